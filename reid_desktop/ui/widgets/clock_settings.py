"""The clocks of the cameras, and the time zone they were set in."""

from datetime import datetime
from zoneinfo import available_timezones

from PySide6.QtCore import QDateTime, QItemSelectionModel, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QDateTimeEdit,
    QGridLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from reid_desktop.core.clocks import offset_in_words
from reid_desktop.ui.models.camera_model import CameraModel
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.telling import Told
from reid_desktop.ui.widgets.section import Section

_MOST_ROWS = 6
_FIXED = (*(f"UTC-{hours:02}:00" for hours in range(12, 0, -1)), "UTC")
_FIXED_EAST = tuple(f"UTC+{hours:02}:00" for hours in range(1, 15))
_EXACT = "yyyy-MM-dd HH:mm:ss"  # as files write it, whatever the language


class ClockSettings(Section):
    """A clock is set by an offset, or by a photograph of which the time is known."""

    shifted = Signal(str, str)  # camera, offset as it was typed
    shifted_by = Signal(str, object)  # photograph, datetime
    zone_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Camera clocks"),
            self.tr(
                "A clock that was wrong is set right here. The times that were read stay as they"
                " are; everything else follows."
            ),
            parent,
        )
        self.model = CameraModel(self)
        self.view = QListView()
        self.offset_field, self.offset_button = QLineEdit(), QPushButton(self.tr("Set the clock"))
        self.photograph_field, self.taken_field = QLineEdit(), QDateTimeEdit()
        self.taken_button = QPushButton(self.tr("Set by it"))
        self.zone_field, self.zone_button = QLineEdit(), QPushButton(self.tr("Set the zone"))
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self._zone = ""
        self._fill()
        self._lay_out()
        self.say("")
        self.show_told(None)

    @Slot(object)
    def show_told(self, told: Told | None) -> None:
        """Show what is so now; None without a project."""
        chosen = self.camera
        self.model.show_rows(() if told is None else told.cameras)
        self._choose(chosen)
        self._zone = "" if told is None else told.zone
        if not self.zone_field.hasFocus():
            self.zone_field.setText(self._zone)
        n = self.model.rowCount()
        self.view.setVisible(n > 0)
        row_px = self.view.sizeHintForRow(0) + 2 * self.view.spacing()
        self.view.setFixedHeight(row_px * min(n, _MOST_ROWS) + 2 * Space.S)
        for part in (self.photograph_field, self.taken_field, self.taken_button):
            part.setEnabled(n > 0)
        for part in (self.zone_field, self.zone_button):
            part.setEnabled(told is not None)
        if told is not None and not n:
            self.say(self.tr("No photograph tells which camera took it."))

    @property
    def camera(self) -> str:
        """The camera that is chosen; empty without one."""
        row = self.view.currentIndex().row()
        return self.model.rows[row].camera if 0 <= row < len(self.model.rows) else ""

    def say(self, text: str) -> None:
        """Tell what became of it, or why not."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _choose(self, camera: str) -> None:
        rows = [row for row, one in enumerate(self.model.rows) if one.camera == camera]
        if self.model.rows:
            index = self.model.index(rows[0] if rows else 0)
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            with QSignalBlocker(self.view.selectionModel()):
                self.view.selectionModel().setCurrentIndex(index, select)
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        row = self.view.currentIndex().row()
        known = 0 <= row < len(self.model.rows)
        for part in (self.offset_field, self.offset_button):
            part.setEnabled(known)
        one = self.model.rows[row] if known else None
        self.offset_field.setText("" if one is None else offset_in_words(one.offset_s))
        if one is not None and one.first_at is not None:
            self.taken_field.setDateTime(_shown(one.first_at))

    @Slot()
    def _on_offset(self) -> None:
        if self.camera and self.offset_field.text().strip():
            self.shifted.emit(self.camera, self.offset_field.text())

    @Slot()
    def _on_taken(self) -> None:
        name = self.photograph_field.text().strip()
        if not name:
            self.say(self.tr("Write the file name of the photograph first."))
            self.photograph_field.setFocus()
            return
        taken = self.taken_field.dateTime().toString(_EXACT)
        self.shifted_by.emit(name, datetime.fromisoformat(taken))

    @Slot()
    def _on_zone(self) -> None:
        if self.zone_field.text().strip() != self._zone:
            self.zone_chosen.emit(self.zone_field.text())

    def _fill(self) -> None:
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Cameras"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setUniformItemSizes(True)
        self.view.setSpacing(2)
        self.view.setTabKeyNavigation(False)
        self.offset_field.setPlaceholderText("+1 h 02 min")
        self.offset_field.setAccessibleName(self.tr("By how much the clock was slow"))
        self.photograph_field.setPlaceholderText("IMG_0001.JPG")
        self.photograph_field.setAccessibleName(self.tr("File name of a photograph"))
        self.taken_field.setDisplayFormat(_EXACT)
        self.taken_field.lineEdit().setTextMargins(Space.S, 0, Space.S, 0)
        self.taken_field.setAccessibleName(self.tr("When it was really taken"))
        self.zone_field.setPlaceholderText("UTC+02:00")
        self.zone_field.setAccessibleName(self.tr("Time zone the cameras were set in"))
        names = [*_FIXED, *_FIXED_EAST, *sorted(available_timezones())]
        completer = QCompleter(names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone_field.setCompleter(completer)
        self.view.selectionModel().currentChanged.connect(self._show_chosen)
        self.note.setWordWrap(True)
        for field, button, act in (
            (self.offset_field, self.offset_button, self._on_offset),
            (self.photograph_field, self.taken_button, self._on_taken),
            (self.zone_field, self.zone_button, self._on_zone),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            field.returnPressed.connect(act)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.S)
        rows = (
            (self.tr("Slow by"), (self.offset_field,), self.offset_button),
            (
                self.tr("Or this one was taken at"),
                (self.photograph_field, self.taken_field),
                self.taken_button,
            ),
            (self.tr("Time zone of the cameras"), (self.zone_field,), self.zone_button),
        )
        for number, (said, fields, button) in enumerate(rows):
            grid.addWidget(label(said, muted=True), number, 0)
            for column, field in enumerate(fields, start=1):
                grid.addWidget(field, number, column, 1, 1 if len(fields) > 1 else 2)
            grid.addWidget(button, number, 3)
        grid.setColumnStretch(1, 1)
        zone_note = label(
            self.tr("A fixed offset is right for cameras that nobody sets to summer time."),
            TypeScale.SMALL,
            muted=True,
        )
        zone_note.setWordWrap(True)
        self.body.addWidget(self.view)
        self.body.addLayout(grid)
        self.body.addWidget(zone_note)
        self.body.addWidget(self.note)


def _shown(at: datetime) -> QDateTime:
    return QDateTime.fromString(at.strftime("%Y-%m-%d %H:%M:%S"), _EXACT)
