"""The files that lie in the folders and are not used, with the reason."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reid_desktop.ui.models.problem_model import ProblemModel
from reid_desktop.ui.style import Space, label
from reid_desktop.ui.widgets.plain_table import PlainTable


class LeftAside(QWidget):
    """A table, and a sentence that takes the fright out of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems = ProblemModel(self)
        self.table = PlainTable(self.problems, self.tr("Files left aside"))
        self.said = label(muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        self.problems.modelReset.connect(self._tell)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        there = self.problems.rowCount() > 0
        self.table.setVisible(there)
        self.said.setText(
            self.tr(
                "These files lie in your folders and are not used. Nothing was changed or deleted."
            )
            if there
            else self.tr("No file in your folders is left aside.")
        )
