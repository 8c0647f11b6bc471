"""Asks which folders are named after animals: of which photographs, and at which level."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reid_desktop.project.importing.by_folder import (
    EVERYWHERE,
    LevelPreview,
    Part,
    PartPreview,
)
from reid_desktop.project.stations import INNERMOST
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.choice_box import ChoiceBox
from reid_desktop.ui.words import number, photographs, place

_N_NAMES = 3


class FolderForm(QWidget):
    """A list of folders, where there are several, and one of levels, with what each names."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[PartPreview] | None = None
        self._part_title = label(self.tr("Photographs that show known animals"), TypeScale.BODY)
        self.part_box = ChoiceBox()
        self.level_box = ChoiceBox()
        self.level_note = label(muted=True)
        self._lay_out()
        self._tell()

    @property
    def is_empty(self) -> bool:
        """Whether the folders are yet to be read."""
        return self._parts is None

    @property
    def level(self) -> str:
        """The level that names the animals; empty while there is none."""
        return self.level_box.chosen

    @property
    def part(self) -> Part:
        """The photographs that are named."""
        chosen = self._chosen()
        return EVERYWHERE if chosen is None else chosen.part

    def show_parts(self, parts: Sequence[PartPreview]) -> None:
        """Offer the folders and levels there are."""
        self._parts = parts
        choices = [(str(i), self._words_of_part(one)) for i, one in enumerate(parts)]
        self.part_box.set_choices(choices, "0" if parts else "")
        for widget in (self._part_title, self.part_box):
            widget.setVisible(len(parts) > 1)
        self._show_levels()

    def _chosen(self) -> PartPreview | None:
        chosen = self.part_box.chosen
        return self._parts[int(chosen)] if self._parts and chosen else None

    @Slot()
    def _show_levels(self) -> None:
        chosen = self._chosen()
        levels = () if chosen is None else chosen.levels
        choices = [(one.level, self._words_of_level(one)) for one in levels]
        first = next((one for one in levels if one.n_names > 1), levels[0] if levels else None)
        self.level_box.set_choices(choices, first.level if first else "")
        self._tell()
        self.changed.emit()

    @Slot()
    def _on_level(self) -> None:
        self._tell()
        self.changed.emit()

    def _words_of_part(self, preview: PartPreview) -> str:
        return self.tr("All photographs") if preview.path is None else place(preview.path)

    def _words_of_level(self, preview: LevelPreview) -> str:
        names = ", ".join(preview.names[:2])
        if preview.level == INNERMOST:
            said = self.tr("The folder each photograph lies in")
        elif preview.level == "0":
            said = self.tr("The folders of photographs themselves")
        else:
            said = self.tr("Folders of level {n}").format(n=preview.level)
        return f"{said} ({names} …)"

    def _tell(self) -> None:
        chosen = self._chosen()
        levels = () if chosen is None else chosen.levels
        found = next((one for one in levels if one.level == self.level_box.chosen), None)
        if self._parts is None:
            said = self.tr("The folders are being read.")
        elif found is None:
            said = self.tr("There are no folders to take names from.")
        else:
            names = ", ".join(found.names[:_N_NAMES])
            said = self.tr("Animals: {n}, in {photographs}: {names} …").format(
                n=number(found.n_names), photographs=photographs(found.n_photographs), names=names
            )
        self.level_note.setText(said)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._part_title)
        column.addWidget(self.part_box)
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("Which folders are named after animals?"), TypeScale.BODY))
        column.addWidget(self.level_box)
        column.addWidget(self.level_note)
        for widget in (self._part_title, self.part_box):
            widget.hide()
        self.part_box.setAccessibleName(self.tr("Folder of the known animals"))
        self.level_box.setAccessibleName(self.tr("Level of folders that names the animals"))
        self.part_box.picked.connect(self._show_levels)
        self.level_box.picked.connect(self._on_level)
