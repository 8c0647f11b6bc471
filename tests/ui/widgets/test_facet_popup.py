import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reid_desktop.project.photograph_filter import Facet
from reid_desktop.ui.widgets.facet_popup import FacetPopup

_FEW = [("Harbour", 3), ("Mill", 12)]
_MANY = [(f"Station {n}", n) for n in range(1, 41)]


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    button = QPushButton("Station")
    qtbot.addWidget(button)
    button.show()
    return button


@pytest.fixture
def popup(qtbot: QtBot, button: QPushButton) -> FacetPopup:
    popup = FacetPopup(Facet.STATION, button)
    qtbot.addWidget(popup)
    return popup


def _ticks(popup: FacetPopup) -> list[frozenset[str]]:
    ticks: list[frozenset[str]] = []
    popup.ticked.connect(ticks.append)
    return ticks


def test_space_ticks_and_every_tick_counts_at_once(popup: FacetPopup, button: QPushButton) -> None:
    popup.open_below(button, _FEW, frozenset())
    ticks = _ticks(popup)

    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    QTest.keyClick(popup.list, Qt.Key.Key_Down)
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    popup.grab()

    assert ticks == [{"Harbour"}, {"Harbour", "Mill"}]
    assert not popup.search_box.isVisible()


def test_a_click_ticks(qtbot: QtBot, popup: FacetPopup, button: QPushButton) -> None:
    popup.open_below(button, _FEW, frozenset({"Mill"}))
    ticks = _ticks(popup)

    where = popup.list.visualRect(popup.values.index(1)).center()
    qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert ticks == [frozenset()]


def test_among_many_values_one_is_found_by_its_name(popup: FacetPopup, button: QPushButton) -> None:
    popup.open_below(button, _MANY, frozenset())
    ticks = _ticks(popup)

    QTest.keyClicks(popup.search_box, "39")
    QTest.keyClick(popup.search_box, Qt.Key.Key_Return)
    QTest.keyClick(popup.search_box, Qt.Key.Key_Down)

    assert popup.search_box.isVisible()
    assert ticks == [{"Station 39"}]
    assert popup.list.hasFocus()


def test_show_all_takes_every_tick_away_and_closes(
    qtbot: QtBot, popup: FacetPopup, button: QPushButton
) -> None:
    popup.open_below(button, _FEW, frozenset({"Mill"}))
    ticks = _ticks(popup)

    qtbot.mouseClick(popup.all_button, Qt.MouseButton.LeftButton)

    assert ticks == [frozenset()]
    assert not popup.isVisible()


def test_a_search_that_finds_nothing_ticks_nothing(popup: FacetPopup, button: QPushButton) -> None:
    popup.open_below(button, _MANY, frozenset())
    ticks = _ticks(popup)

    QTest.keyClicks(popup.search_box, "nowhere")
    QTest.keyClick(popup.search_box, Qt.Key.Key_Return)

    assert ticks == []
