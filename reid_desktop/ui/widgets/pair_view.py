"""Two photographs side by side."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from reid_desktop.core.types import Pair
from reid_desktop.ui.operations import DecodedPhotograph
from reid_desktop.ui.pair_loader import LoadedPair
from reid_desktop.ui.style import Space
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph
from reid_desktop.ui.widgets.side_caption import SideCaption

_ZOOM_STEP = 1.25
_PAN_STEP = 0.1  # of the view, a press of an arrow key
_PAN_KEYS = {
    Qt.Key.Key_Left: (_PAN_STEP, 0.0),
    Qt.Key.Key_Right: (-_PAN_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, _PAN_STEP),
    Qt.Key.Key_Down: (0.0, -_PAN_STEP),
}


class PairView(QWidget):
    """As large as there is room; what is done to one is done to both while they are linked."""

    painted = Signal(object)  # Pair: both photographs of it were on screen
    detail_wanted = Signal(object, int, float)  # Pair, 0 or 1, scale
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: Pair | None = None
        self._painted: set[int] = set()
        self._linked = True
        self.views = (PhotographView(), PhotographView())
        self.captions = (SideCaption(), SideCaption())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Two photographs to compare"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.S)
        grid.setRowStretch(0, 1)
        for i in (0, 1):
            grid.setColumnStretch(i, 1)
            grid.setColumnMinimumWidth(i, 1)
            grid.addWidget(self.views[i], 0, i)
            grid.addWidget(self.captions[i], 1, i)
            self._connect(i)

    @property
    def pair(self) -> Pair | None:
        """What it shows."""
        return self._pair

    @property
    def is_whole(self) -> bool:
        """Whether both photographs can be seen."""
        return all(view.shown is not None for view in self.views)

    @property
    def linked(self) -> bool:
        """Whether both are zoomed and moved together."""
        return self._linked

    @property
    def size_on_screen(self) -> tuple[int, int]:
        """The size of one view in pixels of the screen."""
        size = self.views[0].size() * self.devicePixelRatioF()
        return max(size.width(), 1), max(size.height(), 1)

    def show_pair(self, loaded: LoadedPair) -> None:
        """Show a pair; `painted` tells when both photographs are on screen."""
        self._pair = loaded.pair
        self._painted.clear()
        self._show_captions(loaded)
        for view, side, picture in zip(self.views, loaded.sides, loaded.pictures, strict=True):
            if picture is None:
                view.show_words(self.tr("This photograph cannot be read now."))
            else:
                view.show_photograph(ShownPhotograph(picture.image, picture.full_size_px, side.box))

    def renew(self, loaded: LoadedPair) -> None:
        """Show the pair that is shown already with more pixels or newer words."""
        self._show_captions(loaded)
        for i, picture in enumerate(loaded.pictures):
            if picture is not None:
                self.sharpen(loaded.pair, i, picture)

    def show_nothing(self, words: str = "") -> None:
        """Show no pair, and why."""
        self._pair = None
        self._painted.clear()
        for view, caption in zip(self.views, self.captions, strict=True):
            view.show_words(words)
            caption.show_side(None)

    def sharpen(self, pair: Pair, side: int, picture: DecodedPhotograph) -> None:
        """Take more pixels of one photograph, if it is still the one that is shown."""
        view = self.views[side]
        if pair == self._pair and view.shown is not None:
            view.sharpen(ShownPhotograph(picture.image, picture.full_size_px, view.shown.box))

    def set_linked(self, *, linked: bool) -> None:
        """Zoom and move both together, or each for itself."""
        self._linked = linked

    def zoom_in(self) -> None:
        """Make it larger."""
        for view in self._meant():
            view.zoom(_ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make it smaller."""
        for view in self._meant():
            view.zoom(1 / _ZOOM_STEP)

    def fit(self) -> None:
        """Show all of it."""
        for view in self._meant():
            view.fit()

    def full_size(self) -> None:
        """Show it pixel by pixel."""
        for view in self._meant():
            view.full_size()

    def sizeHint(self) -> QSize:
        return QSize(960, 420)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _PAN_KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        for view in self._meant():
            view.pan(*step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _show_captions(self, loaded: LoadedPair) -> None:
        for view, caption, side in zip(self.views, self.captions, loaded.sides, strict=True):
            caption.show_side(side)
            view.setAccessibleName(side.file_name)

    def _connect(self, i: int) -> None:
        view, other = self.views[i], self.views[1 - i]
        view.painted.connect(partial(self._on_painted, i))
        view.detail_wanted.connect(partial(self._on_detail_wanted, i))
        view.zoomed.connect(partial(self._follow, other.zoom))
        view.panned.connect(partial(self._follow, other.pan))
        view.fitted.connect(partial(self._follow, other.fit))

    def _follow(self, do: Callable[..., None], *arguments: float) -> None:
        if self._linked:
            do(*arguments)

    def _meant(self) -> tuple[PhotographView, ...]:
        """Both, or while they are not linked the one under the cursor."""
        if not self._linked:
            under = tuple(view for view in self.views if view.underMouse())
            if under:
                return under
        return self.views

    def _on_painted(self, i: int) -> None:
        self._painted.add(i)
        if self._pair is not None and len(self._painted) == 2:
            self.painted.emit(self._pair)

    def _on_detail_wanted(self, i: int, scale: float) -> None:
        if self._pair is not None:
            self.detail_wanted.emit(self._pair, i, scale)
