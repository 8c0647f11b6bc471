"""Begins a project: which photographs, what lies in them, and how they are to be read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reid_desktop.project.beginning import Wishes
from reid_desktop.project.places import Risk
from reid_desktop.ui.previewing import Previewing
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label, show_wrong
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.folder_list import FolderList
from reid_desktop.ui.widgets.preview_panel import PreviewPanel
from reid_desktop.ui.widgets.reading_form import ReadingForm
from reid_desktop.ui.widgets.reading_settings import FILE_TIMES
from reid_desktop.ui.words import place

_FORBIDDEN = set('<>:"/\\|?*')  # in a folder name, on one system or another
_SIZE_PX = (880, 640)
_OF_WRONG_NAMES = (2, 4)  # among the checks: the others tell what is still to be filled in
_REST_MS = 300  # after the last letter of a place, before it is looked at
# What cameras and people call a folder that tells nothing: DCIM, 100MEDIA, photos.
_TELLS_NOTHING = re.compile(
    r"dcim|\d{3}[a-z_]{5}|images?|photos?|photographs?|pictures", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NewProject:
    """What the person chose."""

    folder: Path  # of the project; does not exist yet, or is empty
    name: str
    photograph_folders: tuple[Path, ...]
    reviewer: str
    wishes: Wishes = field(default_factory=Wishes)


class NewProjectDialog(QDialog):
    """Two pages: where and what, then how. Return goes on and makes the project.

    Parameters
    ----------
    uses : mapping of str to str
        Folders of photographs that are part of a project already, and the name of it.
    """

    def __init__(
        self,
        keep_in: Path,
        reviewer: str,
        *,
        runner: TaskRunner,
        control: SettingsControl,
        uses: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self.setAcceptDrops(True)
        self.name_box = QLineEdit()
        self.keep_box = QLineEdit(place(keep_in))
        self.reviewer_box = QLineEdit(reviewer)
        self.folders = FolderList()
        self.previewing = Previewing(runner, self)
        self.panel = PreviewPanel(self.previewing, uses)
        self.reading = ReadingForm(control)
        self.risk = label(scale=TypeScale.SMALL)
        self.said = label(scale=TypeScale.SMALL, muted=True)
        self.step = label(scale=TypeScale.SMALL, muted=True)
        self.pages = QStackedWidget()
        self.back_button = QPushButton(self.tr("&Back"))
        self.next_button = QPushButton(self.tr("&Next"))
        self.create_button = QPushButton(self.tr("Create project"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._lay_out()
        self._connect()
        self._show_page(0)
        self.folders.setFocus()
        self._ask_risk()
        control.list_models()

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
            wishes=self.reading.wishes(),
        )

    def add_folders(self, folders: Sequence[Path]) -> None:
        """Add folders of photographs, as dropping them does."""
        self.folders.add(folders)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.folders.dragEnterEvent(event)  # wherever they are dropped, there is one list

    def dropEvent(self, event: QDropEvent) -> None:
        self.folders.dropEvent(event)
        self._show_page(0)

    def done(self, result: int) -> None:
        """Close; what is still looked at is of no interest any more."""
        self._rest.stop()
        self.previewing.close()
        if result == QDialog.DialogCode.Accepted:
            self.reading.model.keep_agreement()
        super().done(result)

    @Slot()
    def _check(self) -> None:
        problem, wrong = self._problem()
        self.next_button.setEnabled(not problem)
        unagreed = not self.reading.model.is_permitted
        self.create_button.setEnabled(not problem and not unagreed)
        for widget in (self.said, self.name_box):
            show_wrong(widget, wrong=wrong)
        if not problem and unagreed and self.pages.currentIndex() == 1:
            problem = self.tr("Agree to the terms of the model, or choose another one.")
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
    def _on_folders(self) -> None:
        folders = self.folders.folders()
        if folders and not self.name_box.text().strip():
            self.name_box.setText(_free_name(_telling(folders[0]).name, self.keep_box.text()))
        self.reading.stations.show_preview(None)
        if folders:
            self.previewing.look_at(folders)
            self.next_button.setFocus()  # so that Return goes on
        else:
            self.previewing.stop()
            self.panel.clear()

    @Slot()
    def _ask_risk(self) -> None:
        if self.keep_box.text().strip():
            self.previewing.ask_risk(Path(self.keep_box.text().strip()).expanduser())

    @Slot(object)
    def _show_risk(self, risk: Risk | None) -> None:
        self.risk.setText("" if risk is None else f"{risk.text} {risk.hint}")
        self.risk.setVisible(risk is not None)

    @Slot()
    def _go_on(self) -> None:
        self._show_page(1)

    @Slot()
    def _go_back(self) -> None:
        self._show_page(0)

    def _show_page(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.step.setText(
            self.tr("1 of 2: the photographs")
            if page == 0
            else self.tr("2 of 2: how they are read. What is here suits most; all can be changed.")
        )
        for button, shown in (
            (self.back_button, page == 1),
            (self.next_button, page == 0),
            (self.create_button, page == 1),
        ):
            button.setVisible(shown)
        first = self.next_button if page == 0 else self.create_button
        first.setDefault(True)
        first.setFocus()
        self._check()

    def _connect(self) -> None:
        for box in (self.name_box, self.keep_box, self.reviewer_box):
            box.textChanged.connect(self._check)
        self.keep_box.textChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._ask_risk)
        self.folders.changed.connect(self._on_folders)
        self.folders.changed.connect(self._check)
        self.previewing.looked.connect(self.reading.stations.show_preview)
        self.previewing.dated.connect(self.reading.stations.show_dated)
        file_times = self.reading.permissions[FILE_TIMES]
        file_times.toggled.connect(self.previewing.let_file_times_count)
        self.previewing.risk_known.connect(self._show_risk)
        self.reading.model.changed.connect(self._check)
        self.next_button.clicked.connect(self._go_on)
        self.back_button.clicked.connect(self._go_back)
        self.create_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    def _make_first_page(self) -> QWidget:
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
        form.addRow("", self.panel)
        form.addRow(self.tr("N&ame"), self.name_box)
        form.addRow(keep_label, keep)
        form.addRow("", self.risk)
        form.addRow(self.tr("&Your name"), self.reviewer_box)
        explained = label(
            self.tr(
                "Your photographs stay where they are and are never changed. The project is a"
                " folder of its own with what is found out and what you answer."
            ),
            muted=True,
        )
        later = label(
            self.tr(
                "Animals you know already, and boxes of a detector, come in once it is made: File,"
                " Import."
            ),
            TypeScale.SMALL,
            muted=True,
        )
        for words in (explained, later):
            words.setWordWrap(True)
        self.risk.setWordWrap(True)
        show_wrong(self.risk, wrong=True)
        self.risk.hide()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(explained)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(later)
        return page

    def _lay_out(self) -> None:
        self.pages.addWidget(self._make_first_page())
        self.pages.addWidget(self.reading)
        self.said.setWordWrap(True)
        for button in (self.next_button, self.create_button):
            button.setProperty("kind", "primary")
        for button in (self.back_button, self.cancel_button):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.said, 1)
        for button in (self.cancel_button, self.back_button, self.next_button, self.create_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(self.tr("New project"), TypeScale.TITLE))
        column.addWidget(self.step)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.resize(*_SIZE_PX)
        for box, name in (
            (self.name_box, self.tr("Name of the project")),
            (self.keep_box, self.tr("Folder to keep the project in")),
            (self.reviewer_box, self.tr("Your name")),
        ):
            box.setAccessibleName(name)


def _free_name(name: str, keep_in: str) -> str:
    """Propose a name under which nothing lies there yet, so that Return goes on."""
    folder = Path(keep_in.strip()).expanduser()
    names = [name, *(f"{name} {number}" for number in range(2, 100))]
    return next((one for one in names if not _is_used(folder / one)), name)


def _telling(folder: Path) -> Path:
    """Find the folder whose name tells what is in it: this one, or one around it."""
    around = (one for one in (folder, *folder.parents) if one.name)
    return next((one for one in around if not _TELLS_NOTHING.fullmatch(one.name)), folder)


def _is_used(folder: Path) -> bool:
    try:
        return folder.exists() and any(folder.iterdir())
    except OSError:  # a file of that name, or a folder we may not look into
        return True
