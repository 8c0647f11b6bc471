"""Packs the open project for a colleague: PROJECT copies its file, the rest needs no project."""

from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reid_desktop.core.progress import Progress
from reid_desktop.project.packing import (
    PackReport,
    PackWish,
    pack_copy,
    scratch_beside,
    take_copy,
)
from reid_desktop.project.project import Project
from reid_desktop.ui.one_work import OneWork
from reid_desktop.ui.tasks import Lane, Task
from reid_desktop.ui.words import megabytes, photographs, place


@dataclass(frozen=True, slots=True)
class _Taken:
    """A copy of the project file, in a folder that is gone when `stack` is closed."""

    scratch: Path
    stack: ExitStack


class Packing(OneWork):
    """Answers go on meanwhile: what is given after the copy was taken does not go along."""

    def start(self, wish: PackWish) -> None:
        """Pack; one after the other."""
        if self._task is not None:
            self._messages.hint(self.tr("The project is being packed already."))
            return
        project = self._project
        taking = Task(lambda _progress: _take(project, wish))
        taking.succeeded.connect(partial(self._pack, wish, project.name))
        taking.failed.connect(self._end)
        taking.cancelled.connect(self._end)
        self._become(taking)
        self._runner.start(taking, Lane.PROJECT)

    def _pack(self, wish: PackWish, name: str, taken: _Taken) -> None:
        task = Task(partial(_pack, taken, name, wish))
        task.succeeded.connect(partial(self._tell, wish.target))
        task.cancelled.connect(partial(self._tidy, taken))
        task.finished.connect(self._end)
        self._become(task)
        self.work_started.emit(self.tr("Packing the project"), task)
        self._runner.start(task, Lane.DOWNLOADS)  # takes minutes, and nothing else waits there

    def _tell(self, target: Path, report: PackReport) -> None:
        said = self.tr("Packed {photographs} into {place}: {size}.").format(
            photographs=photographs(report.n_photographs),
            place=place(target),
            size=megabytes(report.n_bytes),
        )
        if report.n_left_out:
            hint = self.tr("Left out, as they cannot be read now: {photographs}.")
            self._messages.warn(said, hint.format(photographs=photographs(report.n_left_out)))
        else:
            self._messages.say(said)

    def _tidy(self, taken: _Taken) -> None:
        """Remove the copy also when the task was cancelled before it began."""
        tidying = Task(lambda _progress: taken.stack.close(), cancellable=False)
        self._runner.start(tidying, Lane.FILES)


def _take(project: Project, wish: PackWish) -> _Taken:
    with ExitStack() as stack:
        scratch = stack.enter_context(scratch_beside(wish.target))
        take_copy(project, scratch)
        return _Taken(scratch, stack.pop_all())


def _pack(taken: _Taken, name: str, wish: PackWish, progress: Progress) -> PackReport:
    with taken.stack:
        return pack_copy(taken.scratch, name, wish, progress=progress)
