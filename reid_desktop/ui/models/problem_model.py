"""The files in the folders that are no usable photographs, and why."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.core.problems import PROBLEM_SENTENCES, FileProblem
from reid_desktop.project.views import DUPLICATE, ProblemRow
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.words import place

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class ProblemColumn(IntEnum):
    """What the table tells."""

    FILE = 0
    REASON = 1
    FOLDER = 2


class ProblemModel(QAbstractTableModel):
    """Shows rows it is given; it reads nothing itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ProblemRow, ...] = ()

    def set_rows(self, rows: Sequence[ProblemRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(ProblemColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        row = self._rows[index.row()]
        match ProblemColumn(index.column()):
            case ProblemColumn.FILE:
                return row.relative_path
            case ProblemColumn.REASON:
                return self._reason(row)
            case ProblemColumn.FOLDER:
                return place(row.folder)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            ProblemColumn.FILE: self.tr("File"),
            ProblemColumn.REASON: self.tr("Why it is left aside"),
            ProblemColumn.FOLDER: self.tr("In the folder"),
        }[ProblemColumn(section)]

    def _reason(self, row: ProblemRow) -> str:
        if row.problem == DUPLICATE:
            return self.tr("is the same picture as {other}: never asked about").format(other=row.of)
        return in_language(PROBLEM_SENTENCES[FileProblem(row.problem)])
