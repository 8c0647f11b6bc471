"""Everything a person can do to look at a pair: none of it changes an answer or a file."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtWidgets import QWidget

from reid_desktop.core.types import Pair
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.holding import Holding
from reid_desktop.ui.looking import Looking
from reid_desktop.ui.operations import PageContext
from reid_desktop.ui.others import Others
from reid_desktop.ui.pair_loader import LoadedPair
from reid_desktop.ui.pair_matches import PairMatches
from reid_desktop.ui.widgets.filmstrip import thumbnail_px
from reid_desktop.ui.widgets.loupe import Loupe
from reid_desktop.ui.widgets.pair_view import PairView
from reid_desktop.ui.widgets.passing_words import PassingWords
from reid_desktop.ui.widgets.view_tools import ViewTools

_NEAR = 5  # pairs: the one on screen, those that are loaded ahead, and one to go back to
_STRIPS_PREPARED = 8  # small pictures of each strip: those that are seen at once


class PairTools(QObject):
    """Has the handlers of the actions, and the row of buttons.

    Parameters
    ----------
    view : PairView
        What is looked at.
    page : QWidget
        Hears the keys that are held.
    settings : Settings, optional
        Remembers what stays from one start to the next.
    """

    back_refused = Signal()  # there was nothing to go back from

    def __init__(self, view: PairView, page: QWidget, settings: Settings | None = None) -> None:
        super().__init__(page)
        self._view = view
        self._settings = settings
        self._context: PageContext | None = None
        self._near: OrderedDict[Pair, LoadedPair] = OrderedDict()  # as they were loaded
        self._whole = False
        self._strips = settings is None or settings.shows_strips
        self._others = Others(view, self)
        self._matches = PairMatches(view, self)
        self._looking = Looking(view.views, self)
        self._loupe = Loupe(view.stage)
        self.hint = PassingWords(view.stage)
        self._blink = Holding(page, "review.blink", self._set_blinking)
        self._magnify = Holding(page, "review.loupe", self._set_magnified)
        self.handlers = self._make_handlers()
        self.bar = ViewTools(self.handlers)
        self._connect()
        view.set_strips(shown=self._strips)
        self.bar.show_on("review.strips", on=self._strips)

    @property
    def looking(self) -> Looking:
        """In which light photographs are looked at."""
        return self._looking

    @property
    def lines(self) -> PairMatches:
        """Which points agree."""
        return self._matches

    @property
    def loupe(self) -> Loupe:
        """The magnifier."""
        return self._loupe

    def set_context(self, context: PageContext | None) -> None:
        """Follow the open project, or none."""
        self._context = context
        self._near.clear()
        for part in (self._others, self._matches, self._looking):
            part.set_context(context)

    @Slot(object)
    def prepare(self, loaded: LoadedPair) -> None:
        """Have ready what will be seen of a pair that was loaded, and beside it."""
        if self._context is None:
            return
        self._near[loaded.pair] = loaded
        while len(self._near) > _NEAR:
            self._near.popitem(last=False)
        self._want()
        if self._strips:
            size_px = thumbnail_px(self._view.devicePixelRatioF())
            for side in loaded.sides:
                for row in side.others[:_STRIPS_PREPARED]:
                    self._context.thumbnails.request(row, size_px)

    @Slot()
    def _want(self) -> None:
        """Match and develop the pair on screen, then those that were loaded after it."""
        near = list(self._near.values())
        shown = self._view.loaded
        if shown is not None and shown.pair in self._near:
            near = near[list(self._near).index(shown.pair) :]
        if shown is not None:
            near = [shown, *(loaded for loaded in near if loaded.pair != shown.pair)]
        self._matches.want(near)
        for loaded in near:
            for picture in loaded.pictures:
                if picture is not None:
                    self._looking.prepare(picture.image)

    def back(self) -> None:
        """End what hides the question; if nothing does, say so."""
        hidden = self._blink.on or self._magnify.on
        self._blink.set(on=False)
        self._magnify.set(on=False)
        if not self._others.back() and not hidden:
            self.back_refused.emit()

    def _make_handlers(self) -> dict[str, Callable[[], object]]:
        view, looking, others = self._view, self._looking, self._others
        return {
            "review.zoom_in": view.zoom_in,
            "review.zoom_out": view.zoom_out,
            "review.fit": view.fit,
            "review.full_size": view.full_size,
            "review.link": self._toggle_link,
            "review.lines": self._toggle_lines,
            "review.blink": self._blink.press,
            "review.loupe": self._magnify.press,
            "review.equalise": looking.equalise,
            "review.brighter": partial(looking.step, brightness=1),
            "review.darker": partial(looking.step, brightness=-1),
            "review.more_contrast": partial(looking.step, contrast=1),
            "review.less_contrast": partial(looking.step, contrast=-1),
            "review.turn_left": partial(view.turn, 0, 1),
            "review.turn_right": partial(view.turn, 1, 1),
            "review.as_taken": self._show_as_taken,
            "review.whole": self._toggle_whole,
            "review.strips": self._toggle_strips,
            "review.look_left": partial(others.step, 0, 1),
            "review.look_right": partial(others.step, 1, 1),
            "review.look_left_back": partial(others.step, 0, -1),
            "review.look_right_back": partial(others.step, 1, -1),
            "review.back": self.back,
        }

    def _connect(self) -> None:
        self._looking.changed.connect(self._on_light_changed)
        self._view.shown.connect(self._want)
        self.bar.light.chosen.connect(self._looking.set_light)
        self._view.stage.blinked.connect(self._on_blinked)
        for side, view in enumerate(self._view.views):
            view.pointed_at.connect(partial(self._on_pointed, side))
            view.magnified.connect(lambda on: self._magnify.set(on=on))
            view.moved.connect(self._loupe.update)

    def _toggle_link(self) -> None:
        linked = not self._view.linked
        self._view.set_linked(linked=linked)
        self._loupe.set_both(both=linked)
        self.bar.show_linked(linked=linked)

    def _toggle_lines(self) -> None:
        self._matches.set_on(on=not self._matches.on)
        self._want()
        self.bar.show_on("review.lines", on=self._matches.on)

    def _toggle_whole(self) -> None:
        self._whole = not self._whole
        self._view.set_whole(whole=self._whole)
        self.bar.show_on("review.whole", on=self._whole)

    def _toggle_strips(self) -> None:
        self._strips = not self._strips
        self._view.set_strips(shown=self._strips)
        self.bar.show_on("review.strips", on=self._strips)
        if self._settings is not None:
            self._settings.set_shows_strips(shows=self._strips)

    def _show_as_taken(self) -> None:
        self._looking.reset()
        self._view.turn_back()

    def _set_blinking(self, on: bool) -> None:
        if on and not self._view.is_whole:
            self._blink.set(on=False)
        else:
            self._view.stage.blink(on=on)

    def _set_magnified(self, on: bool) -> None:
        self._loupe.setVisible(on)
        self.bar.show_on("review.loupe", on=on)

    @Slot(object)
    def _on_blinked(self, front: int | None) -> None:
        if front is None:
            self._blink.set(on=False)
        for side, caption in enumerate(self._view.captions):
            caption.setEnabled(front in (None, side))
        self.bar.show_on("review.blink", on=front is not None)

    @Slot()
    def _on_light_changed(self) -> None:
        self.bar.light.show_light(self._looking.light)
        self._want()
        self.bar.show_lit(lit=not self._looking.light.is_as_taken)

    def _on_pointed(self, side: int, at: QPointF | None) -> None:
        if at is not None:
            self._loupe.follow(side, at)
