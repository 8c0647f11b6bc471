"""A magnifier over both photographs that follows the cursor."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reid_desktop.ui.widgets.pair_stage import PairStage
from reid_desktop.ui.widgets.photograph_painter import BACKDROP
from reid_desktop.ui.widgets.photograph_view import PhotographView

_RADIUS_PX = 105
_FACTOR = 3.0  # more than what it lies on
_RIM = QColor(240, 240, 236)


class Loupe(QWidget):
    """Covers both photographs and hears no mouse: it is told where the cursor is."""

    def __init__(self, stage: PairStage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._side = 0
        self._at = (0.5, 0.5)  # fractions of the view
        self._both = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stage.cover(self)
        self.hide()

    def follow(self, side: int, at: QPointF) -> None:
        """Learn where the cursor is: in which view, and where in it."""
        view = self._stage.views[side]
        self._side = side
        self._at = at.x() / max(view.width(), 1), at.y() / max(view.height(), 1)
        if self.isVisible():
            self.update()

    def set_both(self, *, both: bool) -> None:
        """Magnify the same place of both views, or only what lies at the cursor."""
        self._both = both
        self.update()

    def places(self) -> list[tuple[PhotographView, QPointF]]:
        """Tell what is magnified: each view and the point in it."""
        front = self._stage.front
        if front is not None:
            views = [self._stage.views[front]]
        elif self._both:
            views = list(self._stage.views)
        else:
            views = [self._stage.views[self._side]]
        across, down = self._at
        return [
            (one, QPointF(across * one.width(), down * one.height()))
            for one in views
            if one.shown is not None
        ]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for view, at in self.places():
            painter.save()
            painter.translate(view.pos())
            _paint_glass(painter, view, at)
            painter.restore()


def _paint_glass(painter: QPainter, view: PhotographView, at: QPointF) -> None:
    glass = QRectF(0, 0, 2 * _RADIUS_PX, 2 * _RADIUS_PX)
    glass.moveCenter(at)
    shape = QPainterPath()
    shape.addEllipse(glass)
    inside = QPainterPath()
    inside.addRect(QRectF(view.rect()))
    painter.save()
    painter.setClipPath(shape.intersected(inside))
    painter.fillRect(glass, BACKDROP)
    view.paint_magnified(painter, at, _FACTOR, glass)
    painter.restore()
    painter.setClipRect(view.rect())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width_px in ((BACKDROP, 5.0), (_RIM, 2.0)):
        painter.setPen(QPen(colour, width_px))
        painter.drawEllipse(glass)
