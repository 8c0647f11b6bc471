"""A sentence in a list that shows nothing: else a filter looks like a loss."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView

from reid_desktop.ui.style import Space, theme_of


def paint_if_empty(view: QListView, words: str) -> None:
    """Write `words` into the middle of a model without rows. Call it while it is painted."""
    if not words or view.model().rowCount() > 0:
        return
    painter = QPainter(view.viewport())
    painter.setPen(QColor(theme_of(view).muted))
    where = view.viewport().rect().adjusted(Space.L, Space.L, -Space.L, -Space.L)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
    painter.end()
