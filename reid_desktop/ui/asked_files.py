"""Listens for projects that the system asks a running program to open, as macOS does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class AskedFiles(QObject):
    """Hands each project on that the system asks for: dropped on the icon, or clicked twice.

    Parameters
    ----------
    application : QObject
        What gets the events.
    open_project : callable
        Gets the folder of a project; for a file, the folder it lies in.
    """

    def __init__(self, application: QObject, open_project: Callable[[Path], object]) -> None:
        super().__init__(application)
        self._open = open_project
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what asks for a file, and leave everything else."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().eventFilter(watched, event)
        path = Path(event.file())
        self._open(path if path.is_dir() else path.parent)
        return True
