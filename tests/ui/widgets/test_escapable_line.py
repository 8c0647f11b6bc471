from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.escapable_line import EscapableLine


def test_escape_gives_it_up_and_letters_are_written(qtbot: QtBot) -> None:
    line = EscapableLine()
    qtbot.addWidget(line)

    with qtbot.assertNotEmitted(line.given_up):
        qtbot.keyClicks(line, "Ana")
    with qtbot.waitSignal(line.given_up):
        qtbot.keyClick(line, Qt.Key.Key_Escape)

    assert line.text() == "Ana"
