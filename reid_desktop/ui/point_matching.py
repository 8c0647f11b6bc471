"""Matches the points of pairs that are worth it, after everything else, in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot

from reid_desktop.project.points import (
    match_in_background,
    matches_in_background,
    remember_matcher,
)
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reid_desktop.core.progress import Progress
    from reid_desktop.core.records import CropSource
    from reid_desktop.project.project import Project
    from reid_desktop.ui.matching import Counted, Matching
    from reid_desktop.ui.solving import Solving, Worth

_AT_ONCE = 8  # pairs: seconds at the most, after which a person's own pair has its turn
_HEEDED_EVERY_MS = 60_000  # a solve of a large project takes seconds, too


@dataclass(slots=True)
class _Work:
    """What is left to do.

    Attributes
    ----------
    task : Task
        Stands for all of it, to be shown; it runs nowhere.
    """

    worth: Worth
    crops: list[CropSource]
    missing: NDArray[np.int64]
    task: Task
    n_done: int = 0


class PointMatching(QObject):
    """Works when nothing else does, and lets the engine know every minute what it found."""

    work_started = Signal(str, object)  # what, Task
    running_changed = Signal(bool)
    stopped_changed = Signal()

    def __init__(
        self, runner: TaskRunner, project: Project, solving: Solving, matching: Matching
    ) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._solving = solving
        self._matching = matching
        self._step: Task | None = None  # the newest; what another one brings comes too late
        self._work: _Work | None = None
        self._since_heeded = QElapsedTimer()
        self._resting = True  # something else is at work
        self._stopped = False  # by the person, until they want it again
        self._closed = False

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self._work is not None

    @property
    def stopped(self) -> bool:
        """Whether the person stopped it since the project was opened."""
        return self._stopped

    @Slot(bool)
    def rest_while(self, working: bool) -> None:
        """Stop while the program works at something else; go on when that has ended."""
        self._end()
        self._resting = working
        self._begin_if_free()

    @Slot()
    def cancel(self) -> None:
        """Stop what runs; it is kept and heeded, and `go_on` or the next opening goes on there."""
        if self._work is not None:
            self._stop(stopped=True)
            self._end()
            self._count(self._heed)

    @Slot()
    def go_on(self) -> None:
        """Begin again after the person had stopped it."""
        self._stop(stopped=False)
        if self._work is None:
            self._begin_if_free()

    def load_wish(self) -> Task:
        """Read whether the project wants it at all; the result is a bool."""
        project = self._project
        task = Task(lambda _progress: matches_in_background(project))
        return self._runner.start(task, Lane.PROJECT)

    def wish(self, *, wanted: bool) -> Task:
        """Have it in this project from now on, or do without it."""
        project = self._project
        task = Task(
            lambda _progress: match_in_background(project, wanted=wanted), cancellable=False
        )
        if wanted:
            self._stop(stopped=False)
            task.succeeded.connect(self.go_on)
        else:
            self.cancel()
        return self._runner.start(task, Lane.PROJECT)

    def close(self) -> None:
        """Stop for good."""
        self._closed = True
        self._end()

    def _begin_if_free(self) -> None:
        idle = not (self._closed or self._stopped or self._resting)
        if idle and len(self._solving.worth_matching.pairs):
            self._count(self._begin)

    def _stop(self, *, stopped: bool) -> None:
        if stopped is not self._stopped:
            self._stopped = stopped
            self.stopped_changed.emit()

    def _end(self) -> None:
        if self._step is not None:
            self._step.cancel()
            self._step = None
        if self._work is not None:
            work, self._work = self._work, None
            work.task.finished.emit()
            self.running_changed.emit(False)

    def _count(self, then: Callable[[Worth, Counted], None]) -> None:
        worth = self._solving.worth_matching
        task = self._matching.count(worth.crop_keys, worth.pairs)
        self._then(task, partial(then, worth))

    def _begin(self, worth: Worth, counted: Counted) -> None:
        missing = worth.pairs[counted.inliers < 0]
        if len(missing):
            task = Task(partial(self._read_crops, counted.key))
            self._then(task, partial(self._go_on_with, worth, missing), lane=Lane.PROJECT)

    def _go_on_with(
        self, worth: Worth, missing: NDArray[np.int64], crops: Mapping[str, CropSource]
    ) -> None:
        if not all(key in crops for key in worth.crop_keys):
            return  # it is not wanted, or photographs left the study just now
        listed = [crops[key] for key in worth.crop_keys]
        self._work = _Work(worth, listed, missing, Task(_nothing))
        self._since_heeded.start()
        self.running_changed.emit(True)
        self.work_started.emit(self.tr("Comparing details"), self._work.task)
        self._go_on()

    def _go_on(self) -> None:
        work = self._work
        assert work is not None
        batch = work.missing[work.n_done : work.n_done + _AT_ONCE]
        self._then(self._matching.match_some(work.crops, batch), self._on_matched)

    def _on_matched(self, _nothing: object) -> None:
        work = self._work
        assert work is not None
        work.n_done = min(work.n_done + _AT_ONCE, len(work.missing))
        work.task.progressed.emit(work.n_done, len(work.missing))
        if work.n_done == len(work.missing):
            self._end()
            self._count(self._heed_all)
        elif self._since_heeded.elapsed() > _HEEDED_EVERY_MS:
            self._since_heeded.start()
            self._count(self._heed_and_go_on)
        else:
            self._go_on()

    def _heed(self, worth: Worth, counted: Counted) -> None:
        self._solving.heed(worth, counted.inliers)

    def _heed_and_go_on(self, worth: Worth, counted: Counted) -> None:
        self._heed(worth, counted)
        self._go_on()

    def _heed_all(self, worth: Worth, counted: Counted) -> None:
        self._heed(worth, counted)
        self._solving.catch_up()  # so that who looks at the groups sees them

    def _then(self, task: Task, what: Callable[[Any], None], *, lane: Lane | None = None) -> None:
        """Do something with what a step came to, unless another one has begun by then."""

        def go_on(result: Any) -> None:
            if self._step is task:
                what(result)

        def give_up(_error: Exception) -> None:
            if self._step is task:
                self._end()

        self._step = task
        task.succeeded.connect(go_on)
        task.failed.connect(give_up)
        if lane is not None:
            self._runner.start(task, lane, urgency=Urgency.LAST)

    # Below: on the PROJECT thread.

    def _read_crops(self, key: str, _progress: Progress) -> dict[str, CropSource]:
        if not matches_in_background(self._project):
            return {}
        remember_matcher(self._project, key)
        return {crop.crop_key: crop for crop in self._project.store.annotations.crops()}


def _nothing(_progress: Progress) -> None:
    """Stand for work that is done in steps."""
