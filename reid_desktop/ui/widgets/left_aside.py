"""The files that lie in the folders and are not used, with the reason."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from reid_desktop.ui.models.problem_model import ProblemModel
from reid_desktop.ui.style import Space, label


class LeftAside(QWidget):
    """A table, and a sentence that takes the fright out of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems = ProblemModel(self)
        self.table = QTableView()
        self.said = label(muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        self._set_up()
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

    def _set_up(self) -> None:
        table = self.table
        table.setModel(self.problems)
        table.setAccessibleName(self.tr("Files left aside"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
