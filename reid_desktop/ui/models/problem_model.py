"""The files in the folders that are no usable photographs, and why."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject

from reid_desktop.core.problems import PROBLEM_SENTENCES, FileProblem
from reid_desktop.project.views import DUPLICATE, ProblemRow
from reid_desktop.ui.models.table_model import TableModel
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.words import place


class ProblemColumn(IntEnum):
    """What the table tells."""

    FILE = 0
    REASON = 1
    FOLDER = 2


class ProblemModel(TableModel):
    """Shows rows it is given; it reads nothing itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ProblemRow, ...] = ()

    def set_rows(self, rows: Sequence[ProblemRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def n_rows(self) -> int:
        return len(self._rows)

    def heads(self) -> Sequence[str]:
        return self.tr("File"), self.tr("Why it is left aside"), self.tr("In the folder")

    def cell(self, row: int, column: int) -> str:
        problem = self._rows[row]
        match ProblemColumn(column):
            case ProblemColumn.FILE:
                return problem.relative_path
            case ProblemColumn.REASON:
                return self._reason(problem)
            case ProblemColumn.FOLDER:
                return place(problem.folder)

    def _reason(self, row: ProblemRow) -> str:
        if row.problem == DUPLICATE:
            return self.tr("is the same picture as {other}: never asked about").format(other=row.of)
        return in_language(PROBLEM_SENTENCES[FileProblem(row.problem)])
