"""The rows of a dry run, those of some kinds."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reid_desktop.project.exporting.contents import Table
from reid_desktop.project.importing.plan import Line, LineKind
from reid_desktop.ui.import_words import code_in_words, kind_in_words
from reid_desktop.ui.words import number

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class LineColumn(IntEnum):
    """What the table tells."""

    ROW = 0
    FILE = 1
    WHAT = 2
    DETAIL = 3


class ImportLineModel(QAbstractTableModel):
    """Shows lines it is given; a hundred thousand are no trouble."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Line] = ()
        self._lines: Sequence[Line] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Take other lines, and show all of them."""
        self._all = lines
        self.show_kind(None)

    def show_kind(self, kind: LineKind | None) -> None:
        """Show the lines of one kind, or all."""
        self.beginResetModel()
        self._lines = self._all if kind is None else [one for one in self._all if one.kind is kind]
        self.endResetModel()

    def as_table(self) -> Table:
        """Return what shows, to be written."""
        rows = tuple(
            (
                line.number,
                line.file,
                kind_in_words(line.kind),
                code_in_words(line.code),
                line.detail,
            )
            for line in self._lines
        )
        return Table("import", ("row", "file", "kind", "what", "detail"), rows)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(LineColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        line = self._lines[index.row()]
        match LineColumn(index.column()):
            case LineColumn.ROW:
                return number(line.number)
            case LineColumn.FILE:
                return line.file
            case LineColumn.WHAT:
                return code_in_words(line.code)
            case LineColumn.DETAIL:
                return line.detail

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
            LineColumn.ROW: self.tr("Row"),
            LineColumn.FILE: self.tr("File"),
            LineColumn.WHAT: self.tr("What becomes of it"),
            LineColumn.DETAIL: self.tr("Name or value"),
        }[LineColumn(section)]
