import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.pace import Advice
from reid_desktop.ui.widgets.advice_line import AdviceLine


@pytest.fixture
def line(qtbot: QtBot) -> AdviceLine:
    line = AdviceLine()
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize("advice", list(Advice))
def test_every_advice_is_a_sentence(line: AdviceLine, advice: Advice) -> None:
    line.tell(advice)

    assert line.text.endswith(".")


def test_without_advice_it_is_not_there(line: AdviceLine) -> None:
    line.tell(Advice.STOP)

    line.tell(None)

    assert line.text == ""


def test_what_was_sent_away_stays_away_until_work_begins_anew(line: AdviceLine) -> None:
    line.tell(Advice.REST_LONG)
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)

    line.tell(Advice.REST_LONG)
    away = line.text
    line.tell(Advice.STOP)
    other = line.text
    line.begin_anew()
    line.tell(Advice.REST_LONG)

    assert away == ""
    assert "stop" in other
    assert "rest" in line.text
