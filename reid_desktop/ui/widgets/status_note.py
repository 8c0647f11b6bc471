"""One line in the status bar that says what was done, and goes away by itself."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reid_desktop.ui.messages import Level, Message, Topic
from reid_desktop.ui.style import Space, TypeScale, icon_pixmap, label, theme_of

_SHOWN_MS = 8000  # long enough to read a sentence twice
_ICON_PX = 16


class StatusNote(QWidget):
    """Shows good news without moving anything: a photograph being compared stays where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = label()
        self._text = label(scale=TypeScale.SMALL)
        self._topic: Topic | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, 0, Space.L, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._sign)
        row.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @Slot(object)
    def show_message(self, message: Message) -> None:
        """Show what was done, or what to do first; what went wrong is for the bar."""
        theme = theme_of(self)
        if message.level is Level.INFO:
            sign, text = icon_pixmap("check", theme.accent, _ICON_PX), message.text
        elif message.level is Level.HINT:
            sign = icon_pixmap("info", theme.muted, _ICON_PX)
            text = f"{message.text} {message.hint}".strip()
        else:
            return
        self._topic = message.topic
        self._sign.setPixmap(sign)
        self._text.setText(text)
        self.setToolTip(message.hint)
        self.setAccessibleName(f"{message.text} {message.hint}".strip())
        self.show()
        self._timer.start()

    @Slot(object)
    def settle(self, topic: Topic) -> None:
        """Take away what is said of `topic`."""
        if self._topic is topic:
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Take it away."""
        self._timer.stop()
        self._topic = None
        self._text.clear()
        self.hide()
