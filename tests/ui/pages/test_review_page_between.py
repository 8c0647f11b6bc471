"""Between screens comes a pair now and then, as any pair, and then the screens go on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AskedAs, Purpose, Verdict
from reid_desktop.ui.desks import ways as module
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.review_questions import pair_of
from tests.ui.screen_context import ScreenContext, screen

FIVE, PAIR = AskedAs.FIVE, AskedAs.PAIR
_SCREENS = [
    screen(FIVE, 1, [2, 3]),
    screen(PAIR, 7, [8]),
    screen(FIVE, 11, [12, 13]),
]


@pytest.fixture
def page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ReviewPage:
    monkeypatch.setattr(module, "_STILL_MS", 0)
    page = ReviewPage()
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    return page


@pytest.fixture
def context(qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage) -> ScreenContext:
    context = ScreenContext(runner, tmp_path, _SCREENS)
    context.way = FIVE
    context.events.changed.connect(page.on_changed)
    page.project_opened(context)
    wait_for_five(qtbot, page, 1)
    return context


def wait_for_five(qtbot: QtBot, page: ReviewPage, subject: int) -> None:
    five = page.ways.five.queue

    def shows() -> bool:
        there = five.current is not None and five.current.subject == subject
        return page.ways.way is FIVE and there and five.can_answer

    qtbot.waitUntil(shows)
    qtbot.waitUntil(page.ways._actions["five.none"].isEnabled)


def wait_for_pair(qtbot: QtBot, page: ReviewPage) -> None:
    def shows() -> bool:
        current = page.queue.current
        there = current is not None and current.pair == pair_of(7, 8)
        return page.ways.is_between and there and page.queue.can_answer

    qtbot.waitUntil(shows)
    qtbot.waitUntil(page.ways._actions["review.same"].isEnabled)


def answer_first(qtbot: QtBot, page: ReviewPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_0)
    wait_for_pair(qtbot, page)


def test_a_pair_comes_in_its_turn_and_the_screens_go_on_after_it(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    answer_first(qtbot, page)
    said, on = page.note.text(), page.ways.switch.buttons[FIVE].isChecked()

    QTest.keyClick(page, Qt.Key.Key_D)

    wait_for_five(qtbot, page, 11)
    [saved] = context.saved
    assert (saved.pair, saved.verdict) == (pair_of(7, 8), Verdict.DIFFERENT)
    assert (saved.asked_as, saved.purpose) == (PAIR, Purpose.QUERY)
    assert said == "A pair in between. Then it goes on as before."
    assert on
    assert page.progress.text().startswith("2 answers")


def test_a_pair_that_is_skipped_makes_way_for_the_screens(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    answer_first(qtbot, page)

    QTest.keyClick(page, Qt.Key.Key_Space)

    wait_for_five(qtbot, page, 11)
    assert context.saved == []


def test_a_pair_that_is_taken_back_is_asked_again_and_the_screens_go_on(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    answer_first(qtbot, page)
    QTest.keyClick(page, Qt.Key.Key_D)
    wait_for_five(qtbot, page, 11)

    context.undo_pair()
    wait_for_pair(qtbot, page)
    QTest.keyClick(page, Qt.Key.Key_S)

    wait_for_five(qtbot, page, 11)
    assert [saved.verdict for saved in context.saved] == [Verdict.SAME]


def test_who_changes_the_way_leaves_the_pair_for_later(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    answer_first(qtbot, page)

    page.ways.choose(FIVE)

    wait_for_five(qtbot, page, 11)


def test_a_pair_of_photographs_that_others_changed_makes_way(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    answer_first(qtbot, page)

    page.queue.evidence_changed([pair_of(7, 8).low])
    page.refresh()

    wait_for_five(qtbot, page, 11)
