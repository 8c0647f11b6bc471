"""Merging without a project, for the tests of its dialog."""

from pathlib import Path
from typing import cast

from reid_desktop.core.progress import Progress
from reid_desktop.project.merging.other import OtherProject
from reid_desktop.project.merging.report import MergeReport
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.project.merging.merging_builders import REPORT


class FakeMerger:
    """Tells what it is told to tell, and notes what it was asked."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.asked: list[object] = []
        self.report: MergeReport = REPORT
        self.failure: Exception | None = None
        self.waits = False
        self._task: Task | None = None

    def read(self, place: Path) -> Task:
        return self._give(cast("OtherProject", object()), "read", place)

    def look(self, other: OtherProject, *, names: bool) -> Task:
        return self._give(self.report, "look", names)

    def merge(self, other: OtherProject, *, names: bool) -> Task:
        return self._give(self.report, "merge", names)

    def cancel(self) -> None:
        assert self._task is not None
        self._task.cancel()

    def _give(self, result: object, *asked: object) -> Task:
        self.asked.append(asked)

        def work(progress: Progress) -> object:
            progress.advance(1, 2)
            while self.waits:
                progress.advance(1, 2)
            if self.failure is not None:
                raise self.failure
            return result

        self._task = self._runner.start(Task(work), Lane.PROJECT)
        return self._task
