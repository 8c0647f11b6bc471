"""A key that acts while it is held, and goes on acting when it was only pressed."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from reid_desktop.ui.actions import action_named
from reid_desktop.ui.key_bindings import Following

_HELD_MS = 350  # longer than a press
_BOUNCE_MS = 40  # X11 repeats a held key as a release and a press


class Holding(QObject):
    """Turned on by `press`; off by letting go of a held key, or by the next press.

    Parameters
    ----------
    owner : QWidget
        Hears the key when nothing in it wants it.
    action_id : str
        The release of its key counts, whichever it is now.
    set_on : callable
        ``set_on(on)`` does it.
    """

    def __init__(self, owner: QWidget, action_id: str, set_on: Callable[[bool], None]) -> None:
        super().__init__(owner)
        self._action_id = action_id
        self._keys: frozenset[str] = frozenset()  # without Shift and the like
        self._set_on = set_on
        self._on = False
        self._since = QElapsedTimer()
        self._release = QTimer(self)
        self._release.setSingleShot(True)
        self._release.setInterval(_BOUNCE_MS)
        self._release.timeout.connect(self._on_released)
        Following(self._learn_keys, self)
        owner.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether it acts."""
        return self._on

    def press(self) -> None:
        """Turn it on, or off again."""
        self._since.start()
        self.set(on=not self._on)

    def set(self, *, on: bool) -> None:
        """Turn it on or off."""
        self._release.stop()
        if on != self._on:
            self._on = on
            self._set_on(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and _name(event.key()) in self._keys:
            if event.type() is QEvent.Type.KeyRelease:
                if not event.isAutoRepeat() and self._on:
                    self._release.start()
            else:
                self._release.stop()  # it was no release
        return super().eventFilter(watched, event)

    def _learn_keys(self) -> None:
        keys = action_named(self._action_id).keys
        self._keys = frozenset(_name(one).rpartition("+")[2] or "+" for one in keys)

    @Slot()
    def _on_released(self) -> None:
        if self._since.isValid() and self._since.elapsed() >= _HELD_MS:
            self.set(on=False)


def _name(keys: str | int) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
