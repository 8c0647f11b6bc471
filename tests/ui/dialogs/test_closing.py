from PySide6.QtWidgets import QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from reid_desktop.ui.dialogs.closing import close_button_box, plain


def test_the_button_closes_the_dialog_and_has_no_picture(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    buttons = close_button_box(dialog)
    qtbot.addWidget(buttons)
    [button] = buttons.buttons()

    with qtbot.waitSignal(dialog.rejected):
        button.click()

    assert button.icon().isNull()


def test_pictures_are_taken_off_every_button(qtbot: QtBot) -> None:
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Cancel | standard.Ok)
    qtbot.addWidget(buttons)

    plain(buttons)

    assert [button.icon().isNull() for button in buttons.buttons()] == [True, True]
