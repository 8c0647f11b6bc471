"""A project that answers late, for the tests of the review page."""

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Box, NewDecision
from reid_desktop.core.types import AnnotationId, DecisionId, OperationId, Pair
from reid_desktop.project.changes import Changes
from reid_desktop.project.session import PairQuestion
from reid_desktop.project.views import SideRow, Status
from reid_desktop.ui.operations import DecodedPhotograph, QuestionBatch
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.ui.fake_context import FakeContext

_FULL_SIZE_PX = (2000, 1500)


@dataclass(slots=True)
class Act:
    operation_id: OperationId
    decision: NewDecision

    @property
    def changes(self) -> Changes:
        pair = self.decision.pair
        return Changes(
            tables=frozenset({"decision"}),
            annotations=frozenset({pair.low, pair.high}),
            pair=pair,
            description="answer",
            operation_id=self.operation_id,
        )


class ReviewContext(FakeContext):
    """Keeps answers in a list; asks for what it was given to ask."""

    def __init__(self, runner: TaskRunner, folder: Path, to_ask: Sequence[PairQuestion]) -> None:
        super().__init__(runner, folder)
        self.to_ask = list(to_ask)
        self.acts: list[Act] = []
        self.undone: list[Act] = []
        self.n_operations = 0
        self.save_s = 0.002
        self.decoded: list[tuple[str, tuple[int, int] | None]] = []
        self.unreadable: set[str] = set()
        self.asking_fails = False
        self.n_left = 40

    @property
    def saved(self) -> list[NewDecision]:
        """The answers in force."""
        return [act.decision for act in self.acts]

    @property
    def n_given(self) -> int:
        """The answers in force, of whatever kind."""
        return len(self.acts)

    def answer(self, decision: NewDecision, *, initiator: object | None = None) -> Task:
        failure = self.failure

        def work() -> tuple[DecisionId, Changes]:
            time.sleep(self.save_s)
            if failure is not None:
                raise failure
            self.n_operations += 1
            act = Act(OperationId(self.n_operations), decision)
            self.acts.append(act)
            self.undone.clear()
            return DecisionId(self.n_operations), act.changes

        task = self._run(work)
        task.succeeded.connect(lambda done: self.events.changed.emit(done[1], initiator))
        return task

    def undo(self, *, initiator: object | None = None) -> Task:
        return self._flip(self.acts, self.undone, initiator)

    def redo(self, *, initiator: object | None = None) -> Task:
        return self._flip(self.undone, self.acts, initiator)

    def next_questions(self, n: int, *, exclude: Collection[Pair] = ()) -> Task:
        self.asked.append(("next_questions", n, exclude))

        def work() -> QuestionBatch:
            if self.asking_fails:
                raise ReidError("The disk is gone.")
            answered = {act.decision.pair for act in self.acts}
            left = [q for q in self.to_ask if q.pair not in answered | set(exclude)]
            return QuestionBatch(tuple(left[:n]), self.n_left - self.n_given)

        return self._run(work)

    def pair_sides(self, pair: Pair) -> Task:
        return self._run(lambda: (side_row(pair.low), side_row(pair.high)))

    def decode(
        self, path: Path | str, *, box: Box | None = None, fit_within: tuple[int, int] | None = None
    ) -> Task:
        self.decoded.append((str(path), fit_within))

        def work() -> DecodedPhotograph:
            if str(path) in self.unreadable:
                raise ReidError("This photograph is damaged.")
            size = QSize(*_FULL_SIZE_PX)
            if fit_within is not None:
                size = size.scaled(QSize(*fit_within), Qt.AspectRatioMode.KeepAspectRatio)
            image = QImage(size, QImage.Format.Format_RGB888)
            image.fill(QColor("#806040"))
            return DecodedPhotograph(image, _FULL_SIZE_PX)

        return self._runner.start(Task(lambda _progress: work()), Lane.THUMBNAILS)

    def load_status(self) -> Task:
        return self._run(lambda: Status(n_given=self.n_given, n_left=self.n_left - self.n_given))

    def _run(self, work: Callable[[], Any]) -> Task:
        return self._runner.start(Task(lambda _progress: work(), cancellable=False), Lane.PROJECT)

    def _flip(self, take: list[Act], give: list[Act], initiator: object | None) -> Task:
        def work() -> Changes | None:
            if not take:
                return None
            act = take.pop()
            give.append(act)
            return act.changes

        task = self._run(work)
        task.succeeded.connect(lambda changes: self._tell(changes, initiator))
        return task

    def _tell(self, changes: Changes | None, initiator: object | None) -> None:
        if changes is not None:
            self.events.changed.emit(changes, initiator)


def side_row(annotation_id: AnnotationId) -> SideRow:
    """Make what is known of a photograph that is nowhere."""
    return SideRow(
        annotation_id=annotation_id,
        file_name=f"IMG_{annotation_id:04d}.JPG",
        relative_path=f"IMG_{annotation_id:04d}.JPG",
        path=f"/photographs/IMG_{annotation_id:04d}.JPG",
        box=None,
        crop_key=f"{annotation_id:064x}",
        captured_at=datetime(2024, 5, 3, 6, annotation_id % 60),  # noqa: DTZ001 - cameras write no zone
        station="Mill",
        side=None,
        quality=None,
        label=f"ID-{annotation_id:04d}",
        group_size=annotation_id,
    )
