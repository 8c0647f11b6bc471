"""Paints one group: covers, name, how many photographs, how sure, when seen."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reid_desktop.project.group_rows import GroupRow
from reid_desktop.ui.group_facts import attention_in_words, encounters
from reid_desktop.ui.models.group_model import GroupRole
from reid_desktop.ui.seen import seen
from reid_desktop.ui.style import Space, Theme, theme_of_palette
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.group_cover import paint_covers
from reid_desktop.ui.widgets.status_pill import paint_pill, pill_size
from reid_desktop.ui.words import photographs

_Index = QModelIndex | QPersistentModelIndex
_COVER_PX = 56
_PICTURE_SHAPE = 0.62  # of a card: height by width of its covers together


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
        paint_ground(painter, option, theme)
        covers = index.data(GroupRole.COVERS)
        first = QRect(0, 0, _COVER_PX, _COVER_PX)
        first.moveLeft(option.rect.left() + Space.S)
        first.moveTop(option.rect.center().y() - _COVER_PX // 2)
        places = [first.translated(i * (_COVER_PX + Space.XS), 0) for i in range(len(covers) or 1)]
        paint_covers(painter, places, covers, thumbnails=self._thumbnails, theme=theme)
        words = option.rect.adjusted(0, 0, -Space.M, 0)
        words.setLeft(places[-1].right() + Space.M)
        line_px = option.fontMetrics.height() + Space.XS // 2
        words.setTop(words.center().y() - (3 * line_px) // 2)
        disputed = index.data(GroupRole.DISPUTED)
        _paint_words(painter, option, words, row, theme=theme, disputed=disputed)
        painter.restore()


class GroupCardDelegate(GroupDelegate):
    """A card of the gallery: the best left and the best right photograph, and words below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - all cards are alike
        view = option.widget
        assert isinstance(view, QListView)
        return view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: GroupRow = index.data(GroupRole.ROW)
        theme = theme_of_palette(option.palette)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        paint_ground(painter, option, theme)
        inside = option.rect.adjusted(Space.S, Space.S, -Space.S, -Space.S)
        covers = index.data(GroupRole.COVERS)
        whole = QRect(inside.topLeft(), QSize(inside.width(), _pictures_height(inside.width())))
        places = _beside(whole, len(covers) or 1)
        paint_covers(painter, places, covers, thumbnails=self._thumbnails, theme=theme)
        words = inside.adjusted(0, whole.height() + Space.XS, 0, 0)
        disputed = index.data(GroupRole.DISPUTED)
        _paint_words(painter, option, words, row, theme=theme, disputed=disputed)
        painter.restore()


def card_height(width: int, metrics: QFontMetrics) -> int:
    """Tell how high a card of `width` must be for its covers and three lines."""
    words = 3 * (metrics.height() + Space.XS // 2)
    return _pictures_height(width - 2 * Space.S) + words + 2 * Space.S + Space.M


def _pictures_height(width: int) -> int:
    return round(width * _PICTURE_SHAPE)


def _beside(whole: QRect, n: int) -> list[QRect]:
    """Part a place into `n` beside each other."""
    width = (whole.width() - (n - 1) * Space.XS) // n
    return [
        QRect(whole.left() + i * (width + Space.XS), whole.top(), width, whole.height())
        for i in range(n)
    ]


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paint what lies behind a row: whether it is chosen, and has the keys."""
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
    painter: QPainter,
    option: QStyleOptionViewItem,
    where: QRect,
    row: GroupRow,
    *,
    theme: Theme,
    disputed: bool,
) -> None:
    """Write three lines from the top of `where`."""
    line_px = option.fontMetrics.height() + Space.XS // 2
    lines = [
        QRect(where.left(), where.top() + i * line_px, where.width(), line_px) for i in range(3)
    ]
    pill = pill_size(row.status, option.font)
    pill.moveRight(where.right())
    pill.moveTop(lines[0].center().y() - pill.height() / 2)
    paint_pill(painter, pill, row.status, option.font, theme)
    bold = QFont(option.font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(QColor(theme.text))
    paint_line(painter, lines[0].adjusted(0, 0, -round(pill.width()) - Space.S, 0), row.label)
    painter.setFont(option.font)
    told = words_of(row, disputed=disputed, metrics=option.fontMetrics, room_px=where.width())
    for line, (text, attention) in zip(lines[1:], told, strict=True):
        room_px = option.fontMetrics.horizontalAdvance(attention)
        painter.setPen(QColor(theme.warning))
        paint_line(painter, line.adjusted(line.width() - room_px - 1, 0, 0, 0), attention)
        painter.setPen(QColor(theme.muted))
        paint_line(painter, line.adjusted(0, 0, -room_px, 0), text)


def words_of(
    row: GroupRow, *, disputed: bool, metrics: QFontMetrics, room_px: int
) -> tuple[tuple[str, str], tuple[str, str]]:
    """Choose what two lines of `room_px` say, and what stands at their ends in a warning colour.

    Where days and the warning do not fit beside each other, it takes the place of encounters.
    """
    counted, met = photographs(row.n_photographs), encounters(row.n_encounters)
    days = seen(row.first_seen, row.last_seen)
    attention = attention_in_words(row, disputed=disputed)
    both = f"{counted}  ·  {met}" if met else counted
    first = both if metrics.horizontalAdvance(both) <= room_px else counted
    if metrics.horizontalAdvance(f"{days}  {attention}") <= room_px:
        return (first, ""), (days, attention)
    return (counted, attention), (days, "")


def paint_line(painter: QPainter, where: QRect, text: str) -> None:
    """Write a line, shortened where it does not fit."""
    line = text.replace("\n", " ")
    fitted = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, where.width())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(where, flags | Qt.AlignmentFlag.AlignAbsolute, fitted)
