"""Which pair is on screen and what comes after it; without widgets, threads or the store."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import OperationId, Pair, Purpose, Sureness, Verdict
from reid_desktop.ui.implied import Implications
from reid_desktop.ui.question_queue import Answered, QuestionQueue, Waiting


class Question(Protocol):
    """A pair worth asking about; `PairQuestion` is one."""

    @property
    def pair(self) -> Pair: ...
    @property
    def pairs(self) -> tuple[Pair, ...]: ...
    @property
    def purpose(self) -> Purpose: ...
    def answered(
        self,
        verdict: Verdict,
        *,
        sureness: Sureness = Sureness.SURE,
        elapsed_ms: int | None = None,
    ) -> NewDecision: ...


@dataclass(frozen=True, slots=True)
class PersonQuestion:
    """A pair that nobody asked about: a person took an earlier answer back."""

    pair: Pair
    purpose: Purpose = Purpose.PERSON

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pair alone."""
        return (self.pair,)

    def answered(
        self,
        verdict: Verdict,
        *,
        sureness: Sureness = Sureness.SURE,
        elapsed_ms: int | None = None,
    ) -> NewDecision:
        """Make the decision that answers it."""
        return NewDecision(
            self.pair, verdict, sureness=sureness, purpose=self.purpose, elapsed_ms=elapsed_ms
        )


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as a person gave it."""

    verdict: Verdict
    sureness: Sureness


class ReviewQueue(QuestionQueue[Question, Given]):
    """The pairs of the review page; those that follow from the answers here are left out."""

    @property
    def upcoming(self) -> tuple[Pair, ...]:
        """What comes after the current pair, as far as is known."""
        return tuple(question.pair for question in self.coming)

    def painted(self, pair: Pair) -> None:
        """Learn that both photographs of `pair` were painted."""
        self.seen((pair,))

    def answer(
        self,
        verdict: Verdict,
        *,
        sureness: Sureness = Sureness.SURE,
        elapsed_ms: int | None = None,
    ) -> NewDecision | None:
        """Make the decision to save; None if an answer does not count now."""
        question = self.begin(Given(verdict, sureness))
        if question is None:
            return None
        return question.answered(verdict, sureness=sureness, elapsed_ms=elapsed_ms)

    def ask(self, pair: Pair) -> None:
        """Ask about `pair` before all others, as a person wishes."""
        self._bring_back(PersonQuestion(pair))

    def ask_first(self, question: Question) -> None:
        """Ask this before all others: it was chosen to come now."""
        self._bring_back(question)

    def flipped(self, operation_id: OperationId, pair: Pair) -> None:
        """Learn that an answer about `pair` was taken back, or given again after that."""
        self.turned(operation_id, PersonQuestion(pair))

    def _noted(self, questions: Sequence[Question]) -> list[Waiting[Question]]:
        known = Implications(
            _sure(a for a in self._done.values() if a.question.pair not in self._since_request)
        )
        return [
            Waiting(
                question,
                insists=question.purpose is not Purpose.QUERY
                or known.verdict(question.pair) is not None,
            )
            for question in questions
        ]

    def _unanswered(self, waiting: Iterable[Waiting[Question]]) -> list[Waiting[Question]]:
        known = Implications(_sure(self._done.values()))
        return [w for w in waiting if w.insists or known.verdict(w.question.pair) is None]


def _sure(answers: Iterable[Answered[Question, Given]]) -> Iterator[tuple[Pair, Verdict]]:
    for answered in answers:
        if answered.given.sureness is Sureness.SURE:
            yield answered.question.pair, answered.given.verdict
