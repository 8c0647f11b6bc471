import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.actions import action_named, make_actions
from reid_desktop.ui.holding import Holding
from reid_desktop.ui.key_bindings import key_bindings


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[bool] = []
        self.holding = Holding(self, "review.blink", self.heard.append)
        make_actions(self, {"review.blink": self.holding.press})


@pytest.fixture
def page(qtbot: QtBot) -> _Page:
    page = _Page()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    return page


def test_a_press_turns_it_on_and_the_next_one_off(page: _Page) -> None:
    QTest.keyClick(page, Qt.Key.Key_B)
    QTest.keyClick(page, Qt.Key.Key_B)

    assert page.heard == [True, False]


def test_letting_go_of_a_held_key_turns_it_off(qtbot: QtBot, page: _Page) -> None:
    QTest.keyPress(page, Qt.Key.Key_B)
    assert page.holding.on

    QTest.keyRelease(page, Qt.Key.Key_B, delay=400)

    qtbot.waitUntil(lambda: page.heard == [True, False])


def test_letting_go_of_another_key_that_was_chosen_turns_it_off(qtbot: QtBot, page: _Page) -> None:
    bindings = key_bindings()
    assert bindings is not None
    bindings.choose(action_named("review.blink"), "Shift+W")

    QTest.keyPress(page, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(page, Qt.Key.Key_W, delay=400)
    bindings.reset(["review.blink"])

    qtbot.waitUntil(lambda: page.heard == [True, False])


def test_a_key_that_repeats_is_still_held(page: _Page) -> None:
    QTest.keyPress(page, Qt.Key.Key_B)
    QTest.keyRelease(page, Qt.Key.Key_B, delay=400)

    QTest.keyPress(page, Qt.Key.Key_B)  # at once: X11 repeats so

    assert page.holding._release.isActive() is False


def test_turning_it_off_twice_is_told_once(page: _Page) -> None:
    page.holding.set(on=True)
    page.holding.set(on=False)
    page.holding.set(on=False)

    assert page.heard == [True, False]
