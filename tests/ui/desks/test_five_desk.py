"""The words and handlers of the desk; keys and clicks are tested with the page."""

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import Sureness
from reid_desktop.ui.actions import ACTIONS, Scope
from reid_desktop.ui.desks.five_desk import FiveDesk


@pytest.fixture
def desk(qtbot: QtBot) -> FiveDesk:
    desk = FiveDesk()
    qtbot.addWidget(desk)
    return desk


def test_every_action_of_the_desk_is_handled(desk: FiveDesk) -> None:
    assert set(desk.handlers()) == {row.action_id for row in ACTIONS if row.scope is Scope.FIVE}


def test_without_a_project_nothing_is_answered(desk: FiveDesk) -> None:
    desk.choose(1)

    assert not desk.queue.is_saving


@pytest.mark.parametrize(
    ("place", "sureness", "words"),
    [
        (None, Sureness.SURE, "Saved: unsure"),
        (0, Sureness.PROBABLY, "Saved: probably none of these"),
        (2, Sureness.SURE, "Saved: the same as number 2"),
        (2, Sureness.PROBABLY, "Saved: probably the same as number 2"),
    ],
)
def test_what_was_saved_is_told(
    desk: FiveDesk, place: int | None, sureness: Sureness, words: str
) -> None:
    assert desk._words(place, sureness) == words
