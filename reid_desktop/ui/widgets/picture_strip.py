"""A row of small pictures that come one by one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reid_desktop.ui.style import Space, theme_of

_HEIGHT_PX = 68
_WIDTH_PX = 90
_RADIUS_PX = 6


class PictureStrip(QWidget):
    """Shows as many as fit; a place whose picture has not come is blank."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage | None] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def images(self) -> Sequence[QImage | None]:
        """The pictures, None for those that have not come."""
        return self._images

    def begin(self, n: int) -> None:
        """Make room for `n` pictures."""
        self._images = [None] * n
        self.setAccessibleName(self.tr("Examples of the photographs") if n else "")
        self.update()

    def set_image(self, place: int, image: QImage) -> None:
        """Show a picture."""
        self._images[place] = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(4 * (_WIDTH_PX + Space.S), _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH_PX, _HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        left = 0
        for image in self._images:
            if left + _WIDTH_PX > self.width():
                break
            self._paint_one(painter, QRectF(left, 0, _WIDTH_PX, _HEIGHT_PX), image)
            left += _WIDTH_PX + Space.S

    def _paint_one(self, painter: QPainter, where: QRectF, image: QImage | None) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(where, _RADIUS_PX, _RADIUS_PX)
        painter.fillPath(outline, QColor(theme_of(self).window))
        if image is None or image.isNull():
            return
        fitted = image.size().scaled(
            where.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        shown = QRectF(0, 0, fitted.width(), fitted.height())
        shown.moveCenter(where.center())
        painter.save()
        painter.setClipPath(outline)
        painter.drawImage(shown, image)
        painter.restore()
