"""What this program is, which version, and what it runs on."""

import platform

import PySide6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reid_desktop import __version__
from reid_desktop.ui.style import Space, TypeScale, icon_pixmap, label, theme_of

_WIDTH_PX = 420


class AboutDialog(QDialog):
    """A few lines that can be copied into a letter."""

    licences_requested = Signal()

    def __init__(self, device: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About ReID Desktop"))
        self.setFixedWidth(_WIDTH_PX)
        mark = label()
        mark.setPixmap(icon_pixmap("individuals", theme_of(self).accent, 48))
        said = label(
            self.tr(
                "Tells individual animals apart in your photographs, with as few questions as"
                " possible. It works without a network and never changes a photograph."
            )
        )
        said.setWordWrap(True)
        told = self.tr("Version {version} · Python {python} · Qt {qt} · {system}").format(
            version=__version__,
            python=platform.python_version(),
            qt=PySide6.__version__,
            system=platform.system(),
        )
        if device:  # it is known once a model was loaded
            told = f"{told} · {device}"
        versions = label(told, TypeScale.SMALL, muted=True)
        versions.setWordWrap(True)
        versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.licences_button = buttons.addButton(
            self.tr("Licences…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.licences_button.setAutoDefault(False)
        self.licences_button.clicked.connect(self.licences_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(mark)
        column.addWidget(label("ReID Desktop", TypeScale.TITLE))
        column.addWidget(said)
        column.addWidget(versions)
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
