import itertools

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, OperationId, Pair, Sureness, Verdict
from reid_desktop.ui.question_queue import Request
from reid_desktop.ui.review_queue import ReviewQueue
from tests.ui.review_questions import questions

_NODES = st.integers(1, 7)
_PAIRS = st.tuples(_NODES, _NODES).filter(lambda pair: pair[0] != pair[1])


class ReviewMachine(RuleBasedStateMachine):
    """A person, a store and an engine that all take their time, and the queue between them."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = ReviewQueue()
        self.request: Request | None = None
        self.on_screen: Pair | None = None  # painted
        self.saving: NewDecision | None = None
        self.done: list[tuple[OperationId, Pair]] = []
        self.undone: list[tuple[OperationId, Pair]] = []
        self.operations = map(OperationId, itertools.count(1))

    @property
    def shown(self) -> Pair | None:
        return None if self.queue.current is None else self.queue.current.pair

    @rule()
    def ask(self) -> None:
        request = self.queue.request()
        if request is not None:
            self.request = request

    @precondition(lambda self: self.request is not None)
    @rule(pairs=st.lists(_PAIRS, max_size=5, unique_by=frozenset))
    def choose(self, pairs: list[tuple[int, int]]) -> None:
        assert self.request is not None
        exclude = self.request.exclude
        found = [q for q in questions(pairs) if q.pair not in exclude]
        self.queue.received(self.request, found)
        self.request = None

    @precondition(lambda self: self.request is not None)
    @rule()
    def choosing_fails(self) -> None:
        assert self.request is not None
        self.queue.refused(self.request)
        self.request = None

    @rule()
    def try_again(self) -> None:
        self.queue.try_again()

    @precondition(lambda self: self.queue.current is not None)
    @rule()
    def paint(self) -> None:
        self.on_screen = self.shown
        assert self.on_screen is not None
        self.queue.painted(self.on_screen)

    @rule(verdict=st.sampled_from(Verdict), sureness=st.sampled_from(Sureness))
    def answer(self, verdict: Verdict, sureness: Sureness) -> None:
        decision = self.queue.answer(verdict, sureness=sureness)
        if decision is not None:
            assert self.saving is None
            assert decision.pair == self.on_screen
            self.saving = decision

    @precondition(lambda self: self.saving is not None)
    @rule()
    def save(self) -> None:
        assert self.saving is not None
        operation = next(self.operations)
        self.done.append((operation, self.saving.pair))
        self.undone.clear()
        self.saving = None
        self.queue.saved(operation)

    @precondition(lambda self: self.saving is not None)
    @rule()
    def saving_fails(self) -> None:
        pair = self.shown
        self.saving = None
        self.queue.save_failed()
        assert self.shown == pair

    @rule()
    def skip(self) -> None:
        self.queue.skip()

    @rule()
    def show_skipped(self) -> None:
        self.queue.show_skipped()

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        operation, pair = self.done.pop()
        self.undone.append((operation, pair))
        self.queue.flipped(operation, pair)
        if self.saving is None:
            assert self.shown == pair
            assert self.queue.taken_back is not None

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        operation, pair = self.undone.pop()
        self.done.append((operation, pair))
        self.queue.flipped(operation, pair)

    @rule(annotations=st.sets(_NODES, max_size=2))
    def others_change(self, annotations: set[int]) -> None:
        self.queue.evidence_changed(map(AnnotationId, annotations))

    @invariant()
    def every_answer_that_was_saved_is_counted(self) -> None:
        assert self.queue.n_given == len(self.done)

    @invariant()
    def no_pair_is_shown_or_waits_twice(self) -> None:
        pairs = [*self.queue.upcoming]
        if self.queue.current is not None:
            pairs.append(self.queue.current.pair)
        assert len(pairs) == len(set(pairs))

    @invariant()
    def an_answer_counts_only_for_what_was_painted(self) -> None:
        if self.queue.can_answer:
            assert self.shown == self.on_screen

    @invariant()
    def what_is_being_saved_stays_on_screen(self) -> None:
        assert self.queue.is_saving == (self.saving is not None)
        if self.saving is not None:
            assert self.shown == self.saving.pair

    @invariant()
    def it_is_exhausted_only_when_nothing_waits(self) -> None:
        if self.queue.is_exhausted:
            assert self.queue.upcoming == ()
            assert self.queue.current is None


TestReviewMachine = ReviewMachine.TestCase
TestReviewMachine.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
