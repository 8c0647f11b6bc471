"""Paints a photograph where it lies in its view, and the box of the animal."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from reid_desktop.core.records import Box
from reid_desktop.ui.widgets.placement import Placement
from reid_desktop.ui.widgets.turning import Turning

BACKDROP = QColor("#17191a")  # in both themes: beside white, dark fur shows no pattern
BOX_COLOUR = QColor("#62b9a6")
_SHOW_SQUARES_FROM = 6.0  # screen pixels a photograph pixel: smoothing would invent a pattern


def paint_photograph(
    painter: QPainter, image: QImage, turning: Turning, placement: Placement, seen: QRectF
) -> None:
    """Paint what is seen of a photograph.

    Parameters
    ----------
    image : QImage
        The whole photograph before it is turned, at any size.
    seen : QRectF
        The part of the view that shows; nothing beyond it is scaled.
    """
    to_view = turning.transform() * QTransform(
        placement.scale, 0, 0, placement.scale, placement.left, placement.top
    )
    back, possible = to_view.inverted()
    assert possible, "a photograph has a size"
    width, height = turning.size_px
    part = back.mapRect(seen).intersected(QRectF(0, 0, width, height))
    across, down = image.width() / width, image.height() / height
    source = QRectF(
        part.left() * across, part.top() * down, part.width() * across, part.height() * down
    )
    on_screen = placement.scale * painter.device().devicePixelRatio()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on_screen < _SHOW_SQUARES_FROM)
    painter.setTransform(to_view, combine=True)
    painter.drawImage(part, image, source)
    painter.restore()


def paint_box(painter: QPainter, box: Box, placement: Placement) -> None:
    """Paint the outline of an animal, seen on any ground; `box` as it lies when turned."""
    left, top = placement.to_view(box.left_px, box.top_px)
    outline = QRectF(left, top, box.width_px * placement.scale, box.height_px * placement.scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width_px in ((BACKDROP, 3.5), (BOX_COLOUR, 1.5)):
        painter.setPen(QPen(colour, width_px))
        painter.drawRect(outline)
