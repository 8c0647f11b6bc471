"""Notices that a folder of photographs which was away is there again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reid_desktop.core.progress import Progress
from reid_desktop.project.reachable import is_away
from reid_desktop.project.volumes import volumes
from reid_desktop.ui.tasks import Lane, Task, TaskRunner

_PATIENCE_MS = 5000  # from plugging a card in to going on by itself


class FolderWatch(QObject):
    """Looks every few seconds, on FILES, and only while something is away."""

    returned = Signal()
    disks_changed = Signal()  # one was plugged in or taken out while a folder is away

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._folders: tuple[str, ...] = ()
        self._disks: frozenset[Path] | None = None
        self._told: frozenset[str] = frozenset()  # once for each time that one comes back
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self._look)

    @Slot(object)
    def watch(self, folders: Sequence[str]) -> None:
        """Wait for the first of `folders` that comes back; for none, wait no longer."""
        self._folders = tuple(folders)
        self._told &= set(self._folders)
        if self._folders:
            self._timer.start()
        else:
            self._timer.stop()

    def close(self) -> None:
        """Wait for nothing any more."""
        self.watch(())

    @Slot()
    def _look(self) -> None:
        task = Task(partial(_there, self._folders))
        task.succeeded.connect(partial(self._on_looked, self._folders))
        self._runner.start(task, Lane.FILES)

    def _on_looked(
        self, folders: tuple[str, ...], looked: tuple[frozenset[str], frozenset[Path]]
    ) -> None:
        there, disks = looked
        if folders != self._folders:
            return  # it waits for others now
        before, self._disks = self._disks, disks
        if before not in (None, disks):
            self.disks_changed.emit()
        self._timer.start()  # also when one is back: there may be more
        told, self._told = self._told, there
        if there - told:
            self.returned.emit()


def _there(folders: Sequence[str], _progress: Progress) -> tuple[frozenset[str], frozenset[Path]]:
    there = frozenset(folder for folder in folders if not is_away(folder))
    return there, frozenset(volumes())
