"""A project that asks about several photographs at once, for the tests of their desks."""

from collections.abc import Collection, Sequence
from pathlib import Path

from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import AnnotationId, AskedAs, DecisionId, OperationId, Pair
from reid_desktop.project.changes import Changes
from reid_desktop.project.screens import ScreenQuestion
from reid_desktop.ui.operations import ScreenBatch
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.review_context import ReviewContext, side_row
from tests.ui.review_questions import question, questions


def screen(asked_as: AskedAs, subject: int, others: Sequence[int]) -> ScreenQuestion:
    pairs = tuple(question(subject, other) for other in others)
    return ScreenQuestion(asked_as, AnnotationId(subject), pairs)


class ScreenContext(ReviewContext):
    """Keeps what was answered to screens; asks for what it was given to ask."""

    def __init__(self, runner: TaskRunner, folder: Path, screens: Sequence[ScreenQuestion]) -> None:
        super().__init__(runner, folder, questions([(101, 102), (103, 104)]))
        self.screens = list(screens)
        self.way = AskedAs.PAIR
        self.done: list[tuple[OperationId, tuple[NewDecision, ...]]] = []
        self.taken_back: list[tuple[OperationId, tuple[NewDecision, ...]]] = []

    @property
    def n_given(self) -> int:
        return len(self.acts) + len(self.done)

    def answer_screen(
        self, decisions: Sequence[NewDecision], *, initiator: object | None = None
    ) -> Task:
        failure = self.failure

        def work() -> tuple[tuple[DecisionId, ...], Changes]:
            if failure is not None:
                raise failure
            self.n_operations += 1
            act = OperationId(self.n_operations), tuple(decisions)
            self.done.append(act)
            return (DecisionId(1),), changes_of(act)

        task = self._run(work)
        task.succeeded.connect(lambda done: self.events.changed.emit(done[1], initiator))
        return task

    def undo(self, *, initiator: object | None = None) -> Task:
        return self._turn(self.done, self.taken_back, initiator)

    def redo(self, *, initiator: object | None = None) -> Task:
        return self._turn(self.taken_back, self.done, initiator)

    def undo_pair(self) -> Task:
        """Take back the newest answer about a pair."""
        return self._flip(self.acts, self.undone, None)

    def next_screens(self, asked_as: AskedAs, n: int, *, exclude: Collection[Pair] = ()) -> Task:
        def work() -> ScreenBatch:
            said = {decision.pair for _, decisions in self.done for decision in decisions}
            said |= {act.decision.pair for act in self.acts}
            barred = said | set(exclude)
            left = [
                s
                for s in self.screens
                if s.asked_as in (asked_as, AskedAs.PAIR) and barred.isdisjoint(s.pairs)
            ]
            return ScreenBatch(tuple(left[:n]), self.n_left - self.n_given)

        return self._run(work)

    def sides(self, annotation_ids: Sequence[AnnotationId]) -> Task:
        return self._run(lambda: tuple(map(side_row, annotation_ids)))

    def load_way_of_asking(self) -> Task:
        return self._run(lambda: self.way)

    def remember_way_of_asking(self, way: AskedAs) -> Task:
        self.way = way
        return self._run(lambda: None)

    def _turn(
        self,
        take: list[tuple[OperationId, tuple[NewDecision, ...]]],
        give: list[tuple[OperationId, tuple[NewDecision, ...]]],
        initiator: object | None,
    ) -> Task:
        def work() -> Changes | None:
            if not take:
                return None
            act = take.pop()
            give.append(act)
            return changes_of(act)

        task = self._run(work)
        task.succeeded.connect(lambda changes: self._tell(changes, initiator))
        return task


def changes_of(act: tuple[OperationId, tuple[NewDecision, ...]]) -> Changes:
    operation_id, decisions = act
    pairs = frozenset(decision.pair for decision in decisions)
    return Changes(
        tables=frozenset({"decision"}),
        annotations=frozenset(end for pair in pairs for end in (pair.low, pair.high)),
        pair=next(iter(pairs)) if len(pairs) == 1 else None,
        operation_id=operation_id,
        asked_as=decisions[0].asked_as,
        pairs=pairs,
    )
