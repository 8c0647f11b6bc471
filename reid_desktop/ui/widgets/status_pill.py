"""How well an identity is established, as a word in a frame."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.ui.style import Theme, theme_of
from reid_desktop.ui.words import status_in_words

_PADDING_PX = 8
_SMALLER = 0.85  # than the text beside it


class StatusPill(QWidget):
    """The word, for a reader of the page as well as for a delegate."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: AssignmentStatus | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_status(self, status: AssignmentStatus | None) -> None:
        """Show another status, or nothing."""
        self._status = status
        self.setVisible(status is not None)
        if status is not None:
            self.setAccessibleName(status_in_words(status))
            self.setToolTip(status_in_words(status))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._status is None:
            return QSize(0, 0)
        size = pill_size(self._status, self.font())
        return QSize(round(size.width()), round(size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it
        if self._status is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_pill(painter, QRectF(self.rect()), self._status, self.font(), theme_of(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()


def status_word(status: AssignmentStatus) -> str:
    """Tell a status in one word."""
    translate = QCoreApplication.translate
    return {
        AssignmentStatus.ACCEPTED: translate("StatusWord", "Accepted"),
        AssignmentStatus.PROVEN: translate("StatusWord", "Proven"),
        AssignmentStatus.PROPOSED: translate("StatusWord", "Proposed"),
        AssignmentStatus.UNIDENTIFIED: translate("StatusWord", "Not grouped"),
        AssignmentStatus.NOT_IDENTIFIABLE: translate("StatusWord", "Not identifiable"),
    }[status]


def pill_size(status: AssignmentStatus, font: QFont) -> QRectF:
    """Tell how much room it takes."""
    metrics = QFontMetricsF(_smaller(font))
    width = metrics.horizontalAdvance(status_word(status)) + 2 * _PADDING_PX
    return QRectF(0, 0, round(width + 1), round(metrics.height() + 4))


def paint_pill(
    painter: QPainter, where: QRectF, status: AssignmentStatus, font: QFont, theme: Theme
) -> None:
    """Paint it: full when accepted, framed in colour when proven, grey when proposed."""
    known = status in (AssignmentStatus.ACCEPTED, AssignmentStatus.PROVEN)
    accepted = status is AssignmentStatus.ACCEPTED
    colour = QColor(theme.accent if known else theme.muted)
    inside = where.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setBrush(colour if accepted else Qt.BrushStyle.NoBrush)
    line = QColor(colour)
    line.setAlphaF(1.0 if known else 0.6)
    painter.setPen(QPen(line, 1.2))
    painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
    painter.setFont(_smaller(font))
    painter.setPen(QColor(theme.on_accent) if accepted else colour)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, status_word(status))


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(max(font.pointSizeF(), 1.0) * _SMALLER)
    smaller.setWeight(QFont.Weight.Medium)
    return smaller
