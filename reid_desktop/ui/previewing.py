"""Looks at folders for a preview, in the background, and forgets what is asked no longer."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage
from shiboken6 import isValid

from reid_desktop.core.problems import PhotographError
from reid_desktop.core.progress import Progress
from reid_desktop.project.places import Risk, risk_of
from reid_desktop.project.preview import (
    Dated,
    Preview,
    PreviewFile,
    examples,
    look,
    read_dates,
    with_file_times,
)
from reid_desktop.ui.pixels import image_of
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency
from reid_desktop.vision.photographs import open_photograph

N_PICTURES = 8
_PICTURE_PX = (192, 144)  # twice what is shown, for dense screens


class Previewing(QObject):
    """One preview at a time: asking for another one stops the one before.

    FILES lists the folders and reads the dates; THUMBNAILS decodes a few examples meanwhile.
    """

    begun = Signal()
    looked = Signal(object)  # Preview
    pictured = Signal(int, object)  # which of the examples, QImage
    dated = Signal(object)  # list of Dated
    ended = Signal()  # everything is told, or it was stopped
    risk_known = Signal(object)  # Risk, or None

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._round = 0
        self._tasks: list[Task] = []
        self._risk_round = 0
        self._file_times = False
        self._dated: list[Dated] | None = None  # as the photographs tell it

    def look_at(self, folders: Sequence[Path]) -> None:
        """Begin a preview of `folders`."""
        self.stop()
        self._dated = None
        if not folders:
            return
        self.begun.emit()
        paths = [str(folder) for folder in folders]
        self._run(partial(look, paths), Lane.FILES, self._on_looked)

    @Slot(bool)
    def let_file_times_count(self, count: bool) -> None:
        """Let the time of a file count where a photograph tells none, or not."""
        self._file_times = count
        if self._dated is not None:
            self._tell_dates(self._dated)

    @Slot()
    def stop(self) -> None:
        """Stop looking; what was told stays."""
        self._round += 1
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        if tasks:
            self.ended.emit()

    def close(self) -> None:
        """Stop for good: nobody listens any more."""
        self.blockSignals(True)  # so that nothing is heard of what is stopped
        self._risk_round += 1
        self.stop()

    def ask_risk(self, folder: Path) -> None:
        """Find out whether a project should not lie in `folder`; `risk_known` tells."""
        self._risk_round += 1
        asked = self._risk_round
        task = Task(lambda _progress: risk_of(folder))
        task.succeeded.connect(lambda risk: self._on_risk(asked, risk))
        self._runner.start(task, Lane.FILES, urgency=Urgency.NOW)

    def _on_risk(self, asked: int, risk: Risk | None) -> None:
        if self._hears(asked, self._risk_round):
            self.risk_known.emit(risk)

    def _on_looked(self, preview: Preview) -> None:
        self.looked.emit(preview)
        for place, file in enumerate(examples(preview, N_PICTURES)):
            told = partial(self._on_pictured, place)
            self._run(partial(_picture, file), Lane.THUMBNAILS, told)
        self._run(partial(read_dates, preview), Lane.FILES, self._on_dated)

    def _on_dated(self, dated: list[Dated]) -> None:
        self._dated = dated
        self._tell_dates(dated)

    def _tell_dates(self, dated: list[Dated]) -> None:
        self.dated.emit(with_file_times(dated) if self._file_times else dated)

    def _on_pictured(self, place: int, image: QImage | None) -> None:
        if image is not None:
            self.pictured.emit(place, image)

    def _run(
        self, work: Callable[[Progress], Any], lane: Lane, tell: Callable[[Any], object]
    ) -> None:
        task = Task(work)
        asked = self._round
        self._tasks.append(task)
        task.succeeded.connect(lambda result: self._on_succeeded(asked, tell, result))
        task.finished.connect(lambda: self._on_finished(asked, task))
        self._runner.start(task, lane, urgency=Urgency.NOW)

    def _hears(self, asked: int, now: int) -> bool:
        """Tell whether an outcome is still wanted; the window may have been taken apart."""
        return asked == now and isValid(self)

    def _on_succeeded(self, asked: int, tell: Callable[[Any], object], result: object) -> None:
        if self._hears(asked, self._round):
            tell(result)

    def _on_finished(self, asked: int, task: Task) -> None:
        if self._hears(asked, self._round):
            self._tasks.remove(task)
            if not self._tasks:
                self.ended.emit()


def _picture(file: PreviewFile, _progress: Progress) -> QImage | None:
    try:
        return image_of(open_photograph(file.path, fit_within=_PICTURE_PX).pixels)
    except PhotographError:  # the scan tells of it
        return None
