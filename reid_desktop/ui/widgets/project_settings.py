"""Settings of the open project: where its photographs are, its stations and encounters."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reid_desktop.core.facts import Fact
from reid_desktop.core.types import FolderId
from reid_desktop.project.relocation import Fit
from reid_desktop.ui.folder_places import FolderPlace, Reading
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.tasks import Task
from reid_desktop.ui.telling import Told
from reid_desktop.ui.widgets.clock_settings import ClockSettings
from reid_desktop.ui.widgets.details_settings import DetailsSettings
from reid_desktop.ui.widgets.fact_settings import FactSettings
from reid_desktop.ui.widgets.folder_row import FolderRow
from reid_desktop.ui.widgets.section import Section
from reid_desktop.ui.widgets.station_choice import StationChoice
from reid_desktop.ui.widgets.station_table_settings import StationTableSettings


class ProjectSettings(QWidget):
    """A folder is followed after it was looked into; stations change when a button says so."""

    def __init__(
        self,
        control: SettingsControl,
        parent: QWidget | None = None,
        *,
        choose_folder: Callable[[str], Path | None] | None = None,
        choose_table: Callable[[], Path | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = control.desk
        self._choose_folder = choose_folder or self._ask_for_folder
        self._now: tuple[str, float] | None = None
        self._focus_first = False
        self.rows: list[FolderRow] = []
        self.choice = StationChoice(self)
        self.tables = StationTableSettings(choose_table)
        self.clocks = ClockSettings()
        self.facts = FactSettings()
        self.apply_button = QPushButton(self.tr("Tell them anew"))
        self.apply_note = label(scale=TypeScale.SMALL, muted=True)
        self.apply_note.setWordWrap(True)
        self.folder_note = label(scale=TypeScale.SMALL, muted=True)
        self._folders = Section(
            self.tr("Folders of photographs"),
            self.tr("They are only read. A folder that lies elsewhere now can be shown here."),
        )
        self.details = DetailsSettings(None if self._desk is None else self._desk.points)
        self._lay_out()
        self.choice.changed.connect(self._on_chosen)
        self.apply_button.clicked.connect(self._apply)
        self._loaded = False
        self.apply_button.setEnabled(False)
        self._show_told(None)
        self.facts.switched.connect(self._on_switched)
        self.facts.fastest_chosen.connect(self._on_fastest)
        self.clocks.shifted.connect(self._on_shifted)
        self.clocks.shifted_by.connect(self._on_shifted_by)
        self.clocks.zone_chosen.connect(self._on_zone)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._loaded:  # a second for 100 000 photographs: not for every look at settings
            self._loaded = True
            self._load()

    def _load(self) -> None:
        self._load_folders()
        is_open = self._desk is not None
        for part in (self.choice.stations, self.choice.encounters):
            part.setEnabled(is_open)
        if self._desk is None:
            self.folder_note.setText(self.tr("No project is open."))
            return
        self.details.load()
        self._desk.places.load_reading().succeeded.connect(self._show_reading)
        self._desk.places.changed.connect(self._load_folders)
        self.tables.set_telling(self._desk.telling)
        self._desk.telling.changed.connect(self._load_told)
        self._load_told()

    @Slot()
    def _load_folders(self) -> None:
        if self._desk is not None:
            self.folder_note.setText(self.tr("Looking where they are…"))
            self._desk.places.load().succeeded.connect(self._show_folders)

    @Slot(object)
    def _show_folders(self, places: Sequence[FolderPlace]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [FolderRow(one) for one in places]
        for row in self.rows:
            row.choice_wanted.connect(partial(self._choose, row))
            row.accepted.connect(partial(self._follow, row.shown.folder.folder_id))
            self._folders.body.addWidget(row)
        self._order_keys()
        if self._focus_first and self.rows:  # the button that had the keys is gone
            self.rows[0].choose_button.setFocus()
        self._focus_first = False
        self.folder_note.setText("" if places else self.tr("There is none yet."))
        self.folder_note.setVisible(not places)

    def _order_keys(self) -> None:
        """Let Tab reach the folders where they are seen, although they came last."""
        before = _before(self.choice.level_box)
        for row in self.rows:
            for button in (row.accept_button, row.choose_button):
                QWidget.setTabOrder(before, button)
                before = button

    def _choose(self, row: FolderRow) -> None:
        chosen = self._choose_folder(row.shown.folder.path)
        if chosen is None or self._desk is None:
            return
        row.wait(str(chosen))
        task = self._desk.places.look(row.shown.folder.folder_id, chosen)
        task.succeeded.connect(row.offer)
        task.succeeded.connect(lambda _fit: row.accept_button.setFocus())
        task.failed.connect(lambda error: row.refuse(f"{error} {getattr(error, 'hint', '')}"))

    def _follow(self, folder_id: FolderId, fit: Fit) -> None:
        if self._desk is not None:
            task = self._desk.operations.relocate(folder_id, fit)
            task.finished.connect(self._load_folders)
            self._focus_first = True

    @Slot(object)
    def _show_reading(self, reading: Reading) -> None:
        self._now = (reading.level, reading.gap_s)
        self.choice.show_preview(reading.preview)
        self.choice.set_values(*self._now)
        self.choice.show_dated(reading.dated)
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        differs = self._now is not None and self._now != (self.choice.level, self.choice.gap_s)
        self.apply_button.setEnabled(differs)
        if differs:
            self.apply_note.setText(
                self.tr("All photographs get their stations and encounters anew.")
            )

    @Slot()
    def _apply(self) -> None:
        if self._desk is not None:
            self._now = (self.choice.level, self.choice.gap_s)
            self._desk.places.set_reading(*self._now)
            self.apply_button.setEnabled(False)
            self.apply_note.setText(
                self.tr("Told anew, in the background. Choosing what was before brings it back.")
            )

    @Slot()
    def _load_told(self) -> None:
        if self._desk is not None:
            self._desk.telling.load().succeeded.connect(self._show_told)

    @Slot(object)
    def _show_told(self, told: Told | None) -> None:
        self.facts.show_told(told)
        self.clocks.show_told(told)

    @Slot(object, bool)
    def _on_switched(self, fact: Fact, on: bool) -> None:
        if self._desk is not None:
            self._desk.telling.switch(fact, on=on)

    @Slot(float)
    def _on_fastest(self, kmh: float) -> None:
        if self._desk is not None:
            self._desk.telling.set_fastest(kmh)

    @Slot(str, str)
    def _on_shifted(self, camera: str, offset: str) -> None:
        if self._desk is not None:
            self._tell_clock(self._desk.telling.shift(camera, offset))

    @Slot(str, object)
    def _on_shifted_by(self, photograph: str, taken_at: datetime) -> None:
        if self._desk is not None:
            self._tell_clock(self._desk.telling.shift_by(photograph, taken_at))

    @Slot(str)
    def _on_zone(self, zone: str) -> None:
        if self._desk is not None:
            self._tell_clock(self._desk.telling.set_zone(zone))

    def _tell_clock(self, task: Task) -> None:
        task.succeeded.connect(
            lambda _changes: self.clocks.say(self.tr("Set. Undo takes it back."))
        )

    def _ask_for_folder(self, before: str) -> Path | None:
        start = next((one for one in Path(before).parents if one.is_dir()), Path.home())
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where are these photographs now?"), str(start)
        )
        return Path(chosen) if chosen else None

    def _lay_out(self) -> None:
        self.apply_button.setProperty("kind", "primary")
        self.apply_button.setAutoDefault(False)
        self._folders.body.addWidget(self.folder_note)
        foot = QHBoxLayout()
        foot.setSpacing(Space.M)
        foot.addWidget(self.apply_note, 1)
        foot.addWidget(self.apply_button)
        beside = QHBoxLayout()
        beside.setSpacing(Space.M)
        beside.addWidget(self.choice.stations, 1)
        beside.addWidget(self.choice.encounters, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._folders)
        column.addLayout(beside)
        column.addLayout(foot)
        column.addWidget(self.details)
        column.addWidget(self.tables)
        column.addWidget(self.clocks)
        column.addWidget(self.facts)
        column.addStretch(1)


def _before(widget: QWidget) -> QWidget:
    """Find what Tab reaches before `widget`."""
    while (before := widget.previousInFocusChain()) is not None:
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return before
        widget = before
    return widget
