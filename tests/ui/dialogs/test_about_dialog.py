from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop import __version__
from reid_desktop.ui.dialogs.about_dialog import AboutDialog


def test_about_tells_version_and_device(qtbot: QtBot) -> None:
    dialog = AboutDialog("GPU: H200")
    qtbot.addWidget(dialog)

    said = " ".join(label.text() for label in dialog.findChildren(QLabel))

    assert __version__ in said
    assert "GPU: H200" in said


def test_about_leaves_out_a_device_that_is_not_known_yet(qtbot: QtBot) -> None:
    dialog = AboutDialog("")
    qtbot.addWidget(dialog)

    said = [label.text() for label in dialog.findChildren(QLabel)]

    (versions,) = [text for text in said if __version__ in text]
    assert not versions.endswith("·")
    assert not versions.endswith(" ")
