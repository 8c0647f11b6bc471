import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.screen_strip import Offer, ScreenStrip


@pytest.fixture
def strip(qtbot: QtBot) -> ScreenStrip:
    strip = ScreenStrip(
        "Which is it?",
        (
            Offer("five.unsure", "unsure", "You cannot tell."),
            Offer("review.skip", "skip", "Later.", answers=False),
            Offer("review.undo", "undo", "Take it back.", always=True),
        ),
    )
    qtbot.addWidget(strip)
    return strip


def enabled(strip: ScreenStrip) -> list[bool]:
    return [button.isEnabled() for button in strip.buttons.values()]


def test_a_click_asks_for_the_action(strip: ScreenStrip) -> None:
    asked: list[str] = []
    strip.pressed.connect(asked.append)

    QTest.mouseClick(strip.buttons["review.skip"], Qt.MouseButton.LeftButton)

    assert asked == ["review.skip"]


def test_what_cannot_be_answered_can_be_skipped_and_taking_back_is_always_possible(
    strip: ScreenStrip,
) -> None:
    strip.set_available(answers=False, skip=True)
    unseen = enabled(strip)
    strip.set_available(answers=False, skip=False)

    assert unseen == [False, True, True]
    assert enabled(strip) == [False, False, True]


def test_a_key_that_was_heard_shows_on_its_button(strip: ScreenStrip) -> None:
    strip.flash("five.unsure")

    assert strip.buttons["five.unsure"].isDown()
    assert strip.buttons["five.unsure"].toolTip() == "Unsure (U)\nYou cannot tell."
