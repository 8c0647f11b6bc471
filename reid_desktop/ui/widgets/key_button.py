"""The keys of an action, on a button that takes another one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from reid_desktop.ui.actions import action_named, text_of

_ONLY_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}


class KeyButton(QPushButton):
    """A click listens for the next key; Escape, or leaving, ends it without one."""

    listening_changed = Signal(bool)
    pressed_key = Signal(str)  # as QKeySequence writes it, portable

    def __init__(self, action_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action_id = action_id
        self._listens = False
        self.setProperty("kind", "key")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._listen)
        self.tell()

    @property
    def action_id(self) -> str:
        """Whose keys it shows."""
        return self._action_id

    @property
    def listens(self) -> bool:
        """Whether the next key is taken."""
        return self._listens

    def tell(self) -> None:
        """Show the keys as they are now."""
        row = action_named(self._action_id)
        keys = "   ".join(
            QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in row.keys
        )
        self.setText(self.tr("Press a key…") if self._listens else keys)
        self.setAccessibleName(
            self.tr("{action}: {keys}").format(action=text_of(row).rstrip("…"), keys=keys)
        )

    def stop(self) -> None:
        """Listen no more."""
        self._set_listening(listens=False)

    def event(self, event: QEvent) -> bool:
        if self._listens and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # no shortcut may have it
                return True
            if event.type() is QEvent.Type.KeyPress:  # Tab, too, which moves the focus else
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.stop()

    def _listen(self) -> None:
        self._set_listening(listens=not self._listens)

    def _set_listening(self, *, listens: bool) -> None:
        if listens != self._listens:
            self._listens = listens
            self.tell()
            self.listening_changed.emit(listens)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ONLY_MODIFIERS or event.isAutoRepeat():
            return
        self.stop()
        if key is not Qt.Key.Key_Escape:
            self.pressed_key.emit(key_of(event))


def key_of(event: QKeyEvent) -> str:
    """Write the key of a press; of "!" not that Shift was needed for it, nor the keypad."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    combined = int(modifiers.value) | event.key()
    return QKeySequence(combined).toString(QKeySequence.SequenceFormat.PortableText)
