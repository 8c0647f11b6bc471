"""Tries imports and carries them out: PROJECT reads and writes, FILES does the thinking."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.problems import PhotographError
from reid_desktop.core.progress import Progress
from reid_desktop.project.changes import Changes
from reid_desktop.project.exporting.cells import to_csv
from reid_desktop.project.exporting.contents import Table
from reid_desktop.project.importing.applying import apply_plan
from reid_desktop.project.importing.by_folder import PartPreview, preview_parts
from reid_desktop.project.importing.detections import DetectionSource
from reid_desktop.project.importing.examples import BoxExample, find_examples
from reid_desktop.project.importing.plan import LineKind, Plan
from reid_desktop.project.importing.snapshot import Snapshot, read_snapshot
from reid_desktop.project.importing.thresholds import read_confidences
from reid_desktop.project.importing.wishes import ImportWish, look_at, plan_of
from reid_desktop.ui.one_work import OneWork
from reid_desktop.ui.pixels import decoded
from reid_desktop.ui.tasks import Lane, Task
from reid_desktop.ui.words import number

_EXAMPLE_PX = (900, 300)  # twice as high as it is shown: for sharp screens


class Importing(OneWork):
    """What the import dialog asks for; the import itself goes on without it."""

    imported = Signal(object)  # Changes

    def look(self, path: Path) -> Task:
        """Find out what a file is; the result is a `Looked`."""
        return self._runner.start(Task(lambda _progress: look_at(path), shown=True), Lane.FILES)

    def load_levels(self) -> Task:
        """Tell what each level of folders would name; gives a list of `PartPreview`."""
        return self._with_snapshot(_levels)

    def load_confidences(self, source: DetectionSource) -> Task:
        """Read how sure a detector was; the result is a `Confidences`."""
        return self._runner.start(Task(partial(read_confidences, source), shown=True), Lane.FILES)

    def load_examples(self, source: DetectionSource) -> Task:
        """Read photographs with their boxes; gives a list of `BoxExample`, each with a picture."""
        return self._with_snapshot(partial(_examples, source))

    def try_out(self, wish: ImportWish) -> Task:
        """Find out what an import would change; the result is a `Plan`."""
        return self._with_snapshot(partial(plan_of, wish))

    def save_list(self, table: Table, path: Path) -> Task:
        """Write the list of a dry run as CSV."""
        task = Task(lambda _progress: _save(table, path), cancellable=False)
        return self._runner.start(task, Lane.FILES)

    def start(self, plan: Plan) -> None:
        """Import; one after the other."""
        if self._task is not None:
            self._messages.hint(self.tr("Something is being imported already."))
            return
        project = self._project
        task = Task(partial(apply_plan, project, plan), in_hundredths=True)
        task.succeeded.connect(partial(self._tell, plan))
        task.finished.connect(self._end)
        self._become(task)
        self.work_started.emit(self.tr("Importing"), task)
        self._runner.start(task, Lane.PROJECT)

    def _with_snapshot(self, work: Callable[[Snapshot, Progress], object]) -> Task:
        read: list[Snapshot] = []
        project = self._project
        working = Task(partial(_work, read, work), shown=True)
        reading = Task(lambda _progress: read.append(read_snapshot(project)))
        reading.finished.connect(lambda: self._runner.start(working, Lane.FILES))
        self._runner.start(reading, Lane.PROJECT)
        return working

    def _tell(self, plan: Plan, changes: Changes) -> None:
        self.imported.emit(changes)
        said = self.tr("Imported {name}: {n} added, {conflicts} left as they were.").format(
            name=plan.name,
            n=number(plan.count(LineKind.ADDED)),
            conflicts=number(plan.count(LineKind.CONFLICT)),
        )
        self._messages.say(said, self.tr("Undo takes all of it back."))


def _levels(snapshot: Snapshot, _progress: Progress) -> list[PartPreview]:
    return preview_parts(snapshot)


def _examples(
    source: DetectionSource, snapshot: Snapshot, progress: Progress
) -> list[tuple[BoxExample, QImage]]:
    pictured = []
    for example in find_examples(source, snapshot, progress):
        try:
            found = decoded(example.path, None, _EXAMPLE_PX, progress)
        except PhotographError:  # it says so where it is looked at
            continue
        pictured.append((example, found.image))
    return pictured


def _work(
    read: Sequence[Snapshot], work: Callable[[Snapshot, Progress], object], progress: Progress
) -> object:
    if not read:
        raise Cancelled  # reading failed, and said so
    return work(read[0], progress)


def _save(table: Table, path: Path) -> Path:
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(to_csv(table))
    part.replace(path)
    return path
