"""The buttons that dialogs end with: without pictures, which systems draw in colours of theirs."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox

_Standard = QDialogButtonBox.StandardButton


def plain(buttons: QDialogButtonBox) -> QDialogButtonBox:
    """Take the pictures off the buttons there are."""
    for button in buttons.buttons():
        button.setIcon(QIcon())
    return buttons


def close_button_box(dialog: QDialog) -> QDialogButtonBox:
    """Make the one button that closes `dialog`."""
    buttons = plain(QDialogButtonBox(_Standard.Close))
    buttons.rejected.connect(dialog.reject)
    return buttons
