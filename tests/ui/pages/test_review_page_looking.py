from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, Pair, Verdict
from reid_desktop.project.views import SideRow
from reid_desktop.ui.pages.page import LEAVE_FULL_SCREEN
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.fake_context import photograph_row
from tests.ui.review_context import ReviewContext, side_row
from tests.ui.review_questions import pair_of, questions


class _Context(ReviewContext):
    """Has another photograph of every group."""

    def pair_sides(self, pair: Pair) -> Task:
        return self._run(lambda: (_with_another(pair.low), _with_another(pair.high)))


def _with_another(annotation_id: AnnotationId) -> SideRow:
    others = (photograph_row(annotation_id + 100),)
    return replace(side_row(annotation_id), others=others, group_size=2)


@pytest.fixture
def page(qtbot: QtBot) -> ReviewPage:
    page = ReviewPage()
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    return page


@pytest.fixture
def context(qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage) -> _Context:
    context = _Context(runner, tmp_path, questions([(1, 2), (3, 4), (5, 6)]))
    page.project_opened(context)
    qtbot.waitUntil(lambda: page.queue.can_answer)
    return context


def test_an_answer_during_a_look_is_about_the_question(
    qtbot: QtBot, page: ReviewPage, context: _Context
) -> None:
    QTest.keyClick(page, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: page.pair_view.looking == {1})

    QTest.keyClick(page, Qt.Key.Key_D)

    qtbot.waitUntil(lambda: page.pair_view.pair == pair_of(3, 4))
    [saved] = context.saved
    assert (saved.pair, saved.verdict) == (pair_of(1, 2), Verdict.DIFFERENT)
    assert page.pair_view.looking == frozenset()


def test_looking_takes_no_time_off_an_answer(
    qtbot: QtBot, page: ReviewPage, context: _Context
) -> None:
    QTest.keyClick(page, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: page.pair_view.looking == {0})

    with qtbot.assertNotEmitted(page.pair_view.painted):
        QTest.keyClick(page, Qt.Key.Key_Escape)
        page.grab()


def test_escape_goes_back_to_the_question_first_and_then_leaves_the_full_screen(
    qtbot: QtBot, page: ReviewPage, context: _Context
) -> None:
    QTest.keyClick(page, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: page.pair_view.looking == {0})

    with qtbot.assertNotEmitted(page.action_requested):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.action_requested) as requested:
        QTest.keyClick(page, Qt.Key.Key_Escape)

    assert requested.args == [LEAVE_FULL_SCREEN]


def test_on_a_full_screen_only_the_pair_and_the_answers_are_left(
    page: ReviewPage, context: _Context
) -> None:
    page.set_full_screen(on=True)
    full = page.tools.bar.isVisible(), page.pair_view.isVisible(), page.strip.isVisible()
    page.set_full_screen(on=False)

    assert full == (False, True, True)
    assert page.tools.hint.words == "Esc leaves the full screen."
    assert page.tools.bar.isVisible()


def test_no_tool_answers(page: ReviewPage, context: _Context) -> None:
    QTest.keyClicks(page, "vbmegcrtoafjk")

    assert context.saved == []
    assert page.pair_view.pair == pair_of(1, 2)


def test_a_closed_project_leaves_nothing_to_look_at(
    qtbot: QtBot, page: ReviewPage, context: _Context
) -> None:
    QTest.keyClick(page, Qt.Key.Key_V)
    page.project_closed()

    QTest.keyClicks(page, "vbmegcrtoafjk")

    assert page.pair_view.pair is None
    assert not page.tools.lines.lines.isVisible()
