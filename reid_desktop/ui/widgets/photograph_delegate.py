"""Paints a photograph of the grid: picture, who it is, file name."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.facet_words import quality_in_words, side_in_words
from reid_desktop.ui.models.photograph_model import PhotographRole
from reid_desktop.ui.style import Space, Theme, icon_pixmap, theme_of_palette
from reid_desktop.ui.thumbnails import ThumbnailLoader

_Index = QModelIndex | QPersistentModelIndex
_PICTURE_SHAPE = 3 / 4  # height by width: how most cameras see
_RADIUS_PX = 6
_DOT_PX = 9
_FAINT = 0.45  # what is out of the study
_MARK_GROUND = QColor(23, 25, 26, 200)  # on photographs, in both themes
_MARK_TEXT = QColor("#f0efec")


class PhotographDelegate(QStyledItemDelegate):
    """A cell of the grid; a picture that is not there yet is a grey box, never a wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: ThumbnailLoader | None = None

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project."""
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - all cells are alike
        view = option.widget
        assert isinstance(view, QListView)
        return view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: PhotographRow = index.data(PhotographRole.ROW)
        theme = theme_of_palette(option.palette)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        _draw_ground(painter, option, theme)
        width = option.rect.width() - 2 * Space.S
        where = QRect(0, 0, width, _picture_height(width))
        where.moveTopLeft(option.rect.topLeft() + QPoint(Space.S, Space.S))
        painter.setOpacity(_FAINT if row.excluded else 1.0)
        self._draw_picture(painter, where, row, theme)
        _draw_marks(painter, option, where, row)
        _draw_words(painter, option, where, row, theme)
        painter.restore()

    def _draw_picture(
        self, painter: QPainter, where: QRect, row: PhotographRow, theme: Theme
    ) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(where), _RADIUS_PX, _RADIUS_PX)
        painter.fillPath(shape, QColor(theme.sunken))
        picture = None
        if self._thumbnails is not None:
            ratio = painter.device().devicePixelRatio()
            picture = self._thumbnails.request(row, round(where.width() * ratio))
            if picture is None and self._thumbnails.is_impossible(row):
                sign = icon_pixmap("missing", theme.muted, 28)
                painter.drawPixmap(where.center() - _middle(sign), sign)
        if picture is not None:
            painter.setClipPath(shape)
            painter.drawPixmap(_fitted(picture, where), picture)
            painter.setClipping(False)


def cell_height(width: int, metrics: QFontMetrics) -> int:
    """Tell how high a cell of `width` must be for its picture and two lines."""
    return _picture_height(width - 2 * Space.S) + 2 * metrics.height() + 3 * Space.S


def _picture_height(width: int) -> int:
    return round(width * _PICTURE_SHAPE)


def _middle(sign: QPixmap) -> QPoint:
    size = sign.deviceIndependentSize()
    return QPoint(round(size.width() / 2), round(size.height() / 2))


def _fitted(picture: QPixmap, where: QRect) -> QRect:
    size = picture.size().scaled(where.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted = QRect(where.topLeft(), size)
    fitted.moveCenter(where.center())
    return fitted


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if not chosen and not option.state & QStyle.StateFlag.State_MouseOver:
        return
    painter.setBrush(QColor(theme.accent_soft if chosen else theme.window))
    painter.setPen(QPen(QColor(theme.accent), 1.5) if chosen else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 8, 8)


def _draw_marks(
    painter: QPainter, option: QStyleOptionViewItem, where: QRect, row: PhotographRow
) -> None:
    """Write on the picture what a person said of it: side and quality."""
    told = [side_in_words(row.side)] if row.side else []
    told += [quality_in_words(row.quality)] if row.quality else []
    if not told:
        return
    font = QFont(option.font)
    font.setPointSizeF(font.pointSizeF() * 0.85)
    painter.setFont(font)
    text = marks_that_fit(told, painter.fontMetrics(), where.width() - 3 * Space.S)
    wide = painter.fontMetrics().horizontalAdvance(text) + 2 * Space.S
    size = QSize(wide, painter.fontMetrics().height() + 2 * Space.XS)
    mark = QRect(where.bottomLeft() + QPoint(Space.XS, -size.height() - Space.XS), size)
    mark = QStyle.visualRect(option.direction, where, mark)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_MARK_GROUND)
    painter.drawRoundedRect(mark, 5, 5)
    painter.setPen(_MARK_TEXT)
    painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, text)


def marks_that_fit(told: Sequence[str], metrics: QFontMetrics, room_px: int) -> str:
    """Join what was said of a photograph; what has no room whole is left out, the last first."""
    for n in range(len(told), 1, -1):
        text = "  ·  ".join(told[:n])
        if metrics.horizontalAdvance(text) <= room_px:
            return text
    return metrics.elidedText(told[0], Qt.TextElideMode.ElideRight, room_px)


def _draw_words(
    painter: QPainter, option: QStyleOptionViewItem, where: QRect, row: PhotographRow, theme: Theme
) -> None:
    line_px = option.fontMetrics.height()
    first = QRect(where.left(), where.bottom() + Space.XS + 2, where.width(), line_px)
    second = first.translated(0, line_px)
    name = row.individual or row.cluster or ""
    if name:
        dot = QRect(first.left(), first.top(), _DOT_PX, line_px)
        _draw_status(painter, QStyle.visualRect(option.direction, first, dot), row.status, theme)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        beside = first.adjusted(_DOT_PX + Space.XS + 2, 0, 0, 0)
        beside = QStyle.visualRect(option.direction, first, beside)
        _draw_line(painter, beside, name, Qt.TextElideMode.ElideRight)
    painter.setFont(option.font)
    painter.setPen(QColor(theme.muted))
    _draw_line(painter, second if name else first, row.file_name, Qt.TextElideMode.ElideMiddle)


def _draw_status(painter: QPainter, where: QRect, status: AssignmentStatus, theme: Theme) -> None:
    """Draw how well it is known: full when accepted, a thick ring when proven, a thin one else."""
    dot = QRectF(0, 0, _DOT_PX, _DOT_PX)
    dot.moveCenter(QPointF(where.left() + _DOT_PX / 2, where.center().y() + 0.5))
    accepted = status is AssignmentStatus.ACCEPTED
    known = status in (AssignmentStatus.ACCEPTED, AssignmentStatus.PROVEN)
    colour = QColor(theme.accent if known else theme.muted)
    painter.setBrush(colour if accepted else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2.4 if known else 1.2))
    painter.drawEllipse(dot.adjusted(1.2, 1.2, -1.2, -1.2))


def _draw_line(painter: QPainter, where: QRect, text: str, elide: Qt.TextElideMode) -> None:
    fitted = painter.fontMetrics().elidedText(text, elide, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitted)
