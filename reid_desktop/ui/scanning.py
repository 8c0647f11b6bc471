"""Scans the folders of a project: FILES looks, PROJECT writes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reid_desktop.core.progress import Progress
from reid_desktop.core.records import ExaminedFile, Folder, Image
from reid_desktop.core.types import FolderId
from reid_desktop.project.encounters import (
    EncounterChange,
    Moments,
    find_changes,
    read_moments,
    record_changes,
)
from reid_desktop.project.project import Project
from reid_desktop.project.scan import ScanReport, examine_folder, finish_folder, record_chunk
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.words import place


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What a scan of all folders came to."""

    n_new: int
    n_skipped: int
    not_there: tuple[str, ...]  # folders that could not be read


class Scanning(QObject):
    """Looks through the folders one after the other; a chunk is kept as soon as it is found.

    Exactly one of `finished` and `stopped` follows `start`.
    """

    work_started = Signal(str, object)  # what, Task
    recorded = Signal()  # a chunk of photographs was written
    finished = Signal(object)  # ScanOutcome
    stopped = Signal()  # cancelled, or failed: the failure is told by the runner
    _chunk_found = Signal(object, object)  # FolderId, list[ExaminedFile]; from the FILES thread

    def __init__(self, runner: TaskRunner, project: Project) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._waiting: list[tuple[Folder, Mapping[str, Image]]] = []
        self._reports: list[tuple[Folder, ScanReport]] = []
        self._task: Task | None = None
        self._closed = False
        self._chunk_found.connect(self._record, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Look through all folders; those known already cost little."""
        self._reports = []
        task = Task(self._read_folders)
        task.succeeded.connect(self._begin)
        self._run(task, Lane.PROJECT)

    @Slot()
    def cancel(self) -> None:
        """Stop looking; what was found is kept."""
        self._waiting = []
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Stop, and write nothing any more: the next scan finds it again."""
        self._closed = True
        self.cancel()

    def _read_folders(self, _progress: Progress) -> list[tuple[Folder, Mapping[str, Image]]]:
        store = self._project.store
        return [(folder, store.images.known(folder.folder_id)) for folder in store.folders.all()]

    @Slot(object)
    def _begin(self, folders: list[tuple[Folder, Mapping[str, Image]]]) -> None:
        self._waiting = folders
        self._next_folder()

    def _next_folder(self) -> None:
        if not self._waiting:
            task = Task(lambda _progress: read_moments(self._project))
            task.succeeded.connect(self._on_moments)
            self._run(task, Lane.PROJECT)
            return
        folder, known = self._waiting.pop(0)
        deliver = partial(self._chunk_found.emit, folder.folder_id)
        task = Task(
            lambda progress: examine_folder(folder, known, deliver=deliver, progress=progress)
        )
        task.succeeded.connect(partial(self._on_examined, folder))
        self._run(task, Lane.FILES)
        self.work_started.emit(
            self.tr("Looking for photographs in {place}").format(place=place(folder.path)), task
        )

    @Slot(object, object)
    def _record(self, folder_id: FolderId, files: list[ExaminedFile]) -> None:
        if self._closed:
            return
        task = Task(
            lambda _progress: record_chunk(self._project, folder_id, files), cancellable=False
        )
        task.succeeded.connect(self.recorded)
        self._runner.start(task, Lane.PROJECT)

    def _on_examined(self, folder: Folder, report: ScanReport) -> None:
        if self._closed:
            return
        self._reports.append((folder, report))
        task = Task(
            lambda _progress: finish_folder(self._project, folder.folder_id, report),
            cancellable=False,
        )
        task.succeeded.connect(self._next_folder)
        self._run(task, Lane.PROJECT)

    @Slot(object)
    def _on_moments(self, moments: Moments) -> None:
        task = Task(lambda _progress: find_changes(moments))
        task.succeeded.connect(self._record_encounters)
        self._run(task, Lane.FILES)

    @Slot(object)
    def _record_encounters(self, chunks: list[list[EncounterChange]]) -> None:
        if not chunks:
            self._task = None
            self.finished.emit(self._outcome())
            return
        chunk, *rest = chunks
        task = Task(lambda _progress: record_changes(self._project, chunk))
        task.succeeded.connect(lambda _none: self._record_encounters(rest))
        self._run(task, Lane.PROJECT)

    def _run(self, task: Task, lane: Lane) -> None:
        self._task = task
        task.failed.connect(self.stopped)
        task.cancelled.connect(self.stopped)
        self._runner.start(task, lane)

    def _outcome(self) -> ScanOutcome:
        return ScanOutcome(
            n_new=sum(report.n_new for _, report in self._reports),
            n_skipped=sum(len(report.skipped) for _, report in self._reports),
            not_there=tuple(folder.path for folder, report in self._reports if not report.complete),
        )
