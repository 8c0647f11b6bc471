"""A place to drop photographs on: there only while some are dragged."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reid_desktop.ui.dragged import dragged_photographs
from reid_desktop.ui.style import Space, label, theme_of


class DropZone(QFrame):
    """Says in words what dropping there does."""

    dropped = Signal(object)  # tuple of AnnotationId

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setAccessibleName(words)
        self.words = label(words, muted=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.addWidget(self.words)
        self.hide()

    def begin(self) -> None:
        """Show itself: a drag began."""
        self._draw(over=False)
        self.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_photographs(event.mimeData()):
            event.acceptProposedAction()
            self._draw(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._draw(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        photographs = dragged_photographs(event.mimeData())
        if photographs:
            event.acceptProposedAction()
            self.dropped.emit(photographs)
        self._draw(over=False)

    def _draw(self, *, over: bool) -> None:
        theme = theme_of(self)
        ground = theme.accent_soft if over else theme.surface
        line = theme.accent if over else theme.muted
        self.setStyleSheet(
            f"DropZone {{ background: {ground}; border: 2px dashed {line}; border-radius: 8px; }}"
        )
