"""The models on this computer, the built-in one first."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.ui.words import model_in_words
from reid_desktop.vision.model_library import ModelEntry

_BUILT_IN = "classical"
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class LibraryRole(IntEnum):
    """What can be asked of a row besides its text."""

    ENTRY = Qt.ItemDataRole.UserRole  # the ModelEntry; None for the built-in model
    NAME = Qt.ItemDataRole.UserRole + 1  # what code and settings call it


class LibraryModel(QAbstractListModel):
    """Shows the entries it is given, below the model that needs no file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[ModelEntry | None, ...] = (None,)

    def set_entries(self, entries: Sequence[ModelEntry]) -> None:
        """Show other models."""
        self.beginResetModel()
        self._entries = (None, *entries)
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
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return model_in_words(_name(entry))
            case LibraryRole.ENTRY:
                return entry
            case LibraryRole.NAME:
                return _name(entry)
        return None


def _name(entry: ModelEntry | None) -> str:
    return _BUILT_IN if entry is None else entry.card.name
