import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import Verdict
from reid_desktop.ui.actions import action_named
from reid_desktop.ui.widgets.answer_button import AnswerButton


@pytest.fixture
def button(qtbot: QtBot) -> AnswerButton:
    button = AnswerButton(action_named("review.same"), "same", verdict=Verdict.SAME)
    qtbot.addWidget(button)
    button.resize(200, 52)
    with qtbot.waitActive(button):
        button.show()
    return button


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keys_that_press_buttons_press_it(
    qtbot: QtBot, button: AnswerButton, key: Qt.Key
) -> None:
    button.setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_flash_ends_by_itself(qtbot: QtBot, button: AnswerButton) -> None:
    button.flash()
    assert button.isDown()

    qtbot.waitUntil(lambda: not button.isDown())


def test_marked_held_focused_and_disabled_look_different(button: AnswerButton) -> None:
    pictures = [button.grab().toImage()]
    button.set_marked(marked=True)
    pictures.append(button.grab().toImage())
    button.setDown(True)
    pictures.append(button.grab().toImage())
    button.setEnabled(False)
    pictures.append(button.grab().toImage())

    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])


def test_it_is_never_too_small_for_its_word(button: AnswerButton) -> None:
    words = button.fontMetrics().horizontalAdvance(button.text())

    assert button.minimumSizeHint().width() > words
    assert button.sizeHint().width() > button.minimumSizeHint().width()


def test_at_its_smallest_an_answer_still_shows_its_first_key(button: AnswerButton) -> None:
    button.resize(button.minimumSizeHint())
    small = button.grab().toImage()
    button._keys = ()
    button.update()

    assert button.grab().toImage() != small


def test_where_lines_are_read_from_the_right_sign_and_keys_change_sides(
    button: AnswerButton,
) -> None:
    at_left, at_right = QRect(12, 15, 22, 22), QRect(200 - 12 - 22, 15, 22, 22)
    sign = button.grab(at_left).toImage()

    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert button.grab(at_right).toImage() == sign
    assert button.grab(at_left).toImage() != sign


def test_what_is_no_answer_can_do_with_its_sign_alone(qtbot: QtBot) -> None:
    skip = AnswerButton(action_named("review.skip"), "skip", verdict=None)
    qtbot.addWidget(skip)
    words = skip.fontMetrics().horizontalAdvance(skip.text())

    assert skip.minimumSizeHint().width() < words + 46
    assert skip.sizeHint().width() > words + 46
