from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reid_desktop.ui.actions import ACTIONS, text_of
from reid_desktop.ui.dialogs.keys_dialog import KeysDialog


def test_every_action_with_a_key_is_listed(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)

    said = {label.text() for label in dialog.findChildren(QLabel)}

    rows = [row for row in ACTIONS if row.keys]
    assert {text_of(row).rstrip("…") for row in rows} <= said
    assert any(QKeySequence("Backspace").toString() in text for text in said)


def test_the_mouse_is_told_of_too(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)

    said = {label.text() for label in dialog.findChildren(QLabel)}

    assert {"Wheel", "Drag", "Double click"} <= said


def test_it_is_no_higher_than_the_screen_and_its_words(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)

    assert dialog.height() < dialog.screen().availableGeometry().height()
