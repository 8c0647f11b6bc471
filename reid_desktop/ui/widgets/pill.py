"""Words over a photograph, readable on any ground."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reid_desktop.ui.style import DARK, Space

_GROUND = QColor(20, 22, 23, 225)
_HEIGHT_FACTOR = 1.8  # of a line of type
_FRAME_PX = 3.0


def paint_pill(painter: QPainter, inside: QRectF, words: str, where: Qt.AlignmentFlag) -> None:
    """Paint a line of words at the top or the bottom of `inside`, shortened to fit."""
    metrics = painter.fontMetrics()
    room = inside.width() - 4 * Space.M
    fitted = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
    height = metrics.height() * _HEIGHT_FACTOR
    pill = QRectF(0, 0, metrics.horizontalAdvance(fitted) + 2 * Space.M, height)
    pill.moveCenter(inside.center())
    if where is Qt.AlignmentFlag.AlignTop:
        pill.moveTop(inside.top() + Space.S)
    else:
        pill.moveBottom(inside.bottom() - Space.S)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setPen(QColor(DARK.text))  # photographs lie on dark in both themes
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, fitted)


def paint_frame(painter: QPainter, inside: QRectF, radius_px: float) -> None:
    """Paint a frame that says: this is something else than it was."""
    half = _FRAME_PX / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(DARK.warning), _FRAME_PX))
    painter.drawRoundedRect(inside.adjusted(half, half, -half, -half), radius_px, radius_px)
