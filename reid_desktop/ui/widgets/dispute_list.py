"""The list of contradictions: both ends of each, and how many photographs lie between."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reid_desktop.project.disagreements import Disagreement
from reid_desktop.ui.dispute_words import counted, formula
from reid_desktop.ui.models.dispute_model import DisputeRole
from reid_desktop.ui.style import Space, theme_of_palette
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.group_cover import paint_covers
from reid_desktop.ui.widgets.group_delegate import paint_ground, paint_line

_Index = QModelIndex | QPersistentModelIndex
_COVER_PX = 52


class _Delegate(QStyledItemDelegate):
    """A row of the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.thumbnails: ThumbnailLoader | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - all rows are alike
        return QSize(200, max(_COVER_PX, 3 * option.fontMetrics.height()) + 2 * Space.XS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Disagreement = index.data(DisputeRole.ROW)
        theme = theme_of_palette(option.palette)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        paint_ground(painter, option, theme)
        first = QRect(0, 0, _COVER_PX, _COVER_PX)
        first.moveLeft(option.rect.left() + Space.S)
        first.moveTop(option.rect.center().y() - _COVER_PX // 2)
        second = first.translated(_COVER_PX + Space.XS, 0)
        ends = (row.photographs[0], row.photographs[-1])
        paint_covers(painter, (first, second), ends, thumbnails=self.thumbnails, theme=theme)
        line_px = option.fontMetrics.height() + Space.XS // 2
        words = QRect(
            second.right() + Space.M,
            option.rect.center().y() - line_px,
            option.rect.right() - second.right() - 2 * Space.M,
            line_px,
        )
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(theme.text))
        paint_line(painter, words, formula(row))
        painter.setFont(option.font)
        painter.setPen(QColor(theme.muted))
        paint_line(painter, words.translated(0, line_px), counted(row))
        painter.restore()


class DisputeList(QListView):
    """Up and down go through it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Disputes"))

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project, or from nowhere."""
        if self._delegate.thumbnails is not None:
            self._delegate.thumbnails.ready.disconnect(self._on_ready)
        self._delegate.thumbnails = thumbnails
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_ready)

    @Slot(str)
    def _on_ready(self, _crop_key: str) -> None:
        self.viewport().update()
