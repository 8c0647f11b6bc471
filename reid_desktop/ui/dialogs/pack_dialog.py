"""Asks what a colleague gets: which photographs, and whether positions go along."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.packing import Photographs
from reid_desktop.ui.style import Space, TypeScale, label

_WIDTH_PX = 560


class PackDialog(QDialog):
    """One choice and one question; where the file goes is asked after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pack for a colleague"))
        self.setFixedWidth(_WIDTH_PX)
        self.choices = {
            Photographs.ORIGINALS: QRadioButton(self.tr("The photographs as they are")),
            Photographs.PREVIEWS: QRadioButton(self.tr("Previews: smaller photographs")),
            Photographs.NONE: QRadioButton(self.tr("No photographs")),
        }
        self.places_box = QCheckBox(self.tr("With positions"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.pack_button = self.buttons.addButton(
            self.tr("Choose a file…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.choices[Photographs.ORIGINALS].setChecked(True)

    @property
    def chosen(self) -> Photographs:
        """Which photographs go along."""
        return next(one for one, button in self.choices.items() if button.isChecked())

    def _lay_out(self) -> None:
        self.pack_button.setProperty("kind", "primary")
        said = {
            Photographs.ORIGINALS: self.tr("The colleague can do everything you can."),
            Photographs.PREVIEWS: self.tr(
                "At most 2048 pixels wide or high: a tenth of the room, and enough to compare."
            ),
            Photographs.NONE: self.tr("For somebody who has the same photographs."),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(self.windowTitle(), TypeScale.TITLE))
        explained = label(
            self.tr(
                "One file with the animals, every answer and the photographs. The colleague"
                " unpacks it and opens the folder."
            ),
            muted=True,
        )
        explained.setWordWrap(True)
        column.addWidget(explained)
        column.addSpacing(Space.S)
        group = QButtonGroup(self)
        for one, button in self.choices.items():
            group.addButton(button)
            column.addWidget(button)
            column.addWidget(_note(said[one]))
        column.addSpacing(Space.S)
        column.addWidget(self.places_box)
        column.addWidget(
            _note(
                self.tr(
                    "Off, as places of rare animals are best kept quiet: photographs that tell"
                    " theirs are written anew without it. Names of stations and folders stay."
                )
            )
        )
        column.addSpacing(Space.M)
        column.addWidget(self.buttons)


def _note(text: str) -> QWidget:
    note = label(text, TypeScale.SMALL, muted=True)
    note.setWordWrap(True)
    note.setContentsMargins(Space.XL, 0, 0, Space.XS)
    return note
