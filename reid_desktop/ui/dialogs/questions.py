"""The questions that stop work until they are answered. Tests put another one in its place."""

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from reid_desktop.project.packing import UNFIT, PackWish
from reid_desktop.ui.dialogs.new_project_dialog import NewProject, NewProjectDialog
from reid_desktop.ui.dialogs.pack_dialog import PackDialog
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.tasks import TaskRunner


class Questions(QObject):
    """Asks over one window; None or False is how a person says cancel."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def folder(self, title: str, start: Path) -> Path | None:
        """Ask for a folder that is there, or can be made."""
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(start))
        return Path(chosen) if chosen else None

    def new_project(
        self,
        keep_in: Path,
        reviewer: str,
        *,
        runner: TaskRunner,
        control: SettingsControl,
        uses: Mapping[str, str],
    ) -> NewProject | None:
        """Ask for all a project needs; see `NewProjectDialog`."""
        dialog = NewProjectDialog(
            keep_in, reviewer, runner=runner, control=control, uses=uses, parent=self._window
        )
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen() if agreed else None
        dialog.deleteLater()
        return chosen

    def pack_wish(self, name: str, start: Path) -> PackWish | None:
        """Ask what is packed of a project, and into which file."""
        dialog = PackDialog(self._window)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        photographs, with_places = dialog.chosen, dialog.places_box.isChecked()
        dialog.deleteLater()
        if not agreed:
            return None
        title, kind = self.tr("Where should the packed project go?"), self.tr("Zip files")
        suggestion = start / f"{re.sub(UNFIT, '_', name)}.zip"
        said, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(suggestion),
            f"{kind} (*.zip)",
            options=QFileDialog.Option.DontConfirmOverwrite,  # what is there is never overwritten
        )
        if not said:
            return None
        target = Path(said) if said.lower().endswith(".zip") else Path(f"{said}.zip")
        return PackWish(target, photographs, with_places=with_places)

    def folder_of_copy(self, start: Path) -> Path | None:
        """Ask for the folder of a project that a colleague worked on."""
        return self.folder(self.tr("The folder of the other project"), start)

    def packed_project(self, start: Path) -> Path | None:
        """Ask for a project that is packed, or for its file."""
        kind = self.tr("Packed projects and project files")
        said, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("The other project"), str(start), f"{kind} (*.zip *.sqlite)"
        )
        return Path(said) if said else None

    def report_file(self, over: QWidget, name: str, start: Path) -> Path | None:
        """Ask over a dialog where a report goes, called `name` unless a person says otherwise."""
        title, kind = self.tr("Where should the report go?"), self.tr("Text files")
        said, _ = QFileDialog.getSaveFileName(over, title, str(start / name), f"{kind} (*.txt)")
        if not said:
            return None
        return Path(said if said.lower().endswith(".txt") else f"{said}.txt")

    def show(self, dialog: QDialog) -> None:
        """Show a dialog that asks nothing, and let it go when it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def text(self, title: str, what: str, suggestion: str = "") -> str | None:
        """Ask for a line of text."""
        said, ok = QInputDialog.getText(
            self._window, title, what, QLineEdit.EchoMode.Normal, suggestion
        )
        return said.strip() if ok and said.strip() else None

    def confirm(self, question: str, explanation: str, yes: str) -> bool:
        """Ask before something that cannot be seen coming; closing the dialog is no."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(question)
        box.setInformativeText(explanation)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(agree)
        box.setEscapeButton(cancel)
        box.exec()
        agreed = box.clickedButton() is agree
        box.deleteLater()
        return agreed
