import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.fact_grid import FactGrid


@pytest.fixture
def grid(qtbot: QtBot) -> FactGrid:
    grid = FactGrid()
    qtbot.addWidget(grid)
    return grid


def test_facts_are_read_from_left_to_right(grid: FactGrid) -> None:
    grid.set_facts([("Answers", "12"), ("Groups", "3"), ("Photographs", "40")])

    assert grid.text == "Answers 12, Groups 3, Photographs 40"
    assert grid.accessibleDescription() == grid.text


def test_fewer_facts_leave_nothing_of_those_before(grid: FactGrid) -> None:
    grid.set_facts([("Answers", "12"), ("Groups", "3")])

    grid.set_facts([("Answers", "13")])

    assert grid.text.strip(" ,") == "Answers 13"
