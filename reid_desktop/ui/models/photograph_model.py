"""Photographs for a grid."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.core.types import AnnotationId
from reid_desktop.project.views import PhotographRow

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class PhotographRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    ROW = Qt.ItemDataRole.UserRole  # the PhotographRow


class PhotographModel(QAbstractListModel):
    """Shows the rows it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PhotographRow] = ()

    @property
    def rows(self) -> Sequence[PhotographRow]:
        """All it shows, in order."""
        return self._rows

    def set_rows(self, rows: Sequence[PhotographRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, annotation_id: AnnotationId) -> int | None:
        """Find where an annotation is shown."""
        for i, row in enumerate(self._rows):
            if row.annotation_id == annotation_id:
                return i
        return None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

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
