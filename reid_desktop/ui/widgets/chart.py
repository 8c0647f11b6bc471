"""A plot in the colours of the window. Loads pyqtgraph: import it only when one is drawn.

And on the UI thread: PySide makes its types when they are first asked for, and two threads that
ask at once end the program.
"""

import html
import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reid_desktop.ui.style import Theme, theme_of

_LINE_PX = 2.0
_EDGE_PX = 6  # pyqtgraph knows nothing of the edge that a chart with the keys has
_MARGIN = 0.02  # of the data, around them
_MOST_TICKS = {"left": 24, "bottom": 9}  # names: more would lie over each other
_GRID = 0.6  # of the strength of the axes
_GROUND = 60  # of 255: how strongly the smallest count is painted


class _Axis(pg.AxisItem):  # type: ignore[misc] # pyqtgraph tells no types
    """Writes its numbers as the person's country does."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        places = max(0, math.ceil(-math.log10(spacing * scale)))
        return [QLocale().toString(value * scale, "f", places) for value in values]


class Chart(QWidget):
    """Axes with names; what is drawn in them is drawn again when the colours change.

    Parameters
    ----------
    bottom, left : str
        What the axes tell, with the unit.
    """

    def __init__(self, bottom: str, left: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        axes = {name: _Axis(name) for name in ("bottom", "left")}
        self.view: Any = pg.PlotWidget(viewBox=pg.ViewBox(enableMenu=False), axisItems=axes)
        self.plot: Any = self.view.getPlotItem()
        self.view.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # its axes know no other
        self.plot.layout.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        self.plot.hideButtons()
        self.plot.setMenuEnabled(False)
        self.plot.ctrlMenu.setParent(self.view, Qt.WindowType.Popup)  # else nobody owns it
        self._draw: Callable[[Theme], None] | None = None
        self._ratio = self.devicePixelRatioF()
        self._whole: QRectF | None = None
        self._is_whole = True  # until the person zooms or moves
        self._keeps_shape = False
        self._has_lines = True
        self._axes = {"bottom": bottom, "left": left}
        for name in self._axes:
            self.plot.getAxis(name).enableAutoSIPrefix(False)
            self.plot.getAxis(name).setStyle(maxTickLevel=0)  # lines where numbers stand
        self.plot.getViewBox().sigRangeChangedManually.connect(self._on_moved_by_hand)
        self.plot.getViewBox().sigResized.connect(self._on_resized)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._colour()

    def keep_shape(self) -> None:
        """Let both axes have one scale."""
        self._keeps_shape = True
        self.plot.getViewBox().setAspectLocked(True)

    def hide_lines(self) -> None:
        """Leave the lines of the grid out, for good: squares fill what lies between them."""
        self._has_lines = False
        self._colour()

    def set_axes(self, bottom: str, left: str) -> None:
        """Tell something else by the axes."""
        self._axes = {"bottom": bottom, "left": left}
        self._colour()

    def show_with(self, draw: Callable[[Theme], None]) -> None:
        """Empty the plot and let `draw` fill it, now and whenever the colours change."""
        self._draw = draw
        self._redraw()

    def add(self, item: Any) -> None:
        """Draw something more, its lines as thick as it says on a screen of any sharpness."""
        symbols = isinstance(item, pg.ScatterPlotItem)  # painted for the screen, then copied
        _thicken(item, self.devicePixelRatioF() if symbols else self._ratio)
        self.plot.addItem(item)

    @contextmanager
    def drawn_for(self, ratio: float) -> Iterator[None]:
        """Draw for a picture that has `ratio` pixels for each of its points, meanwhile."""
        self._draw_for(ratio)
        yield
        self._draw_for(self.devicePixelRatioF())

    def frame(self, left: float, right: float, bottom: float, top: float) -> None:
        """Show this stretch of the axes, and let nobody go far from it."""
        across, up = (right - left) or 1.0, (top - bottom) or 1.0
        beside, above = across / 2, up / 2
        if self._keeps_shape:  # the shorter way is shown beyond what is there
            beside = above = 2 * max(across, up)
        self.plot.getViewBox().setLimits(
            xMin=left - beside, xMax=right + beside, yMin=bottom - above, yMax=top + above
        )
        self._whole = QRectF(left, bottom, across, up)
        self.show_whole()

    def show_whole(self) -> None:
        """Go back to all of it."""
        if self._whole is not None:
            self._is_whole = True
            self.plot.getViewBox().setRange(self._whole, padding=_MARGIN)

    def name_places(self, axis: str, names: Sequence[str]) -> None:
        """Write names at 0.5, 1.5, …; only as many as there is room for."""
        step = max(1, math.ceil(len(names) / _MOST_TICKS[axis]))
        ticks = [(place + 0.5, names[place]) for place in range(0, len(names), step)]
        self.plot.getAxis(axis).setTicks([ticks])

    def at(self, scene_place: QPointF) -> QPointF:
        """Tell where on the axes a place of the scene lies."""
        place: QPointF = self.plot.getViewBox().mapSceneToView(scene_place)
        return place

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:  # moved to another screen
            self._draw_for(self.devicePixelRatioF())
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_axes"):
            self._colour()
            self._redraw()

    def _on_moved_by_hand(self, *_axes: object) -> None:
        self._is_whole = False

    def _on_resized(self, *_box: object) -> None:
        if self._is_whole:
            self.show_whole()

    def _draw_for(self, ratio: float) -> None:
        if ratio != self._ratio:
            self._ratio = ratio
            self._colour()
            self._redraw()

    def _redraw(self) -> None:
        if self._draw is not None:
            self.plot.clear()
            self._draw(theme_of(self))

    def _colour(self) -> None:
        theme = theme_of(self)
        self.view.setBackground(QColor(theme.surface))
        for name, said in self._axes.items():
            axis = self.plot.getAxis(name)
            axis.setPen(pg.mkPen(theme.border, width=self._ratio))
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setLabel(html.escape(said), color=theme.muted)  # a reviewer may be called <b>
        self.plot.showGrid(x=False, y=self._has_lines, alpha=_GRID)


def _thicken(item: Any, ratio: float) -> None:
    """Give a line its width in points: pyqtgraph counts the pixels of the screen."""
    match item:
        case pg.InfiniteLine():
            pen = QPen(item.pen)
        case pg.PlotDataItem() | pg.ScatterPlotItem():
            pen = QPen(pg.mkPen(item.opts["pen"]))
        case _:
            return
    if pen.style() is not Qt.PenStyle.NoPen:
        pen.setWidthF(pen.widthF() * ratio)
        item.setPen(pen)


def line(x: NDArray[Any], y: NDArray[Any], colour: str, *, steps: bool = False) -> Any:
    """Make a line; where `y` is NaN it is broken."""
    return pg.PlotDataItem(
        x,
        y,
        pen=pg.mkPen(colour, width=_LINE_PX),
        stepMode="right" if steps else None,
        connect="finite",
        antialias=True,
    )


def dots(x: NDArray[Any], y: NDArray[Any], colour: str, *, size_px: float = 7.0) -> Any:
    """Make full dots."""
    brush = pg.mkBrush(colour)
    return pg.ScatterPlotItem(x=x, y=y, size=size_px, pen=None, brush=brush, antialias=True)


def rings(
    x: NDArray[Any], y: NDArray[Any], colour: str, *, width_px: float, size_px: float = 7.0
) -> Any:
    """Make empty dots."""
    pen = pg.mkPen(colour, width=width_px)
    return pg.ScatterPlotItem(x=x, y=y, size=size_px, pen=pen, brush=None, antialias=True)


def hill(edges: NDArray[np.float64], heights: NDArray[np.float64], colour: str) -> Any:
    """Make the outline of a histogram, lightly filled."""
    fill = QColor(colour)
    fill.setAlpha(70)
    return pg.PlotDataItem(
        edges,
        heights,
        stepMode="center",
        fillLevel=0,
        brush=fill,
        pen=pg.mkPen(colour, width=_LINE_PX),
    )


def upright(x: float, said: str, colour: str) -> Any:
    """Make a dashed line from top to bottom that says what it is."""
    return pg.InfiniteLine(
        x,
        pen=pg.mkPen(colour, width=1.5, style=Qt.PenStyle.DashLine),
        label=said,
        labelOpts={"position": 0.94, "color": colour, "movable": False},
    )


def words(x: float, y: float, said: str, colour: str) -> Any:
    """Make a word in the middle of a place."""
    made = pg.TextItem(color=colour, anchor=(0.5, 0.5))
    made.setPlainText(said)
    made.setPos(x, y)
    return made


def shades(counts: NDArray[np.int64], theme: Theme) -> Any:
    """Make squares that are the stronger the higher the count; nothing where it is 0.

    Parameters
    ----------
    counts : ndarray of shape (n_rows, n_columns), int64
        The first row is painted at the top where the axis is turned around.
    """
    high = max(int(counts.max(initial=0)), 1)
    strength = np.zeros(counts.shape, dtype=np.uint8)
    there = counts > 0
    share = np.log1p(counts[there]) / math.log1p(high)
    strength[there] = np.round(_GROUND + (255 - _GROUND) * share)
    accent = QColor(theme.accent)
    table = np.zeros((256, 4), dtype=np.uint8)
    table[:, :3] = (accent.red(), accent.green(), accent.blue())
    table[:, 3] = np.arange(256)
    image = pg.ImageItem(strength, axisOrder="row-major", levels=(0, 255))
    image.setLookupTable(table)
    return image
