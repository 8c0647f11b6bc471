from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.date_popup import DatePopup

FIRST, LAST = date(2024, 5, 1), date(2024, 6, 30)
_SPAN = (FIRST.toordinal(), LAST.toordinal())


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    button = QPushButton("Date")
    qtbot.addWidget(button)
    button.show()
    return button


@pytest.fixture
def popup(qtbot: QtBot, button: QPushButton) -> DatePopup:
    popup = DatePopup(button)
    qtbot.addWidget(popup)
    return popup


def _asked(popup: DatePopup) -> list[tuple[date | None, date | None]]:
    asked: list[tuple[date | None, date | None]] = []
    popup.chosen.connect(lambda since, until: asked.append((since, until)))
    return asked


def test_it_begins_with_all_days(popup: DatePopup, button: QPushButton) -> None:
    popup.open_below(button, _SPAN, None, None)

    days = [edit.date().toString("yyyy-MM-dd") for edit in (popup.since, popup.until)]
    assert days == ["2024-05-01", "2024-06-30"]
    assert not popup.all_button.isEnabled()


def test_a_day_counts_at_once_and_an_end_of_all_days_asks_for_nothing(
    popup: DatePopup, button: QPushButton
) -> None:
    popup.open_below(button, _SPAN, None, None)
    asked = _asked(popup)

    popup.since.setDate(QDate(2024, 5, 10))
    popup.until.setDate(QDate(2024, 5, 12))

    assert asked == [(date(2024, 5, 10), None), (date(2024, 5, 10), date(2024, 5, 12))]


def test_days_that_are_turned_round_are_read_the_other_way(
    popup: DatePopup, button: QPushButton
) -> None:
    popup.open_below(button, _SPAN, date(2024, 5, 10), date(2024, 5, 12))
    asked = _asked(popup)

    popup.since.setDate(QDate(2024, 6, 1))

    assert asked == [(date(2024, 5, 12), date(2024, 6, 1))]


def test_all_days_come_back_with_one_press(
    qtbot: QtBot, popup: DatePopup, button: QPushButton
) -> None:
    popup.open_below(button, _SPAN, date(2024, 5, 10), None)
    asked = _asked(popup)

    qtbot.mouseClick(popup.all_button, Qt.MouseButton.LeftButton)

    assert asked == [(None, None)]
    assert not popup.isVisible()


def test_without_any_day_it_says_so(popup: DatePopup, button: QPushButton) -> None:
    popup.open_below(button, None, None, None)

    assert not popup.since.isVisible()
    assert not popup.all_button.isVisible()
