"""What an export tells, whatever its formats are."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QStackedWidget, QVBoxLayout, QWidget

from reid_desktop.project.exporting import Choices, Copying
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox

_INDENT_PX = 26  # beneath the words of a box


class ExportChoices(QWidget):
    """Boxes and lists, each with what it means."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.confirmed_box = QCheckBox(self.tr("Only what people confirmed"))
        self.places_box = QCheckBox(self.tr("With places"))
        self.anonymous_box = QCheckBox(self.tr("Call files by numbers"))
        self.separator_list = ChoiceBox()
        self.copying_list = ChoiceBox()
        self._places_notes = QStackedWidget()  # as high as the longer: nothing below it moves
        self._places_known = False
        self._fill()
        self._lay_out()
        for box in (self.confirmed_box, self.places_box, self.anonymous_box):
            box.toggled.connect(self.changed)
        self.places_box.toggled.connect(self._tell_places)
        self.places_box.clicked.connect(self._on_places_chosen)
        self.separator_list.picked.connect(self.changed)
        self.copying_list.picked.connect(self.changed)
        self._tell_places()

    @property
    def places_note(self) -> str:
        """What is said beneath the choice whether places are told."""
        note = self._places_notes.currentWidget()
        assert isinstance(note, QLabel)
        return note.text()

    def choices(self, options: Mapping[str, str]) -> Choices:
        """Return what is chosen, and the options of formats with it."""
        return Choices(
            confirmed_only=self.confirmed_box.isChecked(),
            places=self.places_box.isChecked(),
            anonymous_names=self.anonymous_box.isChecked(),
            separator=self.separator_list.chosen,
            copying=Copying(self.copying_list.chosen),
            options=dict(options),
            say=in_language,
            language=QLocale().bcp47Name().partition("-")[0],
        )

    def learn_places(self, *, told: bool) -> None:
        """Show what the project remembers, unless the person has chosen meanwhile."""
        if not self._places_known:
            self._places_known = True
            self.places_box.setChecked(told)

    def forget_places(self) -> None:
        """Wait for what another project remembers."""
        self._places_known = False

    @Slot()
    def _on_places_chosen(self) -> None:
        self._places_known = True  # what the project remembers may come later

    @Slot()
    def _tell_places(self) -> None:
        self._places_notes.setCurrentIndex(int(self.places_box.isChecked()))

    def _fill(self) -> None:
        self.separator_list.set_choices([(",", self.tr("Comma")), (";", self.tr("Semicolon"))], ",")
        self.separator_list.setAccessibleName(self.tr("Between the cells of CSV tables"))
        self.copying_list.set_choices(
            [
                (str(Copying.COPY), self.tr("Copied")),
                (str(Copying.HARD_LINK), self.tr("Linked, on the same disk")),
                (str(Copying.SYMLINK), self.tr("Pointed to")),
            ],
            str(Copying.COPY),
        )
        self.copying_list.setAccessibleName(self.tr("How photographs get there"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.M, 0)
        column.setSpacing(Space.XS)
        column.addWidget(label(self.tr("What is told"), TypeScale.HEADING))
        column.addSpacing(Space.XS)
        self._add_box(
            column,
            self.confirmed_box,
            self.tr("Accepted by a person, or proven by answers. Else the best estimate."),
        )
        column.addWidget(self.places_box)
        for said in (
            self.tr(
                "Off, as places of rare animals are best kept quiet: stations and folders are"
                " called station-1, folder-1 and so on, and positions stay out."
            ),
            self.tr("The files will lead to the animals: mind who gets them."),
        ):
            self._places_notes.addWidget(_note(said))
        column.addWidget(self._places_notes)
        column.addSpacing(Space.S)
        self._add_box(
            column,
            self.anonymous_box,
            self.tr("photograph-12.jpg: names of files may tell people or places."),
        )
        for box in (self.separator_list, self.copying_list):
            column.addWidget(label(box.accessibleName()))
            column.addWidget(box)
            column.addSpacing(Space.S)
        column.addStretch(1)

    def _add_box(self, column: QVBoxLayout, box: QCheckBox, said: str) -> None:
        box.setAccessibleDescription(said)
        column.addWidget(box)
        column.addWidget(_note(said))
        column.addSpacing(Space.S)


def _note(said: str) -> QLabel:
    note = label(said, muted=True)
    note.setWordWrap(True)
    note.setAlignment(Qt.AlignmentFlag.AlignTop)
    note.setContentsMargins(_INDENT_PX, 0, 0, 0)
    return note
