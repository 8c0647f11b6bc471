"""A grid of photographs that fills its width."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QWidget

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.models.photograph_model import PhotographModel
from reid_desktop.ui.thumbnails import ThumbnailLoader
from reid_desktop.ui.widgets.empty_words import paint_if_empty
from reid_desktop.ui.widgets.photograph_delegate import PhotographDelegate, cell_height

_MIN_CELL_PX = 150
_MOST_COLUMNS = 12  # on a wider screen photographs are larger, not more beside each other


class PhotographGrid(QListView):
    """As many columns as fit, all equally wide; every cell is alike, so scrolling is cheap."""

    enlarge_requested = Signal(int)  # the place of the photograph to look at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: ThumbnailLoader | None = None
        self.words_if_empty = ""
        self._delegate = PhotographDelegate(self)
        self.setItemDelegate(self._delegate)
        # A wrapped list: laid out in 0.06 s for 100 000 cells; the icon mode knows where a cell
        # is only after a while, and loses the place when rows come anew.
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        # Known also before it is shown: without it Qt would ask every cell for its size.
        self.setGridSize(QSize(_MIN_CELL_PX, cell_height(_MIN_CELL_PX, self.fontMetrics())))
        self.doubleClicked.connect(self._on_double_click)

    def set_thumbnails(self, thumbnails: ThumbnailLoader | None) -> None:
        """Take pictures from the open project, or from nowhere."""
        if self._thumbnails is not None:
            self._thumbnails.ready.disconnect(self._on_ready)
        self._thumbnails = thumbnails
        self._delegate.set_thumbnails(thumbnails)
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_ready)

    def scroll_to(self, place: int) -> None:
        """Go where the scroll bar was before rows came anew."""
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = self.verticalScrollBar()  # a style sheet gives it a width of its own
        bar_px = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, bar)
        width = self.maximumViewportSize().width() - bar_px - 2  # where Qt wraps a row
        cell = width // min(max(width // _MIN_CELL_PX, 1), _MOST_COLUMNS)
        self.setGridSize(QSize(cell, cell_height(cell, self.fontMetrics())))
        super().resizeEvent(event)

    def rows(self) -> Sequence[PhotographRow]:
        """Give all it shows, in order."""
        return self._photographs().rows

    def place_of(self, annotation_id: AnnotationId) -> int | None:
        """Tell where a photograph is now; None when it is not shown any more."""
        return self._photographs().row_of(annotation_id)

    def chosen_places(self) -> list[int]:
        """Tell which rows are chosen, in order; quick for ranges of 100 000."""
        places: list[int] = []
        for chosen in self.selectionModel().selection().toList():
            places.extend(range(chosen.top(), chosen.bottom() + 1))
        return sorted(places)

    def choose(self, places: Sequence[int], current: int) -> None:
        """Choose rows and put the keys on one of them."""
        selection = QItemSelection()
        for first, last in _stretches(places):
            selection.select(self.model().index(first, 0), self.model().index(last, 0))
        flag = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.setCurrentIndex(self.model().index(current, 0), flag.NoUpdate)
        model.select(selection, flag.ClearAndSelect)

    def _photographs(self) -> PhotographModel:
        model = self.model()
        assert isinstance(model, PhotographModel)
        return model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.enlarge_requested.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        self.enlarge_requested.emit(index.row())

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: ARG002 - see below
        return QRegion(self.viewport().rect())  # Qt's own asks for every cell: 1 s for 100 000

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_if_empty(self, self.words_if_empty)

    @Slot(str)
    def _on_ready(self, _crop_key: str) -> None:
        self.viewport().update()  # Qt gathers these: one repaint of what is seen


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Join places that follow each other: Qt is slow with many ranges of one."""
    for _, run in groupby(enumerate(places), key=lambda one: one[1] - one[0]):
        stretch = [place for _, place in run]
        yield stretch[0], stretch[-1]
