"""What of the project the desks hear; what a person does on them is tested with the page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AskedAs, OperationId
from reid_desktop.project.changes import Changes
from reid_desktop.ui.actions import make_actions
from reid_desktop.ui.desks.ways import Ways, answered_pair
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.review_questions import pair_of
from tests.ui.screen_context import ScreenContext


@pytest.fixture
def ways(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> Ways:
    page = QWidget()
    qtbot.addWidget(page)
    ways = Ways(page)
    for widget in (ways.switch, ways.five, ways.sheet):
        widget.setParent(page)
    ways.guard(make_actions(page, {**ways.handlers(), "review.undo": int, "review.fit": int}))
    ways.set_context(ScreenContext(runner, tmp_path, []))
    return ways


def flip(asked_as: AskedAs | None, *pairs: tuple[int, int], tables: str = "decision") -> Changes:
    return Changes(
        tables=frozenset({tables}),
        pair=pair_of(*pairs[0]) if len(pairs) == 1 else None,
        operation_id=OperationId(7),
        asked_as=asked_as,
        pairs=frozenset(pair_of(*pair) for pair in pairs),
    )


def test_only_the_keys_of_the_way_in_use_work(ways: Ways) -> None:
    ways.use(AskedAs.FIVE)

    working = {name for name, action in ways._actions.items() if action.isEnabled()}

    assert {"five.same_1", "review.undo", "review.ask_pair"} <= working
    assert working.isdisjoint({"stranger.mark", "review.fit"})


def test_what_was_chosen_stays_when_the_project_tells_its_own_way_later(ways: Ways) -> None:
    context = ways._context
    assert context is not None

    ways.choose(AskedAs.FIVE)
    ways._on_known(context, AskedAs.STRANGER)

    assert ways.way is AskedAs.FIVE


def test_between_screens_no_key_acts_until_the_pair_was_there_for_a_moment(
    qtbot: QtBot, ways: Ways
) -> None:
    ways.choose(AskedAs.FIVE)

    ways.go_between()

    assert ways.is_between
    assert ways.switch.buttons[AskedAs.FIVE].isChecked()
    assert not any(action.isEnabled() for action in ways._actions.values())
    qtbot.waitUntil(ways._actions["review.fit"].isEnabled)
    ways.go_home()
    ways.note_seen()
    assert ways.way is AskedAs.FIVE
    assert not ways._actions["five.same_1"].isEnabled()


@pytest.mark.parametrize(
    "changes",
    [
        flip(AskedAs.PAIR, (1, 2)),
        flip(None),
        flip(AskedAs.FIVE, (1, 2)),
        flip(AskedAs.FIVE, (1, 2), (1, 3), tables="membership"),
    ],
)
def test_what_was_no_screen_is_left_to_pairs(ways: Ways, changes: Changes) -> None:
    assert not ways.flipped(changes)
    assert ways.way is AskedAs.PAIR


def test_a_screen_that_was_taken_back_leads_to_its_desk(ways: Ways) -> None:
    assert ways.flipped(flip(AskedAs.STRANGER, (1, 2), (1, 3)))

    assert ways.way is AskedAs.STRANGER
    assert ways.sheet.queue.current is not None


def test_an_answer_about_a_pair_is_told_from_other_acts() -> None:
    assert answered_pair(flip(AskedAs.PAIR, (1, 2))) == (7, pair_of(1, 2))
    assert answered_pair(flip(AskedAs.PAIR, (1, 2), tables="membership")) is None
