"""The rows of a dry run, those of some kinds."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject

from reid_desktop.project.exporting.contents import Table
from reid_desktop.project.importing.plan import Line, LineKind
from reid_desktop.ui.import_words import code_in_words, kind_in_words
from reid_desktop.ui.models.table_model import TableModel
from reid_desktop.ui.words import number


class LineColumn(IntEnum):
    """What the table tells."""

    ROW = 0
    FILE = 1
    WHAT = 2
    DETAIL = 3


class ImportLineModel(TableModel):
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

    def n_rows(self) -> int:
        return len(self._lines)

    def heads(self) -> Sequence[str]:
        return (
            self.tr("Row"),
            self.tr("File"),
            self.tr("What becomes of it"),
            self.tr("Name or value"),
        )

    def cell(self, row: int, column: int) -> str:
        line = self._lines[row]
        match LineColumn(column):
            case LineColumn.ROW:
                return number(line.number)
            case LineColumn.FILE:
                return line.file
            case LineColumn.WHAT:
                return code_in_words(line.code)
            case LineColumn.DETAIL:
                return line.detail
