"""Shows what a dry run found: how many rows of each kind, and every one of them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.importing.plan import LineKind, Plan
from reid_desktop.ui.import_words import code_in_words, kind_in_words
from reid_desktop.ui.models.import_line_model import ImportLineModel, LineColumn
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.plain_table import PlainTable
from reid_desktop.ui.words import number

_ROW_PX = 76
_WHAT_PX = 330


class ImportResult(QWidget):
    """A button for each kind of row, and a table of those that are chosen."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = label(scale=TypeScale.HEADING)
        self.facts = label(muted=True)
        self.lines = ImportLineModel(self)
        self.table = PlainTable(self.lines, self.tr("What becomes of each row"))
        self.save_button = QPushButton(self.tr("Save this list…"))
        self.kinds: dict[LineKind | None, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._kind_row = QHBoxLayout()
        for kind in (None, *LineKind):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("kind", "facet")
            button.clicked.connect(partial(self.lines.show_kind, kind))
            self.kinds[kind] = button
            self._group.addButton(button)
            self._kind_row.addWidget(button)
        self._lay_out()
        self.save_button.clicked.connect(self.save_wanted)

    def show_plan(self, plan: Plan) -> None:
        """Show another dry run; what needs a look comes first."""
        self.lines.set_lines(plan.lines)
        for kind, button in self.kinds.items():
            n = len(plan.lines) if kind is None else plan.count(kind)
            name = self.tr("All") if kind is None else kind_in_words(kind)
            button.setText(f"{name}  {number(n)}")
            button.setVisible(bool(n))
        n_added = plan.count(LineKind.ADDED) + len(plan.edits.excluded)
        if plan.edits.is_empty:
            self.summary.setText(self.tr("There is nothing to import."))
        else:
            self.summary.setText(
                self.tr("Nothing was changed yet. Rows that would change something: {n}.").format(
                    n=number(n_added)
                )
            )
        unlisted = (f"{code_in_words(code)}: {number(n)}." for code, n in plan.unlisted.items())
        self.facts.setText(" ".join([*map(in_language, plan.facts), *unlisted]))
        self.facts.setVisible(bool(self.facts.text()))
        self._choose(plan)

    def _choose(self, plan: Plan) -> None:
        worth = (LineKind.NOT_UNDERSTOOD, LineKind.CONFLICT)
        kind = next((one for one in worth if plan.count(one)), None)
        self.kinds[kind].setChecked(True)
        self.lines.show_kind(kind)

    def _lay_out(self) -> None:
        self._kind_row.setSpacing(Space.S)
        self._kind_row.addStretch(1)
        self._kind_row.addWidget(self.save_button)
        self.facts.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.summary)
        column.addWidget(self.facts)
        column.addLayout(self._kind_row)
        column.addWidget(self.table, 1)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(LineColumn.ROW, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(LineColumn.ROW, _ROW_PX)
        header.setSectionResizeMode(LineColumn.WHAT, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(LineColumn.WHAT, _WHAT_PX)
