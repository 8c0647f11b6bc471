"""Learns from the answers of the open project, in the background."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reid_desktop.core.errors import ReidError
from reid_desktop.project.learning.preparing import (
    Prospect,
    material_of,
    plan_run,
    read_prospect,
    why_not,
)
from reid_desktop.project.learning.run import (
    Finished,
    Run,
    carry_out,
    forget_run,
    is_interrupted,
    kept_run,
    write_run,
)
from reid_desktop.project.learning.versions import keep_if_better, record_version, versions_of
from reid_desktop.ui.learn_words import interrupted, note_in_words, outcome
from reid_desktop.ui.messages import Messages, Topic
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency

if TYPE_CHECKING:
    from reid_desktop.core.learning.versions import BaseModel, ModelVersion
    from reid_desktop.core.progress import Progress
    from reid_desktop.project.learning.trainer import Trainer
    from reid_desktop.project.project import Project
    from reid_desktop.store.cache import EmbeddingCache
    from reid_desktop.vision.training.progress import Pace, TrainingNote, TrainingStep
    from reid_desktop.vision.training.recipe import Depth


class Stage(Enum):
    """How far learning is."""

    LOOKING = auto()  # at what there is to learn from
    REFUSED = auto()  # there is too little; `error` tells how much is needed
    INTERRUPTED = auto()  # a run was left behind, and can go on
    READY = auto()
    LEARNING = auto()
    PAUSED = auto()  # by the person
    HELPED = auto()  # `version` is offered
    NO_HELP = auto()
    FAILED = auto()  # `error` tells why, unless it is a fault of the program; it can go on


_TOLD_EVERY_S = 0.2  # a curve that grows faster is not read better
_BUSY = (Stage.LEARNING, Stage.PAUSED)


@dataclass(frozen=True, slots=True)
class Learnt:
    """A run that ended, and what the library has of it."""

    finished: Finished
    kept: BaseModel | None


class KeepsCache(Protocol):
    """What the embeddings belong to."""

    def with_cache(
        self, work: Callable[[EmbeddingCache, Progress], Any], *, urgency: Urgency = Urgency.NORMAL
    ) -> Task: ...


class Learning(QObject):
    """One run at a time; it goes on while no dialog shows it.

    Stopping keeps a checkpoint: pausing, resting while photographs are compared, and closing the
    program are all the same, and going on begins there.

    Parameters
    ----------
    folder : Path
        Where a run is kept, in the cache of the project.
    make_trainer : callable
        Makes what teaches, on the EMBED thread.
    """

    work_started = Signal(str, object)  # what, Task
    running_changed = Signal(bool)
    changed = Signal()
    stepped = Signal(object)  # TrainingStep
    noted = Signal(str)  # what did not stop it, in words
    kept = Signal(str)  # a version was put into the library, under this name
    model_wanted = Signal(str)  # the project is to be compared by it
    _heard_step = Signal(object)  # from the EMBED thread
    _heard_note = Signal(object)

    def __init__(
        self,
        runner: TaskRunner,
        project: Project,
        embedding: KeepsCache,
        folder: Path,
        messages: Messages,
        make_trainer: Callable[[], Trainer],
    ) -> None:
        super().__init__()
        self._runner, self._project, self._embedding = runner, project, embedding
        self._folder, self._messages, self._make_trainer = folder, messages, make_trainer
        self._task: Task | None = None
        self._resting = self._closed = False
        self.is_watched = False  # a dialog shows it: nothing need be said beside it
        self.stage = Stage.LOOKING
        self.prospect: Prospect | None = None
        self.paces: dict[Depth, Pace | ReidError] = {}  # or why it cannot be done
        self.steps: list[TrainingStep] = []
        self.version: ModelVersion | None = None
        self.error: ReidError | None = None
        self._heard_step.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        self._heard_note.connect(self._on_note, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self.stage is Stage.LEARNING

    @property
    def is_resting(self) -> bool:
        """Whether something else is at work, which goes first."""
        return self._resting

    def look(self) -> None:
        """See what there is to learn from now, unless it learns or has something to tell."""
        self._messages.settle(Topic.LEARNING)  # the person is looking
        if self._closed or self.stage in (*_BUSY, Stage.HELPED, Stage.NO_HELP):
            return
        self._become(Stage.LOOKING)
        task = Task(lambda _progress: (read_prospect(self._project), is_interrupted(self._folder)))
        self._then(task, self._on_looked, Lane.PROJECT)

    def measure(self, depth: Depth) -> None:
        """Find out on ten batches what learning takes on this machine."""
        if self.stage is not Stage.READY or self.prospect is None or self._task is not None:
            return
        if depth not in self.paces:
            task = self._embedding.with_cache(partial(self._measure, self.prospect, depth))
            self._then(task, partial(self._on_measured, depth))

    def start(self, depth: Depth) -> None:
        """Learn; `changed` tells what comes of it."""
        if self.stage is Stage.READY and self.prospect is not None:
            self.steps.clear()
            self._drop()  # another depth may be measured still
            self._begin(partial(self._plan, self.prospect, depth))

    @Slot()
    def pause(self) -> None:
        """Stop until the person wants it to go on."""
        if self.stage is Stage.LEARNING:
            self._drop()
            self._become(Stage.PAUSED)

    @Slot()
    def go_on(self) -> None:
        """Go on with what was paused, interrupted or failed."""
        if self.stage in (Stage.PAUSED, Stage.INTERRUPTED, Stage.FAILED):
            self._begin(self._take_up)

    @Slot()
    def give_up(self) -> None:
        """Stop for good: nothing is left of the run, and the old model stays."""
        self._drop()
        self._become(Stage.LOOKING)
        task = Task(lambda _progress: forget_run(self._folder), cancellable=False)
        task.finished.connect(self.look)
        self._runner.start(task, Lane.EMBED)  # after the run noticed

    def use(self, name: str) -> None:
        """Compare the project by a version, or by what was before it."""
        self.settle()
        self.model_wanted.emit(name)

    def settle(self) -> None:
        """Take note of what came of it: the next look is at what there is by then."""
        if self.stage in (Stage.HELPED, Stage.NO_HELP):
            self._become(Stage.LOOKING)

    def load_versions(self) -> Task:
        """Read what was learned so far, oldest first; the result is ``list[ModelVersion]``."""
        return self._runner.start(Task(lambda _progress: versions_of(self._project)), Lane.PROJECT)

    def offer_to_go_on(self) -> None:
        """Look whether a run was left behind when the program ended, and say so."""
        task = Task(lambda _progress: is_interrupted(self._folder))
        task.succeeded.connect(self._on_left_behind)
        self._runner.start(task, Lane.FILES)

    @Slot(bool)
    def rest_while(self, working: bool) -> None:
        """Let the program compare photographs first; go on by itself when that has ended."""
        was, self._resting = self._resting, working
        if self.stage is not Stage.LEARNING or was == working:
            return
        if working:
            self._drop()
        else:
            self._begin(self._take_up)

    def close(self) -> None:
        """Stop for good; the next opening offers to go on."""
        self._closed = True
        self._drop()

    @Slot(object)
    def _on_looked(self, found: tuple[Prospect, bool]) -> None:
        self.prospect, is_left = found
        self.paces.clear()
        self.error = why_not(self.prospect)
        if is_left:
            self._become(Stage.INTERRUPTED)
        else:
            self._become(Stage.REFUSED if self.error is not None else Stage.READY)

    def _on_measured(self, depth: Depth, found: Pace | ReidError) -> None:
        self.paces[depth] = found
        self.changed.emit()

    def _begin(self, plan: Callable[[EmbeddingCache], Run]) -> None:
        self._become(Stage.LEARNING)
        if self._resting:
            return  # it begins when the others have ended
        assert self.prospect is not None
        work = partial(self._learn, plan, self.prospect)
        task = self._embedding.with_cache(work, urgency=Urgency.LAST)
        self._then(task, self._on_learnt)
        self.work_started.emit(self.tr("Learning from your answers"), task)

    @Slot(object)
    def _on_learnt(self, learnt: Learnt) -> None:
        task = Task(partial(self._record, learnt), cancellable=False)
        self._then(task, self._on_recorded, Lane.PROJECT)

    @Slot(object)
    def _on_recorded(self, version: ModelVersion) -> None:
        self.version = version
        if version.name:
            self.kept.emit(version.name)
        self._become(Stage.HELPED if version.name else Stage.NO_HELP)
        if not self.is_watched:
            words, hint = outcome(version)
            self._messages.offer(words, hint, action="edit.learn", topic=Topic.LEARNING)

    def _on_failed(self, error: Exception) -> None:
        if self.stage is Stage.LEARNING:
            self.error = error if isinstance(error, ReidError) else None
            self._become(Stage.FAILED)
        else:
            self.changed.emit()

    @Slot(object)
    def _on_left_behind(self, is_left: bool) -> None:
        if is_left and not self._closed:
            self._messages.offer(*interrupted(), action="edit.learn", topic=Topic.LEARNING)

    @Slot(object)
    def _on_step(self, step: TrainingStep) -> None:
        if self.stage is Stage.LEARNING:
            self.steps.append(step)
            self.stepped.emit(step)

    @Slot(object)
    def _on_note(self, note: TrainingNote) -> None:
        if self.stage is Stage.LEARNING:
            self.noted.emit(note_in_words(note))

    def _then(self, task: Task, what: Callable[[Any], None], lane: Lane | None = None) -> None:
        """Do something with what a task came to, unless another one has begun by then."""

        def if_mine(act: Callable[..., None], *result: Any) -> None:
            if self._task is task:
                self._task = None
                act(*result)

        self._task = task
        task.succeeded.connect(partial(if_mine, what))
        task.failed.connect(partial(if_mine, self._on_failed))
        if lane is not None:
            self._runner.start(task, lane)

    def _drop(self) -> None:
        """Stop the task and hear of it no more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _become(self, stage: Stage) -> None:
        was = self.running
        self.stage = stage
        if stage not in (Stage.FAILED, Stage.REFUSED):
            self.error = None
        if self.running != was:
            self.running_changed.emit(self.running)
        self.changed.emit()

    # Below: on worker threads.

    def _measure(
        self, prospect: Prospect, depth: Depth, cache: EmbeddingCache, _progress: Progress
    ) -> Pace | ReidError:
        try:
            run = plan_run(prospect, cache, depth)
            material, _ = material_of(run, prospect.crops, cache)
            return self._make_trainer().pace(material, run.lesson.rows, run.recipe)
        except ReidError as error:  # the dialog tells it where the time would be
            return error.with_traceback(None)

    def _plan(self, prospect: Prospect, depth: Depth, cache: EmbeddingCache) -> Run:
        run = plan_run(prospect, cache, depth)
        write_run(self._folder, run)
        return run

    def _take_up(self, _cache: EmbeddingCache) -> Run:
        run = kept_run(self._folder)
        if run is None:
            forget_run(self._folder)
            raise ReidError(
                "What was learned so far is lost: learning has to begin anew.",
                hint="Your answers and the model of the project are as they were.",
            )
        return run

    def _learn(
        self,
        plan: Callable[[EmbeddingCache], Run],
        prospect: Prospect,
        cache: EmbeddingCache,
        progress: Progress,
    ) -> Learnt:
        run = plan(cache)
        material, before = material_of(run, prospect.crops, cache)
        finished = carry_out(
            run,
            material,
            before,
            self._make_trainer(),
            self._folder,
            progress=_Telling(progress, self._heard_step.emit, self._heard_note.emit),
        )
        return Learnt(finished, keep_if_better(finished, prospect.name, self._project.name))

    def _record(self, learnt: Learnt, _progress: Progress) -> ModelVersion:
        version = record_version(self._project, learnt.finished, learnt.kept)
        forget_run(self._folder)
        return version


class _Telling:
    """Hears of a training on its thread, and tells it a few times a second."""

    def __init__(
        self,
        progress: Progress,
        tell_step: Callable[[TrainingStep], None],
        tell_note: Callable[[TrainingNote], None],
    ) -> None:
        self._progress = progress
        self._tell_step, self._tell_note = tell_step, tell_note
        self._last_s = 0.0

    def advance(self, done: int, total: int) -> None:
        """Hear of photographs that are read before the first batch."""
        self._progress.advance(done, total)

    def trained(self, step: TrainingStep) -> None:
        """Hear of a batch, and stop if the person cancelled."""
        now_s = time.monotonic()
        if now_s - self._last_s >= _TOLD_EVERY_S or step.step == step.n_steps:
            self._last_s = now_s
            self._tell_step(step)
        self._progress.advance(step.step, step.n_steps)

    def noted(self, note: TrainingNote) -> None:
        """Hear of what did not stop it."""
        self._tell_note(note)
