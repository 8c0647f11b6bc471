"""The photographs of a project, filtered."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.views import PhotographRow

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class PhotographRole(IntEnum):
    """What a delegate can ask of a row besides its text."""

    ROW = Qt.ItemDataRole.UserRole  # the PhotographRow


class PhotographModel(QAbstractListModel):
    """Shows those of the rows it is given that match the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[PhotographRow, ...] = ()
        self._searched: list[str] = []  # what the filter looks into, made once
        self._shown: list[PhotographRow] = []
        self._words: tuple[str, ...] = ()
        self._status: AssignmentStatus | None = None

    @property
    def n_all(self) -> int:
        """How many there are without the filter."""
        return len(self._all)

    def set_rows(self, rows: Sequence[PhotographRow]) -> None:
        """Show other rows, through the same filter."""
        self.beginResetModel()
        self._all = tuple(rows)
        self._searched = [_searched(row) for row in self._all]
        self._shown = self._matching()
        self.endResetModel()

    def set_filter(self, text: str, status: AssignmentStatus | None) -> None:
        """Show rows that have every word of `text` and, unless it is None, that `status`."""
        words = tuple(text.casefold().split())
        if (words, status) == (self._words, self._status):
            return
        self._words, self._status = words, status
        self.beginResetModel()
        self._shown = self._matching()
        self.endResetModel()

    def row_of(self, annotation_id: AnnotationId) -> int | None:
        """Find where an annotation is shown."""
        for i, row in enumerate(self._shown):
            if row.annotation_id == annotation_id:
                return i
        return None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.file_name
            case PhotographRole.ROW:
                return row
        return None

    def _matching(self) -> list[PhotographRow]:
        words, status = self._words, self._status
        return [
            row
            for row, searched in zip(self._all, self._searched, strict=True)
            if (status is None or row.status == status) and all(word in searched for word in words)
        ]


def _searched(row: PhotographRow) -> str:
    parts = (row.relative_path, row.station, row.individual, row.cluster)
    return "\n".join(part for part in parts if part).casefold()
