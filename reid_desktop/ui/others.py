"""Lets a person look at other photographs of a group in the place of one of the pair."""

from PySide6.QtCore import QObject, Slot

from reid_desktop.project.views import PhotographRow
from reid_desktop.ui.operations import DecodedPhotograph, PageContext
from reid_desktop.ui.photograph_loader import PhotographLoader
from reid_desktop.ui.widgets.filmstrip import described
from reid_desktop.ui.widgets.pair_view import PairView
from reid_desktop.ui.widgets.photograph_view import ShownPhotograph


class Others(QObject):
    """One row of other photographs a side; none is looked at, or one."""

    def __init__(self, view: PairView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._sides = tuple(_Side(view, side) for side in (0, 1))
        view.shown.connect(self._on_shown)

    def set_context(self, context: PageContext | None) -> None:
        """Take photographs and small pictures from the open project."""
        for side, strip in zip(self._sides, self._view.strips, strict=True):
            side.set_context(context)
            strip.set_thumbnails(None if context is None else context.thumbnails)

    def step(self, side: int, by: int) -> None:
        """Look at the next one; past the last one is the question again."""
        self._sides[side].step(by)

    def back(self) -> bool:
        """Show the pair again; tells whether another photograph was looked at."""
        looked = any(strip.current is not None for strip in self._view.strips)
        for side in self._sides:
            side.go(None)
        return looked

    @Slot(object)
    def _on_shown(self, _loaded: object) -> None:
        for side in self._sides:
            side.follow()


class _Side(QObject):
    def __init__(self, view: PairView, side: int) -> None:
        super().__init__(view)
        self._view, self._side = view, side
        self._strip = view.strips[side]
        self._loader: PhotographLoader | None = None
        self._strip.chosen.connect(self._on_chosen)
        view.look_detail_wanted.connect(self._on_detail_wanted)

    def set_context(self, context: PageContext | None) -> None:
        if self._loader is not None:
            self._loader.forget()
            self._loader.deleteLater()
            self._loader = None
        if context is not None:
            self._loader = PhotographLoader(context, self)
            self._loader.loaded.connect(self._on_loaded)
            self._loader.failed.connect(self._on_failed)
            self._loader.detailed.connect(self._on_detailed)

    def follow(self) -> None:
        """Another pair shows, or the rows are others: those that stay are still looked at."""
        if self._strip.current is None:
            self._view.stop_looking(self._side)

    def step(self, by: int) -> None:
        places: list[int | None] = [None, *range(len(self._strip.rows))]
        self.go(places[(places.index(self._strip.current) + by) % len(places)])

    def go(self, place: int | None) -> None:
        self._strip.set_current(place)
        row = self._row()
        if row is None or self._loader is None:
            self._view.stop_looking(self._side)
            return
        picture = self._loader.get(row)
        if picture is not None:
            self._show(row, picture)
        place = place or 0
        self._loader.want(
            [row, *self._strip.rows[place + 1 : place + 2]], self._view.size_on_screen
        )

    def _row(self) -> PhotographRow | None:
        place = self._strip.current
        return None if place is None else self._strip.rows[place]

    def _show(self, row: PhotographRow, picture: DecodedPhotograph) -> None:
        shown = ShownPhotograph(picture.image, picture.full_size_px, row.box)
        self._view.look(self._side, shown, described(row))

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.go(None if place == self._strip.current else place)

    @Slot(object)
    def _on_loaded(self, row: PhotographRow) -> None:
        picture = None if self._loader is None else self._loader.get(row)
        if row == self._row() and picture is not None:
            self._show(row, picture)

    @Slot(object)
    def _on_failed(self, row: PhotographRow) -> None:
        if row == self._row():
            self.go(None)

    @Slot(object, object)
    def _on_detailed(self, row: PhotographRow, picture: DecodedPhotograph) -> None:
        if row == self._row() and self._side in self._view.looking:
            shown = ShownPhotograph(picture.image, picture.full_size_px, row.box)
            self._view.views[self._side].sharpen(shown)

    @Slot(int, float)
    def _on_detail_wanted(self, side: int, scale: float) -> None:
        row = self._row()
        if side == self._side and row is not None and self._loader is not None:
            self._loader.want_detail(row, scale)
