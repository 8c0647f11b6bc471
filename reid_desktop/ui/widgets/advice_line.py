"""Suggests a rest, or to stop: one quiet line that can be sent away."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reid_desktop.core.pace import Advice
from reid_desktop.ui.style import Space, TypeScale
from reid_desktop.ui.widgets.elided_label import ElidedLabel


class AdviceLine(QWidget):
    """Never in the way: the keys go on answering, and what was sent away stays away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice: Advice | None = None
        self._sent_away: set[Advice] = set()
        self.words = ElidedLabel(TypeScale.SMALL, muted=True, elide=Qt.TextElideMode.ElideRight)
        self.button = QPushButton(self.tr("Not now"))
        self.button.setProperty("kind", "quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._send_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.words)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is not there."""
        return "" if self.isHidden() else self.words.text()

    def tell(self, advice: Advice | None) -> None:
        """Say it, unless it was sent away before."""
        self._advice = advice
        there = advice is not None and advice not in self._sent_away
        if advice is not None:
            self.words.setText(self._sentence(advice))
        self.setVisible(there)

    def begin_anew(self) -> None:
        """Say everything again where it fits: a new stretch of work begins."""
        self._sent_away.clear()

    @Slot()
    def _send_away(self) -> None:
        if self._advice is not None:
            self._sent_away.add(self._advice)
        self.hide()

    def _sentence(self, advice: Advice) -> str:
        return {
            Advice.REST_LONG: self.tr(
                "You have looked at animals for three quarters of an hour: a few minutes of rest"
                " keep the eye sharp."
            ),
            Advice.REST_INCONSISTENT: self.tr(
                "Some pairs that came again got another answer than before: a rest may help."
            ),
            Advice.REST_SLOWER: self.tr(
                "Answers take much longer than in the beginning: a rest may help."
            ),
            Advice.STOP: self.tr("Hardly any question still changes who is who: you can stop."),
        }[advice]
