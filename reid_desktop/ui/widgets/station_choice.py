"""Which level of folders tells the stations, and which pause ends an encounter."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QVBoxLayout

from reid_desktop.core.encounters import ENCOUNTER_GAP_S
from reid_desktop.project.preview import Dated, Preview, n_encounters
from reid_desktop.project.stations import INNERMOST, NONE
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.words import number, photographs

_LONGEST_S = 7 * 24 * 3600
_N_NAMES = 3


class _Seconds(QSpinBox):
    """A number of seconds that scrolling past does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class StationChoice(QObject):
    """Two sections, for whoever lays them out; each says what the choice would come to."""

    changed = Signal()  # by the person

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._dated: Sequence[Dated] | None = None
        self._picked = False
        self.level_box = ChoiceBox()
        self.gap_box = _Seconds()
        self.level_note = label(scale=TypeScale.SMALL, muted=True)
        self.gap_note = label(scale=TypeScale.SMALL, muted=True)
        self.stations = Section(
            self.tr("Stations"), self.tr("Folders that tell where photographs were taken.")
        )
        self.encounters = Section(
            self.tr("Encounters"),
            self.tr("A longer pause at a station begins another encounter."),
        )
        self._fill()
        self.set_values(INNERMOST, ENCOUNTER_GAP_S)

    @property
    def level(self) -> str:
        """The level, as `station_at` takes it."""
        return self.level_box.chosen or INNERMOST

    @property
    def gap_s(self) -> float:
        """The pause, in seconds."""
        return float(self.gap_box.value())

    def set_values(self, level: str, gap_s: float) -> None:
        """Show what is so now; the next preview suggests nothing else."""
        self._picked = level != INNERMOST
        self._offer(level)
        with QSignalBlocker(self.gap_box):
            self.gap_box.setValue(round(gap_s))
        self._tell()

    def show_preview(self, preview: Preview | None) -> None:
        """Offer the levels there are, and what they would tell; None while it is not known."""
        self._preview, self._dated = preview, None
        if preview is not None:
            keep = self._picked and self.level in preview.levels
            self._offer(self.level if keep else preview.suggested)
        self._tell()

    def show_dated(self, dated: Sequence[Dated]) -> None:
        """Tell how many encounters there would be."""
        self._dated = dated
        self._tell()

    @Slot()
    def _on_level(self) -> None:
        self._picked = True
        self._tell()
        self.changed.emit()

    @Slot()
    def _on_gap(self) -> None:
        self._tell()
        self.changed.emit()

    def _offer(self, chosen: str) -> None:
        levels = list(self._preview.levels) if self._preview is not None else [INNERMOST, NONE]
        if chosen not in levels:
            levels.append(chosen)
        self.level_box.set_choices([(one, self._words_of(one)) for one in levels], chosen)

    def _words_of(self, level: str) -> str:
        if level == INNERMOST:
            return self.tr("The folder each photograph lies in")
        if level == NONE:
            return self.tr("Folders tell no stations")
        if level == "0":
            return self.tr("The folders of photographs themselves")
        found = self._preview.levels.get(level) if self._preview is not None else None
        names = ", ".join(found.names[:2]) if found is not None else ""
        said = self.tr("Folders of level {n}").format(n=level)
        return f"{said} ({names} …)" if names else said

    def _tell(self) -> None:
        self.level_note.setText(self._of_stations())
        self.gap_note.setText(self._of_encounters())

    def _of_stations(self) -> str:
        if self._preview is None:
            return self.tr("What this comes to is told once the folders are looked through.")
        found = self._preview.levels.get(self.level)
        if found is None or not found.names:
            return self.tr("No stations: encounters go by cameras that tell their serial number.")
        n = len(found.names)
        names = ", ".join(found.names[:_N_NAMES]) + (" …" if n > _N_NAMES else "")
        if n == 1:
            said = self.tr("1 station: {names}.").format(names=names)
        else:
            said = self.tr("{n} stations: {names}").format(n=number(n), names=names)
            said = said if said.endswith("…") else f"{said}."
        if found.n_without:
            outside = photographs(found.n_without)
            said += " " + self.tr("Without one: {photographs}.").format(photographs=outside)
        return said

    def _of_encounters(self) -> str:
        if self._preview is None or self._dated is None:
            return self.tr("Counted once the dates are read.")
        n = n_encounters(self._dated, self.level, self.gap_s)
        if not n:
            return self.tr("No encounters, as times or places are not known.")
        if len(self._dated) < len(self._preview.files):
            return self.tr("{n} encounters in the {photographs} looked at.").format(
                n=number(n), photographs=photographs(len(self._dated))
            )
        if n == 1:
            return self.tr("1 encounter.")
        return self.tr("{n} encounters.").format(n=number(n))

    def _fill(self) -> None:
        self.level_box.setAccessibleName(self.tr("Level of folders that tells the stations"))
        self.level_box.picked.connect(self._on_level)
        self.gap_box.lineEdit().setTextMargins(Space.S, 0, Space.S, 0)  # style sheets do not reach
        self.gap_box.setRange(0, _LONGEST_S)
        self.gap_box.setSuffix(self.tr(" seconds"))
        self.gap_box.setAccessibleName(self.tr("Pause that ends an encounter, in seconds"))
        self.gap_box.valueChanged.connect(self._on_gap)
        for note in (self.level_note, self.gap_note):
            note.setWordWrap(True)
        self.stations.body.addWidget(self.level_box)
        self.stations.body.addWidget(self.level_note)
        self.encounters.body.addWidget(self.gap_box)
        self.encounters.body.addWidget(self.gap_note)
        for section in (self.stations, self.encounters):  # side by side, one is taller
            section.body.addStretch(1)
            column = section.layout()
            assert isinstance(column, QVBoxLayout)
            column.setStretchFactor(section.body, 1)
