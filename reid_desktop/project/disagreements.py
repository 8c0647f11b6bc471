"""Answers that contradict each other, as a person looks at them: photographs and who said what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reid_desktop.core.records import Decision
from reid_desktop.core.types import AnnotationId, Pair, Sureness, Verdict
from reid_desktop.project.project import Project
from reid_desktop.project.session import PairContradiction
from reid_desktop.store.values import path_from_database, readable


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of two photographs.

    Attributes
    ----------
    names : tuple of str
        Of the two files.
    reviewer : str, optional
        Who said it; None for a fact, as of files with the same bytes.
    """

    pair: Pair
    names: tuple[str, str]
    verdict: Verdict
    reviewer: str | None
    sureness: Sureness = Sureness.SURE


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A "different", and the chain of "same" that leads from one end of it to the other."""

    different: Said
    chain: tuple[Said, ...]


def pairs_of(contradictions: Iterable[PairContradiction]) -> frozenset[Pair]:
    """Return every pair that takes part in a contradiction."""
    return frozenset(pair for one in contradictions for pair in (one.cannot, *_links_of(one)))


def read_disagreements(
    project: Project, contradictions: Sequence[PairContradiction]
) -> list[Disagreement]:
    """Read who said what, in the order of `contradictions`. On the project's thread."""
    wanted = pairs_of(contradictions)
    decisions: dict[tuple[Pair, Verdict], Decision] = {
        (one.pair, one.verdict): one
        for one in project.store.decisions.in_force()
        if one.pair in wanted
    }

    def said(a: AnnotationId, b: AnnotationId, verdict: Verdict) -> Said:
        names = (_file_name(project, a), _file_name(project, b))
        decision = decisions.get((Pair.of(a, b), verdict))
        if decision is None:
            return Said(Pair.of(a, b), names, verdict, None)
        sureness = decision.given.sureness
        return Said(Pair.of(a, b), names, verdict, decision.reviewer, sureness)

    return [
        Disagreement(
            said(one.cannot.low, one.cannot.high, Verdict.DIFFERENT),
            tuple(said(a, b, Verdict.SAME) for a, b in pairwise(one.path)),
        )
        for one in contradictions
    ]


def _links_of(contradiction: PairContradiction) -> list[Pair]:
    return [Pair.of(a, b) for a, b in pairwise(contradiction.path)]


def _file_name(project: Project, annotation_id: AnnotationId) -> str:
    row = project.store.reading.photograph(annotation_id)
    if row is None:
        return str(annotation_id)
    return readable(path_from_database(row["relative_path"])).rpartition("/")[2]
