"""The list of groups, for choosing one or several."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.empty_words import paint_if_empty
from reid_desktop.ui.widgets.group_delegate import GroupDelegate


class GroupList(QListView):
    """All rows are alike, so thousands scroll like ten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: ThumbnailLoader | None = None
        self.words_if_empty = ""
        self._delegate = GroupDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Groups"))

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project, or from nowhere."""
        if self._thumbnails is not None:
            self._thumbnails.ready.disconnect(self._on_ready)
        self._thumbnails = thumbnails
        self._delegate.set_thumbnails(thumbnails)
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_ready)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_if_empty(self, self.words_if_empty)

    @Slot(str)
    def _on_ready(self, _crop_key: str) -> None:
        self.viewport().update()  # Qt gathers these: one repaint of what is seen
