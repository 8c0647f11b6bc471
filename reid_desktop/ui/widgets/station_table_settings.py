"""Stations from a table: read first, told what it would come to, then taken."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.telling import ReadTable, Telling
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.words import number, photographs, plural

_N_PROBLEMS = 3


class StationTableSettings(Section):
    """One button that reads, and one that takes what was read."""

    def __init__(
        self, choose: Callable[[], Path | None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Stations from a table"),
            self.tr(
                "A CSV or .xlsx file with a column station and any of latitude, longitude,"
                " folder and camera. It goes before the level of folders."
            ),
            parent,
        )
        self._choose = choose or self._ask
        self._telling: Telling | None = None
        self._read: ReadTable | None = None
        self.choose_button = QPushButton(self.tr("Choose a table…"))
        self.take_button = QPushButton(self.tr("Take its stations"))
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self._lay_out()

    def set_telling(self, telling: Telling) -> None:
        """Take tables into a project."""
        self._telling = telling
        self.choose_button.setEnabled(True)

    @Slot()
    def _on_choose(self) -> None:
        path = self._choose()
        if path is None or self._telling is None:
            return
        self._show(None, "")
        task = self._telling.plan_table(path)
        task.succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, read: ReadTable) -> None:
        plan, problems = read.plan, read.table.problems
        said = [
            self.tr("{stations}. Another station for {photographs}.").format(
                stations=_stations(plan.n_stations), photographs=photographs(plan.n_changed)
            )
        ]
        if plan.n_positions:
            said.append(self.tr("Positions: {n}.").format(n=number(plan.n_positions)))
        if plan.n_kept_back:
            said.append(
                self.tr(
                    "Positions that are not stored, as places may not be read (see Photographs):"
                    " {n}."
                ).format(n=number(plan.n_kept_back))
            )
        said += map(in_language, read.table.facts)
        for line, why in problems[:_N_PROBLEMS]:
            said.append(
                self.tr("Line {line} is left out: {why}").format(
                    line=number(line), why=in_language(why)
                )
            )
        if len(problems) > _N_PROBLEMS:
            more = number(len(problems) - _N_PROBLEMS)
            said.append(self.tr("Further lines left out: {n}.").format(n=more))
        self._show(read if read.table.lines else None, " ".join(said))
        if read.table.lines:
            self.take_button.setFocus()

    @Slot()
    def _on_take(self) -> None:
        if self._telling is not None and self._read is not None:
            task = self._telling.take_table(self._read.table)
            task.succeeded.connect(self._on_taken)
            self.take_button.setEnabled(False)

    @Slot()
    def _on_taken(self) -> None:
        self._show(None, self.tr("Taken. Undo brings back what was before."))
        self.choose_button.setFocus()

    def _show(self, read: ReadTable | None, said: str) -> None:
        self._read = read
        self.take_button.setVisible(read is not None)
        self.take_button.setEnabled(read is not None)
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def _ask(self) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Table of stations"),
            str(Path.home()),
            self.tr("Tables (*.csv *.txt *.tsv *.xlsx)"),
        )
        return Path(chosen) if chosen else None

    def _lay_out(self) -> None:
        self.note.setWordWrap(True)
        self.take_button.setProperty("kind", "primary")
        for button, act in (
            (self.choose_button, self._on_choose),
            (self.take_button, self._on_take),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.choose_button.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.choose_button)
        row.addWidget(self.take_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.note)
        self._show(None, "")


def _stations(n: int) -> str:
    return plural("StationTable", "{n} station", "{n} stations", n).format(n=number(n))
