from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import Pair, Verdict
from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.review_context import ReviewContext
from tests.ui.review_questions import pair_of, questions

_PAIRS = [(2 * n + 1, 2 * n + 2) for n in range(10)]


@pytest.fixture
def page(qtbot: QtBot) -> ReviewPage:
    page = ReviewPage()
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    return page


def on_screen(page: ReviewPage) -> Pair | None:
    return page.pair_view.pair


def wait_for(qtbot: QtBot, page: ReviewPage, a: int, b: int) -> None:
    qtbot.waitUntil(lambda: on_screen(page) == pair_of(a, b) and page.queue.can_answer)


def test_the_tools_that_look_at_a_pair_are_there_with_it(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage
) -> None:
    before = page.tools.bar.isVisible()

    page.project_opened(ReviewContext(runner, tmp_path, questions(_PAIRS[:2])))
    wait_for(qtbot, page, 1, 2)

    assert not before
    assert page.tools.bar.isVisible()


def test_a_photograph_that_cannot_be_read_is_told_and_can_only_be_skipped(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage
) -> None:
    context = ReviewContext(runner, tmp_path, questions(_PAIRS[:2]))
    context.unreadable.add("/photographs/IMG_0001.JPG")
    page.project_opened(context)
    qtbot.waitUntil(lambda: on_screen(page) == pair_of(1, 2))
    page.grab()

    QTest.keyClick(page, Qt.Key.Key_S)
    assert not page.queue.is_saving
    QTest.keyClick(page, Qt.Key.Key_Space)

    wait_for(qtbot, page, 3, 4)
    assert context.saved == []


def test_a_photograph_that_is_back_is_shown_by_itself_and_can_be_answered_then(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage
) -> None:
    context = ReviewContext(runner, tmp_path, questions(_PAIRS[:2]))
    context.unreadable.add("/photographs/IMG_0001.JPG")
    page.project_opened(context)
    qtbot.waitUntil(lambda: on_screen(page) == pair_of(1, 2))
    same = page.strip.buttons[Verdict.SAME]
    before = (same.isEnabled(), page.strip.skip.isEnabled())

    context.unreadable.clear()
    page.photographs_changed()

    wait_for(qtbot, page, 1, 2)
    assert before == (False, True)
    assert same.isEnabled()


def test_when_nothing_is_left_it_says_so_and_offers_what_was_skipped(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage
) -> None:
    context = ReviewContext(runner, tmp_path, questions(_PAIRS[:2]))
    page.project_opened(context)
    wait_for(qtbot, page, 1, 2)
    QTest.keyClick(page, Qt.Key.Key_Space)
    wait_for(qtbot, page, 3, 4)
    QTest.keyClick(page, Qt.Key.Key_S)

    qtbot.waitUntil(lambda: page.queue.is_exhausted)
    assert page.state.told is not None
    assert page.state.told.title == "You can stop here"
    qtbot.mouseClick(page.state.second, Qt.MouseButton.LeftButton)
    wait_for(qtbot, page, 1, 2)


def test_the_end_leads_to_the_individuals(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage
) -> None:
    page.project_opened(ReviewContext(runner, tmp_path, []))
    qtbot.waitUntil(lambda: page.queue.is_exhausted)

    with qtbot.waitSignal(page.action_requested) as asked:
        qtbot.mouseClick(page.state.first, Qt.MouseButton.LeftButton)

    assert asked.args == ["view.individuals"]


@pytest.mark.parametrize(
    ("readiness", "title", "asks_for"),
    [
        (Readiness.EMPTY, "No photographs yet", "file.add_folder"),
        (Readiness.PREPARING, "Getting the questions ready", "view.photographs"),
        (Readiness.PAUSED, "Stopped on the way", "file.rescan"),
    ],
)
def test_before_there_are_questions_it_says_why_and_what_to_do(
    runner: TaskRunner,
    tmp_path: Path,
    page: ReviewPage,
    readiness: Readiness,
    title: str,
    asks_for: str,
) -> None:
    context = ReviewContext(runner, tmp_path, [])
    context.readiness = readiness

    page.project_opened(context)

    assert page.state.told is not None
    assert page.state.told.title == title
    assert page.state.told.first is not None
    assert page.state.told.first[1] == asks_for


def test_the_first_pair_appears_by_itself_when_everything_is_ready(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage
) -> None:
    context = ReviewContext(runner, tmp_path, questions(_PAIRS))
    context.readiness = Readiness.PREPARING
    page.project_opened(context)

    context.readiness = Readiness.READY
    context.events.readiness_changed.emit(Readiness.READY)

    wait_for(qtbot, page, 1, 2)


def test_when_choosing_fails_it_can_be_tried_again(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage
) -> None:
    context = ReviewContext(runner, tmp_path, questions(_PAIRS))
    context.asking_fails = True
    page.project_opened(context)
    qtbot.waitUntil(lambda: page.queue.has_failed)
    context.asking_fails = False

    qtbot.mouseClick(page.state.first, Qt.MouseButton.LeftButton)

    wait_for(qtbot, page, 1, 2)


def test_without_a_project_it_leads_to_the_start(qtbot: QtBot, page: ReviewPage) -> None:
    with qtbot.waitSignal(page.action_requested) as asked:
        qtbot.mouseClick(page.state.first, Qt.MouseButton.LeftButton)

    assert asked.args == ["view.start"]


def test_a_hidden_page_asks_nothing_until_it_shows(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage
) -> None:
    page.hide()
    context = ReviewContext(runner, tmp_path, questions(_PAIRS))
    page.project_opened(context)
    assert context.asked == []

    page.show()

    wait_for(qtbot, page, 1, 2)
