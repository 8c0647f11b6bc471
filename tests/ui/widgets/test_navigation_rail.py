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
