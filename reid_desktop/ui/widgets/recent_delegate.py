"""Paints a recent project: its name, and below where it lies."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reid_desktop.ui.models.recent_model import RecentRole
from reid_desktop.ui.style import Space, icon_pixmap, theme_of_palette

_Index = QModelIndex | QPersistentModelIndex
_ICON_PX = 22
_HEIGHT_PX = 56


class RecentDelegate(QStyledItemDelegate):
    """A row of the list of recent projects."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - rows are alike
        return QSize(200, max(_HEIGHT_PX, 2 * option.fontMetrics.height() + 2 * Space.S))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = theme_of_palette(option.palette)
        there = bool(index.data(RecentRole.THERE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.window))
            painter.drawRoundedRect(option.rect.adjusted(4, 2, -4, -2), 6, 6)
        picture = icon_pixmap(
            "folder" if there else "missing", theme.accent if there else theme.muted, _ICON_PX
        )
        left = option.rect.left() + Space.L
        at = QRect(left, option.rect.center().y() - _ICON_PX // 2, _ICON_PX, _ICON_PX)
        painter.drawPixmap(_turned(option, at).topLeft(), picture)
        self._draw_words(painter, option, index, left + _ICON_PX + Space.M)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, left: int
    ) -> None:
        theme = theme_of_palette(option.palette)
        line_px = option.fontMetrics.height()
        top = option.rect.center().y() - line_px
        told = [str(index.data(role)) for role in (RecentRole.COUNTS, RecentRole.CLOSED)]
        right_px = max(map(option.fontMetrics.horizontalAdvance, told))
        if right_px > option.rect.width() // 2:
            told, right_px = [], 0  # too narrow for more than the name
        width = option.rect.right() - Space.L - left - right_px - (Space.L if right_px else 0)
        name, below = QRect(left, top, width, line_px), QRect(left, top + line_px, width, line_px)
        there = bool(index.data(RecentRole.THERE))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        self._draw_line(
            painter,
            _turned(option, name),
            str(index.data()),
            font,
            theme.text if there else theme.muted,
        )
        place = str(index.data(RecentRole.PLACE))
        self._draw_line(painter, _turned(option, below), place, option.font, theme.muted)
        for line, text in enumerate(told):
            where = QRect(left + width + Space.L, top + line * line_px, right_px, line_px)
            painter.drawText(
                _turned(option, where),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                text,
            )

    def _draw_line(
        self, painter: QPainter, where: QRect, text: str, font: QFont, colour: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, where.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, fitted)


def _turned(option: QStyleOptionViewItem, where: QRect) -> QRect:
    """Give the place on the other side where lines are read from the right."""
    return QStyle.visualRect(option.direction, option.rect, where)
