"""Lies over a photograph and lets a person draw, move and change the boxes in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId
from reid_desktop.project.boxes import BoxRow
from reid_desktop.ui.widgets.placement import Placement

_CHOSEN = QColor("#f2c14e")  # on any fur, told from the others without colour by its handles
_OTHER = QColor("#62b9a6")
_DARK = QColor(23, 25, 26)
_HANDLE_PX = 9
_REACH_PX = 8  # so far beside a handle counts as on it
_NUDGE_AFTER_MS = 500  # of rest: what was nudged till then is one act
_FAR_PX = 10  # Shift
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
# A handle is which sides it moves: -1 the left or upper, 1 the right or lower, 0 none.
_HANDLES = [(x, y) for y in (-1, 0, 1) for x in (-1, 0, 1) if (x, y) != (0, 0)]
_CURSORS = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
}


@dataclass(slots=True)
class _Drag:
    """What the mouse holds: a corner of a new box, a handle, or a whole box."""

    start: QPointF  # in the photograph
    before: Box | None  # None: a new box
    handle: tuple[int, int] | None = None


class BoxEditor(QWidget):
    """Drag to draw, drag a box or its handles to change it; arrows nudge, Delete removes.

    Parameters
    ----------
    view : QWidget
        What shows the photograph.
    placement : callable
        Where the photograph lies in the view, or None.
    size_px : callable
        Width and height of the photograph, or None.
    """

    drawn = Signal(object)  # Box
    changed = Signal(object, object)  # AnnotationId, Box
    removed = Signal(object)  # AnnotationId

    def __init__(
        self,
        view: QWidget,
        placement: Callable[[], Placement | None],
        size_px: Callable[[], tuple[int, int] | None],
    ) -> None:
        super().__init__(view)
        self._placement = placement
        self._size_px = size_px
        self._rows: list[BoxRow] = []
        self._chosen: AnnotationId | None = None
        self._box: Box | None = None  # what is drawn or changed just now, until it is saved
        self._box_of: AnnotationId | None = None  # None: a new one
        self._drag: _Drag | None = None
        self._only_new = False
        self._painted_at: Placement | None = None
        self._nudged = QTimer(self)
        self._nudged.setSingleShot(True)
        self._nudged.setInterval(_NUDGE_AFTER_MS)
        self._nudged.timeout.connect(self._tell_nudged)
        self.setAccessibleName(self.tr("Boxes of the photograph"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.hide()
        view.installEventFilter(self)

    @property
    def chosen(self) -> AnnotationId | None:
        """The animal whose box the keys change."""
        return self._chosen

    @property
    def rows(self) -> Sequence[BoxRow]:
        """The animals that have a box."""
        return self._rows

    def set_only_new(self, *, only_new: bool) -> None:
        """Let every drag draw a box, wherever it begins."""
        self._only_new = only_new

    def set_rows(self, rows: Sequence[BoxRow], chosen: AnnotationId | None) -> None:
        """Show the boxes of a photograph; the whole photograph has none."""
        self.settle()
        self._rows = [row for row in rows if row.box is not None]
        ids = [row.annotation_id for row in self._rows]
        if chosen not in ids:
            chosen = self._chosen if self._chosen in ids else next(iter(ids), None)
        self._chosen = chosen
        self._drag = self._box = None
        self.update()

    def settle(self) -> None:
        """Tell at once of a box that was nudged, if it was."""
        if self._nudged.isActive():
            self._nudged.stop()
            self._tell_nudged()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        elif event.type() is QEvent.Type.Paint and self._placement() != self._painted_at:
            self.update()  # it was zoomed
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            mine = event.key() in _ARROWS or event.key() in (
                Qt.Key.Key_Delete,
                Qt.Key.Key_Backspace,
            )
            if mine and self._chosen is not None and not self._only_new:
                event.accept()  # else an arrow would go to the next photograph
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        box = self._chosen_box()
        if event.key() in _ARROWS and box is not None and not self._only_new:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = _FAR_PX if far else 1
            x, y = _ARROWS[Qt.Key(event.key())]
            before = self._box if self._box_of == self._chosen else None
            self._box = self._held(_moved(before or box, x * step, y * step))
            self._box_of = self._chosen
            self._nudged.start()
            self.update()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and box is not None:
            self._nudged.stop()
            self.removed.emit(self._chosen)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._nudged.isActive():
            self.settle()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        ids = [row.annotation_id for row in self._rows]
        if len(ids) < 2:
            return super().focusNextPrevChild(forward)
        self.settle()
        at = ids.index(self._chosen) if self._chosen in ids else 0
        self._choose(ids[(at + (1 if forward else -1)) % len(ids)])
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        placement = self._placement()
        if event.button() is not Qt.MouseButton.LeftButton or placement is None:
            event.ignore()
            return
        self.settle()
        at = _in_photograph(placement, event.position())
        handle = self._handle_at(event.position())
        under = None if self._only_new else self._row_at(at)
        if handle is not None:
            self._drag = _Drag(at, self._chosen_box(), handle)
        elif under is not None:
            self._choose(under.annotation_id)
            self._drag = _Drag(at, under.box)
        else:
            self._drag = _Drag(at, None)
        self._box = self._drag.before
        self._box_of = None if self._box is None else self._chosen

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        placement = self._placement()
        if placement is None:
            return
        if self._drag is None:
            self._show_cursor(event.position())
            return
        at = _in_photograph(placement, event.position())
        drag = self._drag
        if drag.before is None:
            self._box = self._cut(_between(drag.start, at))
        elif drag.handle is not None:
            self._box = self._cut(_resized(drag.before, drag.handle, at - drag.start))
        else:
            by = at - drag.start
            self._box = self._held(_moved(drag.before, by.x(), by.y()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, box = self._drag, self._box
        if event.button() is not Qt.MouseButton.LeftButton or drag is None:
            return
        self._drag = None
        self.update()
        if box is None or box == drag.before:
            self._box = None
        elif drag.before is None:
            self.drawn.emit(box)
        else:
            self.changed.emit(self._chosen, box)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the view zooms

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        placement = self._painted_at = self._placement()
        if placement is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._rows:
            if row.annotation_id != self._chosen and row.box is not None:
                _paint(painter, _in_view(placement, row.box), _OTHER)
        changing = self._box is not None and self._box_of is not None
        chosen = self._box if changing else self._chosen_box()
        if chosen is not None:
            self._paint_chosen(painter, _in_view(placement, chosen))
        if self._box is not None and self._box_of is None:
            _paint(painter, _in_view(placement, self._box), _CHOSEN)

    def _paint_chosen(self, painter: QPainter, where: QRectF) -> None:
        _paint(painter, where, _CHOSEN)
        if self._only_new:
            return
        painter.setPen(QPen(_DARK, 1))
        painter.setBrush(_CHOSEN)
        for handle in _HANDLES:
            spot = QRectF(0, 0, _HANDLE_PX, _HANDLE_PX)
            spot.moveCenter(_spot(where, handle))
            painter.drawRect(spot)

    def _tell_nudged(self) -> None:
        if self._box is not None and self._box_of is not None:
            self.changed.emit(self._box_of, self._box)

    def _choose(self, annotation_id: AnnotationId) -> None:
        self._chosen = annotation_id
        self._box = None
        self.update()

    def _chosen_box(self) -> Box | None:
        boxes = {row.annotation_id: row.box for row in self._rows}
        return None if self._chosen is None else boxes.get(self._chosen)

    def _row_at(self, at: QPointF) -> BoxRow | None:
        """Find the smallest box under the mouse: it may lie in a larger one."""
        under = [row for row in self._rows if row.box is not None and _holds(row.box, at)]
        return min(under, key=lambda row: _area(row.box), default=None)

    def _handle_at(self, at: QPointF) -> tuple[int, int] | None:
        placement, box = self._placement(), self._chosen_box()
        if placement is None or box is None or self._only_new:
            return None
        where = _in_view(placement, box)
        for handle in _HANDLES:
            off = _spot(where, handle) - at
            if max(abs(off.x()), abs(off.y())) <= _REACH_PX:
                return handle
        return None

    def _show_cursor(self, at: QPointF) -> None:
        placement = self._placement()
        handle = self._handle_at(at)
        if handle is not None:
            self.setCursor(_CURSORS[handle])
        elif (
            placement is not None
            and not self._only_new
            and self._row_at(_in_photograph(placement, at))
        ):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)

    def _cut(self, box: Box) -> Box | None:
        """Keep what of a box lies in the photograph."""
        width, height = self._size_px() or (0, 0)
        left, top = max(box.left_px, 0.0), max(box.top_px, 0.0)
        right = min(box.left_px + box.width_px, width)
        bottom = min(box.top_px + box.height_px, height)
        if right - left < 1 or bottom - top < 1:
            return None
        return Box(left, top, right - left, bottom - top)

    def _held(self, box: Box) -> Box:
        """Keep all of a box in the photograph."""
        width, height = self._size_px() or (0, 0)
        left = max(0.0, min(box.left_px, width - box.width_px))
        top = max(0.0, min(box.top_px, height - box.height_px))
        return Box(left, top, box.width_px, box.height_px)


def _in_photograph(placement: Placement, at: QPointF) -> QPointF:
    return QPointF(*placement.to_photograph(at.x(), at.y()))


def _in_view(placement: Placement, box: Box) -> QRectF:
    left, top = placement.to_view(box.left_px, box.top_px)
    return QRectF(left, top, box.width_px * placement.scale, box.height_px * placement.scale)


def _between(one: QPointF, other: QPointF) -> Box:
    where = QRectF(one, other).normalized()
    return Box(where.left(), where.top(), where.width(), where.height())


def _moved(box: Box, dx: float, dy: float) -> Box:
    return Box(box.left_px + dx, box.top_px + dy, box.width_px, box.height_px)


def _resized(box: Box, handle: tuple[int, int], by: QPointF) -> Box:
    """Move the sides a handle holds; a side that is dragged past the other one turns it round."""
    left, right = box.left_px, box.left_px + box.width_px
    top, bottom = box.top_px, box.top_px + box.height_px
    left, right = (left + by.x() * (handle[0] < 0), right + by.x() * (handle[0] > 0))
    top, bottom = (top + by.y() * (handle[1] < 0), bottom + by.y() * (handle[1] > 0))
    return _between(QPointF(left, top), QPointF(right, bottom))


def _spot(where: QRectF, handle: tuple[int, int]) -> QPointF:
    x, y = handle
    centre = where.center()
    return QPointF(centre.x() + x * where.width() / 2, centre.y() + y * where.height() / 2)


def _holds(box: Box, at: QPointF) -> bool:
    return QRectF(box.left_px, box.top_px, box.width_px, box.height_px).contains(at)


def _area(box: Box | None) -> float:
    return 0.0 if box is None else box.width_px * box.height_px


def _paint(painter: QPainter, where: QRectF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(_DARK, 3.5), QPen(colour, 1.8)):  # seen on any ground
        painter.setPen(pen)
        painter.drawRect(where)
