from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AskedAs
from reid_desktop.ui.widgets.way_switch import WaySwitch


def test_a_click_chooses_a_way_and_only_one_is_on(qtbot: QtBot) -> None:
    switch = WaySwitch()
    qtbot.addWidget(switch)
    chosen: list[AskedAs] = []
    switch.chosen.connect(chosen.append)

    QTest.mouseClick(switch.buttons[AskedAs.FIVE], Qt.MouseButton.LeftButton)

    assert chosen == [AskedAs.FIVE]
    assert [button.isChecked() for button in switch.buttons.values()] == [False, True, False]


def test_its_buttons_tell_their_keys(qtbot: QtBot) -> None:
    switch = WaySwitch()
    qtbot.addWidget(switch)

    tips = [button.toolTip() for button in switch.buttons.values()]

    assert [tip.rpartition("(")[2] for tip in tips] == ["F6)", "F7)", "F8)"]
