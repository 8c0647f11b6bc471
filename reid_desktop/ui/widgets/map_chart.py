"""Dots that lie together when photographs are alike. Loads pyqtgraph, see `chart`."""

import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.style import LIGHT, Theme, theme_of
from reid_desktop.ui.widgets.chart import Chart, dots, rings

_REACH_PX = 12.0  # of the pointer
_PALE = 0.18  # opacity of what is not chosen
_LARGEST_PX, _SMALLEST_PX = 8.0, 3.0
_MANY = 1_500  # dots: from there on they are smaller
# Told apart by the colour-blind as well as ten can be, and all seen on their ground.
_ON_LIGHT = (
    "#1d6f62", "#b0471d", "#3563b0", "#8a5300", "#7d4aa0",
    "#2f7d32", "#a63a5b", "#0f7c9a", "#6b6350", "#857010",
)  # fmt: skip
_ON_DARK = (
    "#62b9a6", "#ec8f63", "#8fb1ee", "#e9b65c", "#c49be0",
    "#8fcf8a", "#ee90ab", "#6fc5de", "#c3b68f", "#d6c66a",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MapDots:
    """What is on the map.

    Attributes
    ----------
    points : ndarray of shape (m, 2), float32
    group : ndarray of shape (m,), int64
        A place in `names`, or -1: in none.
    is_lone : ndarray of shape (m,), bool
        The only photograph of its group.
    status : ndarray of shape (m,), object
        `AssignmentStatus` of each.
    names : tuple of str
    """

    points: NDArray[np.float32]
    group: NDArray[np.int64]
    is_lone: NDArray[np.bool_]
    status: NDArray[np.object_]
    names: tuple[str, ...]


class MapChart(Chart):
    """Colour tells the group, filling how sure it is."""

    clicked = Signal(int)  # the place of a dot
    pointed = Signal(int)  # the same; -1: at none

    def __init__(self, bottom: str, left: str, parent: QWidget | None = None) -> None:
        super().__init__(bottom, left, parent)
        self._dots: MapDots | None = None
        self._chosen = -1
        self._pointed = -1
        self._items: list[Any] = []
        self._over: list[Any] = []
        self._tag: Any = None
        self.keep_shape()
        self.plot.getAxis("bottom").setStyle(showValues=False, tickLength=0)
        self.plot.hideAxis("left")
        self.view.setCursor(Qt.CursorShape.CrossCursor)
        scene = self.view.scene()
        scene.sigMouseMoved.connect(self._on_moved)
        scene.sigMouseClicked.connect(self._on_clicked)

    def show_dots(self, shown: MapDots, *, anew: bool) -> None:
        """Show other dots; `anew` where they lie elsewhere, and all is to be seen."""
        self._dots, self._chosen, self._pointed = shown, -1, -1
        self.show_with(self._draw_dots)
        if anew and len(shown.points):
            (left, bottom), (right, top) = shown.points.min(axis=0), shown.points.max(axis=0)
            self.frame(float(left), float(right), float(bottom), float(top))

    def choose(self, place: int) -> None:
        """Let a dot and its group stand out; -1: all alike."""
        self._chosen = place
        self._stand_out()

    def tell(self, place: int, said: str) -> None:
        """Write beside a dot who it is; -1: nothing."""
        if self._tag is not None:
            self.plot.removeItem(self._tag)
            self._tag = None
        if place < 0 or self._dots is None:
            return
        theme = theme_of(self)
        left, right = self.plot.getViewBox().viewRange()[0]
        x, y = self._dots.points[place].tolist()
        beside = 1.05 if x > (left + right) / 2 else -0.05  # where there is room
        self._tag = pg.TextItem(
            color=theme.text,
            anchor=(beside, 1.3),
            fill=pg.mkBrush(theme.window),
            border=pg.mkPen(theme.border),
        )
        self._tag.setPlainText(said)
        self._tag.setZValue(20)
        self._tag.setPos(x, y)
        self.plot.addItem(self._tag, ignoreBounds=True)

    def nearest(self, scene_place: QPointF) -> int:
        """Find the dot at a place of the scene; -1: there is none."""
        if self._dots is None or not len(self._dots.points):
            return -1
        at = self.at(scene_place)
        unit_x, unit_y = self.plot.getViewBox().viewPixelSize()
        away = (self._dots.points - (at.x(), at.y())) / (unit_x, unit_y)
        apart = np.hypot(away[:, 0], away[:, 1])
        place = int(apart.argmin())
        return place if apart[place] <= _REACH_PX else -1

    def _on_moved(self, scene_place: QPointF) -> None:
        place = self.nearest(scene_place)
        if place != self._pointed:
            self._pointed = place
            self.pointed.emit(place)

    def _on_clicked(self, event: Any) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(self.nearest(event.scenePos()))

    def _draw_dots(self, theme: Theme) -> None:
        assert self._dots is not None
        self._over, self._tag = [], None
        everywhere = np.ones(len(self._dots.points), dtype=np.bool_)
        self._items = self._make(everywhere, theme)
        for item in self._items:
            self.add(item)
        self._stand_out()

    def _make(self, which: NDArray[np.bool_], theme: Theme) -> list[Any]:
        """Make one item for each colour and filling: quick for many dots."""
        shown = self._dots
        assert shown is not None
        size_px = max(_SMALLEST_PX, _LARGEST_PX * min(1, _MANY / max(len(shown.points), 1)) ** 0.5)
        colours = _ON_LIGHT if theme is LIGHT else _ON_DARK
        hue_of_name = np.array(
            [zlib.crc32(name.encode("utf-8", "replace")) % len(colours) for name in shown.names],
            dtype=np.int64,
        )
        hue = np.full(len(shown.group), -1, dtype=np.int64)
        coloured = (shown.group >= 0) & ~shown.is_lone
        hue[coloured] = hue_of_name[shown.group[coloured]]
        made = []
        for status in AssignmentStatus:
            alike = which & (shown.status == status)
            for one in np.unique(hue[alike]).tolist():
                x, y = shown.points[alike & (hue == one)].T.astype(np.float64)
                colour = theme.muted if one < 0 else colours[one]
                made.append(_dots_of(status, x, y, colour, size_px))
        return made

    def _stand_out(self) -> None:
        for item in self._over:
            self.plot.removeItem(item)
        self._over = []
        shown, chosen = self._dots, self._chosen
        for item in self._items:
            item.setOpacity(1.0 if chosen < 0 else _PALE)
        if shown is None or chosen < 0:
            return
        theme = theme_of(self)
        group = shown.group[chosen]
        members = (shown.group == group) if group >= 0 else np.zeros(len(shown.group), np.bool_)
        members[chosen] = True
        x, y = shown.points[[chosen]].T.astype(np.float64)
        self._over = [*self._make(members, theme), rings(x, y, theme.text, width_px=2, size_px=16)]
        for item in self._over:
            item.setZValue(10)
            self.add(item)


def _dots_of(
    status: AssignmentStatus,
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    colour: str,
    size_px: float,
) -> Any:
    match status:
        case AssignmentStatus.ACCEPTED:
            return dots(x, y, colour, size_px=size_px)
        case AssignmentStatus.PROVEN:
            return rings(x, y, colour, width_px=2.2, size_px=size_px)
        case AssignmentStatus.PROPOSED:
            return rings(x, y, colour, width_px=1.0, size_px=size_px)
        case _:
            return dots(x, y, colour, size_px=size_px / 2)
