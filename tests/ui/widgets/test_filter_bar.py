from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.project.photograph_filter import Facet, PhotographFilter
from reid_desktop.project.photograph_index import NEAR, index_of
from reid_desktop.project.quality import Measures
from reid_desktop.ui.widgets.filter_bar import FilterBar
from tests.ui.fake_context import photograph_row

_ROWS = [
    replace(photograph_row(1, station="Mill"), side="left"),
    photograph_row(2, station="Mill"),
    photograph_row(3, station="Harbour"),
]
_NEAR = Measures(near={_ROWS[0].crop_key: 0, _ROWS[1].crop_key: 0})


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.set_index(index_of(_ROWS).with_measures(_NEAR))
    bar.resize(700, 200)
    bar.show()
    return bar


def _chips(bar: FilterBar) -> list[str]:
    return [chip.text() for chip in bar.chips]


def test_a_list_folds_out_with_counts_and_its_ticks_become_a_chip(
    qtbot: QtBot, bar: FilterBar
) -> None:
    qtbot.mouseClick(bar.buttons[Facet.STATION], Qt.MouseButton.LeftButton)
    popup = bar.popups[Facet.STATION]

    with qtbot.waitSignal(bar.changed) as changed:
        QTest.keyClick(popup.list, Qt.Key.Key_Space)
    popup.hide()

    assert changed.args == [PhotographFilter().choosing(Facet.STATION, frozenset({"Harbour"}))]
    assert _chips(bar) == ["Station: Harbour"]


def test_a_chip_takes_its_part_of_the_filter_away(qtbot: QtBot, bar: FilterBar) -> None:
    sides = PhotographFilter().choosing(Facet.SIDE, frozenset({"left"}))
    bar.ask(sides.saying("mill").between(date(2024, 5, 1), None))
    assert _chips(bar) == ["Side: Left side", "From 2024-05-01 on", "Words: mill"]

    qtbot.mouseClick(bar.chips[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.chips[1], Qt.MouseButton.LeftButton)

    assert bar.filter == sides
    assert bar.words.text() == ""


def test_everything_is_cleared_at_once(qtbot: QtBot, bar: FilterBar) -> None:
    bar.ask(PhotographFilter().saying("mill").choosing(Facet.NEAR, frozenset({NEAR})))

    qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)

    assert bar.filter.is_empty
    assert not bar.clear_button.isVisible()
    assert not bar.near_button.isChecked()


def test_words_are_asked_for_as_they_are_typed(bar: FilterBar) -> None:
    asked: list[tuple[str, ...]] = []
    bar.changed.connect(lambda wanted: asked.append(wanted.words))

    bar.go_to_words()
    QTest.keyClicks(bar.words, "a b")

    assert asked == [("a",), ("a", "b")]
    assert bar.words.text() == "a b"


def test_near_duplicates_are_one_press_away_once_there_are_any(
    qtbot: QtBot, bar: FilterBar
) -> None:
    qtbot.mouseClick(bar.near_button, Qt.MouseButton.LeftButton)
    asked = bar.filter
    qtbot.mouseClick(bar.near_button, Qt.MouseButton.LeftButton)
    bar.set_index(index_of(_ROWS))

    assert asked == PhotographFilter().choosing(Facet.NEAR, frozenset({NEAR}))
    assert bar.filter.is_empty
    assert not bar.near_button.isEnabled()


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (None, date(2024, 5, 3), "Until 2024-05-03"),
        (date(2024, 5, 3), date(2024, 5, 3), "2024-05-03"),
        (date(2024, 5, 3), date(2024, 5, 4), "2024-05-03 to 2024-05-04"),
    ],
)
def test_days_are_told(bar: FilterBar, since: date | None, until: date, said: str) -> None:
    bar.ask(PhotographFilter().between(since, until))

    assert _chips(bar) == [said]


def test_days_are_chosen_in_a_list_that_folds_out(qtbot: QtBot, bar: FilterBar) -> None:
    bar.ask(PhotographFilter().between(date(2024, 5, 1), date(2024, 5, 2)))
    qtbot.mouseClick(bar.date_button, Qt.MouseButton.LeftButton)

    qtbot.mouseClick(bar.dates.all_button, Qt.MouseButton.LeftButton)

    assert bar.filter.is_empty


def test_many_values_are_counted_in_a_chip_and_long_names_shortened(bar: FilterBar) -> None:
    bar.ask(PhotographFilter().choosing(Facet.WHO, frozenset({"A", "B", "C", "D"})))
    many = _chips(bar)
    bar.ask(PhotographFilter().choosing(Facet.WHO, frozenset({"X" * 99})))

    assert many == ["Animal: A, B and 2 more"]
    assert len(_chips(bar)[0]) == 40
