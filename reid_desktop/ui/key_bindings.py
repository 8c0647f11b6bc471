"""Which keys a person chose instead of the usual ones."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from reid_desktop.ui.actions import Action


class KeyBindings(QObject):
    """The keys of the actions as they are now; `changed` tells those who show them.

    It belongs to the application as its palette does: every button that names a key follows it.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, str] = {}

    @property
    def chosen(self) -> dict[str, str]:
        """The keys that differ from the usual ones, by action."""
        return dict(self._chosen)

    def apply(self, row: "Action") -> "Action":
        """Give a row of the table with the keys it has now."""
        keys = self._chosen.get(row.action_id)
        return row if keys is None else replace(row, keys=(keys,))

    def use(self, chosen: Mapping[str, str], rows: Iterable["Action"]) -> None:
        """Take the keys that were chosen before; those that make no sense are left out."""
        table = {row.action_id: row for row in rows}
        self._chosen = {
            action_id: _portable(keys)
            for action_id, keys in chosen.items()
            if action_id in table and _portable(keys)
        }
        for action_id, keys in list(self._chosen.items()):
            if self.clash(table[action_id], keys, table.values()):
                del self._chosen[action_id]
        self.changed.emit()

    def choose(self, row: "Action", keys: str) -> None:
        """Let an action have one other key instead of those it has."""
        portable = _portable(keys)
        if tuple(map(_portable, row.keys)) == (portable,):
            self._chosen.pop(row.action_id, None)  # as usual
        else:
            self._chosen[row.action_id] = portable
        self.changed.emit()

    def reset(self, action_ids: Iterable[str]) -> None:
        """Let actions have their usual keys again."""
        for action_id in action_ids:
            self._chosen.pop(action_id, None)
        self.changed.emit()

    def clash(self, row: "Action", keys: str, rows: Iterable["Action"]) -> "Action | None":
        """Find the action that has a key already wherever `row` would have it."""
        return self._holder(row, {_portable(keys)}, rows)

    def usual_clash(self, row: "Action", rows: Iterable["Action"]) -> "Action | None":
        """Find the action that has one of the usual keys of `row` now."""
        return self._holder(row, set(map(_portable, row.keys)), rows)

    def _holder(self, row: "Action", keys: set[str], rows: Iterable["Action"]) -> "Action | None":
        for other in map(self.apply, rows):
            if other.action_id == row.action_id or not set(row.scopes) & set(other.scopes):
                continue
            if keys.intersection(map(_portable, other.keys)):
                return other
        return None


def key_bindings() -> KeyBindings | None:
    """Give those of the application; None where there is none, as on the command line."""
    application = QCoreApplication.instance()
    if application is None:
        return None
    found = application.findChild(KeyBindings)
    return KeyBindings(application) if found is None else found


class KeyKeeper(QObject):
    """Keeps what was chosen from one start to the next, while its window lives."""

    def __init__(
        self, bindings: KeyBindings, keep: Callable[[dict[str, str]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bindings, self._keep = bindings, keep
        bindings.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        self._keep(self._bindings.chosen)


class Following(QObject):
    """Does something now, and again whenever keys change, while its parent lives."""

    def __init__(self, tell: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        bindings = key_bindings()
        if bindings is not None:
            bindings.changed.connect(self._on_changed)
        tell()

    @Slot()
    def _on_changed(self) -> None:
        self._tell()


def _portable(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
