"""Embeds the photographs of a project: owns the cache, on EMBED as the models are."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reid_desktop.core.embedding import Embedder
from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.core.progress import Progress, Stretch
from reid_desktop.core.records import CropSource
from reid_desktop.project.companion import Matrices, read_matrices
from reid_desktop.project.embed import EmbedReport, record_unreadable
from reid_desktop.project.further import (
    FurtherModel,
    choose_further,
    embed_further,
    further_models,
    keys_of,
    remember_further,
)
from reid_desktop.project.headless import (
    model_of,
    next_model,
    plan_model,
    planned_model,
    remember_model,
)
from reid_desktop.project.late_embedder import LateEmbedder
from reid_desktop.project.project import Project
from reid_desktop.project.reachable import ReachReport, embed_reachable
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.ui.embed_bench import EmbedBench
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.vision.load_steps import LoadStep

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProjectModel:
    """By which models a project is compared, and by which one it will be; empty for none.

    Attributes
    ----------
    also : tuple of str
        The further ones.
    due : tuple of str
        Those of them that have yet to embed everything.
    """

    name: str
    planned: str
    also: tuple[str, ...] = ()
    due: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """What is to be embedded: the crops, and the folders they may lie in."""

    crops: Sequence[CropSource]
    folders: tuple[str, ...]
    before: str  # the model the project has, while another one is due
    further: tuple[FurtherModel, ...]


class Embedding(QObject):
    """Embeds what the cache does not hold.

    Exactly one of `finished` and `stopped` follows `start`.
    """

    work_started = Signal(str, object)  # what, Task
    device_known = Signal(str)
    finished = Signal(object)  # EmbedReport
    stopped = Signal()
    _step_begun = Signal(object)  # LoadStep, or None: comparing; from the EMBED thread

    def __init__(
        self,
        runner: TaskRunner,
        project: Project,
        bench: EmbedBench,
        cache_file: Path,
    ) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._bench = bench
        self._cache_file = cache_file
        self._cache: EmbeddingCache | None = None  # of the EMBED thread
        self._model = bench.model  # once `start` has read what the project is compared by
        self._model_key = ""
        self._further: tuple[FurtherModel, ...] = ()
        self._refused: tuple[tuple[str, ReidError], ...] = ()
        self._is_due = False  # as PROJECT knew it last
        self._away: tuple[str, ...] = ()
        self._is_whole = True
        self._has_begun = False
        self._closed = False
        self._task: Task | None = None
        self._step_begun.connect(self._tell_step, Qt.ConnectionType.QueuedConnection)

    @property
    def is_due(self) -> bool:
        """Whether another or a further model was chosen, and the next start goes on with it."""
        return self._is_due

    @property
    def refused(self) -> tuple[tuple[str, ReidError], ...]:
        """Further models the last start could not use, and why."""
        return self._refused

    @property
    def away(self) -> tuple[str, ...]:
        """Folders that were not there when their photographs were to be embedded."""
        return self._away

    @property
    def is_whole(self) -> bool:
        """Whether the last start left nothing that may be readable another time."""
        return self._is_whole

    def change_model(self, model: str) -> None:
        """Embed everything by another model at the next start.

        The project stays with the one it has until that is done; if it was left before, the
        first start after it was opened embeds by the old one, so that there are questions. It
        stays, too, while photographs lie in a folder that is not there. A model that cannot be
        used is given up.
        """
        task = Task(partial(self._plan, model), cancellable=False)
        self._runner.start(task, Lane.PROJECT)

    def change_further(self, models: Sequence[str]) -> None:
        """Compare by these models, too, from the next start on that has embedded everything.

        Questions go on as they were until then, as in `change_model`.
        """
        task = Task(partial(self._choose_further, models), cancellable=False)
        self._runner.start(task, Lane.PROJECT)

    def load_model(self) -> Task:
        """Read which models the project has; the result is a `ProjectModel`."""
        return self._runner.start(Task(self._read_model), Lane.PROJECT)

    def start(self) -> None:
        """Embed what is missing; quick when nothing is."""
        task = Task(self._read_crops)
        task.succeeded.connect(self._embed)
        self._run(task, Lane.PROJECT)

    @Slot()
    def cancel(self) -> None:
        """Stop; what was embedded is kept."""
        if self._task is not None:
            self._task.cancel()

    def read_matrices(self, crop_keys: Sequence[str]) -> Task:
        """Read the embeddings of crops, under all that they are compared by."""
        return self._runner.start(Task(partial(self._matrices, crop_keys)), Lane.EMBED)

    def load_compared(self) -> Task:
        """Read which crops have an embedding; the result is a set of crop keys."""
        return self._runner.start(Task(self._compared), Lane.EMBED)

    def with_cache(
        self,
        work: Callable[[EmbeddingCache, Progress], Any],
        *,
        urgency: Urgency = Urgency.NORMAL,
    ) -> Task:
        """Let others do something with the embeddings, on their thread."""
        task = Task(lambda progress: work(self._open_cache(), progress))
        return self._runner.start(task, Lane.EMBED, urgency=urgency)

    def close(self) -> None:
        """Stop, and close the cache after what runs."""
        self._closed = True
        self.cancel()
        # In turn, not last: the project may be opened again at once, and wants the same file.
        self._runner.start(Task(self._close_cache, cancellable=False), Lane.EMBED)

    @Slot(object)
    def _embed(self, read: _Read) -> None:
        if not read.crops:  # and no model need be loaded
            self._finish(EmbedReport(0, 0, (), ""))
            return
        task = Task(partial(self._embed_missing, read), in_hundredths=True)
        task.succeeded.connect(self._on_embedded)
        task.failed.connect(self._on_failed)
        self._run(task, Lane.EMBED)
        self._tell_step(None)

    @Slot(object)
    def _tell_step(self, step: LoadStep | None) -> None:
        if self._task is not None and not self._closed:
            self.work_started.emit(self._in_words(step), self._task)

    def _in_words(self, step: LoadStep | None) -> str:
        match step:
            case LoadStep.LOADING:
                return self.tr("Loading the model…")
            case LoadStep.MEASURING:
                return self.tr("Finding out what this computer is fastest with…")
            case None:
                return self.tr("Comparing photographs")

    @Slot(object)
    def _on_embedded(self, report: EmbedReport) -> None:
        if self._closed:
            return
        task = Task(partial(self._record, report), cancellable=False)
        task.succeeded.connect(self._finish)
        self._run(task, Lane.PROJECT)

    @Slot()
    def _on_failed(self) -> None:
        if self._is_due and not self._closed:
            task = Task(self._give_up_plan, cancellable=False)
            self._runner.start(task, Lane.PROJECT)

    @Slot(object)
    def _finish(self, report: EmbedReport) -> None:
        self._task = None
        self.finished.emit(report)

    def _run(self, task: Task, lane: Lane) -> None:
        self._task = task
        task.failed.connect(self.stopped)
        task.cancelled.connect(self.stopped)
        self._runner.start(task, lane)

    # Below: on worker threads.

    def _read_crops(self, _progress: Progress) -> _Read:
        first = not self._has_begun
        self._has_begun = True
        usual = self._bench.model
        self._model = (first and model_of(self._project)) or next_model(self._project, usual)
        before = model_of(self._project)
        self._further = tuple(
            model
            for model in further_models(self._project)
            if model.model_key or not (first and before)  # a new one comes after the questions
        )
        self._away, self._is_whole, self._refused = (), True, ()
        self._look_what_is_due()
        store = self._project.store
        folders = tuple(folder.path for folder in store.folders.all())
        return _Read(store.annotations.crops(), folders, before, self._further)

    def _read_model(self, _progress: Progress) -> ProjectModel:
        further = further_models(self._project)
        return ProjectModel(
            model_of(self._project),
            planned_model(self._project),
            tuple(model.name for model in further),
            tuple(model.name for model in further if not model.model_key),
        )

    def _look_what_is_due(self) -> None:
        refused = {name for name, _ in self._refused}
        new = [one for one in further_models(self._project) if not one.model_key]
        waits = any(one.name not in refused for one in new)
        self._is_due = waits or bool(planned_model(self._project))

    def _plan(self, model: str, _progress: Progress) -> None:
        plan_model(self._project, model)
        self._look_what_is_due()

    def _choose_further(self, models: Sequence[str], _progress: Progress) -> None:
        choose_further(self._project, models)
        self._look_what_is_due()

    def _give_up_plan(self, _progress: Progress) -> None:
        if planned_model(self._project) == self._model:
            plan_model(self._project, "")
            self._look_what_is_due()

    def _embed_missing(self, read: _Read, progress: Progress) -> EmbedReport:
        share = 100 // (1 + len(read.further))
        part = Stretch(progress, 0, share)
        reached = self._embed_by(self._model, read, part)
        self._away, self._is_whole = reached.away, reached.is_whole
        if reached.away and read.before not in ("", self._model):
            self._model = read.before  # the other one takes over when it knows all of them
            reached = self._embed_by(self._model, read, part)
        self._embed_by_further(read, Stretch(progress, share, 100))
        return reached.report

    def _embed_by(self, model: str, read: _Read, progress: Progress) -> ReachReport:
        progress.advance(0, 100)
        embedder = self._make_late(progress, model)
        self._model_key = embedder.model_key
        log.info("Comparing %d photographs by %s.", len(read.crops), model)
        cache = self._open_cache()
        reached = embed_reachable(read.crops, read.folders, embedder, cache, progress=progress)
        if embedder.device:
            self.device_known.emit(embedder.device)  # it may have moved when memory ran out
        return reached

    def _embed_by_further(self, read: _Read, progress: Progress) -> None:
        report = embed_further(
            read.further,
            partial(self._make_late, progress),
            read.crops,
            read.folders,
            self._open_cache(),
            progress=progress,
        )
        self._further, self._refused = report.models, report.refused
        self._away = tuple(dict.fromkeys((*self._away, *report.away)))
        self._is_whole = self._is_whole and report.is_whole
        for name, error in report.refused:
            log.info("%s is left out: %s", name, error)

    def _make_late(self, progress: Progress, model: str) -> LateEmbedder:
        return LateEmbedder(
            self._bench.model_key(model),
            partial(self._load, model, progress),
            partial(self._bench.derived, model),
        )

    def _load(self, model: str, progress: Progress) -> Embedder:
        embedder = self._bench.embedder(model, partial(self._begin, progress))
        self._step_begun.emit(None)
        log.info("%s computes on %s.", model, embedder.device)
        self.device_known.emit(embedder.device)
        return embedder

    def _begin(self, progress: Progress, step: LoadStep) -> None:
        progress.advance(0, 100)  # who stopped it meanwhile need not wait for the next step
        self._step_begun.emit(step)

    def _matrices(self, crop_keys: Sequence[str], _progress: Progress) -> Matrices:
        key, further = self._bench.model_key(self._model), keys_of(self._further)
        return read_matrices(self._open_cache(), key, crop_keys, further)

    def _compared(self, _progress: Progress) -> set[str]:
        return self._open_cache().have(self._model_key)

    def _open_cache(self) -> EmbeddingCache:
        if self._closed:  # nobody would close it any more
            raise Cancelled
        if self._cache is None:
            self._cache = EmbeddingCache.open(self._cache_file)
        return self._cache

    def _close_cache(self, _progress: Progress) -> None:
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def _record(self, report: EmbedReport, _progress: Progress) -> EmbedReport:
        record_unreadable(self._project, report)
        remember_model(self._project, self._model, self._model_key)
        remember_further(self._project, self._further)
        self._look_what_is_due()
        return report
