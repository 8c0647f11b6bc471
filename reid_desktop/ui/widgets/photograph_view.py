"""One photograph that can be zoomed and moved."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reid_desktop.core.records import Box
from reid_desktop.ui.widgets.photograph_painter import BACKDROP, paint_box, paint_photograph
from reid_desktop.ui.widgets.pill import paint_frame, paint_pill
from reid_desktop.ui.widgets.placement import Frame, Placement
from reid_desktop.ui.widgets.turning import QUARTERS, Turning

_ON_BACKDROP = QColor("#a0a8ab")
_RADIUS_PX = 8
_WHEEL_STEP = 1.2
_WHEEL_NOTCH = 120  # what Qt reports for one
_SHARP_ENOUGH = 0.95  # of the pixels that are shown: nobody sees the rest
_AS_LARGE = 0.999  # as the animal at its largest
_NEARLY_ALL = 0.6  # of the width: then all pixels cost hardly more


@dataclass(frozen=True, slots=True)
class ShownPhotograph:
    """What a view shows: decoded to about the size of the view; box in full-size pixels."""

    image: QImage
    full_size_px: tuple[int, int]
    box: Box | None = None


class PhotographView(QWidget):
    """Paints a photograph; wheel zooms at the cursor, dragging moves, a double click fits.

    What the person does is told, so that another view can do it too.
    """

    painted = Signal()  # once after `show_photograph`: it was on screen
    zoomed = Signal(float, float, float)  # factor, and where: fractions of width and height
    panned = Signal(float, float)  # by fractions of width and height
    fitted = Signal()
    detail_wanted = Signal(float)  # pixels a full-size pixel, in doublings; 1 is all of them
    moved = Signal()  # what is shown lies elsewhere, or is something else
    pixels_taken = Signal(QImage)  # as they were decoded: others may be painted instead
    pointed_at = Signal(object)  # QPointF of the cursor in the view; None when it has left
    magnified = Signal(bool)  # the right button is held, or was let go

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownPhotograph | None = None
        self._detail: QImage | None = None
        self._words = ""
        self._placement: Placement | None = None
        self._fits = True  # and goes on doing so when the window changes
        self._painted = False
        self._drag_from: QPointF | None = None
        self._wanted_scale = 0.0
        self._quarters = 0
        self._whole = False
        self._notes: tuple[str, str] | None = None
        self._developed: dict[int, QImage] = {}  # what is painted, by the key of what was decoded
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)

    @property
    def shown(self) -> ShownPhotograph | None:
        """What it shows."""
        return self._shown

    @property
    def placement(self) -> Placement | None:
        """Where the photograph lies."""
        return self._placement

    @property
    def quarters(self) -> int:
        """By how many quarters it is turned clockwise."""
        return self._quarters

    @property
    def notes(self) -> tuple[str, str] | None:
        """What is said over the photograph, at the top and at the bottom."""
        return self._notes

    @property
    def pixels(self) -> tuple[QImage, ...]:
        """What was decoded of the photograph that shows."""
        if self._shown is None:
            return ()
        return (self._shown.image,) if self._detail is None else (self._shown.image, self._detail)

    def show_photograph(
        self,
        shown: ShownPhotograph | None,
        *,
        quarters: int = 0,
        notes: tuple[str, str] | None = None,
    ) -> None:
        """Show another photograph, fitted, or nothing.

        Parameters
        ----------
        quarters : int
            It is turned clockwise by so many.
        notes : tuple of str, optional
            Said over it, at the top and at the bottom, with a frame around it.
        """
        self._shown = shown
        self._words = ""
        self._notes = notes
        self._detail = None
        self._painted = False
        self._wanted_scale = 0.0
        self._quarters = quarters % QUARTERS
        self._developed.clear()
        if shown is not None:
            self.pixels_taken.emit(shown.image)
        self._begin()

    def show_words(self, words: str) -> None:
        """Tell why there is no photograph."""
        self.show_photograph(None)
        self._words = words

    def sharpen(self, shown: ShownPhotograph) -> None:
        """Take the same photograph with other pixels; it stays where it lies."""
        if self._shown is None or shown.full_size_px != self._shown.full_size_px:
            return
        width = shown.image.width()
        if width == self._shown.image.width():
            return  # the same pixels, but perhaps not developed yet
        if width < self._shown.image.width():
            self._shown = shown
        elif self._detail is None or width > self._detail.width():  # a smaller one comes late
            self._detail = shown.image
        else:
            return
        self.pixels_taken.emit(shown.image)
        self.update()

    def develop(self, pixels: QImage, developed: QImage) -> None:
        """Paint other pixels instead of those that were decoded, if these still show."""
        if any(pixels.cacheKey() == one.cacheKey() for one in self.pixels):
            self._developed[pixels.cacheKey()] = developed
            self.update()

    def undevelop(self) -> None:
        """Paint what was decoded."""
        self._developed.clear()
        self.update()

    def turn(self, quarters: int) -> None:
        """Turn it clockwise by `quarters` more, and fit it."""
        self._quarters = (self._quarters + quarters) % QUARTERS
        self._begin()

    def set_whole(self, *, whole: bool) -> None:
        """Begin with all of every photograph, or with the animal as large as possible."""
        self._whole = whole
        self._begin()

    def go_to(self, placement: Placement | None) -> None:
        """Put the photograph where it lay before."""
        if (frame := self._frame()) is not None and placement is not None:
            self._place(frame.held(placement))

    def to_view(self, x: float, y: float) -> QPointF | None:
        """Tell where a point of the photograph, in full-size pixels, lies in the view."""
        turning, placement = self._turning(), self._placement
        if turning is None or placement is None:
            return None
        return QPointF(*placement.to_view(*turning.to_turned(x, y)))

    def paint_magnified(self, painter: QPainter, at: QPointF, factor: float, seen: QRectF) -> None:
        """Paint what lies at a point of the view, larger; that point stays where it is."""
        shown, placement, turning = self._shown, self._placement, self._turning()
        if shown is None or placement is None or turning is None:
            return
        x, y = placement.to_photograph(at.x(), at.y())
        scale = placement.scale * factor
        self._want_detail(scale)
        larger = Placement(scale, at.x() - x * scale, at.y() - y * scale)
        paint_photograph(painter, self._pixels_for(scale), turning, larger, seen)

    def zoom(self, factor: float, across: float = 0.5, down: float = 0.5) -> None:
        """Zoom at a point given as fractions of width and height."""
        if (frame := self._frame()) is not None and self._placement is not None:
            at = across * self.width(), down * self.height()
            self._place(frame.zoomed(self._placement, factor, *at))

    def pan(self, across: float, down: float) -> None:
        """Move the photograph by fractions of width and height."""
        if (frame := self._frame()) is not None and self._placement is not None:
            self._place(frame.panned(self._placement, across * self.width(), down * self.height()))

    def fit(self) -> None:
        """Show the animal as large as possible; again, the whole photograph."""
        before = self._placement
        self._begin()
        frame, shown = self._frame(), self._shown
        if frame is None or shown is None or shown.box is None:
            return
        if self._placement == before:
            self._place(frame.fit_box(self._turned_box()) if self._whole else frame.fit())

    def full_size(self) -> None:
        """Show one pixel of the photograph as one pixel of the screen."""
        if (frame := self._frame()) is not None and self._placement is not None:
            self.zoom(frame.full_scale / self._placement.scale)

    def sizeHint(self) -> QSize:
        return QSize(480, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        frame = self._frame()
        if frame is None or self._placement is None:
            return
        if self._fits:
            self._begin()
        else:
            grown = event.size() - event.oldSize()
            dx, dy = grown.width() / 2, grown.height() / 2
            self._place(frame.panned(self._placement, dx, dy))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), _RADIUS_PX, _RADIUS_PX)
        painter.fillPath(ground, BACKDROP)
        painter.setClipPath(ground)
        if self._shown is None:
            painter.setPen(_ON_BACKDROP)
            inside = self.rect().adjusted(24, 24, -24, -24)
            painter.drawText(
                inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words
            )
            return
        self._paint_photograph(painter, self._shown)
        if self._notes is not None:
            whole = QRectF(self.rect())
            paint_frame(painter, whole, _RADIUS_PX)
            paint_pill(painter, whole, self._notes[0], Qt.AlignmentFlag.AlignTop)
            paint_pill(painter, whole, self._notes[1], Qt.AlignmentFlag.AlignBottom)
        painter.end()
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()  # Alt turns it sideways
        if self._placement is not None and turned:
            at = event.position()
            across, down = at.x() / self.width(), at.y() / self.height()
            factor = _WHEEL_STEP ** (turned / _WHEEL_NOTCH)
            self.zoom(factor, across, down)
            self.zoomed.emit(factor, across, down)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._placement is not None:
            self._drag_from = event.position()
            self._show_cursor()
        elif event.button() is Qt.MouseButton.RightButton:
            self.magnified.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed_at.emit(event.position())
        if self._drag_from is None:
            return
        moved = event.position() - self._drag_from
        self._drag_from = event.position()
        across, down = moved.x() / self.width(), moved.y() / self.height()
        self.pan(across, down)
        self.panned.emit(across, down)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_from = None  # any button ends it
        self._show_cursor()
        if event.button() is Qt.MouseButton.RightButton:
            self.magnified.emit(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.fit()
            self.fitted.emit()

    def _begin(self) -> None:
        """Fit, and keep fitting."""
        frame = self._frame()
        if frame is None or self._shown is None:
            self._placement = None
            self._show_cursor()
            self.moved.emit()
        elif self._shown.box is None or self._whole:
            self._place(frame.fit())
        else:
            self._place(frame.fit_box(self._turned_box()))
        self._fits = True
        self.update()

    def _place(self, placement: Placement) -> None:
        self._placement = placement
        self._fits = False
        self._show_cursor()
        self._want_detail(placement.scale)
        self.moved.emit()
        self.update()

    def _turning(self) -> Turning | None:
        return None if self._shown is None else Turning(self._shown.full_size_px, self._quarters)

    def _turned_box(self) -> Box:
        turning = self._turning()
        assert turning is not None
        assert self._shown is not None
        assert self._shown.box is not None
        return turning.turned(self._shown.box)

    def _frame(self) -> Frame | None:
        turning = self._turning()
        if turning is None or self.width() <= 0 or self.height() <= 0:
            return None
        width, height = turning.turned_size_px
        return Frame(self.width(), self.height(), width, height, 1 / self.devicePixelRatioF())

    def _want_detail(self, shown_scale: float) -> None:
        """Ask for more pixels, once for each step."""
        assert self._shown is not None
        needed = min(shown_scale * self.devicePixelRatioF(), 1.0) * _SHARP_ENOUGH
        scale = max(self._shown.image.width() / self._shown.full_size_px[0], self._wanted_scale)
        if scale >= needed:
            return
        while scale < needed:
            scale *= 2
        self._wanted_scale = scale if scale < _NEARLY_ALL else 1.0
        self.detail_wanted.emit(self._wanted_scale)

    def _pixels_for(self, scale: float) -> QImage:
        """Give the smaller of what was decoded where it is enough: smooth, made for this size."""
        assert self._shown is not None
        image = self._shown.image
        needed = min(scale * self.devicePixelRatioF(), 1.0) * _SHARP_ENOUGH
        if self._detail is not None and image.width() < needed * self._shown.full_size_px[0]:
            image = self._detail
        coarse = self._developed.get(self._shown.image.cacheKey(), image)  # rather than a flicker
        return self._developed.get(image.cacheKey(), coarse)

    def _paint_photograph(self, painter: QPainter, shown: ShownPhotograph) -> None:
        turning, placement = self._turning(), self._placement
        if turning is None or placement is None:
            return
        pixels = self._pixels_for(placement.scale)
        paint_photograph(painter, pixels, turning, placement, QRectF(self.rect()))
        frame = self._frame()
        if shown.box is None or frame is None:
            return
        box = turning.turned(shown.box)
        if placement.scale < frame.fit_box(box).scale * _AS_LARGE:  # else it only hides a pattern
            paint_box(painter, box, placement)

    def _show_cursor(self) -> None:
        frame, placement = self._frame(), self._placement
        movable = (
            frame is not None
            and placement is not None
            and placement.scale > frame.fit_scale * 1.001
        )
        if not movable:
            self.unsetCursor()
        elif self._drag_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
