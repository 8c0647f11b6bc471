"""What is on screen and what comes after it, of any way of asking; without widgets or the store."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from reid_desktop.core.types import AnnotationId, OperationId, Pair

QUEUE_SIZE = 8  # chosen together, so that they do not all ask about one animal
_REFILL_BELOW = 4  # two seconds of fast answering: longer than choosing takes


class Asked(Protocol):
    """Whatever is asked at once: its pairs are what it is known by."""

    @property
    def pairs(self) -> tuple[Pair, ...]: ...


Q = TypeVar("Q", bound=Asked)
G = TypeVar("G")


@dataclass(frozen=True, slots=True)
class Request:
    """Questions to be chosen; hand it back with the outcome."""

    number: int
    n: int
    exclude: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class Answered(Generic[Q, G]):
    """A question, and what was answered to it."""

    question: Q
    given: G


@dataclass(frozen=True, slots=True)
class Waiting(Generic[Q]):
    """A question that comes later.

    Attributes
    ----------
    insists : bool
        It was chosen although its answer was known, or to check it.
    """

    question: Q
    insists: bool


class QuestionQueue(Generic[Q, G]):
    """What a desk shows, one question after the other.

    An answer is for the question that is on screen, after it was painted, and one at a time:
    while one is being saved there is none. Saved, it gives way to the next one and takes with
    it those that it answers too; if saving failed, it stays. Taken back, it returns.
    """

    def __init__(self, *, size: int = QUEUE_SIZE, refill_below: int = _REFILL_BELOW) -> None:
        self._size = size
        self._refill_below = refill_below
        self._current: Waiting[Q] | None = None
        self._waiting: list[Waiting[Q]] = []
        self._painted = False
        self._saving: G | None = None
        self._skipped: dict[tuple[Pair, ...], Waiting[Q]] = {}
        self._done: dict[OperationId, Answered[Q, G]] = {}  # in the order they were given
        self._undone: dict[OperationId, Answered[Q, G]] = {}
        self._taken_back: dict[tuple[Pair, ...], G] = {}
        self._request: Request | None = None
        self._n_requests = 0
        self._since_request: set[Pair] = set()  # what the engine did not know when it was asked
        self._exhausted = False
        self._failed = False

    @property
    def current(self) -> Q | None:
        """What to show."""
        return None if self._current is None else self._current.question

    @property
    def taken_back(self) -> G | None:
        """What was answered to the current question and then taken back."""
        return None if self._current is None else self._taken_back.get(self._current.question.pairs)

    @property
    def can_answer(self) -> bool:
        """Whether an answer would count now."""
        return self._current is not None and self._painted and self._saving is None

    @property
    def is_saving(self) -> bool:
        """Whether an answer is on its way to the store."""
        return self._saving is not None

    @property
    def coming(self) -> tuple[Q, ...]:
        """What comes after the current question, as far as is known."""
        return tuple(waiting.question for waiting in self._waiting)

    @property
    def is_exhausted(self) -> bool:
        """Whether nothing is left worth asking, what was skipped aside."""
        return self._exhausted and self._current is None

    @property
    def has_failed(self) -> bool:
        """Whether choosing questions failed; `try_again` asks again."""
        return self._failed

    @property
    def n_skipped(self) -> int:
        """How many were put off."""
        return len(self._skipped)

    @property
    def n_given(self) -> int:
        """How many answers were given here and not taken back."""
        return len(self._done)

    def knows(self, operation_id: OperationId) -> bool:
        """Tell whether an answer was given here, taken back or not."""
        return operation_id in self._done or operation_id in self._undone

    def seen(self, pairs: tuple[Pair, ...]) -> None:
        """Learn that all photographs of a question were painted."""
        if self._current is not None and self._current.question.pairs == pairs:
            self._painted = True

    def begin(self, given: G) -> Q | None:
        """Take an answer that is to be saved; None if it does not count now."""
        if self._current is None or not self.can_answer:
            return None
        self._saving = given
        return self._current.question

    def saved(self, operation_id: OperationId) -> None:
        """Learn that the answer is in the store, and go on to the next question."""
        assert self._current is not None
        assert self._saving is not None
        question, given = self._current.question, self._saving
        self._saving = None
        self._failed = False
        self._done[operation_id] = Answered(question, given)
        self._undone.clear()  # a new act leaves nothing to redo
        self._taken_back.pop(question.pairs, None)
        self._exhausted = False  # the engine may have more to ask now
        self._since_request.update(question.pairs)
        self._waiting = self._unanswered(self._waiting)
        self._advance()

    def save_failed(self) -> None:
        """Learn that the answer was not saved; the question stays."""
        self._saving = None

    def skip(self) -> bool:
        """Put the current question off; tell whether there was one."""
        if self._current is None or self._saving is not None:
            return False
        self._skipped[self._current.question.pairs] = self._current
        self._advance()
        return True

    def hand_over(self) -> Q | None:
        """Give the current question away, to be asked elsewhere, and go on to the next one."""
        if self._current is None or self._saving is not None:
            return None
        question = self._current.question
        self._since_request.update(question.pairs)
        self._advance()
        return question

    def show_skipped(self) -> None:
        """Ask again what was put off."""
        self._waiting += self._skipped.values()
        self._skipped.clear()
        if self._current is None:
            self._advance()

    def turned(self, operation_id: OperationId, question: Q) -> None:
        """Learn that an answer was taken back, or given again after that.

        Parameters
        ----------
        operation_id : OperationId
        question : Asked
            What is asked again where the answer was not given here.
        """
        if (answered := self._undone.pop(operation_id, None)) is not None:
            self._done[operation_id] = answered
            self._since_request.update(answered.question.pairs)
            self._redone(answered.question)
            return
        answered = self._done.pop(operation_id, None)
        if answered is None:
            self._bring_back(question)
            return
        self._undone[operation_id] = answered
        self._taken_back[answered.question.pairs] = answered.given
        self._since_request.difference_update(answered.question.pairs)
        self._bring_back(answered.question)

    def evidence_changed(self, annotations: Iterable[AnnotationId]) -> None:
        """Learn that others changed who is who; what was chosen before is chosen again.

        The question on screen stays, unless it is about one of `annotations`.
        """
        touched = set(annotations)
        self._waiting = [w for w in self._waiting if w.question.pairs in self._taken_back]
        self._request = None
        self._exhausted = False
        self._failed = False
        if self._current is None or self._saving is not None:
            return
        if any(
            pair.low in touched or pair.high in touched for pair in self._current.question.pairs
        ):
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

    def received(self, request: Request, questions: Sequence[Q]) -> None:
        """Take the questions that were asked for; those of a request given up are let go."""
        if request != self._request:
            return
        self._request = None
        known = self._known() | self._since_request
        fresh = [question for question in questions if known.isdisjoint(question.pairs)]
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

    def _noted(self, questions: Sequence[Q]) -> list[Waiting[Q]]:
        """Note which were chosen although the engine knew what the answer would be."""
        return [Waiting(question, insists=False) for question in questions]

    def _unanswered(self, waiting: Iterable[Waiting[Q]]) -> list[Waiting[Q]]:
        """Leave out what follows from the answers given here."""
        return list(waiting)

    def _advance(self) -> None:
        self._current = self._waiting.pop(0) if self._waiting else None
        self._painted = False

    def _bring_back(self, question: Q) -> None:
        self._forget(question)
        self._exhausted = False
        if self._current is not None and self._current.question.pairs == question.pairs:
            return
        self._waiting.insert(0, Waiting(question, insists=True))
        if self._saving is None:
            if self._current is not None:
                self._waiting.insert(1, self._current)
            self._advance()

    def _redone(self, question: Q) -> None:
        self._taken_back.pop(question.pairs, None)
        self._forget(question)
        shown = self._current is not None and self._current.question.pairs == question.pairs
        if shown and self._saving is None:
            self._advance()

    def _forget(self, question: Q) -> None:
        self._skipped.pop(question.pairs, None)
        self._waiting = [w for w in self._waiting if w.question.pairs != question.pairs]

    def _known(self) -> set[Pair]:
        """Give the pairs that need not be chosen again."""
        everything = [*self._waiting, *self._skipped.values()]
        if self._current is not None:
            everything.append(self._current)
        return {pair for waiting in everything for pair in waiting.question.pairs}
