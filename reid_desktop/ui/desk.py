"""One open project with everything that works on it, put together and taken apart."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reid_desktop.core.local_features import LocalExtractor
from reid_desktop.core.records import Permissions
from reid_desktop.project.learning.run import FOLDER as LEARNING_FOLDER
from reid_desktop.project.learning.trainer import Trainer
from reid_desktop.project.permissions import permissions_of, permit
from reid_desktop.project.project import Project
from reid_desktop.project.quality import MEASURES_FILE
from reid_desktop.store.feature_cache import FEATURES_FILE
from reid_desktop.ui.charting import Charting
from reid_desktop.ui.embed_bench import EmbedBench
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.exporting import Exporting
from reid_desktop.ui.folder_places import FolderPlaces
from reid_desktop.ui.folder_watch import FolderWatch
from reid_desktop.ui.importing import Importing
from reid_desktop.ui.learning import Learning
from reid_desktop.ui.matching import Matching
from reid_desktop.ui.measuring import Measuring
from reid_desktop.ui.merging import Merging
from reid_desktop.ui.messages import Messages, Topic
from reid_desktop.ui.packing import Packing
from reid_desktop.ui.pipeline import Pipeline
from reid_desktop.ui.point_matching import PointMatching
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.scanning import Scanning
from reid_desktop.ui.solving import Solving
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.telling import Telling
from reid_desktop.ui.thumbnails import ThumbnailLoader, ThumbnailSource
from reid_desktop.ui.words import model_in_words

_REST_MS = 30_000  # after so long without a change the file is brought to rest


class Desk(QObject):
    """Made when a project was opened; `close` gives the task that ends it."""

    device_known = Signal(str)
    work_started = Signal(str, object)  # what, Task
    working_changed = Signal(bool)
    closing = Signal()

    def __init__(  # noqa: PLR0913 - each is one thing it is made of
        self,
        runner: TaskRunner,
        project: Project,
        cache: Path,
        bench: EmbedBench,
        messages: Messages,
        *,
        make_thumbnail: Callable[[ThumbnailSource, Path], Path],
        make_extractor: Callable[[], LocalExtractor],
        find_matcher_key: Callable[[], str],
        make_trainer: Callable[[], Trainer],
    ) -> None:
        super().__init__()
        self._runner = runner
        self.project = project
        self._embedding = Embedding(runner, project, bench, cache / "cache.sqlite")
        self._thumbnails = ThumbnailLoader(runner, cache / "thumbnails", make_thumbnail)
        self._matching = Matching(runner, cache / FEATURES_FILE, make_extractor, find_matcher_key)
        self._measuring = Measuring(runner, project, self._embedding, cache / MEASURES_FILE)
        solving = Solving(
            runner,
            project,
            self._embedding,
            matching=self._matching,
            measuring=self._measuring,
        )
        self.pipeline = Pipeline(Scanning(runner, project), self._embedding, solving, messages)
        self.operations = ProjectOperations(
            runner,
            project,
            pipeline=self.pipeline,
            solving=solving,
            thumbnails=self._thumbnails,
            matching=self._matching,
            charting=Charting(runner, project, self._embedding),
            exporting=Exporting(
                runner, project, solving, begun=partial(messages.settle, Topic.EXPORT)
            ),
            messages=messages,
        )
        self.operations.work_started.connect(self.work_started)
        self._measuring.measured.connect(self.operations.take_measures)
        self.points = PointMatching(runner, project, solving, self._matching)
        self.points.work_started.connect(self.work_started)
        self.points.running_changed.connect(self._on_working)
        self.pipeline.work_started.connect(self.work_started)
        self.pipeline.running_changed.connect(self._on_working)
        self.pipeline.running_changed.connect(self._let_others_work)
        self._paused = False
        self.packing = Packing(runner, project, messages)
        self.packing.work_started.connect(self.work_started)
        self.packing.running_changed.connect(self._on_working)
        self.merging = Merging(
            runner,
            project,
            take_changes=self.operations.take_changes,
            solve_again=self.pipeline.solve_again,
        )
        self.importing = Importing(runner, project, messages)
        self.importing.work_started.connect(self.work_started)
        self.importing.running_changed.connect(self._on_working)
        self.importing.imported.connect(self.operations.tell_changed)
        self.learning = Learning(
            runner, project, self._embedding, cache / LEARNING_FOLDER, messages, make_trainer
        )
        self.learning.work_started.connect(self.work_started)
        self.learning.running_changed.connect(self._on_working)
        self.learning.model_wanted.connect(self._change_model)
        self.learning.offer_to_go_on()
        self._watch = FolderWatch(runner, self)
        self.pipeline.away_changed.connect(self._watch.watch)
        self.places = FolderPlaces(runner, project, self.operations, self.pipeline, messages)
        self.telling = Telling(runner, project, self.operations)
        self.telling.heard.connect(partial(messages.settle, Topic.SETTING))
        self.pipeline.away_changed.connect(self.places.look_for_away)
        self._watch.disks_changed.connect(self.places.look_for_away)
        self.pipeline.looked_again.connect(self._thumbnails.forget_failures)
        self._watch.returned.connect(self._on_returned)
        self._embedding.device_known.connect(self.device_known)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._settle)
        self.operations.events.changed.connect(self._on_changed)

    def load_model(self) -> Task:
        """Read by which model the project is compared; the result is a `ProjectModel`."""
        return self._embedding.load_model()

    def load_permissions(self) -> Task:
        """Read what of the photographs may be read; the result is a `Permissions`."""
        project = self.project
        return self._runner.start(Task(lambda _progress: permissions_of(project)), Lane.PROJECT)

    def permit(self, permissions: Permissions) -> Task:
        """Read this of the photographs from now on, forget the rest, and look through them."""
        self.pipeline.cancel()  # what runs goes by what was permitted when it began
        project = self.project
        task = Task(lambda _progress: permit(project, permissions), cancellable=False)
        task.finished.connect(self.pipeline.start_anew)
        return self._runner.start(task, Lane.PROJECT)

    def cancel(self) -> None:
        """Stop what runs; what is done is kept."""
        self.pipeline.cancel()
        self.points.cancel()
        self.learning.pause()
        self.packing.cancel()
        self.importing.cancel()

    def pause(self) -> None:
        """Stop what runs, and begin nothing by itself, until `go_on`."""
        self._paused = True
        self.pipeline.cancel()
        self._let_others_work(self.pipeline.running)

    def go_on(self) -> None:
        """Work again, from where it stopped."""
        self._paused = False
        if self.pipeline.running:  # it is still stopping
            self.pipeline.start_anew()
        else:
            self.pipeline.start(tell=False)

    def close(self) -> Task:
        """Stop the work and close the project after everything a person did was written."""
        self.closing.emit()
        self._rest.stop()
        self._watch.close()
        self.places.close()
        self.pipeline.close()
        self._measuring.close()
        self.points.close()
        self.learning.close()
        self.packing.cancel()
        self.merging.cancel()
        self.importing.cancel()
        self.operations.close()
        self._thumbnails.close()
        self._matching.close()
        project = self.project
        task = Task(lambda _progress: project.close(), cancellable=False)
        return self._runner.start(task, Lane.PROJECT, urgency=Urgency.LAST)

    @Slot()
    def _on_changed(self) -> None:
        self._rest.start()

    @Slot()
    def _on_working(self) -> None:
        works = (self.pipeline, self.points, self.packing, self.importing, self.learning)
        self.working_changed.emit(any(work.running for work in works))

    @Slot(bool)
    def _let_others_work(self, running: bool) -> None:
        """Have what works in the background rest while the pipeline runs, or all work waits."""
        for other in (self._measuring, self.points, self.learning):
            other.rest_while(running or self._paused)

    @Slot(str)
    def _change_model(self, model: str) -> None:
        self.pipeline.change_model(model, model_in_words(model))

    @Slot()
    def _on_returned(self) -> None:
        if not self._paused:
            self.pipeline.start(tell=False)

    @Slot()
    def _settle(self) -> None:
        project = self.project
        task = Task(lambda _progress: project.settle())
        self._runner.start(task, Lane.PROJECT, urgency=Urgency.LAST)
