from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.screens import said_of_five
from reid_desktop.core.types import AskedAs, OperationId
from reid_desktop.ui.desks.five_desk import FiveDesk
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.review_questions import pair_of
from tests.ui.screen_context import ScreenContext, screen


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> ScreenContext:
    screens = [screen(AskedAs.FIVE, n, [n + 1, n + 2]) for n in (10, 20, 30)]
    return ScreenContext(runner, tmp_path, screens)


@pytest.fixture
def desk(qtbot: QtBot, context: ScreenContext) -> FiveDesk:
    desk = FiveDesk()
    qtbot.addWidget(desk)
    desk.resize(900, 500)
    desk.show()
    desk.set_context(context)
    desk.go_on()
    qtbot.waitUntil(lambda: desk.queue.can_answer)
    return desk


def test_an_answer_before_it_was_painted_is_ignored(desk: FiveDesk, context: ScreenContext) -> None:
    assert desk.queue.current is not None
    desk.queue.skip()

    desk.answer(said_of_five(2, 1), "too early")

    assert not desk.queue.is_saving
    assert context.done == []


def test_a_project_that_was_closed_meanwhile_is_not_told_of(
    qtbot: QtBot, desk: FiveDesk, context: ScreenContext
) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    desk.answer(said_of_five(2, 1), "saved")

    desk.set_context(None)

    qtbot.waitUntil(lambda: len(context.done) == 1)
    assert said == []
    assert desk.queue.current is None


def test_a_screen_of_an_earlier_session_is_put_before_the_others(
    qtbot: QtBot, desk: FiveDesk, context: ScreenContext
) -> None:
    assert desk.turned(OperationId(9), [pair_of(1, 2), pair_of(1, 3)])

    desk.show_current()

    assert desk.queue.current is not None
    assert desk.queue.current.subject == 1


def test_one_pair_does_not_tell_which_screen_it_was(desk: FiveDesk) -> None:
    assert not desk.turned(OperationId(9), [pair_of(1, 2)])


def test_photographs_that_may_be_back_are_tried_again(desk: FiveDesk) -> None:
    desk.view.show_nothing()

    desk.photographs_changed()
    desk.show_current()

    assert desk.five.is_whole


def test_others_who_change_who_is_who_let_it_choose_anew(qtbot: QtBot, desk: FiveDesk) -> None:
    before = desk.queue.current

    desk.evidence_changed([])
    desk.go_on()

    qtbot.waitUntil(lambda: len(desk.queue.coming) == 2)
    assert desk.queue.current is before
