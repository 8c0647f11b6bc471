"""What merging brings, or has brought."""

from dataclasses import dataclass
from enum import StrEnum

from reid_desktop.core.agreement import Agreement
from reid_desktop.project.merging.names import NamesReport


class Why(StrEnum):
    """Why an answer of the other project says nothing here."""

    NO_PHOTOGRAPH = "no_photograph"  # there is none here with these bytes
    OTHER_BOXES = "other_boxes"  # the animals of the photograph are boxed differently here
    ONE_HERE = "one_here"  # both photographs are one here


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A photograph of the other project, and how many answers about it say nothing here."""

    path: str
    why: Why
    n_answers: int


@dataclass(frozen=True, slots=True)
class Disagreed:
    """Two reviewers who differ about two photographs."""

    paths: tuple[str, str]
    says_same: str
    says_different: str


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What merging brings, or has brought.

    Attributes
    ----------
    name : str
        Of the other project.
    n_answers : int
        That count there; each is new, known, overtaken, taken back or not understood.
    n_new, n_known, n_overtaken, n_taken_back : int
        See `SortedAnswers`.
    n_not_understood : int
    not_understood : tuple of NotUnderstood
        By photographs, those with most answers first; a thousand at most.
    n_gone_there : int
        Answers that count here and were taken back there: they stay.
    by_reviewer : tuple of (str, int)
        New answers of each, most first.
    n_photographs, n_recognised : int
        Of the other project, and those that are here, too.
    n_new_boxes : int
        Drawn there only, and needed by new answers.
    n_disagreed : int
        Pairs about which new answers differ from those of another reviewer.
    disagreed : tuple of Disagreed
        A thousand at most.
    agreements : tuple of Agreement
        Of every two reviewers who answered the same pairs, with the new answers.
    names : NamesReport, optional
        None where names were not asked for.
    """

    name: str
    n_answers: int
    n_new: int
    n_known: int
    n_overtaken: int
    n_taken_back: int
    n_not_understood: int
    not_understood: tuple[NotUnderstood, ...]
    n_gone_there: int
    by_reviewer: tuple[tuple[str, int], ...]
    n_photographs: int
    n_recognised: int
    n_new_boxes: int
    n_disagreed: int
    disagreed: tuple[Disagreed, ...]
    agreements: tuple[Agreement, ...]
    names: NamesReport | None = None

    @property
    def brings_nothing(self) -> bool:
        """Whether everything of the other project is here, or cannot be."""
        return self.n_new == 0 and (self.names is None or self.names.brings_nothing)
