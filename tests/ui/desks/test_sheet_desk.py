"""The words and handlers of the desk; keys and clicks are tested with the page."""

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AskedAs
from reid_desktop.ui.actions import ACTIONS, Scope
from reid_desktop.ui.desks.sheet_desk import SheetDesk
from tests.ui.loaded_screens import loaded


@pytest.fixture
def desk(qtbot: QtBot) -> SheetDesk:
    desk = SheetDesk()
    qtbot.addWidget(desk)
    return desk


def test_every_action_of_the_desk_is_handled(desk: SheetDesk) -> None:
    assert set(desk.handlers()) == {row.action_id for row in ACTIONS if row.scope is Scope.STRANGER}


def test_the_button_says_what_enter_means_now(desk: SheetDesk) -> None:
    desk.sheet.show_screen(loaded(AskedAs.STRANGER, 1, [2, 3, 4]))
    button = desk.strip.buttons["stranger.confirm"]

    said = [button.text()]
    for place in (0, 2):
        desk.sheet.grid.toggle(place)
        said.append(button.text())

    assert said == ["All belong together", "1 does not belong", "2 do not belong"]
    assert button.accessibleName() == "2 do not belong"


def test_without_a_project_nothing_is_confirmed(desk: SheetDesk) -> None:
    desk.confirm()

    assert not desk.queue.is_saving
