import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.ui.widgets.navigation_rail import NavigationRail


@pytest.fixture
def rail(qtbot: QtBot) -> NavigationRail:
    rail = NavigationRail(["view.start", "view.review"], ["edit.settings"])
    qtbot.addWidget(rail)
    return rail


def test_a_click_chooses_a_page(qtbot: QtBot, rail: NavigationRail) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(rail.button("view.review"), Qt.MouseButton.LeftButton)

    assert chosen.args == ["view.review"]


def test_exactly_one_page_is_chosen(rail: NavigationRail) -> None:
    rail.choose("view.start")
    rail.choose("view.review")

    assert not rail.button("view.start").isChecked()
    assert rail.button("view.review").isChecked()


def test_what_lies_at_the_foot_opens_and_leaves_the_page_chosen(
    qtbot: QtBot, rail: NavigationRail
) -> None:
    rail.choose("view.start")

    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(rail.button("edit.settings"), Qt.MouseButton.LeftButton)

    assert chosen.args == ["edit.settings"]
    assert rail.button("view.start").isChecked()


def test_a_page_that_needs_a_project_waits_for_one(rail: NavigationRail) -> None:
    rail.set_available("view.review", available=False)

    assert not rail.button("view.review").isEnabled()


def test_every_button_says_its_name_and_key(rail: NavigationRail) -> None:
    button = rail.button("view.review")

    assert button.accessibleName() == "Review"
    assert button.toolTip() == "Review (Ctrl+3)"


def test_a_page_that_counts_shows_while_there_is_something_to_do(rail: NavigationRail) -> None:
    button = rail.button("view.review")

    rail.set_count("view.review", 3)
    assert not button.isHidden()
    assert button.accessibleName() == "Review (3)"
    rail.set_count("view.review", 0)

    assert button.isHidden()
    assert button.accessibleName() == "Review"


def test_a_page_that_a_person_is_on_stays_until_they_leave(rail: NavigationRail) -> None:
    rail.set_count("view.review", 1)
    rail.choose("view.review")

    rail.set_count("view.review", 0)
    there = rail.button("view.review").isHidden()
    rail.choose("view.start")

    assert not there
    assert rail.button("view.review").isHidden()


def test_something_to_do_does_not_move_the_pages_beside_it(rail: NavigationRail) -> None:
    rail.set_count("view.review", 0)
    before = rail.width()

    rail.set_count("view.review", 3)

    assert rail.width() == before
