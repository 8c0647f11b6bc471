"""Paints one group of the list: cover, name, how many photographs, how sure, when seen."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reid_desktop.project.views import GroupRow, PhotographRow
from reid_desktop.ui.models.group_model import GroupRole
from reid_desktop.ui.seen import seen
from reid_desktop.ui.style import Space, Theme, icon_pixmap, theme_of_palette
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.status_pill import paint_pill, pill_size
from reid_desktop.ui.words import photographs

_Index = QModelIndex | QPersistentModelIndex
_COVER_PX = 56
_RADIUS_PX = 6


class GroupDelegate(QStyledItemDelegate):
    """A row of the list; a cover that is not there yet is a grey box, never a wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: ThumbnailLoader | None = None

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project."""
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - all rows are alike
        lines = 3 * option.fontMetrics.height() + 2 * Space.XS
        return QSize(240, max(_COVER_PX, lines) + 2 * Space.XS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: GroupRow = index.data(GroupRole.ROW)
        theme = theme_of_palette(option.palette)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        _paint_ground(painter, option, theme)
        cover = QRect(0, 0, _COVER_PX, _COVER_PX)
        cover.moveLeft(option.rect.left() + Space.S)
        cover.moveTop(option.rect.center().y() - _COVER_PX // 2)
        self._paint_cover(painter, cover, index.data(GroupRole.COVER), theme)
        words = option.rect.adjusted(2 * Space.S + Space.XS + _COVER_PX, 0, -Space.M, 0)
        _paint_words(painter, option, words, row, theme)
        painter.restore()

    def _paint_cover(
        self, painter: QPainter, where: QRect, photograph: PhotographRow | None, theme: Theme
    ) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(where), _RADIUS_PX, _RADIUS_PX)
        painter.fillPath(shape, QColor(theme.sunken))
        if photograph is None or self._thumbnails is None:
            return
        picture = self._thumbnails.request(photograph)
        if picture is not None:
            painter.setClipPath(shape)
            painter.drawPixmap(where, picture, _middle_of(picture))
            painter.setClipping(False)
        elif self._thumbnails.is_impossible(photograph):
            sign = icon_pixmap("missing", theme.muted, 24)
            painter.drawPixmap(where.center() - QPoint(12, 12), sign)


def _middle_of(picture: QPixmap) -> QRect:
    """Give the largest square in the middle."""
    side = min(picture.width(), picture.height())
    return QRect((picture.width() - side) // 2, (picture.height() - side) // 2, side, side)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.window))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 8, 8)
    if chosen and focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, where: QRect, row: GroupRow, theme: Theme
) -> None:
    line_px = option.fontMetrics.height() + Space.XS // 2
    top = where.center().y() - (3 * line_px) // 2
    lines = [QRect(where.left(), top + i * line_px, where.width(), line_px) for i in range(3)]
    pill = pill_size(row.status, option.font)
    pill.moveRight(where.right())
    pill.moveTop(lines[0].center().y() - pill.height() / 2)
    paint_pill(painter, pill, row.status, option.font, theme)
    bold = QFont(option.font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(QColor(theme.text))
    _paint_line(painter, lines[0].adjusted(0, 0, -round(pill.width()) - Space.S, 0), row.label)
    painter.setFont(option.font)
    painter.setPen(QColor(theme.muted))
    _paint_line(painter, lines[1], photographs(row.n_photographs))
    _paint_line(painter, lines[2], seen(row.first_seen, row.last_seen))


def _paint_line(painter: QPainter, where: QRect, text: str) -> None:
    line = text.replace("\n", " ")
    fitted = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, where.width())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(where, flags | Qt.AlignmentFlag.AlignAbsolute, fitted)
