"""The groups, for choosing one or several: a list, or a gallery of cards."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from reid_desktop.ui.dragged import dragged_photographs
from reid_desktop.ui.models.group_model import GroupRole
from reid_desktop.ui.style import letters_px, theme_of
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.empty_words import paint_if_empty
from reid_desktop.ui.widgets.group_delegate import GroupCardDelegate, GroupDelegate, card_height

_MOST_COLUMNS = 10  # on a wider screen cards are larger
_MIN_CARD_PX, _CARD_LETTERS = 220, 26  # whichever is more
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GroupList(QListView):
    """All rows are alike, so thousands scroll like ten. Photographs can be dropped on a group."""

    opened = Signal()  # of a gallery: the person wants to see all of the current group
    dropped = Signal(object, object)  # GroupRow, tuple of AnnotationId

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: ThumbnailLoader | None = None
        self.words_if_empty = ""
        self._rows = GroupDelegate(self)
        self._cards = GroupCardDelegate(self)
        self._target = QModelIndex()  # what photographs are dragged over
        self.setItemDelegate(self._rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Groups"))
        self.doubleClicked.connect(self._on_double_click)

    @property
    def is_gallery(self) -> bool:
        """Whether it shows cards."""
        return self.itemDelegate() is self._cards

    def set_gallery(self, *, gallery: bool) -> None:
        """Show cards as wide as there is room, or rows below each other."""
        self.setItemDelegate(self._cards if gallery else self._rows)
        self.setFlow(QListView.Flow.LeftToRight if gallery else QListView.Flow.TopToBottom)
        self.setWrapping(gallery)
        self._fit_cards()
        if self.currentIndex().isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(self.currentIndex())

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project, or from nowhere."""
        if self._thumbnails is not None:
            self._thumbnails.ready.disconnect(self._on_ready)
        self._thumbnails = thumbnails
        self._rows.set_thumbnails(thumbnails)
        self._cards.set_thumbnails(thumbnails)
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_cards()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_gallery and event.key() in _ENTER:
            if self.currentIndex().isValid():
                self.opened.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_if_empty(self, self.words_if_empty)
        if self._target.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme_of(self).accent), 2.5))
            painter.drawRoundedRect(self.visualRect(self._target).adjusted(2, 2, -2, -2), 8, 8)

    # Photographs dragged here.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_photographs(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls near the edges
        index = self.indexAt(event.position().toPoint())
        self._aim(index)
        if index.isValid() and dragged_photographs(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._aim(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        photographs = dragged_photographs(event.mimeData())
        self._aim(QModelIndex())
        if index.isValid() and photographs:
            event.acceptProposedAction()
            self.dropped.emit(index.data(GroupRole.ROW), photographs)

    def _aim(self, index: QModelIndex) -> None:
        if index != self._target:
            self._target = index
            self.viewport().update()

    def _fit_cards(self) -> None:
        if not self.is_gallery:
            self.setGridSize(QSize())
            return
        bar = self.verticalScrollBar()  # a style sheet gives it a width of its own
        bar_px = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, bar)
        width = self.maximumViewportSize().width() - bar_px - 2  # where Qt wraps a row
        least = max(_MIN_CARD_PX, letters_px(self, _CARD_LETTERS))
        card = width // min(max(width // least, 1), _MOST_COLUMNS)
        self.setGridSize(QSize(card, card_height(card, self.fontMetrics())))

    @Slot(QModelIndex)
    def _on_double_click(self, _index: QModelIndex) -> None:
        if self.is_gallery:
            self.opened.emit()

    @Slot(str)
    def _on_ready(self, _crop_key: str) -> None:
        self.viewport().update()  # Qt gathers these: one repaint of what is seen
