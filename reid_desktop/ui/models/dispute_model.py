"""The contradictions of a project, the heaviest first."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.core.types import Pair
from reid_desktop.project.disagreements import Disagreement
from reid_desktop.ui.dispute_words import formula

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class DisputeRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    ROW = Qt.ItemDataRole.UserRole  # the Disagreement


class DisputeModel(QAbstractListModel):
    """Shows what it is given, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Disagreement, ...] = ()

    def set_rows(self, rows: Sequence[Disagreement]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def place_of(self, pair: Pair) -> int | None:
        """Find the row with this "different"."""
        for place, row in enumerate(self._rows):
            if row.different.pair == pair:
                return place
        return None

    def place_with(self, pair: Pair) -> int | None:
        """Find the first row that something said of `pair` takes part in."""
        for place, row in enumerate(self._rows):
            if any(said.pair == pair for said in row.said):
                return place
        return None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                ends = row.photographs[0].file_name, row.photographs[-1].file_name
                return f"{ends[0]}, {ends[1]}: {formula(row)}"
            case DisputeRole.ROW:
                return row
        return None
