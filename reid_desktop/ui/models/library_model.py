"""The models on this computer, the built-in one first."""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QIcon

from reid_desktop.core.types import BUILT_IN
from reid_desktop.ui.style import icon, theme_of_palette
from reid_desktop.ui.words import model_in_words
from reid_desktop.vision.model_library import ModelEntry

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class LibraryRole(IntEnum):
    """What can be asked of a row besides its text."""

    ENTRY = Qt.ItemDataRole.UserRole  # the ModelEntry; None for the built-in model
    NAME = Qt.ItemDataRole.UserRole + 1  # what code and settings call it


class LibraryModel(QAbstractListModel):
    """Shows the built-in model, those whose weights are here, then those without them.

    What finds points, and is no model of a project, comes after the models that are here.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[ModelEntry | None, ...] = (None,)

    def set_entries(self, entries: Sequence[ModelEntry]) -> None:
        """Show other models."""
        self.beginResetModel()
        here = [entry for entry in entries if entry.n_bytes is not None]
        here.sort(key=lambda entry: entry.card.is_local)
        self._entries = (None, *here, *(entry for entry in entries if entry.n_bytes is None))
        self.endResetModel()

    def row_of(self, name: str) -> int | None:
        """Find where a model is shown."""
        for i, entry in enumerate(self._entries):
            if _name(entry) == name:
                return i
        return None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return model_in_words(_name(entry))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._in_words(entry)
            case Qt.ItemDataRole.DecorationRole:
                muted = theme_of_palette(QGuiApplication.palette()).muted
                return _sign("check" if _is_here(entry) else "download", muted)
        told: dict[int, Any] = {LibraryRole.ENTRY: entry, LibraryRole.NAME: _name(entry)}
        return told.get(role)

    def _in_words(self, entry: ModelEntry | None) -> str:
        said = (
            self.tr("{name}, on this computer")
            if _is_here(entry)
            else self.tr("{name}, not on this computer yet")
        )
        if entry is not None and entry.card.is_local:
            said = self.tr("{name}, finds points to compare")
        return said.format(name=model_in_words(_name(entry)))


def _is_here(entry: ModelEntry | None) -> bool:
    return entry is None or entry.n_bytes is not None


@cache
def _sign(name: str, colour: str) -> QIcon:
    return icon(name, colour)


def _name(entry: ModelEntry | None) -> str:
    return BUILT_IN if entry is None else entry.card.name
