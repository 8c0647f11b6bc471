"""Drags of photographs, made up for tests: a real one needs a mouse and an event loop."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from reid_desktop.core.types import AnnotationId
from reid_desktop.ui.dragged import as_dragged

_MOVE, _LEFT = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier


def drag_over(widget: QWidget, at: QPoint, marked: Sequence[AnnotationId]) -> bool:
    """Drag photographs to a place; tell whether they could be dropped there."""
    data = as_dragged(marked)
    QApplication.sendEvent(widget, QDragEnterEvent(at, _MOVE, data, _LEFT, _NO_KEYS))
    moved = QDragMoveEvent(at, _MOVE, data, _LEFT, _NO_KEYS)
    QApplication.sendEvent(widget, moved)
    return moved.isAccepted()


def drop(widget: QWidget, at: QPoint, marked: Sequence[AnnotationId]) -> None:
    """Drop photographs at a place."""
    data = as_dragged(marked)
    QApplication.sendEvent(widget, QDragEnterEvent(at, _MOVE, data, _LEFT, _NO_KEYS))
    event = QDropEvent(QPointF(at), _MOVE, data, _LEFT, _NO_KEYS)
    QApplication.sendEvent(widget, event)
