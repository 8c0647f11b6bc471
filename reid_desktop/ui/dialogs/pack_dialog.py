"""Asks what a colleague gets: which photographs, and whether positions go along."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.packing import Photographs
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.radio_group import RadioGroup

_WIDTH_PX = 560
_BESIDE_BOX_PX = 26  # where the words of a box begin


class PackDialog(QDialog):
    """One choice and one question; where the file goes is asked after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pack for a colleague"))
        self.setMinimumWidth(_WIDTH_PX)
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
        self.resize(_WIDTH_PX, self.heightForWidth(_WIDTH_PX))

    @property
    def chosen(self) -> Photographs:
        """Which photographs go along."""
        return next(one for one, button in self.choices.items() if button.isChecked())

    def _lay_out(self) -> None:
        self.pack_button.setProperty("kind", "primary")
        said = {
            Photographs.ORIGINALS: self.tr("The colleague can do everything you can."),
            Photographs.PREVIEWS: self.tr(
                "At most 2048 pixels wide or high: far less room, and mostly enough to compare."
            ),
            Photographs.NONE: self.tr("For somebody who has the same photographs."),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
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
        RadioGroup(self.choices.values(), self)
        for one, button in self.choices.items():
            column.addLayout(_told(button, said[one]))
        column.addLayout(
            _told(
                self.places_box,
                self.tr(
                    "Best left off, as places of rare animals are best kept quiet: photographs"
                    " that tell theirs are then written anew. Names of stations and folders stay."
                ),
            )
        )
        column.addStretch(1)
        column.addWidget(self.buttons)


def _told(button: QWidget, text: str) -> QVBoxLayout:
    note = label(text, TypeScale.SMALL, muted=True)
    note.setWordWrap(True)
    below = QHBoxLayout()  # unlike margins it is turned around with the language
    below.setSpacing(0)
    below.addSpacing(_BESIDE_BOX_PX)
    below.addWidget(note, 1)
    together = QVBoxLayout()
    together.setSpacing(0)
    together.addWidget(button)
    together.addLayout(below)
    return together
