"""One photograph that can be zoomed and moved."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reid_desktop.core.records import Box
from reid_desktop.ui.widgets.placement import Frame, Placement

BACKDROP = QColor("#17191a")  # in both themes: beside white, dark fur shows no pattern
_ON_BACKDROP = QColor("#a0a8ab")
_BOX_COLOUR = QColor("#62b9a6")
_RADIUS_PX = 8
_WHEEL_STEP = 1.2
_WHEEL_NOTCH = 120  # what Qt reports for one
_SHARP_ENOUGH = 0.95  # of the pixels that are shown: nobody sees the rest
_NEARLY_ALL = 0.6  # of the width: then all pixels cost hardly more
_SHOW_SQUARES_FROM = 6.0  # screen pixels a photograph pixel: smoothing would invent a pattern


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

    def show_photograph(self, shown: ShownPhotograph | None) -> None:
        """Show another photograph, fitted, or nothing."""
        self._shown = shown
        self._words = ""
        self._detail = None
        self._painted = False
        self._wanted_scale = 0.0
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
        if width <= self._shown.image.width():
            self._shown = shown
        elif self._detail is None or width > self._detail.width():  # a smaller one comes late
            self._detail = shown.image
        self.update()

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
            self._place(frame.fit())

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is None:
            return
        moved = event.position() - self._drag_from
        self._drag_from = event.position()
        across, down = moved.x() / self.width(), moved.y() / self.height()
        self.pan(across, down)
        self.panned.emit(across, down)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - any button ends it
        self._drag_from = None
        self._show_cursor()

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
        elif self._shown.box is None:
            self._place(frame.fit())
        else:
            self._place(frame.fit_box(self._shown.box))
        self._fits = True
        self.update()

    def _place(self, placement: Placement) -> None:
        self._placement = placement
        self._fits = False
        self._show_cursor()
        self._ask_for_detail()
        self.update()

    def _frame(self) -> Frame | None:
        if self._shown is None or self.width() <= 0 or self.height() <= 0:
            return None
        width, height = self._shown.full_size_px
        return Frame(self.width(), self.height(), width, height, 1 / self.devicePixelRatioF())

    def _ask_for_detail(self) -> None:
        """Ask for more pixels, once for each step."""
        assert self._placement is not None
        assert self._shown is not None
        needed = min(self._placement.scale * self.devicePixelRatioF(), 1.0) * _SHARP_ENOUGH
        scale = max(self._shown.image.width() / self._shown.full_size_px[0], self._wanted_scale)
        if scale >= needed:
            return
        while scale < needed:
            scale *= 2
        self._wanted_scale = scale if scale < _NEARLY_ALL else 1.0
        self.detail_wanted.emit(self._wanted_scale)

    def _paint_photograph(self, painter: QPainter, shown: ShownPhotograph) -> None:
        frame, placement = self._frame(), self._placement
        if frame is None or placement is None:
            return
        on_screen = placement.scale * self.devicePixelRatioF()
        width, height = shown.full_size_px
        enough = shown.image.width() >= width * min(on_screen, 1.0) * _SHARP_ENOUGH
        image = shown.image if enough or self._detail is None else self._detail
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, on_screen < _SHOW_SQUARES_FROM
        )
        whole = QRectF(
            placement.left, placement.top, width * placement.scale, height * placement.scale
        )
        seen = whole.intersected(QRectF(self.rect()))
        kx, ky = image.width() / whole.width(), image.height() / whole.height()
        source = QRectF(
            (seen.left() - whole.left()) * kx,
            (seen.top() - whole.top()) * ky,
            seen.width() * kx,
            seen.height() * ky,
        )
        painter.drawImage(seen, image, source)
        if shown.box is not None:
            _paint_box(painter, shown.box, placement)

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


def _paint_box(painter: QPainter, box: Box, placement: Placement) -> None:
    left, top = placement.to_view(box.left_px, box.top_px)
    outline = QRectF(left, top, box.width_px * placement.scale, box.height_px * placement.scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width_px in ((BACKDROP, 3.5), (_BOX_COLOUR, 1.5)):  # seen on any ground
        painter.setPen(QPen(colour, width_px))
        painter.drawRect(outline)
