"""Settings of the open project: what of its photographs may be read."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from reid_desktop.core.records import Permissions
from reid_desktop.ui.settings_control import SettingsControl
from reid_desktop.ui.style import Space, TypeScale, label
from reid_desktop.ui.widgets.second_thought import SecondThought
from reid_desktop.ui.widgets.section import Section

PLACES, FILE_TIMES = "places", "file_times"


def reading_boxes() -> dict[str, QCheckBox]:
    """Make a box for each permission, not ticked."""
    translate = QCoreApplication.translate
    return {
        PLACES: QCheckBox(
            translate("ReadingSettings", "Read where the photographs of this project were taken")
        ),
        FILE_TIMES: QCheckBox(
            translate("ReadingSettings", "Use the time of the file where no other is told")
        ),
    }


def reading_reasons() -> dict[str, str]:
    """Tell why each permission is usually not given."""
    translate = QCoreApplication.translate
    return {
        PLACES: translate(
            "ReadingSettings",
            "Cameras with GPS write where they were. Positions of rare animals attract"
            " poachers: whoever gets the project gets them, too.",
        ),
        FILE_TIMES: translate(
            "ReadingSettings",
            "Some photographs do not tell when they were taken. The time of their file"
            " may stand in for it, but changes when files are copied or edited.",
        ),
    }


class ReadingSettings(QWidget):
    """Two permissions, usually not given; what is taken back is deleted, after a question."""

    def __init__(self, control: SettingsControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._permitted: Permissions | None = None
        self.boxes = reading_boxes()
        self.doubts = {
            PLACES: SecondThought(
                self.tr(
                    "Every position that was read is deleted from the project at once."
                    " The photographs keep theirs, and so do backups made before."
                ),
                self.tr("Delete the positions"),
                self.tr("Keep reading them"),
            ),
            FILE_TIMES: SecondThought(
                self.tr(
                    "Every time that came from a file is deleted from the project at once, and"
                    " these photographs have no time. The files keep theirs."
                ),
                self.tr("Delete these times"),
                self.tr("Keep using them"),
            ),
        }
        self.note = label(scale=TypeScale.SMALL, muted=True)
        self.note.setWordWrap(True)
        self._lay_out()
        for name, box in self.boxes.items():
            box.clicked.connect(partial(self._on_clicked, name))
            self.doubts[name].agreed.connect(partial(self._settle, name, allowed=False))
            self.doubts[name].refused.connect(partial(self._settle, name, allowed=True))
        control.permissions_known.connect(self._show)
        self._show(None)

    @Slot(object)
    def _show(self, permitted: Permissions | None) -> None:
        if permitted is None or permitted != self._permitted:  # else what was said of it holds
            self.note.setText("" if permitted is not None else self.tr("No project is open."))
            self.note.setVisible(bool(self.note.text()))
        self._permitted = permitted
        for doubt in self.doubts.values():
            doubt.hide()
        self._show_boxes()

    def _show_boxes(self) -> None:
        permitted = self._permitted
        allowed = permitted or Permissions()
        for name, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(bool(getattr(allowed, name)))
            box.setEnabled(permitted is not None)

    def _on_clicked(self, name: str) -> None:
        if self.boxes[name].isChecked():
            self.doubts[name].hide()
            self._permit(name, allowed=True)
        else:
            self.doubts[name].ask()

    def _settle(self, name: str, *, allowed: bool) -> None:
        """Heed the answer to what was asked of a box, and go back to it."""
        self._permit(name, allowed=allowed)
        self._show_boxes()
        self.boxes[name].setFocus()

    def _permit(self, name: str, *, allowed: bool) -> None:
        if self._permitted is None or getattr(self._permitted, name) == allowed:
            return  # it was only asked about, or the project was closed meanwhile
        self._permitted = replace(self._permitted, **{name: allowed})
        self._control.permit(self._permitted)
        self.note.setText(self.tr("The photographs are looked through again, in the background."))
        self.note.show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.M)
        reasons = reading_reasons()
        sections = {
            PLACES: Section(self.tr("Positions"), reasons[PLACES]),
            FILE_TIMES: Section(self.tr("Times"), reasons[FILE_TIMES]),
        }
        for name, section in sections.items():
            section.body.addWidget(self.boxes[name])
            section.body.addWidget(self.doubts[name])
            column.addWidget(section)
        column.addWidget(self.note)
        column.addStretch(1)
