"""Two photographs side by side, with what is known of them under each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reid_desktop.core.types import AnnotationId, Pair
from reid_desktop.ui.apart import distance, flanks, gap, travel
from reid_desktop.ui.operations import DecodedPhotograph
from reid_desktop.ui.pair_loader import LoadedPair
from reid_desktop.ui.style import Space, theme_of
from reid_desktop.ui.widgets.between import Between
from reid_desktop.ui.widgets.filmstrip import Filmstrip
from reid_desktop.ui.widgets.pair_stage import PairStage
from reid_desktop.ui.widgets.photograph_view import PhotographView, ShownPhotograph
from reid_desktop.ui.widgets.placement import Placement
from reid_desktop.ui.widgets.side_caption import SideCaption

_FOCUS_PX = 2  # a line under the photographs, for whoever came there by Tab
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
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

    shown = Signal(object)  # LoadedPair: that pair, or newer words of it; None: no pair
    painted = Signal(object)  # Pair: both photographs of it were on screen
    detail_wanted = Signal(object, int, float)  # Pair, 0 or 1, scale
    look_detail_wanted = Signal(int, float)  # the same of a photograph that is only looked at
    looked = Signal(int)  # 0 or 1: another photograph shows there, or the pair's own again
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: LoadedPair | None = None
        self._painted: set[int] = set()
        self._linked = True
        self._quarters: dict[AnnotationId, int] = {}  # as the person turned them
        self._looking: dict[int, Placement | None] = {}  # where the pair's own lay, by side
        self.stage = PairStage()
        self.views = self.stage.views
        self.captions = (SideCaption(), SideCaption(mirrored=True))
        self.between = Between()
        self.strips = (Filmstrip(), Filmstrip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Two photographs to compare"))
        # Pictures have no direction of reading: left is left, for keys and captions, too.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._shows_strips = True
        self._tells_focus = False
        self._lay_out()
        self._offer_strips()
        for i in (0, 1):
            self._connect(i)

    @property
    def pair(self) -> Pair | None:
        """What it shows."""
        return None if self._loaded is None else self._loaded.pair

    @property
    def loaded(self) -> LoadedPair | None:
        """The same, with what is known of it."""
        return self._loaded

    @property
    def is_whole(self) -> bool:
        """Whether both photographs can be seen."""
        return all(view.shown is not None for view in self.views)

    @property
    def linked(self) -> bool:
        """Whether both are zoomed and moved together."""
        return self._linked

    @property
    def looking(self) -> frozenset[int]:
        """On which sides another photograph shows than the pair's own."""
        return frozenset(self._looking)

    @property
    def size_on_screen(self) -> tuple[int, int]:
        """The size of one view in pixels of the screen."""
        size = self.stage.half * self.devicePixelRatioF()
        return max(size.width(), 1), max(size.height(), 1)

    def show_pair(self, loaded: LoadedPair) -> None:
        """Show a pair; `painted` tells when both photographs are on screen."""
        self.stage.blink(on=False)  # a pair begins with both photographs in sight
        self._loaded = loaded
        self._painted.clear()
        self._looking.clear()
        for strip in self.strips:
            strip.set_current(None)
        self._show_words(loaded)
        for i in (0, 1):
            self._show_own(i)
        self.shown.emit(loaded)

    def renew(self, loaded: LoadedPair) -> None:
        """Show the pair that is shown already with more pixels or newer words."""
        self._loaded = loaded
        self._show_words(loaded)
        for i, picture in enumerate(loaded.pictures):
            if picture is not None:
                self.sharpen(loaded.pair, i, picture)
        self.shown.emit(loaded)

    def show_nothing(self, words: str = "") -> None:
        """Show no pair, and why."""
        self.stage.blink(on=False)
        self._loaded = None
        self._painted.clear()
        self._looking.clear()
        self.between.say("", "")
        for i in (0, 1):
            self.views[i].show_words(words)
            self.captions[i].show_side(None)
            self.strips[i].show_rows(())
        self._offer_strips()
        self.shown.emit(None)

    def sharpen(self, pair: Pair, side: int, picture: DecodedPhotograph) -> None:
        """Take more pixels of one photograph, if it is still the one that is shown."""
        view = self.views[side]
        if pair == self.pair and side not in self._looking and view.shown is not None:
            view.sharpen(ShownPhotograph(picture.image, picture.full_size_px, view.shown.box))

    def look(self, side: int, shown: ShownPhotograph, what: str) -> None:
        """Show another photograph in the place of one of the pair, which stays the question."""
        if self._loaded is None:
            return
        view = self.views[side]
        self._looking.setdefault(side, view.placement)
        note = self.tr("Only a look. The question is about {photograph} (Esc)")
        note = note.format(photograph=self._loaded.sides[side].file_name)
        view.show_photograph(shown, notes=(note, what))
        self.looked.emit(side)

    def stop_looking(self, side: int) -> None:
        """Show the pair's own photograph again, where it lay."""
        if side in self._looking:
            placement = self._looking.pop(side)
            self._show_own(side)
            self.views[side].go_to(placement)
            self.looked.emit(side)

    def turn(self, side: int, quarters: int) -> None:
        """Turn the photograph of one side clockwise by quarters."""
        self.views[side].turn(quarters)
        if self._loaded is not None and side not in self._looking:
            self._quarters[self._loaded.sides[side].annotation_id] = self.views[side].quarters

    def turn_back(self) -> None:
        """Show both as they were taken."""
        for side, view in enumerate(self.views):
            if view.quarters:
                self.turn(side, -view.quarters)

    def set_linked(self, *, linked: bool) -> None:
        """Zoom and move both together, or each for itself."""
        self._linked = linked

    def set_strips(self, *, shown: bool) -> None:
        """Show the other photographs of both groups where there are any, or never."""
        self._shows_strips = shown
        self._offer_strips()

    def set_whole(self, *, whole: bool) -> None:
        """Begin with whole photographs, or with the animals as large as possible."""
        for view in self.views:
            view.set_whole(whole=whole)

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

    def _show_own(self, i: int) -> None:
        assert self._loaded is not None
        side, picture, view = self._loaded.sides[i], self._loaded.pictures[i], self.views[i]
        if picture is None:
            view.show_words(self.tr("This photograph cannot be read now."))
            return
        shown = ShownPhotograph(picture.image, picture.full_size_px, side.box)
        view.show_photograph(shown, quarters=self._quarters.get(side.annotation_id, 0))

    def _show_words(self, loaded: LoadedPair) -> None:
        said = (flanks(*loaded.sides), distance(*loaded.sides), travel(*loaded.sides))
        self.between.say(gap(*loaded.sides), "  ·  ".join(filter(None, said)))
        asked = {side.annotation_id for side in loaded.sides}
        for i, side in enumerate(loaded.sides):
            self.captions[i].show_side(side)
            self.views[i].setAccessibleName(side.file_name)
            others = tuple(row for row in side.others if row.annotation_id not in asked)
            n_asked = sum(one.label == side.label for one in loaded.sides)
            self.strips[i].show_rows(others, n_in_all=max(side.group_size - n_asked, len(others)))
        self._offer_strips()

    def _offer_strips(self) -> None:
        """Both or none: photographs of one size are easier to compare."""
        wanted = self._shows_strips and any(strip.rows for strip in self.strips)
        for strip in self.strips:
            strip.setVisible(wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tells_focus = event.reason() in _BY_TAB
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tells_focus = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._tells_focus:
            below = self.stage.geometry().bottom() + (Space.S - _FOCUS_PX) // 2
            line = QRect(self.stage.x(), below, self.stage.width(), _FOCUS_PX)
            painter = QPainter(self)
            painter.fillRect(line, QColor(theme_of(self).accent))
            painter.end()

    def _lay_out(self) -> None:
        words, strips = QHBoxLayout(), QHBoxLayout()
        words.setSpacing(Space.M)
        words.addWidget(self.captions[0], 1)
        words.addWidget(self.between)
        words.addWidget(self.captions[1], 1)
        strips.setSpacing(Space.S)
        for strip in self.strips:
            strips.addWidget(strip, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.stage, 1)
        column.addLayout(words)
        column.addLayout(strips)

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
        if i in self._looking or i in self._painted:
            return  # the time a person takes counts from the first sight of the pair itself
        self._painted.add(i)
        if self.pair is not None and len(self._painted) == 2:
            self.painted.emit(self.pair)

    def _on_detail_wanted(self, i: int, scale: float) -> None:
        if i in self._looking:
            self.look_detail_wanted.emit(i, scale)
        elif self.pair is not None:
            self.detail_wanted.emit(self.pair, i, scale)
