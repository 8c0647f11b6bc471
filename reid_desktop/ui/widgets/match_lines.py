"""Lines over two photographs between the points that agree."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reid_desktop.core.local_features import PairMatch
from reid_desktop.core.records import Box
from reid_desktop.core.spread import spread_out
from reid_desktop.ui.widgets.pair_stage import PairStage
from reid_desktop.ui.widgets.pill import paint_pill

MOST_LINES = 40  # more cannot be followed by eye
# Eight hues of one lightness and chroma (OKLCH 0.80, 0.13): the eye tells neighbours apart, and
# no line looks more important than another.
_COLOURS = tuple(
    QColor(name)
    for name in (
        "#fba0ad",
        "#ffa56b",
        "#d7bd51",
        "#92d27f",
        "#3dd9c3",
        "#48cffc",
        "#a1bcff",
        "#d7a6fc",
    )
)
_HALO = QColor(10, 12, 13, 170)
_LINE_PX, _HALO_PX, _CHOSEN_PX = 1.4, 3.6, 3.0
_DOT_PX = 3.2
_NEAR_PX = 9.0  # of the cursor
_FAINT = 0.28


@dataclass(frozen=True, slots=True)
class Link:
    """Two points that agree, in pixels of their photographs."""

    left: tuple[float, float]
    right: tuple[float, float]
    colour: QColor


class MatchLines(QWidget):
    """Covers both photographs and hears no mouse: it is told where the cursor is."""

    def __init__(self, stage: PairStage) -> None:
        super().__init__(stage)
        self._views = stage.views
        self._links: tuple[Link, ...] = ()
        self._words = ""
        self._chosen: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stage.cover(self)
        self.hide()

    @property
    def links(self) -> tuple[Link, ...]:
        """What it shows."""
        return self._links

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @property
    def chosen(self) -> int | None:
        """Which link lies at the cursor."""
        return self._chosen

    def tell(self, words: str, links: tuple[Link, ...] = ()) -> None:
        """Show other links, and words below them."""
        self._words, self._links, self._chosen = words, links, None
        self.setAccessibleDescription(words)
        self.update()

    def point_at(self, at: QPointF | None) -> None:
        """Learn where the cursor is, in pixels of this widget: the nearest link stands out."""
        lines = self._lines()
        near = [] if at is None else [(_distance(at, line), i) for i, line in lines.items()]
        nearest = min(near, default=(np.inf, 0))
        chosen = nearest[1] if nearest[0] <= _NEAR_PX else None
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self._lines()
        for i, line in lines.items():
            if i != self._chosen:
                faint = self._chosen is not None
                _paint_line(painter, line, self._links[i].colour, _LINE_PX, faint=faint)
        if self._chosen in lines:
            line = lines[self._chosen]
            _paint_line(painter, line, self._links[self._chosen].colour, _CHOSEN_PX, faint=False)
        if self._words:
            paint_pill(painter, QRectF(self.rect()), self._words, Qt.AlignmentFlag.AlignBottom)

    def _lines(self) -> dict[int, QLineF]:
        """Tell where the links lie, those with both ends in sight."""
        lines: dict[int, QLineF] = {}
        left, right = self._views
        for i, link in enumerate(self._links):
            ends = left.to_view(*link.left), right.to_view(*link.right)
            if ends[0] is None or ends[1] is None:
                continue
            inside = (QRectF(left.rect()).contains(ends[0]), QRectF(right.rect()).contains(ends[1]))
            if all(inside):
                lines[i] = QLineF(ends[0] + QPointF(left.pos()), ends[1] + QPointF(right.pos()))
        return lines


def links_of(match: PairMatch, boxes: tuple[Box | None, Box | None]) -> tuple[Link, ...]:
    """Choose the links that are shown: the best, spread out, coloured from the top down.

    Parameters
    ----------
    match : PairMatch
        Its points are counted from the top left of the crops.
    boxes : tuple of Box, optional
        The crops; None is a whole photograph.
    """
    extent = np.maximum(np.ptp(match.points, axis=0), 1.0) if len(match.points) else 1.0
    chosen = match.points[spread_out(match.points / extent, MOST_LINES)]
    corners = [
        (0.0, 0.0) if box is None else (max(box.left_px, 0.0), max(box.top_px, 0.0))
        for box in boxes
    ]
    chosen = chosen[np.argsort(chosen[:, 1], kind="stable")] + np.array([*corners[0], *corners[1]])
    return tuple(
        Link((x, y), (other_x, other_y), _colour(i, len(chosen)))
        for i, (x, y, other_x, other_y) in enumerate(chosen.tolist())
    )


def _colour(i: int, n: int) -> QColor:
    """Give a colour along the sequence."""
    place = 0.0 if n < 2 else i / (n - 1) * (len(_COLOURS) - 1)
    before = min(int(place), len(_COLOURS) - 2)
    share = place - before
    one, other = _COLOURS[before], _COLOURS[before + 1]
    return QColor.fromRgbF(
        one.redF() + share * (other.redF() - one.redF()),
        one.greenF() + share * (other.greenF() - one.greenF()),
        one.blueF() + share * (other.blueF() - one.blueF()),
    )


def _paint_line(
    painter: QPainter, line: QLineF, colour: QColor, width_px: float, *, faint: bool
) -> None:
    painter.setOpacity(_FAINT if faint else 1.0)
    for pen_colour, px in ((_HALO, width_px + _HALO_PX - _LINE_PX), (colour, width_px)):
        painter.setPen(QPen(pen_colour, px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(line)
    painter.setPen(QPen(_HALO, 1.0))
    painter.setBrush(colour)
    for end in (line.p1(), line.p2()):
        painter.drawEllipse(end, _DOT_PX, _DOT_PX)
    painter.setOpacity(1.0)


def _distance(at: QPointF, line: QLineF) -> float:
    """Measure from a point to a line that has two ends."""
    along, away = line.p2() - line.p1(), at - line.p1()
    length = QPointF.dotProduct(along, along)
    share = 0.0 if length == 0 else QPointF.dotProduct(away, along) / length
    return QLineF(at, line.pointAt(min(max(share, 0.0), 1.0))).length()
