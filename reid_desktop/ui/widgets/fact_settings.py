"""What the photographs themselves tell: each kind with its reason, its count and a switch."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reid_desktop.core.facts import Fact
from reid_desktop.project.facts import FactRow
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.telling import Told
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.widgets.steady_number import SteadyNumber
from reid_desktop.ui.words import number, photographs, plural

_FASTEST_KMH = 2_000
_INDENT_PX = 26  # below the words of a box, not below its square


class FactSettings(Section):
    """Five boxes; what is ticked is heeded at once."""

    switched = Signal(object, bool)  # Fact, whether it is heeded from now on
    fastest_chosen = Signal(float)  # km/h

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("What the photographs themselves tell"),
            self.tr(
                "Taken into account before anybody is asked, so that fewer questions are left."
            ),
            parent,
        )
        self.boxes: dict[Fact, QCheckBox] = {}
        self.notes: dict[Fact, QLabel] = {}
        self.speed = SteadyNumber()
        self.body.setSpacing(Space.M)
        for fact in Fact:
            self._add(fact)
        self._fill_speed()

    @Slot(object)
    def show_told(self, told: Told | None) -> None:
        """Show what is so now; None without a project."""
        for box in (*self.boxes.values(), self.speed):
            box.setEnabled(told is not None)
        if told is None:
            return
        for row in told.facts:
            with QSignalBlocker(self.boxes[row.fact]):
                self.boxes[row.fact].setChecked(row.is_on)
            self.notes[row.fact].setText(self._reason(row))
        with QSignalBlocker(self.speed):
            self.speed.setValue(round(told.fastest_kmh))
        self.speed.setEnabled(self.boxes[Fact.TRAVEL].isChecked())

    def _add(self, fact: Fact) -> None:
        box, note = QCheckBox(self._title(fact)), label(scale=TypeScale.SMALL, muted=True)
        note.setWordWrap(True)
        note.setContentsMargins(_INDENT_PX, 0, 0, 0)
        box.clicked.connect(partial(self._on_clicked, fact))
        self.boxes[fact], self.notes[fact] = box, note
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(box)
        if fact is Fact.TRAVEL:
            row.addWidget(self.speed)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(note)
        self.body.addLayout(column)

    def _on_clicked(self, fact: Fact) -> None:
        self.switched.emit(fact, self.boxes[fact].isChecked())

    def _fill_speed(self) -> None:
        self.speed.setRange(1, _FASTEST_KMH)
        self.speed.setSuffix(self.tr(" km/h"))
        self.speed.setAccessibleName(self.tr("Fastest travel of an animal, in km/h"))
        self.speed.settled.connect(lambda kmh: self.fastest_chosen.emit(float(kmh)))

    def _title(self, fact: Fact) -> str:
        match fact:
            case Fact.TWO_ANIMALS:
                return self.tr("Two animals in one photograph are different")
            case Fact.IDENTICAL:
                return self.tr("Identical files show the same animal")
            case Fact.ENCOUNTER:
                return self.tr("Photographs of one encounter are likelier of the same animal")
            case Fact.TRAVEL:
                return self.tr("No animal travels faster than")
            case Fact.SIDES:
                return self.tr("Opposite sides of animals are not compared")

    def _reason(self, row: FactRow) -> str:
        n = photographs(row.n)
        match row.fact:
            case Fact.TWO_ANIMALS | Fact.IDENTICAL:
                return self.tr("Certain: nobody is asked about it. {pairs}").format(
                    pairs=self._pairs(row)
                )
            case Fact.ENCOUNTER:
                return self.tr(
                    "Weak: how much it counts is learnt from the answers. In encounters of"
                    " several: {photographs}."
                ).format(photographs=n)
            case Fact.TRAVEL:
                return self.tr(
                    "Strong, but an answer prevails. With time and position: {photographs}."
                ).format(photographs=n)
            case Fact.SIDES:
                return self.tr(
                    "Switch it off where both sides look the same. With a side: {photographs}."
                ).format(photographs=n)

    def _pairs(self, row: FactRow) -> str:
        said = plural("FactSettings", "{n} pair.", "{n} pairs.", row.n).format(n=number(row.n))
        if row.n_lifted:
            lifted = self.tr("Lifted one by one: {n}.").format(n=number(row.n_lifted))
            said = f"{said} {lifted}"
        return said
