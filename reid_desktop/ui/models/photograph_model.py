"""Photographs for a grid."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.views import PhotographRow

_Index = QModelIndex | QPersistentModelIndex
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class PhotographRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    ROW = Qt.ItemDataRole.UserRole  # the PhotographRow


class PhotographModel(QStringListModel):
    """Shows the rows it is given.

    A list of strings, all empty, so that Qt counts rows without asking Python: laying out a grid
    asks 100 000 times.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PhotographRow] = ()

    @property
    def rows(self) -> Sequence[PhotographRow]:
        """All it shows, in order."""
        return self._rows

    def set_rows(self, rows: Sequence[PhotographRow]) -> None:
        """Show other rows."""
        self._rows = tuple(rows)
        self.setStringList([""] * len(self._rows))

    def row_of(self, annotation_id: AnnotationId) -> int | None:
        """Find where an annotation is shown."""
        for i, row in enumerate(self._rows):
            if row.annotation_id == annotation_id:
                return i
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.file_name
            case PhotographRole.ROW:
                return row
        return None
