"""Begins a project: its name, where it is kept, which photographs, who answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.ui.style import Space, TypeScale, label, show_wrong
from reid_desktop.ui.widgets.folder_list import FolderList
from reid_desktop.ui.words import place

_FORBIDDEN = set('<>:"/\\|?*')  # in a folder name, on one system or another
_WIDTH_PX = 640
# What cameras and people call a folder that tells nothing: DCIM, 100MEDIA, photos.
_TELLS_NOTHING = re.compile(
    r"dcim|\d{3}[a-z_]{5}|images?|photos?|photographs?|pictures", re.IGNORECASE
)
_OF_WRONG_NAMES = (2, 4)  # among the checks: the others tell what is still to be filled in


@dataclass(frozen=True, slots=True)
class NewProject:
    """What the person chose."""

    folder: Path  # of the project; does not exist yet, or is empty
    name: str
    photograph_folders: tuple[Path, ...]
    reviewer: str


class NewProjectDialog(QDialog):
    """A form on one screen; the button works as soon as it can."""

    def __init__(self, keep_in: Path, reviewer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self.setMinimumWidth(_WIDTH_PX)
        self.name_box = QLineEdit()
        self.keep_box = QLineEdit(place(keep_in))
        self.reviewer_box = QLineEdit(reviewer)
        self.folders = FolderList()
        self.said = label(scale=TypeScale.SMALL, muted=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.create_button = self._buttons.addButton(
            self.tr("Create project"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self._connect()
        self._check()

    @property
    def folder(self) -> Path:
        """Where the project will be."""
        return Path(self.keep_box.text().strip()).expanduser() / self.name_box.text().strip()

    def chosen(self) -> NewProject:
        """Tell what the person chose."""
        return NewProject(
            folder=self.folder,
            name=self.name_box.text().strip(),
            photograph_folders=tuple(self.folders.folders()),
            reviewer=self.reviewer_box.text().strip(),
        )

    def add_folders(self, folders: Sequence[Path]) -> None:
        """Add folders of photographs, as dropping them does."""
        self.folders.add(folders)

    @Slot()
    def _check(self) -> None:
        problem, wrong = self._problem()
        self.create_button.setEnabled(not problem)
        for widget in (self.said, self.name_box):
            show_wrong(widget, wrong=wrong)
        self.said.setText(
            problem
            or self.tr("The project will be kept in {place}").format(place=place(self.folder))
        )

    def _problem(self) -> tuple[str, bool]:
        """Tell what is missing or wrong, and whether the name is wrong; empty when all is well."""
        name = self.name_box.text().strip()
        checks = (
            (not self.folders.folders(), self.tr("Add at least one folder of photographs.")),
            (not name, self.tr("Give the project a name.")),
            (
                bool(_FORBIDDEN & set(name)) or name.startswith(".") or name.endswith("."),
                self.tr("A folder cannot have this name: no . at its ends, and none of {signs}"),
            ),
            (not self.keep_box.text().strip(), self.tr("Choose where to keep the project.")),
            (_is_used(self.folder), self.tr("{place} is already there. Choose another name.")),
            (
                not self.reviewer_box.text().strip(),
                self.tr("Write your name: answers are kept with the name of who gave them."),
            ),
        )
        for i, (wrong, sentence) in enumerate(checks):
            if wrong:
                signs = " ".join(sorted(_FORBIDDEN))
                said = sentence.replace("{signs}", signs).replace("{place}", place(self.folder))
                return said, i in _OF_WRONG_NAMES
        return "", False

    @Slot()
    def _choose_place(self) -> None:
        start = str(Path(self.keep_box.text()).expanduser())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to keep the project"), start)
        if chosen:
            self.keep_box.setText(place(chosen))

    @Slot()
    def _suggest_name(self) -> None:
        folders = self.folders.folders()
        if folders and not self.name_box.text().strip():
            self.name_box.setText(_telling(folders[0]).name)

    def _connect(self) -> None:
        for box in (self.name_box, self.keep_box, self.reviewer_box):
            box.textChanged.connect(self._check)
        self.folders.changed.connect(self._suggest_name)
        self.folders.changed.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.create_button.setProperty("kind", "primary")
        self.name_box.setPlaceholderText(self.tr("Lizards of the north slope 2026"))
        choose = QPushButton(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose where to keep the project"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_place)
        keep = QHBoxLayout()
        keep.setSpacing(Space.S)
        keep.addWidget(self.keep_box, 1)
        keep.addWidget(choose)
        keep_label = QLabel(self.tr("&Keep it in"))
        keep_label.setBuddy(self.keep_box)
        form = QFormLayout()
        form.setHorizontalSpacing(Space.L)
        form.setVerticalSpacing(Space.M)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Photographs"), self.folders)
        form.addRow(self.tr("&Name"), self.name_box)
        form.addRow(keep_label, keep)
        form.addRow(self.tr("&Your name"), self.reviewer_box)
        explained = label(
            self.tr(
                "Your photographs stay where they are and are never changed. The project is a"
                " folder of its own with what is found out and what you answer."
            ),
            muted=True,
        )
        explained.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.tr("New project"), TypeScale.TITLE))
        column.addWidget(explained)
        column.addSpacing(Space.S)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addWidget(self._buttons)
        for box, name in (
            (self.name_box, self.tr("Name of the project")),
            (self.keep_box, self.tr("Folder to keep the project in")),
            (self.reviewer_box, self.tr("Your name")),
        ):
            box.setAccessibleName(name)


def _telling(folder: Path) -> Path:
    """Find the folder whose name tells what is in it: this one, or one around it."""
    around = (one for one in (folder, *folder.parents) if one.name)
    return next((one for one in around if not _TELLS_NOTHING.fullmatch(one.name)), folder)


def _is_used(folder: Path) -> bool:
    try:
        return folder.exists() and any(folder.iterdir())
    except OSError:  # a file of that name, or a folder we may not look into
        return True
