"""Where the window lies on the screen, from one start to the next."""

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtWidgets import QMainWindow

_USUAL_SIZE = QSize(1280, 800)
_FRAME_PX = 40  # the title bar above, on most systems; Qt knows it only once the window shows


def place_window(window: QMainWindow, kept: str) -> None:
    """Put a window that does not show yet where it was, or where it fits.

    Parameters
    ----------
    kept : str
        What `place_of` gave; empty at the first start. A place on a screen that is not there
        any more, or larger than it is now, is moved into one that is.
    """
    if kept and window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
        return
    room = window.screen().availableGeometry()
    window.setGeometry(usual_place(room))
    if not _has_room(room):
        window.setWindowState(Qt.WindowState.WindowMaximized)


def place_of(window: QMainWindow) -> str:
    """Tell size, place, screen and whether it fills the screen, as text."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def usual_place(room: QRect) -> QRect:
    """Give the middle of what a screen has room for, below a title bar.

    >>> usual_place(QRect(0, 0, 1920, 1040))
    PySide6.QtCore.QRect(320, 140, 1280, 800)
    >>> usual_place(QRect(0, 30, 1280, 690))
    PySide6.QtCore.QRect(0, 70, 1280, 650)
    """
    below_title = room.adjusted(0, _FRAME_PX, 0, 0)
    place = QRect(below_title.topLeft(), _USUAL_SIZE.boundedTo(below_title.size()))
    place.moveCenter(below_title.center())
    return place


def _has_room(room: QRect) -> bool:
    return usual_place(room).size() == _USUAL_SIZE
