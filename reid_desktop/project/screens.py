"""Several photographs asked about at once, and what is answered to them as decisions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reid_desktop.core.records import NewDecision
from reid_desktop.core.screens import Said
from reid_desktop.core.types import AnnotationId, AskedAs, Pair, Purpose, Sureness, Verdict

if TYPE_CHECKING:
    from reid_desktop.core.engine import Question, Screen

LEAST_CANDIDATES, LEAST_ON_SHEET = 1, 3


class AskedPair(Protocol):
    """A pair of a screen, and why it was asked about; `PairQuestion` is one."""

    @property
    def pair(self) -> Pair: ...
    def answered(
        self,
        verdict: Verdict,
        *,
        sureness: Sureness = Sureness.SURE,
        elapsed_ms: int | None = None,
    ) -> NewDecision: ...


@dataclass(frozen=True, slots=True)
class ShownPair:
    """A pair of a screen that is shown again after an earlier session: nobody asked for it."""

    pair: Pair

    def answered(
        self,
        verdict: Verdict,
        *,
        sureness: Sureness = Sureness.SURE,
        elapsed_ms: int | None = None,
    ) -> NewDecision:
        """Make the decision that answers it."""
        return NewDecision(
            self.pair, verdict, sureness=sureness, purpose=Purpose.PERSON, elapsed_ms=elapsed_ms
        )


@dataclass(frozen=True, slots=True)
class ScreenQuestion:
    """A photograph and those it is compared with, at once.

    Attributes
    ----------
    asked_as : AskedAs
        `FIVE`: which of the others is it; `STRANGER`: who does not belong with the rest;
        `PAIR`: whether the other is it, asked about between screens.
    subject : AnnotationId
        The photograph asked about, or the first of a sheet.
    questions : tuple of AskedPair
        One about `subject` and each other photograph, in the order they are shown.
    """

    asked_as: AskedAs
    subject: AnnotationId
    questions: tuple[AskedPair, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Of the subject and each of the others."""
        return tuple(question.pair for question in self.questions)

    @property
    def annotation_ids(self) -> tuple[AnnotationId, ...]:
        """The subject, and the others as they are shown."""
        others = (p.high if p.low == self.subject else p.low for p in self.pairs)
        return self.subject, *others

    def answered(
        self, said: Sequence[Said], *, elapsed_ms: int | None = None
    ) -> tuple[NewDecision, ...]:
        """Make the decisions that answer it; the first carries the time the screen took."""
        ids = self.annotation_ids
        decisions = []
        for number, each in enumerate(said):
            question = self.questions[max(each.one, each.other) - 1]
            decision = question.answered(
                each.verdict,
                sureness=each.sureness,
                elapsed_ms=elapsed_ms if number == 0 else None,
            )
            decisions.append(
                replace(
                    decision,
                    pair=Pair.of(ids[each.one], ids[each.other]),
                    asked_as=self.asked_as,
                    stranger=None if each.stranger is None else ids[each.stranger],
                )
            )
        return tuple(decisions)


def screen_question(
    screen: Screen, ids: Sequence[AnnotationId], ask: Callable[[Question], AskedPair]
) -> ScreenQuestion:
    """Speak of annotations instead of rows; `ask` does so for each of the pairs."""
    return ScreenQuestion(screen.asked_as, ids[screen.row], tuple(map(ask, screen.questions)))


def screen_again(asked_as: AskedAs, pairs: Collection[Pair]) -> ScreenQuestion | None:
    """Make the screen anew whose answer was taken back in a later session.

    Returns
    -------
    ScreenQuestion or None
        None where the pairs do not tell which photograph was asked about: of one pair alone.
    """
    common = set.intersection(*({pair.low, pair.high} for pair in pairs)) if pairs else set()
    if len(common) != 1:
        return None
    [subject] = common
    return ScreenQuestion(asked_as, subject, tuple(ShownPair(pair) for pair in sorted(pairs)))


def seen_of(screen: Screen, available: Sequence[bool]) -> Screen | None:
    """Leave out the photographs nobody can look at now; None if too little is left.

    Parameters
    ----------
    screen : Screen
    available : sequence of bool
        Of every row of the engine.
    """
    rows = screen.rows
    kept = tuple(
        question for question, row in zip(screen.questions, rows[1:], strict=True) if available[row]
    )
    least = LEAST_ON_SHEET - 1 if screen.asked_as is AskedAs.STRANGER else LEAST_CANDIDATES
    if not available[screen.row] or len(kept) < least:
        return None
    return screen if len(kept) == len(screen.questions) else replace(screen, questions=kept)
