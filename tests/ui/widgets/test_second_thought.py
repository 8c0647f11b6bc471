import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.second_thought import SecondThought


@pytest.fixture
def doubt(qtbot: QtBot) -> SecondThought:
    doubt = SecondThought("It is deleted.", "Delete it", "Keep it")
    qtbot.addWidget(doubt)
    return doubt


def test_it_is_not_there_until_it_asks(qtbot: QtBot, doubt: SecondThought) -> None:
    before = doubt.isVisible()

    with qtbot.waitActive(doubt):
        doubt.ask()

    assert not before
    assert doubt.isVisible()
    assert doubt.warning.text() == "It is deleted."


def test_who_presses_the_space_bar_at_once_keeps_it(qtbot: QtBot, doubt: SecondThought) -> None:
    with qtbot.waitActive(doubt):
        doubt.ask()
    qtbot.waitUntil(doubt.no_button.hasFocus)

    with qtbot.waitSignal(doubt.refused), qtbot.assertNotEmitted(doubt.agreed):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Space)

    assert not doubt.isVisible()


def test_who_agrees_is_heard_and_not_asked_any_more(qtbot: QtBot, doubt: SecondThought) -> None:
    doubt.ask()

    with qtbot.waitSignal(doubt.agreed), qtbot.assertNotEmitted(doubt.refused):
        qtbot.mouseClick(doubt.yes_button, Qt.MouseButton.LeftButton)

    assert not doubt.isVisible()


def test_it_comes_into_view_where_a_page_is_long(qtbot: QtBot) -> None:
    page, area = QWidget(), QScrollArea()
    qtbot.addWidget(area)
    column = QVBoxLayout(page)
    high = QLabel("above")
    high.setMinimumHeight(900)
    doubt = SecondThought("It is deleted.", "Delete it", "Keep it")
    column.addWidget(high)
    column.addWidget(doubt)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 300)
    area.show()

    doubt.ask("These are deleted.")

    qtbot.waitUntil(lambda: not doubt.no_button.visibleRegion().isEmpty())
    assert doubt.warning.text() == "These are deleted."
