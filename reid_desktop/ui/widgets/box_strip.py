"""A row of photographs with the boxes of a detector: those that count, and the others."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reid_desktop.project.importing.examples import BoxExample
from reid_desktop.ui.style import Space, theme_of
from reid_desktop.ui.words import number

_HEIGHT_PX = 150
_LINE_PX = 2.0
_HALO = QColor(255, 255, 255, 200)  # beneath the line: seen on every photograph

Pictured = tuple[BoxExample, QImage]


class BoxStrip(QWidget):
    """Shows as many as fit; a box that counts is drawn through, another one is dashed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictured: Sequence[Pictured] = ()
        self._threshold = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_examples(self, pictured: Sequence[Pictured]) -> None:
        """Show other photographs."""
        self._pictured = pictured
        self._tell()

    def set_threshold(self, threshold: float) -> None:
        """Say how sure the detector must be."""
        self._threshold = threshold
        self._tell()

    def _tell(self) -> None:
        """Draw it anew, and say it to who cannot see it."""
        sure = [confidence for example, _ in self._pictured for _, confidence in example.boxes]
        n_counting = sum(confidence >= self._threshold for confidence in sure)
        self.setAccessibleName(
            self.tr("Examples: {n} of {total} boxes count").format(
                n=number(n_counting), total=number(len(sure))
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(4 * _HEIGHT_PX, Space.S + _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(_HEIGHT_PX, Space.S + _HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        left = 0.0
        for example, image in self._pictured:
            width = image.width() * _HEIGHT_PX / max(image.height(), 1)
            if left and left + width > self.width():
                break
            where = QRectF(left, Space.S, min(width, self.width()), _HEIGHT_PX)
            shown = QRectF(where)
            if width > where.width():  # a panorama
                shown.setHeight(_HEIGHT_PX * where.width() / width)
            painter.drawImage(shown, image)
            self._paint_boxes(painter, shown, example)
            left += where.width() + Space.S

    def _paint_boxes(self, painter: QPainter, shown: QRectF, example: BoxExample) -> None:
        across, down = shown.width() / example.size_px[0], shown.height() / example.size_px[1]
        for box, confidence in example.boxes:
            where = QRectF(
                shown.left() + box.left_px * across,
                shown.top() + box.top_px * down,
                box.width_px * across,
                box.height_px * down,
            ).intersected(shown.adjusted(_LINE_PX, _LINE_PX, -_LINE_PX, -_LINE_PX))
            counts = confidence >= self._threshold
            painter.setPen(QPen(_HALO, 2 * _LINE_PX))
            painter.drawRect(where)
            colour = QColor(theme_of(self).accent if counts else theme_of(self).different)
            style = Qt.PenStyle.SolidLine if counts else Qt.PenStyle.DashLine
            painter.setPen(QPen(colour, _LINE_PX, style))
            painter.drawRect(where)
