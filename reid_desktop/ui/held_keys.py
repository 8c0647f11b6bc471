"""Tells a key that is held down from one that is pressed again and again."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

# X11 repeats a held key as a release and a press at the same millisecond, and Qt calls only some
# of them repeats: those whose press had arrived when it looked at the release. A finger needs
# tens of milliseconds to come back.
_SAME_MOMENT_MS = 5
_LOST_MS = 1000  # systems repeat faster: a key without a release for so long was let go elsewhere


class HeldKeys(QObject):
    """Watches the keys of a window, which hears them before its shortcuts act.

    While `owner` shows, it watches the window that `owner` is in.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._window: QWidget | None = None
        self._pressed_ms: dict[int, int] = {}  # of keys that are down
        self._released_ms: dict[int, int] = {}
        self._is_repeat = False
        owner.installEventFilter(self)
        if owner.isVisible():
            self.watch(owner.window())

    @property
    def is_repeat(self) -> bool:
        """Whether the newest press is that of a key held down."""
        return self._is_repeat

    def guard(self, action: QAction) -> None:
        """Keep keys that are held down from `action`; menus and buttons reach it as ever."""
        action.installEventFilter(self)

    def watch(self, window: QWidget | None) -> None:
        """Watch another window, or none."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        self._pressed_ms.clear()
        self._is_repeat = False
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Shortcut:
            return self._is_repeat
        if isinstance(event, QKeyEvent) and watched is self._window:  # not again from its owner
            if event.type() is QEvent.Type.ShortcutOverride:
                self._press(event)
            elif event.type() is QEvent.Type.KeyRelease:
                self._pressed_ms.pop(event.key(), None)
                self._released_ms[event.key()] = event.timestamp()
        elif watched is self.parent():
            self._follow(watched, event.type())
        return super().eventFilter(watched, event)

    def _follow(self, owner: QObject, kind: QEvent.Type) -> None:
        """Watch while the owner shows; one that is a window itself is watched always."""
        if kind is QEvent.Type.Show and isinstance(owner, QWidget):
            self.watch(owner.window())
        elif kind is QEvent.Type.Hide and owner is not self._window:
            self.watch(None)

    def _press(self, event: QKeyEvent) -> None:
        key, now_ms = event.key(), event.timestamp()
        before_ms = self._pressed_ms.get(key)
        still_down = before_ms is not None and now_ms - before_ms < _LOST_MS
        released_ms = self._released_ms.get(key, 0)
        # Who makes events up, as tests and some input methods do, gives no time.
        bounced = now_ms > 0 and 0 <= now_ms - released_ms <= _SAME_MOMENT_MS
        self._is_repeat = event.isAutoRepeat() or still_down or bounced
        self._pressed_ms[key] = now_ms
