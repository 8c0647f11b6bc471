"""A line of plain text that shortens itself instead of widening the window."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reid_desktop.ui.style import TypeScale

_DOT = "  ·  "


class ElidedLabel(QLabel):
    """Leaves out what does not fit, by default in the middle, where file names are alike.

    Of facts with dots between them, the last ones are left out whole.
    """

    def __init__(
        self,
        scale: TypeScale = TypeScale.BODY,
        *,
        muted: bool = False,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("scale", scale.value)
        self.setProperty("muted", muted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def shown_text(self) -> str:
        """What fits."""
        metrics, line = self.fontMetrics(), self._line()
        if self._elide is Qt.TextElideMode.ElideRight:
            facts = line.split(_DOT)
            for n in range(len(facts), 0, -1):
                shown = _DOT.join(facts[:n]) if n == len(facts) else _DOT.join((*facts[:n], "…"))
                if metrics.horizontalAdvance(shown) <= self.width():
                    return shown
        return metrics.elidedText(line, self._elide, self.width())

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._line()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - one line
        shown = self.shown_text
        whole = shown == self._line()
        self.setToolTip("" if whole else f"<span>{escape(self.text())}</span>")
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())  # else that of the program
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), shown)

    def _line(self) -> str:
        return self.text().replace("\n", " ")
