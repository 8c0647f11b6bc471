"""Scans the folders of a project: FILES looks, PROJECT writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reid_desktop.core.progress import Progress
from reid_desktop.core.records import ExaminedFile
from reid_desktop.core.types import FolderId
from reid_desktop.project.encounters import (
    EncounterChange,
    Moments,
    find_changes,
    read_moments,
    record_changes,
)
from reid_desktop.project.project import Project
from reid_desktop.project.scan import (
    Known,
    ScanReport,
    examine,
    finish_folder,
    read_known,
    record_chunk,
)
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.words import number, place, plural


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What a scan of all folders came to."""

    n_new: int
    n_skipped: int
    not_there: tuple[str, ...]  # folders that could not be read
    n_moved: int = 0  # known photographs that lie elsewhere now


class Scanning(QObject):
    """Looks through the folders; a chunk is kept as soon as it is found.

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
        self._outcome = ScanOutcome(0, 0, ())
        self._task: Task | None = None
        self._stopping = False
        self._closed = False
        self._chunk_found.connect(self._record, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Look through all folders; those known already cost little."""
        self._stopping = False
        task = Task(lambda _progress: read_known(self._project))
        task.succeeded.connect(self._look)
        self._run(task, Lane.PROJECT)

    @Slot()
    def cancel(self) -> None:
        """Stop looking; what was found is kept."""
        self._stopping = True
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Stop, and write nothing any more: the next scan finds it again."""
        self._closed = True
        self.cancel()

    @Slot(object)
    def _look(self, known: Known) -> None:
        deliver = self._chunk_found.emit
        task = Task(lambda progress: examine(known, deliver=deliver, progress=progress))
        task.succeeded.connect(partial(self._on_examined, known))
        self._run(task, Lane.FILES)
        self.work_started.emit(self._title(known), task)

    @Slot(object, object)
    def _record(self, folder_id: FolderId, files: list[ExaminedFile]) -> None:
        if self._closed:
            return
        task = Task(
            lambda _progress: record_chunk(self._project, folder_id, files), cancellable=False
        )
        task.succeeded.connect(self.recorded)
        self._runner.start(task, Lane.PROJECT)

    def _on_examined(self, known: Known, reports: Sequence[ScanReport]) -> None:
        if self._closed:
            return
        if self._stopping:  # too late for its task: what was found is kept, the rest is as before
            self.stopped.emit()
            return
        folders = [place.folder for place in known.folders]
        self._outcome = ScanOutcome(
            n_new=sum(report.n_new for report in reports),
            n_skipped=sum(len(report.skipped) for report in reports),
            not_there=tuple(
                folder.path
                for folder, report in zip(folders, reports, strict=True)
                if not report.complete
            ),
            n_moved=sum(report.n_moved for report in reports),
        )
        ids = [folder.folder_id for folder in folders]
        task = Task(partial(self._finish_folders, ids, reports), cancellable=False)
        task.succeeded.connect(self._find_encounters)
        self._run(task, Lane.PROJECT)

    @Slot(object)
    def _find_encounters(self, moments: Moments) -> None:
        task = Task(lambda _progress: find_changes(moments))
        task.succeeded.connect(self._record_encounters)
        self._run(task, Lane.FILES)

    @Slot(object)
    def _record_encounters(self, chunks: Sequence[Sequence[EncounterChange]]) -> None:
        if not chunks:
            self._task = None
            self.finished.emit(self._outcome)
            return
        chunk, *rest = chunks
        task = Task(lambda _progress: record_changes(self._project, chunk))
        task.succeeded.connect(lambda _none: self._record_encounters(rest))
        self._run(task, Lane.PROJECT)

    def _run(self, task: Task, lane: Lane) -> None:
        self._task = task
        task.failed.connect(self.stopped)
        task.cancelled.connect(self.stopped)
        if self._stopping:  # between two tasks
            task.cancel()
        self._runner.start(task, lane)

    def _title(self, known: Known) -> str:
        if len(known.folders) == 1:
            where = place(known.folders[0].folder.path)
        else:
            n = len(known.folders)
            where = plural("Scanning", "{n} folder", "{n} folders", n).format(n=number(n))
        return self.tr("Looking for photographs in {place}").format(place=where)

    # Below: on the PROJECT thread.

    def _finish_folders(
        self, ids: Sequence[FolderId], reports: Sequence[ScanReport], _progress: Progress
    ) -> Moments:
        for folder_id, report in zip(ids, reports, strict=True):
            finish_folder(self._project, folder_id, report)
        return read_moments(self._project)
