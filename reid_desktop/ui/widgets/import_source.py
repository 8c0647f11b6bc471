"""Chooses what is imported: a table, folders or boxes, and how it is to be understood."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.importing.by_folder import PartPreview
from reid_desktop.project.importing.columns import Field
from reid_desktop.project.importing.entries import CatalogueWish
from reid_desktop.project.importing.thresholds import Confidences
from reid_desktop.project.importing.values import NO_ONE
from reid_desktop.project.importing.wishes import ImportKind, ImportWish, Looked
from reid_desktop.ui.sentences import in_language
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.box_strip import BoxStrip, Pictured
from reid_desktop.ui.widgets.column_form import BOX_FIELDS, CATALOGUE_FIELDS, ColumnForm
from reid_desktop.ui.widgets.folder_form import FolderForm
from reid_desktop.ui.widgets.radio_group import RadioGroup
from reid_desktop.ui.words import number, photographs, place

_NUMBER_PX = 120


class ImportSource(QWidget):
    """Tells by `wish` what the person wants; asks for what it does not know by signals."""

    changed = Signal()
    file_chosen = Signal(Path)
    levels_wanted = Signal()
    confidences_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked: Looked | None = None
        self._confidences: Confidences | None = None
        self.kinds = {
            ImportKind.TABLE: QRadioButton(self.tr("Known animals, from a table")),
            ImportKind.FOLDERS: QRadioButton(self.tr("Known animals, from the names of folders")),
            ImportKind.BOXES: QRadioButton(self.tr("Boxes of a detector, such as MegaDetector")),
        }
        self.file_line = QLineEdit()
        self.file_button = QPushButton(self.tr("Choose a file…"))
        self.facts = label(muted=True)
        self.form = ColumnForm()
        self.folders = FolderForm()
        self.confirmed_box = QCheckBox(self.tr("Only animals that were accepted"))
        self.nobody_line = QLineEdit(", ".join(NO_ONE[1:]))
        self.threshold_box = QDoubleSpinBox()
        self.threshold_note = label(muted=True)
        self.examples = BoxStrip()
        self._examples_note = label(
            self.tr("Examples. Solid boxes count; of dashed ones the detector is not sure enough."),
            TypeScale.SMALL,
            muted=True,
        )
        self._lay_out()
        self._connect()
        self.kinds[ImportKind.TABLE].setChecked(True)
        self._show_parts()

    @property
    def kind(self) -> ImportKind:
        """Where it comes from."""
        return next(one for one, button in self.kinds.items() if button.isChecked())

    @property
    def wish(self) -> ImportWish | None:
        """What is wished; None while something is missing."""
        words = tuple(word.strip().casefold() for word in self.nobody_line.text().split(","))
        options = CatalogueWish(("", *words), self.confirmed_box.isChecked())
        if self.kind is ImportKind.FOLDERS:
            level, part = self.folders.level, self.folders.part
            return ImportWish(self.kind, level=level, part=part, options=options) if level else None
        if self._looked is None:
            return None
        return ImportWish(
            self.kind,
            self._looked,
            self.form.columns,
            threshold=self.threshold_box.value(),
            options=options,
        )

    @property
    def looked(self) -> Looked | None:
        """The file that was looked at."""
        return self._looked

    def show_looked(self, looked: Looked) -> None:
        """Show what a file is; one of a detector can be nothing else."""
        self._looked, self._confidences = looked, None
        self.show_examples(())
        self.file_line.setText(place(looked.path))
        if looked.detections is not None:
            self.kinds[ImportKind.BOXES].setChecked(True)
        self._show_parts()
        self.changed.emit()

    def forget_file(self) -> None:
        """Show that the file cannot be used."""
        self._looked = None
        self._show_parts()
        self.changed.emit()

    def show_parts(self, parts: Sequence[PartPreview]) -> None:
        """Offer the folders there are, and their levels."""
        self.folders.show_parts(parts)

    def show_confidences(self, found: Confidences, usual: float) -> None:
        """Tell what each threshold leaves."""
        self._confidences = found
        self.threshold_box.setValue(usual)
        self._tell_threshold()

    def show_examples(self, pictured: Sequence[Pictured]) -> None:
        """Show what counts in some photographs."""
        self.examples.show_examples(pictured)
        for widget in (self.examples, self._examples_note):
            widget.setVisible(bool(pictured))

    @Slot()
    def _tell_threshold(self) -> None:
        found, threshold = self._confidences, self.threshold_box.value()
        self.examples.set_threshold(threshold)
        if found is None:
            self.threshold_note.setText(self.tr("The boxes are being counted."))
            return
        self.threshold_note.setText(
            self.tr(
                "Boxes: {n}, in {photographs}. Without an animal, and out of the study: {others}."
            ).format(
                n=number(found.n_boxes(threshold)),
                photographs=photographs(found.n_with(threshold)),
                others=photographs(found.n_without(threshold)),
            )
        )

    @Slot()
    def _on_kind(self) -> None:
        self._show_parts()
        if self.kind is ImportKind.FOLDERS and self.folders.is_empty:
            self.levels_wanted.emit()
        (
            self.file_line if self.kind is not ImportKind.FOLDERS else self.folders.level_box
        ).setFocus()
        self.changed.emit()

    @Slot()
    def _on_columns(self) -> None:
        self._confidences = None
        self._tell_threshold()
        if self.kind is ImportKind.BOXES:
            self.confidences_wanted.emit()
        self.changed.emit()

    @Slot()
    def _choose(self) -> None:
        kinds = self.tr("Tables and results of detectors")
        said, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Which file should be imported?"),
            str(Path.home()),
            f"{kinds} (*.csv *.tsv *.txt *.xlsx *.json)",
        )
        if said:
            self.file_chosen.emit(Path(said))

    @Slot()
    def _on_typed(self) -> None:
        said = self.file_line.text().strip()
        if said and (self._looked is None or said != place(self._looked.path)):
            self.file_chosen.emit(Path(said).expanduser())

    def _show_parts(self) -> None:
        """Show what belongs to the kind and the file, and nothing else."""
        kind, looked = self.kind, self._looked
        table = None if looked is None else looked.table
        is_file = kind is not ImportKind.FOLDERS
        for widget in (self.file_line, self.file_button):
            widget.setVisible(is_file)
        facts = () if table is None or not is_file else table.facts
        self.facts.setText(" ".join(map(in_language, facts)))
        self.facts.setVisible(bool(facts))
        self._columns.setVisible(is_file and table is not None)
        if looked is not None and table is not None and is_file:
            fields = BOX_FIELDS if kind is ImportKind.BOXES else CATALOGUE_FIELDS
            self.form.show_columns(looked, fields)
        self.folders.setVisible(kind is ImportKind.FOLDERS)
        names_animals = kind is ImportKind.FOLDERS or (
            kind is ImportKind.TABLE and table is not None
        )
        self._names_part.setVisible(names_animals)
        is_ours = table is not None and Field.STATUS in (looked.columns if looked else {})
        self.confirmed_box.setVisible(kind is ImportKind.TABLE and is_ours)
        self._threshold_part.setVisible(kind is ImportKind.BOXES and looked is not None)
        if kind is ImportKind.BOXES and looked is not None and self._confidences is None:
            self._tell_threshold()
            self.confidences_wanted.emit()

    def _connect(self) -> None:
        for button in self.kinds.values():
            button.clicked.connect(self._on_kind)
        self.file_button.clicked.connect(self._choose)
        self.file_line.editingFinished.connect(self._on_typed)
        self.form.changed.connect(self._on_columns)
        self.folders.changed.connect(self.changed)
        self.threshold_box.valueChanged.connect(self._tell_threshold)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        RadioGroup(self.kinds.values(), self)
        choices = QVBoxLayout()
        choices.setSpacing(Space.XS)
        for button in self.kinds.values():
            choices.addWidget(button)
        column.addLayout(choices)
        file_row = QHBoxLayout()
        file_row.setSpacing(Space.S)
        self.file_line.setPlaceholderText(self.tr("CSV, .xlsx, or JSON of MegaDetector"))
        self.file_line.setAccessibleName(self.tr("File to import"))
        file_row.addWidget(self.file_line, 1)
        file_row.addWidget(self.file_button)
        column.addLayout(file_row)
        self.facts.setWordWrap(True)
        column.addWidget(self.facts)
        self._columns = QScrollArea()
        self._columns.setWidget(self.form)
        self._columns.setWidgetResizable(True)
        self._columns.setFrameShape(QFrame.Shape.NoFrame)
        self._columns.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names_part = self._part(
            self.tr("Names that name no animal, with commas between them"),
            self.nobody_line,
            self.confirmed_box,
        )
        self.threshold_box.setRange(0.0, 1.0)
        self.threshold_box.setSingleStep(0.05)
        self.threshold_box.setDecimals(2)
        self.threshold_box.setMaximumWidth(_NUMBER_PX)
        self.threshold_box.lineEdit().setTextMargins(Space.S, 0, Space.S, 0)
        self._threshold_part = self._part(
            self.tr("How sure the detector must be, from 0 to 1"),
            self.threshold_box,
            self.threshold_note,
            self.examples,
            self._examples_note,
        )
        self.show_examples(())
        column.addWidget(self.folders)
        column.addWidget(self._columns, 1)
        column.addWidget(self._threshold_part)
        column.addWidget(self._names_part)
        column.addStretch(0)
        self.nobody_line.setAccessibleName(self.tr("Names that name no animal"))
        self.threshold_box.setAccessibleName(self.tr("Least confidence"))

    def _part(self, title: str, *widgets: QWidget) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(label(title, TypeScale.BODY))
        for widget in widgets:
            column.addWidget(widget)
        return part
