"""The projects that were open lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.ui.words import place

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A project folder, and whether it is there now."""

    folder: Path
    there: bool


class RecentRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    FOLDER = Qt.ItemDataRole.UserRole
    PLACE = Qt.ItemDataRole.UserRole + 1
    THERE = Qt.ItemDataRole.UserRole + 2


class RecentModel(QAbstractListModel):
    """Shows rows it is given; it reads nothing itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RecentRow, ...] = ()

    def set_rows(self, rows: Sequence[RecentRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.folder.name,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken(row),
            RecentRole.FOLDER: row.folder,
            RecentRole.PLACE: self._place(row),
            RecentRole.THERE: row.there,
        }
        return told.get(role)

    def _spoken(self, row: RecentRow) -> str:
        if row.there:
            return row.folder.name
        return self.tr("{project} (not found)").format(project=row.folder.name)

    def _place(self, row: RecentRow) -> str:
        where = place(row.folder.parent)
        return where if row.there else self.tr("not found in {place}").format(place=where)
