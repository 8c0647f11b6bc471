"""Which pair is on screen and what comes after it; without widgets, threads or the store."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, OperationId, Pair, Purpose, Sureness, Verdict
from reid_desktop.ui.implied import Implications

QUEUE_SIZE = 8  # chosen together, so that they do not all ask about one animal
_REFILL_BELOW = 4  # two seconds of fast answering: longer than choosing takes


class Question(Protocol):
    """A pair worth asking about; `PairQuestion` is one."""

    @property
    def pair(self) -> Pair: ...
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


@dataclass(frozen=True, slots=True)
class Request:
    """Questions to be chosen; hand it back with the outcome."""

    number: int
    n: int
    exclude: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class _Answered:
    question: Question
    given: Given


@dataclass(frozen=True, slots=True)
class _Waiting:
    question: Question
    insists: bool  # it was chosen although its answer was known, or to check it


class ReviewQueue:
    """The state of the review page.

    An answer is for the pair that is on screen, after it was painted, and one at a time: while
    one is being saved there is none. Saved, it gives way to the next pair and takes with it
    those that it answers too; if saving failed, the pair stays. Taken back, its pair returns.
    """

    def __init__(self, *, size: int = QUEUE_SIZE, refill_below: int = _REFILL_BELOW) -> None:
        self._size = size
        self._refill_below = refill_below
        self._current: _Waiting | None = None
        self._waiting: list[_Waiting] = []
        self._painted = False
        self._saving: Given | None = None
        self._skipped: dict[Pair, _Waiting] = {}
        self._done: dict[OperationId, _Answered] = {}  # in the order they were given
        self._undone: dict[OperationId, _Answered] = {}
        self._taken_back: dict[Pair, Given] = {}
        self._request: Request | None = None
        self._n_requests = 0
        self._since_request: set[Pair] = set()  # what the engine did not know when it was asked
        self._exhausted = False
        self._failed = False
        self._n_left: int | None = None

    @property
    def current(self) -> Question | None:
        """What to show."""
        return None if self._current is None else self._current.question

    @property
    def taken_back(self) -> Given | None:
        """What was answered to the current pair and then taken back."""
        return None if self._current is None else self._taken_back.get(self._current.question.pair)

    @property
    def can_answer(self) -> bool:
        """Whether an answer would count now."""
        return self._current is not None and self._painted and self._saving is None

    @property
    def is_saving(self) -> bool:
        """Whether an answer is on its way to the store."""
        return self._saving is not None

    @property
    def upcoming(self) -> tuple[Pair, ...]:
        """What comes after the current pair, as far as is known."""
        return tuple(waiting.question.pair for waiting in self._waiting)

    @property
    def is_asking(self) -> bool:
        """Whether questions are being chosen."""
        return self._request is not None

    @property
    def is_exhausted(self) -> bool:
        """Whether nothing is left worth asking, skipped pairs aside."""
        return self._exhausted and self._current is None

    @property
    def has_failed(self) -> bool:
        """Whether choosing questions failed; `try_again` asks again."""
        return self._failed

    @property
    def n_skipped(self) -> int:
        """How many pairs were put off."""
        return len(self._skipped)

    @property
    def n_given(self) -> int:
        """How many answers were given here and not taken back."""
        return len(self._done)

    @property
    def n_left(self) -> int | None:
        """About how many more questions pay, the current one included; None if unknown."""
        if self._n_left is None:
            return None
        return max(self._n_left, len(self._waiting) + (self._current is not None))

    def painted(self, pair: Pair) -> None:
        """Learn that both photographs of `pair` were painted."""
        if self._current is not None and self._current.question.pair == pair:
            self._painted = True

    def answer(
        self,
        verdict: Verdict,
        *,
        sureness: Sureness = Sureness.SURE,
        elapsed_ms: int | None = None,
    ) -> NewDecision | None:
        """Make the decision to save; None if an answer does not count now."""
        if self._current is None or not self.can_answer:
            return None
        self._saving = Given(verdict, sureness)
        return self._current.question.answered(verdict, sureness=sureness, elapsed_ms=elapsed_ms)

    def saved(self, operation_id: OperationId) -> None:
        """Learn that the answer is in the store, and go on to the next pair."""
        assert self._current is not None
        assert self._saving is not None
        question, given = self._current.question, self._saving
        self._saving = None
        self._failed = False
        self._done[operation_id] = _Answered(question, given)
        self._undone.clear()  # a new act leaves nothing to redo
        self._taken_back.pop(question.pair, None)
        self._exhausted = False  # the engine may have more to ask now
        self._count_down(question.pair)
        self._waiting = self._unanswered(self._waiting)
        self._advance()

    def save_failed(self) -> None:
        """Learn that the answer was not saved; the pair stays."""
        self._saving = None

    def ask(self, pair: Pair) -> None:
        """Ask about `pair` before all others, as a person wishes."""
        self._bring_back(PersonQuestion(pair))

    def skip(self) -> bool:
        """Put the current pair off; tell whether there was one."""
        if self._current is None or self._saving is not None:
            return False
        self._skipped[self._current.question.pair] = self._current
        self._advance()
        return True

    def show_skipped(self) -> None:
        """Ask again what was put off."""
        self._waiting += self._skipped.values()
        self._skipped.clear()
        if self._current is None:
            self._advance()

    def flipped(self, operation_id: OperationId, pair: Pair) -> None:
        """Learn that an answer about `pair` was taken back, or given again after that."""
        if (answered := self._undone.pop(operation_id, None)) is not None:
            self._done[operation_id] = answered
            self._count_down(pair)
            self._redone(pair)
            return
        answered = self._done.pop(operation_id, None)
        if answered is None:
            self._bring_back(PersonQuestion(pair))
        else:
            self._undone[operation_id] = answered
            self._taken_back[pair] = answered.given
            self._since_request.discard(pair)
            if self._n_left is not None:
                self._n_left += 1
            self._bring_back(answered.question)

    def evidence_changed(self, annotations: Iterable[AnnotationId]) -> None:
        """Learn that others changed who is who; what was chosen before is chosen again.

        The pair on screen stays, unless it is about one of `annotations`.
        """
        touched = set(annotations)
        self._waiting = [w for w in self._waiting if w.question.pair in self._taken_back]
        self._request = None
        self._exhausted = False
        self._failed = False
        if self._current is None or self._saving is not None:
            return
        pair = self._current.question.pair
        if pair.low in touched or pair.high in touched:
            self._advance()

    def request(self) -> Request | None:
        """Tell what is to be chosen now, if anything; follow it by `received` or `refused`."""
        if self._request is not None or self._exhausted or self._failed:
            return None
        if len(self._waiting) >= self._refill_below:
            return None
        self._n_requests += 1
        self._since_request = set()
        self._request = Request(self._n_requests, self._size, frozenset(self._known()))
        return self._request

    def received(self, request: Request, questions: Sequence[Question], n_left: int | None) -> None:
        """Take the questions that were asked for; those of a request given up are let go."""
        if request != self._request:
            return
        self._request = None
        self._n_left = None if n_left is None else n_left - len(self._since_request)
        known = self._known() | self._since_request
        fresh = [question for question in questions if question.pair not in known]
        self._waiting += self._unanswered(self._noted(fresh))
        self._exhausted = not fresh and not self._since_request
        if self._current is None:
            self._advance()

    def refused(self, request: Request) -> None:
        """Learn that choosing failed, or was stopped."""
        if request == self._request:
            self._request = None
            self._failed = True

    def try_again(self) -> None:
        """Ask again after choosing had failed."""
        self._failed = False

    def _advance(self) -> None:
        self._current = self._waiting.pop(0) if self._waiting else None
        self._painted = False

    def _bring_back(self, question: Question) -> None:
        pair = question.pair
        self._forget(pair)
        self._exhausted = False
        if self._current is not None and self._current.question.pair == pair:
            return
        self._waiting.insert(0, _Waiting(question, insists=True))
        if self._saving is None:
            if self._current is not None:
                self._waiting.insert(1, self._current)
            self._advance()

    def _redone(self, pair: Pair) -> None:
        self._taken_back.pop(pair, None)
        self._forget(pair)
        shown = self._current is not None and self._current.question.pair == pair
        if shown and self._saving is None:
            self._advance()

    def _forget(self, pair: Pair) -> None:
        self._skipped.pop(pair, None)
        self._waiting = [w for w in self._waiting if w.question.pair != pair]

    def _known(self) -> set[Pair]:
        """Give the pairs that need not be chosen again."""
        known = {*self.upcoming, *self._skipped}
        if self._current is not None:
            known.add(self._current.question.pair)
        return known

    def _count_down(self, pair: Pair) -> None:
        self._since_request.add(pair)
        if self._n_left is not None:
            self._n_left -= 1

    def _noted(self, questions: Sequence[Question]) -> list[_Waiting]:
        """Note which were chosen although the engine knew what the answer would be."""
        known = Implications(
            _sure(a for a in self._done.values() if a.question.pair not in self._since_request)
        )
        return [
            _Waiting(
                question,
                insists=question.purpose is not Purpose.QUERY
                or known.verdict(question.pair) is not None,
            )
            for question in questions
        ]

    def _unanswered(self, waiting: Iterable[_Waiting]) -> list[_Waiting]:
        """Leave out what follows from the answers given here."""
        known = Implications(_sure(self._done.values()))
        return [w for w in waiting if w.insists or known.verdict(w.question.pair) is None]


def _sure(answers: Iterable[_Answered]) -> Iterator[tuple[Pair, Verdict]]:
    for answered in answers:
        if answered.given.sureness is Sureness.SURE:
            yield answered.question.pair, answered.given.verdict
