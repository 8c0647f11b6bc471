"""What the desk shows of its queue; keys and answers are tested with the page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reid_desktop.ui.desks.pair_desk import PairDesk
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.review_context import ReviewContext
from tests.ui.review_questions import pair_of, questions


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.desk = PairDesk(self, parent=self)
        self.desk.resize(900, 600)
        self.desk.tools.bar.setParent(self)


@pytest.fixture
def page(qtbot: QtBot) -> _Page:
    page = _Page()
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    return page


@pytest.fixture
def desk(page: _Page) -> PairDesk:
    return page.desk


def ask(desk: PairDesk, context: ReviewContext) -> None:
    """Let the queue have two pairs, and show the first."""
    desk.set_context(context)
    request = desk.queue.request()
    assert request is not None
    desk.queue.received(request, questions([(1, 2), (3, 4)]))
    desk.show_current()


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> ReviewContext:
    return ReviewContext(runner, tmp_path, [])


def test_a_pair_can_be_answered_once_it_was_painted(
    qtbot: QtBot, desk: PairDesk, context: ReviewContext
) -> None:
    ask(desk, context)
    before = desk.elapsed_ms

    qtbot.waitUntil(lambda: desk.queue.can_answer)

    assert before is None
    assert desk.elapsed_ms is not None
    assert desk.view.pair == pair_of(1, 2)
    desk.set_context(None)


def test_without_a_question_nothing_is_shown_and_nothing_offered(desk: PairDesk) -> None:
    desk.show_current()

    assert desk.view.pair is None
    assert not any(button.isEnabled() for button in desk.strip.buttons.values())


def test_another_project_begins_with_nothing_asked(
    qtbot: QtBot, desk: PairDesk, context: ReviewContext
) -> None:
    ask(desk, context)
    qtbot.waitUntil(lambda: desk.queue.can_answer)

    desk.set_context(None)
    desk.show_current()

    assert desk.queue.current is None
    assert desk.view.pair is None
