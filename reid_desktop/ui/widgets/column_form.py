"""Says what the columns of a table mean: a choice for each field, with an example beside it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from reid_desktop.project.importing.columns import Field
from reid_desktop.project.importing.wishes import Looked
from reid_desktop.ui.import_words import field_in_words
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.widgets.elided_label import ElidedLabel

CATALOGUE_FIELDS = (
    Field.FILE, Field.FOLDER, Field.IDENTITY, Field.DATE, Field.TIME, Field.STATION, Field.SIDE,
    Field.SEX, Field.LIFE_STAGE, Field.SPECIES, Field.QUALITY, Field.NOTES, Field.BOX, Field.LEFT,
    Field.TOP, Field.WIDTH, Field.HEIGHT, Field.STATUS, Field.SHA256,
)  # fmt: skip
BOX_FIELDS = (
    Field.FILE, Field.FOLDER, Field.BOX, Field.LEFT, Field.TOP, Field.WIDTH, Field.HEIGHT,
    Field.RIGHT, Field.BOTTOM, Field.CONFIDENCE, Field.CATEGORY,
)  # fmt: skip


class ColumnForm(QWidget):
    """One row a field; the columns were guessed from their titles."""

    changed = Signal()  # by the person

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked: Looked | None = None
        self._columns: dict[Field, str] = {}
        self._boxes: dict[Field, ChoiceBox] = {}
        self._examples: dict[Field, ElidedLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, Space.S, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)

    @property
    def columns(self) -> Mapping[Field, str]:
        """What each column means."""
        return dict(self._columns)

    def box_of(self, field: Field) -> ChoiceBox:
        """Return what chooses the column of a field."""
        return self._boxes[field]

    def show_columns(self, looked: Looked, fields: Sequence[Field]) -> None:
        """Show the columns of a table, and what they mean as far as is known."""
        self._clear()
        self._looked = looked
        guessed = looked.box_columns if fields is BOX_FIELDS else looked.columns
        self._columns = dict(guessed)
        titles = () if looked.table is None else looked.table.columns
        choices = [("", "–"), *((title, title) for title in titles)]
        further = [field for field in guessed if field not in fields]
        for row, field in enumerate((*fields, *further)):
            name = label(field_in_words(field))
            box = ChoiceBox()
            box.setAccessibleName(field_in_words(field))
            box.set_choices(choices, self._columns.get(field, ""))
            box.picked.connect(self._on_picked)
            name.setBuddy(box)
            example = ElidedLabel(TypeScale.SMALL, muted=True)
            self._boxes[field], self._examples[field] = box, example
            for column, widget in enumerate((name, box, example)):
                self._grid.addWidget(widget, row, column)
        self._tell()

    @Slot()
    def _on_picked(self) -> None:
        self._columns = {field: box.chosen for field, box in self._boxes.items() if box.chosen}
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Show beside each field what its column tells of the first photographs."""
        for field, example in self._examples.items():
            title = self._columns.get(field)
            example.setText("" if title is None else self._example(title))

    def _example(self, title: str) -> str:
        assert self._looked is not None
        assert self._looked.table is not None
        place = self._looked.table.columns.index(title)
        told = dict.fromkeys(row.cells[place].strip() for row in self._looked.head)
        return ",  ".join([value for value in told if value][:3])

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._boxes, self._examples = {}, {}
