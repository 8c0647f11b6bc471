"""One open project with everything that works on it, put together and taken apart."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reid_desktop.project.project import Project
from reid_desktop.ui.charting import Charting
from reid_desktop.ui.embedding import EmbedBench, Embedding
from reid_desktop.ui.folder_watch import FolderWatch
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.pipeline import Pipeline
from reid_desktop.ui.project_operations import ProjectOperations, ReadExport
from reid_desktop.ui.scanning import Scanning
from reid_desktop.ui.solving import Solving
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.ui.thumbnails import ThumbnailLoader, ThumbnailSource

_REST_MS = 30_000  # after so long without a change the file is brought to rest


class Desk(QObject):
    """Made when a project was opened; `close` gives the task that ends it."""

    device_known = Signal(str)

    def __init__(
        self,
        runner: TaskRunner,
        project: Project,
        cache: Path,
        bench: EmbedBench,
        messages: Messages,
        *,
        make_thumbnail: Callable[[ThumbnailSource, Path], Path],
        read_export: ReadExport,
    ) -> None:
        super().__init__()
        self._runner = runner
        self.project = project
        self._embedding = Embedding(runner, project, bench, cache / "cache.sqlite")
        self._thumbnails = ThumbnailLoader(runner, cache / "thumbnails", make_thumbnail)
        solving = Solving(runner, project, self._embedding)
        self.pipeline = Pipeline(Scanning(runner, project), self._embedding, solving, messages)
        self.operations = ProjectOperations(
            runner,
            project,
            pipeline=self.pipeline,
            solving=solving,
            thumbnails=self._thumbnails,
            charting=Charting(runner, project, self._embedding),
            messages=messages,
            read_export=read_export,
        )
        self._watch = FolderWatch(runner, self)
        self.pipeline.away_changed.connect(self._watch.watch)
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

    def close(self) -> Task:
        """Stop the work and close the project after everything a person did was written."""
        self._rest.stop()
        self._watch.close()
        self.pipeline.close()
        self.operations.close()
        self._thumbnails.close()
        project = self.project
        task = Task(lambda _progress: project.close(), cancellable=False)
        return self._runner.start(task, Lane.PROJECT, urgency=Urgency.LAST)

    @Slot()
    def _on_changed(self) -> None:
        self._rest.start()

    @Slot()
    def _on_returned(self) -> None:
        self.pipeline.start(tell=False)

    @Slot()
    def _settle(self) -> None:
        project = self.project
        task = Task(lambda _progress: project.settle())
        self._runner.start(task, Lane.PROJECT, urgency=Urgency.LAST)
