"""Brings a colleague's answers into the open project: FILES reads theirs, PROJECT compares."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from reid_desktop.core.progress import Progress
from reid_desktop.project.changes import Changes
from reid_desktop.project.merging.merge import look_into, merge
from reid_desktop.project.merging.other import OtherProject, read_other
from reid_desktop.project.merging.report import MergeReport
from reid_desktop.project.project import Project
from reid_desktop.ui.tasks import Lane, Task, TaskRunner


class Merging(QObject):
    """One step after the other; nothing is changed before the last one.

    Parameters
    ----------
    take_changes : callable
        Told of what came in.
    solve_again : callable
        Groups the photographs by the new answers.
    """

    def __init__(
        self,
        runner: TaskRunner,
        project: Project,
        *,
        take_changes: Callable[[object | None, Changes | None], None],
        solve_again: Callable[[], object],
    ) -> None:
        super().__init__()
        self._runner = runner
        self._project = project
        self._take_changes = take_changes
        self._solve_again = solve_again
        self._task: Task | None = None

    def read(self, place: Path) -> Task:
        """Read another project; the result is an `OtherProject`."""
        own_folder = self._project.folder
        return self._start(Task(lambda _progress: read_other(place, own_folder)), Lane.DOWNLOADS)

    def look(self, other: OtherProject, *, names: bool) -> Task:
        """Tell what merging would bring; the result is a `MergeReport`."""
        work = partial(_look, self._project, other, names)
        return self._start(Task(work, in_hundredths=True), Lane.PROJECT)

    def merge(self, other: OtherProject, *, names: bool) -> Task:
        """Bring it in as one act; the result is a `MergeReport`."""
        done: list[Changes] = []
        task = Task(partial(_merge, self._project, other, names, done), in_hundredths=True)
        task.succeeded.connect(lambda _report: self._tell(done[0]))
        return self._start(task, Lane.PROJECT)

    def cancel(self) -> None:
        """Stop; nothing is changed."""
        if self._task is not None:
            self._task.cancel()

    def _tell(self, changes: Changes) -> None:
        if changes.operation_id is not None:
            self._take_changes(None, changes)
            self._solve_again()

    def _start(self, task: Task, lane: Lane) -> Task:
        self.cancel()
        self._task = task
        task.finished.connect(partial(self._forget, task))
        return self._runner.start(task, lane)

    def _forget(self, task: Task) -> None:
        if self._task is task:
            self._task = None


def _look(project: Project, other: OtherProject, names: bool, progress: Progress) -> MergeReport:
    return look_into(project, other, names=names, progress=progress)


def _merge(
    project: Project,
    other: OtherProject,
    names: bool,
    done: list[Changes],
    progress: Progress,
) -> MergeReport:
    report, changes = merge(project, other, names=names, progress=progress)
    done.append(changes)
    return report
