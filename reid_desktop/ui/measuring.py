"""Measures the photographs of a project while nothing else is to be done, a few at a time."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.project.project import Project
from reid_desktop.project.quality import (
    Measured,
    Measures,
    kept_measures,
    measure,
    near_duplicate_groups,
)
from reid_desktop.store.feature_cache import FeatureCache
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency

_AT_ONCE = 32  # a second at most: who wants the lane meanwhile does not wait longer
_TOLD_EVERY_S = 60.0  # all photographs are looked through again then


@dataclass(slots=True)
class _Work:
    """What is left to do. Belongs to the EMBED thread once the first step runs."""

    crops: Sequence[CropSource]
    compared: Collection[str] = ()
    missing: list[CropSource] | None = None  # last first; None before the first step
    told_s: float = 0.0  # when something was told last, by ``time.monotonic``


@dataclass(frozen=True, slots=True)
class _Step:
    """What a step came to: something to tell, if it is time for it, and whether it was the last."""

    measures: Measures | None
    is_last: bool


@dataclass(slots=True)
class _Kept:
    """What the EMBED thread owns."""

    cache: FeatureCache | None = None
    known: dict[str, Measured] = field(default_factory=dict)
    grouped: list[str] = field(default_factory=list)  # crops that `near` is about
    near: dict[str, int] = field(default_factory=dict)


class Measuring(QObject):
    """Works after everything else on EMBED, and says nothing but what it found."""

    measured = Signal(object)  # Measures

    def __init__(
        self, runner: TaskRunner, project: Project, embedding: Embedding, cache_file: Path
    ) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._embedding = embedding
        self._cache_file = cache_file
        self._task: Task | None = None
        self._closed = False
        self._kept = _Kept()

    @Slot(bool)
    def rest_while(self, working: bool) -> None:
        """Stop while the program works at something else; go on when that has ended."""
        self._stop()
        if not working and not self._closed:
            task = Task(lambda _progress: self._project.store.annotations.crops())
            task.succeeded.connect(self._look)
            self._run(task, Lane.PROJECT)

    def load_kept(self) -> Task:
        """Read what was measured so far; the result is a dict of crop key to `Measured`."""
        return self._runner.start(Task(self._read_kept), Lane.EMBED)

    def close(self) -> None:
        """Stop, and close the cache after what runs."""
        self._closed = True
        self._stop()
        self._runner.start(Task(self._close_cache, cancellable=False), Lane.EMBED)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot(object)
    def _look(self, crops: Sequence[CropSource]) -> None:
        if self._closed or not crops:
            return
        task = self._embedding.load_compared()
        task.succeeded.connect(partial(self._begin, task, crops))
        self._task = task

    def _begin(self, task: Task, crops: Sequence[CropSource], compared: Collection[str]) -> None:
        if self._task is task:
            self._go_on(_Work(crops, compared))

    def _go_on(self, work: _Work) -> None:
        task = Task(partial(self._step, work))
        task.succeeded.connect(partial(self._on_step, task, work))
        self._run(task, Lane.EMBED)

    def _on_step(self, task: Task, work: _Work, step: _Step) -> None:
        if step.measures is not None and not self._closed:
            self.measured.emit(step.measures)
        if self._task is task and not step.is_last:
            self._go_on(work)

    def _run(self, task: Task, lane: Lane) -> None:
        self._task = task
        self._runner.start(task, lane, urgency=Urgency.LAST)

    # Below: on worker threads.

    def _read_kept(self, _progress: Progress) -> dict[str, Measured]:
        self._open_cache()
        return dict(self._kept.known)

    def _step(self, work: _Work, progress: Progress) -> _Step:
        cache = self._open_cache()
        is_first = work.missing is None
        if work.missing is None:
            known = self._kept.known
            wanted = {crop.crop_key: crop for crop in reversed(work.crops)}
            work.missing = [crop for key, crop in wanted.items() if key not in known]
        else:
            batch = [work.missing.pop() for _ in range(min(_AT_ONCE, len(work.missing)))]
            self._kept.known |= measure(batch, cache, progress=progress)
        is_last = not work.missing
        if not (is_first or is_last or time.monotonic() - work.told_s >= _TOLD_EVERY_S):
            return _Step(None, is_last)
        work.told_s = time.monotonic()
        return _Step(self._measures(work), is_last)

    def _measures(self, work: _Work) -> Measures:
        known = self._kept.known
        keys = [crop.crop_key for crop in work.crops if crop.crop_key in known]
        return Measures(
            faults={key: known[key][0].faults for key in keys},
            near=self._near(keys),
            compared=work.compared,
        )

    def _near(self, keys: list[str]) -> dict[str, int]:
        """Group near-duplicates; seconds for many, so not again while they are the same."""
        if keys != self._kept.grouped:
            self._kept.grouped = keys
            self._kept.near = near_duplicate_groups(keys, self._kept.known)
        return self._kept.near

    def _open_cache(self) -> FeatureCache:
        if self._closed:  # nobody would close it any more
            raise Cancelled
        if self._kept.cache is None:
            self._kept.cache = FeatureCache.open(self._cache_file)
            self._kept.known = kept_measures(self._kept.cache)
        return self._kept.cache

    def _close_cache(self, _progress: Progress) -> None:
        if self._kept.cache is not None:
            self._kept.cache.close()
            self._kept.cache = None
