from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.map_card import MapCard
from tests.ui.fake_context import photograph_row
from tests.ui.insight_things import insight, layout


@pytest.fixture
def card(qtbot: QtBot) -> MapCard:
    card = MapCard()
    qtbot.addWidget(card)
    card.resize(900, 500)
    with qtbot.waitExposed(card):
        card.show()
    return card


@pytest.fixture
def shown(card: MapCard) -> MapCard:
    card.show_insight(insight())
    card.show_layout(layout())
    return card


def test_it_shows_once_it_knows_where_and_who(card: MapCard) -> None:
    card.show_layout(layout())
    before = card.is_empty

    card.show_insight(insight())

    assert before
    assert not card.is_empty


def test_a_click_asks_for_the_group_of_the_photograph(qtbot: QtBot, shown: MapCard) -> None:
    assert shown.chart is not None

    with qtbot.waitSignal(shown.group_wanted) as wanted:
        shown.chart.clicked.emit(4)

    assert wanted.args == [5]


def test_the_group_is_shown_with_the_photograph_first(shown: MapCard) -> None:
    shown.show_group([photograph_row(5, individual="Ana"), photograph_row(6, individual="Ana")])

    assert shown.group_name.text() == "Ana"
    assert "2 photographs" in shown.group_facts.text()
    assert shown.grid.isVisible()
    assert shown.grid.currentIndex().row() == 0


def test_a_click_beside_the_dots_lets_the_group_go(shown: MapCard) -> None:
    shown.show_group([photograph_row(5)])
    assert shown.chart is not None

    shown.chart.clicked.emit(-1)

    assert not shown.grid.isVisible()
    assert "Click a dot" in shown.group_facts.text()


def test_pointing_tells_name_number_and_how_sure(
    shown: MapCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown.chart is not None
    told: list[str] = []
    monkeypatch.setattr(shown.chart, "tell", lambda _dot, said: told.append(said))

    for dot in (0, 6, -1):
        shown.chart.pointed.emit(dot)

    assert told == ["Ana  ·  2 photographs  ·  accepted by a person", "not grouped yet", ""]


@pytest.mark.parametrize(("typed", "annotation_id"), [("id-0003", 5), ("bo", 3), ("Ana", 1)])
def test_a_group_is_found_by_its_name(
    qtbot: QtBot, shown: MapCard, typed: str, annotation_id: int
) -> None:
    shown.find_box.setText(typed)

    with qtbot.waitSignal(shown.group_wanted) as wanted:
        QTest.keyClick(shown.find_box, Qt.Key.Key_Return)

    assert wanted.args == [annotation_id]


def test_a_name_that_is_not_there_is_told(shown: MapCard) -> None:
    shown.find_box.setText("Zoe")

    QTest.keyClick(shown.find_box, Qt.Key.Key_Return)

    assert shown.group_name.text() == "No group of this name is on the map"


def test_a_sample_is_told(card: MapCard) -> None:
    card.show_insight(insight())

    card.show_layout(layout(n_all=70))

    assert card.note.text() == "Shown: 7 of 70 photographs, drawn by lot."


def test_photographs_that_left_the_study_leave_the_map(shown: MapCard) -> None:
    known = insight()
    fewer = replace(
        known.captures,
        annotation_ids=known.captures.annotation_ids[2:],
        group=known.captures.group[2:],
        status=known.captures.status[2:],
    )

    shown.show_insight(replace(known, captures=fewer))

    assert [row[0] for row in shown.numbers().rows] == [3, 4, 5, 6, 7]


def test_the_numbers_tell_places_and_groups(shown: MapCard) -> None:
    table = shown.numbers()

    assert table.columns == ("annotation_id", "x", "y", "group", "status")
    assert table.rows[0] == (1, 0.0, 5.0, "Ana", "accepted")
    assert table.rows[6][3] is None


def test_nothing_compared_is_told(card: MapCard) -> None:
    card.show_insight(insight())

    card.show_layout(replace(layout(), annotation_ids=np.empty(0, dtype=np.int64)))

    assert card.is_empty


def test_what_belongs_to_a_project_is_let_go(shown: MapCard) -> None:
    shown.show_group([photograph_row(5)])

    shown.clear()

    assert not shown.has_layout
    assert shown.n_captures == 0
    assert shown.grid.isHidden()


def test_return_enlarges_a_photograph_of_the_group(qtbot: QtBot, shown: MapCard) -> None:
    rows = [photograph_row(5), photograph_row(6)]
    shown.show_group(rows)

    with qtbot.waitSignal(shown.enlarge_requested) as asked:
        QTest.keyClick(shown.grid, Qt.Key.Key_Return)

    assert asked.args == [rows, 0]
