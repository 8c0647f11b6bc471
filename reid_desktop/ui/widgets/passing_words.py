"""Words over both photographs that go away by themselves."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reid_desktop.ui.widgets.pair_stage import PairStage
from reid_desktop.ui.widgets.pill import paint_pill

_SHOWN_MS = 4000  # long enough to be read twice


class PassingWords(QWidget):
    """Covers both photographs and hears no mouse."""

    def __init__(self, stage: PairStage) -> None:
        super().__init__(stage)
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stage.cover(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, or said last."""
        return self._words

    def say(self, words: str) -> None:
        """Say something for a while."""
        self._words = words
        self._timer.start()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, QRectF(self.rect()), self._words, Qt.AlignmentFlag.AlignTop)
