import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.depth_choice import DepthChoice
from reid_desktop.vision.training.recipe import Depth


@pytest.fixture
def choice(qtbot: QtBot) -> DepthChoice:
    choice = DepthChoice()
    qtbot.addWidget(choice)
    choice.show()
    return choice


def test_the_quick_one_is_chosen_at_first(choice: DepthChoice) -> None:
    assert choice.chosen is Depth.HEAD


def test_another_one_is_chosen_by_the_keyboard(qtbot: QtBot, choice: DepthChoice) -> None:
    choice.buttons[Depth.HEAD].setFocus()

    with qtbot.waitSignal(choice.picked) as picked:
        QTest.keyClick(choice.buttons[Depth.HEAD], Qt.Key.Key_Down)

    assert picked.args == [Depth.LAST_STAGE]
    assert choice.chosen is Depth.LAST_STAGE


def test_the_time_is_shown_and_read_out(choice: DepthChoice) -> None:
    choice.tell_time(Depth.HEAD, "about 40 s")

    assert choice.times[Depth.HEAD].text() == "about 40 s"
    assert choice.buttons[Depth.HEAD].accessibleDescription().endswith("about 40 s")


def test_what_is_not_offered_cannot_stay_chosen(choice: DepthChoice) -> None:
    choice.buttons[Depth.WHOLE].setChecked(True)

    choice.offer([Depth.HEAD])

    assert choice.chosen is Depth.HEAD
    assert not choice.buttons[Depth.WHOLE].isVisible()
