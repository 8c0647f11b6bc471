import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.ui.operations import Readiness
from reid_desktop.ui.review_queue import ReviewQueue
from reid_desktop.ui.widgets.review_state import SHOW_SKIPPED, TRY_AGAIN, ReviewState
from tests.ui.review_questions import questions


@pytest.fixture
def state(qtbot: QtBot) -> ReviewState:
    state = ReviewState()
    qtbot.addWidget(state)
    state.resize(800, 500)
    state.show()
    return state


@pytest.mark.parametrize("readiness", [None, *Readiness])
def test_it_always_has_a_title_and_a_sentence(
    state: ReviewState, readiness: Readiness | None
) -> None:
    state.tell(readiness, ReviewQueue())

    assert state.told is not None
    assert state.told.title
    assert state.told.sentence
    assert state.first.isVisible() == (state.told.first is not None)


def test_while_questions_are_chosen_there_is_nothing_to_press(state: ReviewState) -> None:
    state.tell(Readiness.READY, ReviewQueue())

    assert not state.first.isVisible()
    assert not state.second.isVisible()


def test_after_a_failure_it_can_be_tried_again(qtbot: QtBot, state: ReviewState) -> None:
    queue = ReviewQueue()
    request = queue.request()
    assert request is not None
    queue.refused(request)
    state.tell(Readiness.READY, queue)

    with qtbot.waitSignal(state.chosen) as chosen:
        qtbot.mouseClick(state.first, Qt.MouseButton.LeftButton)

    assert chosen.args == [TRY_AGAIN]


def test_at_the_end_skipped_pairs_are_counted_and_offered(qtbot: QtBot, state: ReviewState) -> None:
    queue = ReviewQueue()
    for found in (questions([(1, 2)]), []):
        request = queue.request()
        assert request is not None
        queue.received(request, found)
        queue.skip()
    state.tell(Readiness.READY, queue)
    assert state.second.text() == "Ask again what was skipped (1)"

    with qtbot.waitSignal(state.chosen) as chosen:
        qtbot.mouseClick(state.second, Qt.MouseButton.LeftButton)

    assert chosen.args == [SHOW_SKIPPED]


def test_no_sentence_is_cut_off(state: ReviewState) -> None:
    state.tell(Readiness.PREPARING, ReviewQueue())
    state.grab()

    sentence = state._sentence
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
