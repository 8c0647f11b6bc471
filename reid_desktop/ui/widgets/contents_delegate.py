"""Paints a row of the list beside the manual: its title, and what was found there below it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reid_desktop.ui.models.contents_model import ContentsRole
from reid_desktop.ui.style import Space, theme_of_palette

_Index = QModelIndex | QPersistentModelIndex


class ContentsDelegate(QStyledItemDelegate):
    """Chapters are plain, their parts set in and lighter, excerpts smaller."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        lines = 2 if index.data(ContentsRole.BELOW) else 1
        room = Space.S if index.data(ContentsRole.LEVEL) == 1 else Space.XS
        return QSize(120, lines * option.fontMetrics.height() + 2 * room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = theme_of_palette(option.palette)
        state, row = option.state, option.rect.adjusted(4, 1, -4, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_part = index.data(ContentsRole.LEVEL) != 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QColor(theme.accent) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.window))
            painter.drawRoundedRect(row, 6, 6)
        left = row.left() + (Space.XL if is_part else Space.S)
        line_px = option.fontMetrics.height()
        below = str(index.data(ContentsRole.BELOW) or "")
        top = row.center().y() - (line_px if below else line_px // 2)
        font = QFont(option.font)
        if not is_part:
            font.setWeight(QFont.Weight.DemiBold if chosen or below else QFont.Weight.Normal)
        colour = theme.accent if chosen else theme.muted if is_part else theme.text
        where = QRect(left, top, row.right() - Space.S - left, line_px)
        _draw_line(painter, where, str(index.data()), font, colour)
        if below:
            _draw_line(painter, where.translated(0, line_px), below, option.font, theme.muted)
        painter.restore()


def _draw_line(painter: QPainter, where: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, fitted)
