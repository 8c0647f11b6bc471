from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.plain_text import make_plain_text


def test_what_is_only_shown_cannot_be_changed(qtbot: QtBot) -> None:
    shown = make_plain_text("Licence", can_write=False)
    qtbot.addWidget(shown)

    QTest.keyClicks(shown, "abc")

    assert shown.toPlainText() == ""
    assert shown.accessibleName() == "Licence"


def test_tab_leaves_the_field(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    changed, following = make_plain_text("Report", can_write=True), QPushButton("Save")
    column.addWidget(changed)
    column.addWidget(following)
    with qtbot.waitActive(window):
        window.show()
    changed.setFocus()

    QTest.keyClicks(changed, "a")
    QTest.keyClick(changed, Qt.Key.Key_Tab)

    assert changed.toPlainText() == "a"
    assert following.hasFocus()
