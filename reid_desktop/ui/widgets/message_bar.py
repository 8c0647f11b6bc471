"""Shows what went wrong, inside the window and without stopping anything."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from reid_desktop.ui.actions import action_named, follow_keys, text_of, tip_of
from reid_desktop.ui.messages import Level, Message, Topic
from reid_desktop.ui.style import Space, TypeScale, icon, icon_pixmap, label, theme_of


class MessageBar(QFrame):
    """One message at a time, the newest that matters most; it stays until it is read."""

    pair_wanted = Signal(object)  # Pair: the person wants to look at it
    pair_offered = Signal(bool)  # whether there is one to look at
    action_wanted = Signal(str)  # an action of the window, by its id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "alarm")
        self._message: Message | None = None
        self._waiting: list[Message] = []  # until one that matters more was read
        self._sign = label()
        self._text = label()
        self._text.setWordWrap(True)
        self._hint = label(scale=TypeScale.SMALL, muted=True)
        self._hint.setWordWrap(True)
        self._copy = QPushButton(self.tr("Copy report"))
        self._copy.clicked.connect(self._copy_report)
        self.look_button = QPushButton(self.tr("Look at those two"))
        follow_keys(self.look_button, "view.pair")
        self.look_button.clicked.connect(self.look)
        self.act_button = QPushButton()
        self.act_button.clicked.connect(self._act)
        self._dismiss = QToolButton()
        self._dismiss.setAccessibleName(self.tr("Dismiss the message"))
        self._dismiss.setToolTip(self.tr("Dismiss"))
        self._dismiss.clicked.connect(self.dismiss)
        self._lay_out()
        self.hide()

    @property
    def message(self) -> Message | None:
        """What it shows."""
        return self._message

    @Slot(object)
    def show_message(self, message: Message) -> None:
        """Show `message`, unless one that matters more still waits to be read."""
        if message.level in (Level.INFO, Level.HINT):
            return  # the status bar says what was done, or what to do first
        if self._tells_why(message):
            return
        if self._message is not None and _goes_first(self._message, message):
            self._keep(message)
            return
        if self._message is not None and message.level.value > self._message.level.value:
            self._keep(self._message)
        self._message = message
        self._text.setText(message.text)
        self._hint.setText(message.hint)
        self._hint.setVisible(bool(message.hint))
        self._copy.setVisible(bool(message.report))
        self.look_button.setVisible(message.pair is not None)
        self.pair_offered.emit(message.pair is not None)
        self.act_button.setVisible(bool(message.action))
        if message.action:
            self.act_button.setText(text_of(action_named(message.action)))
            self.act_button.setToolTip(tip_of(action_named(message.action)))
        self.setAccessibleName(f"{message.text} {message.hint}".strip())
        self._paint()
        self.show()

    def _keep(self, message: Message) -> None:
        """Let it wait; of those that are told again when they hold, the newest only."""
        others = (one for one in self._waiting if _is_told_once(one) or _is_told_once(message))
        self._waiting = [*others, message]

    @Slot(object)
    def settle(self, topic: Topic) -> None:
        """Take the message away if it is about `topic`."""
        self._waiting = [one for one in self._waiting if one.topic is not topic]
        if self._message is not None and self._message.topic is topic:
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        self._message = None
        self.hide()
        self.pair_offered.emit(False)
        if self._waiting:
            following = max(self._waiting, key=lambda one: one.level.value)
            self._waiting.remove(following)
            self.show_message(following)

    @Slot()
    def look(self) -> None:
        """Look at the two photographs that the message is about."""
        pair = None if self._message is None else self._message.pair
        if pair is not None:
            self.dismiss()
            self.pair_wanted.emit(pair)

    @Slot()
    def _act(self) -> None:
        if self._message is not None:
            self.action_wanted.emit(self._message.action)

    @Slot()
    def _copy_report(self) -> None:
        if self._message is not None:
            QGuiApplication.clipboard().setText(self._message.report)
            self._copy.setText(self.tr("Copied"))

    def _tells_why(self, message: Message) -> bool:
        """Tell whether the cause is said already: a folder is away, and so are its files."""
        shown = None if self._message is None else self._message.topic
        return message.topic is Topic.FILE and shown is Topic.FOLDER

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._copy)
        row.addWidget(self.look_button)
        row.addWidget(self.act_button)
        row.addWidget(self._dismiss, alignment=Qt.AlignmentFlag.AlignTop)

    def _paint(self) -> None:
        theme = theme_of(self)
        self._sign.setPixmap(icon_pixmap("warning", theme.warning, 20))
        self._dismiss.setIcon(icon("close", theme.muted))
        self._copy.setText(self.tr("Copy report"))


def _goes_first(shown: Message, other: Message) -> bool:
    both_once = _is_told_once(shown) and _is_told_once(other)
    return both_once or shown.level.value > other.level.value


def _is_told_once(message: Message) -> bool:
    return message.level is Level.ONCE
