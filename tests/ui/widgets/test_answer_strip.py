import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import Sureness, Verdict
from reid_desktop.ui.widgets.answer_strip import AnswerStrip


@pytest.fixture
def strip(qtbot: QtBot) -> AnswerStrip:
    strip = AnswerStrip()
    qtbot.addWidget(strip)
    strip.resize(1000, 60)
    strip.show()
    return strip


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_answer_has_a_button_with_word_and_keys(strip: AnswerStrip, verdict: Verdict) -> None:
    button = strip.buttons[verdict]

    assert button.text()
    assert button.accessibleDescription()
    assert "(" in button.toolTip()


def test_no_button_hides_a_key_while_there_is_room_for_all(strip: AnswerStrip) -> None:
    buttons = [*strip.buttons.values(), strip.skip, strip.undo]

    strip.resize(strip.sizeHint())
    strip.grab()

    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []


def test_a_click_answers_for_sure(qtbot: QtBot, strip: AnswerStrip) -> None:
    with qtbot.waitSignal(strip.answered) as answered:
        qtbot.mouseClick(strip.buttons[Verdict.SAME], Qt.MouseButton.LeftButton)

    assert answered.args == [Verdict.SAME, Sureness.SURE]


def test_buttons_that_cannot_be_used_do_nothing(qtbot: QtBot, strip: AnswerStrip) -> None:
    strip.set_available(answers=False, skip=False)

    with qtbot.assertNotEmitted(strip.answered), qtbot.assertNotEmitted(strip.skip_requested):
        qtbot.mouseClick(strip.buttons[Verdict.SAME], Qt.MouseButton.LeftButton)
        qtbot.mouseClick(strip.skip, Qt.MouseButton.LeftButton)


def test_taking_back_is_possible_without_a_pair(qtbot: QtBot, strip: AnswerStrip) -> None:
    strip.set_available(answers=False, skip=False)

    with qtbot.waitSignal(strip.undo_requested):
        qtbot.mouseClick(strip.undo, Qt.MouseButton.LeftButton)


def test_only_the_answer_before_is_marked(strip: AnswerStrip) -> None:
    strip.mark(Verdict.UNSURE)
    strip.mark(Verdict.DIFFERENT)

    assert [v for v, button in strip.buttons.items() if button.marked] == [Verdict.DIFFERENT]
    strip.mark(None)
    assert not any(button.marked for button in strip.buttons.values())


def test_tab_goes_through_the_answers_in_order(qtbot: QtBot, strip: AnswerStrip) -> None:
    with qtbot.waitActive(strip):
        strip.activateWindow()
    strip.buttons[Verdict.SAME].setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(strip.buttons[Verdict.SAME], Qt.Key.Key_Tab)

    assert strip.buttons[Verdict.DIFFERENT].hasFocus()
