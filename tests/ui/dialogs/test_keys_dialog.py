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
