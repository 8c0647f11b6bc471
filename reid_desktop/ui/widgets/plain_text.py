"""A field for many lines that machines wrote: all letters equally wide, nothing wrapped."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit


def make_plain_text(name: str, *, can_write: bool) -> QPlainTextEdit:
    """Make the field; `name` is what a screen reader calls it.

    Parameters
    ----------
    can_write : bool
        Whether a person may change the text.
    """
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setReadOnly(not can_write)
    made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    made.setTabChangesFocus(True)  # else nobody gets out by the keyboard
    made.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return made
