"""The review shows a pair because a person wants to look at it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import AnnotationId, OperationId, Pair, Purpose
from reid_desktop.project.changes import Changes
from reid_desktop.project.session import PairContradiction
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.review_context import ReviewContext
from tests.ui.review_questions import pair_of, questions


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
def context(qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage) -> ReviewContext:
    context = ReviewContext(runner, tmp_path, questions([(1, 2), (3, 4)]))
    page.project_opened(context)
    qtbot.waitUntil(lambda: page.queue.can_answer)
    return context


def test_a_pair_that_is_wanted_shows_at_once_and_is_answered(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    with qtbot.waitSignal(page.action_requested) as requested:
        context.events.pair_wanted.emit(pair_of(1, 9))
    assert requested.args == ["view.review"]
    qtbot.waitUntil(lambda: page.pair_view.pair == pair_of(1, 9) and page.queue.can_answer)

    QTest.keyClick(page, Qt.Key.Key_S)

    qtbot.waitUntil(lambda: page.pair_view.pair == pair_of(1, 2) and page.queue.can_answer)
    assert [(one.pair, one.purpose) for one in context.saved] == [(pair_of(1, 9), Purpose.PERSON)]


def test_a_closed_project_wants_nothing(page: ReviewPage, context: ReviewContext) -> None:
    page.project_closed()

    context.events.pair_wanted.emit(pair_of(1, 9))

    assert page.queue.current is None


def test_an_answer_of_another_page_brings_no_pair_back_even_when_it_is_undone(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    told = Changes(frozenset({"decision"}), frozenset(), pair_of(7, 8), "answer", OperationId(3))

    given_there = object()
    shown: list[Pair | None] = []

    for changes, initiator in (
        (told, given_there),
        (told, None),  # undone
        (replace(told, operation_id=OperationId(4)), None),  # of an earlier session, undone
    ):
        page.on_changed(changes, initiator)
        shown.append(None if page.queue.current is None else page.queue.current.pair)

    assert shown == [pair_of(1, 2), pair_of(1, 2), pair_of(7, 8)]


def test_the_line_about_disputes_leads_to_them(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    path = (AnnotationId(1), AnnotationId(2), AnnotationId(3))
    context.contradictions = [PairContradiction(pair_of(1, 3), path)]
    context.events.solved.emit()

    with qtbot.waitSignal(page.action_requested) as requested:
        qtbot.mouseClick(page.disputes.button, Qt.MouseButton.LeftButton)

    assert requested.args == ["view.disputes"]
