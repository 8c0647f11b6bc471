"""The other ways of asking on the review page, by real keys and clicks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.screens import said_of_sheet
from reid_desktop.core.types import AskedAs, OperationId, Sureness, Verdict
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.review_state import ASK_PAIRS
from tests.ui.review_questions import pair_of
from tests.ui.screen_context import ScreenContext, screen

FIVE, STRANGER = AskedAs.FIVE, AskedAs.STRANGER
_SCREENS = [
    screen(FIVE, 1, [2, 3, 4, 5, 6]),
    screen(FIVE, 11, [12, 13]),
    screen(STRANGER, 21, [22, 23, 24]),
    screen(STRANGER, 31, [32, 33]),
]
_SHIFT = Qt.KeyboardModifier.ShiftModifier


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
def context(qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage) -> ScreenContext:
    context = ScreenContext(runner, tmp_path, _SCREENS)
    context.events.changed.connect(page.on_changed)
    page.action_requested.connect(lambda what: context.undo() if what == "edit.undo" else None)
    page.project_opened(context)
    qtbot.waitUntil(lambda: page.queue.can_answer)
    return context


def go_to(qtbot: QtBot, page: ReviewPage, key: Qt.Key) -> None:
    QTest.keyClick(page, key)
    wait(qtbot, page)


def wait(qtbot: QtBot, page: ReviewPage) -> None:
    qtbot.waitUntil(lambda: page.ways.desk is not None and page.ways.desk.queue.can_answer)


def shown(page: ReviewPage) -> int | None:
    assert page.ways.desk is not None
    current = page.ways.desk.queue.current
    return None if current is None else current.subject


def saved(qtbot: QtBot, context: ScreenContext, n: int = 1) -> list[tuple[object, ...]]:
    qtbot.waitUntil(lambda: len(context.done) == n)
    return [(d.pair, d.verdict, d.sureness, d.asked_as) for d in context.done[-1][1]]


def test_what_was_said_of_one_question_is_not_said_of_another(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: page.note.text() == "Saved: same")

    go_to(qtbot, page, Qt.Key.Key_F7)

    assert page.note.text() == ""


def test_a_number_chooses_one_of_five_and_says_nothing_of_the_others(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)

    QTest.keyClick(page, Qt.Key.Key_3)

    assert saved(qtbot, context) == [(pair_of(1, 4), Verdict.SAME, Sureness.SURE, FIVE)]
    qtbot.waitUntil(lambda: shown(page) == 11)


@pytest.mark.parametrize(
    ("key", "modifier", "verdict", "sureness"),
    [
        (Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier, Verdict.DIFFERENT, Sureness.SURE),
        (Qt.Key.Key_N, _SHIFT, Verdict.DIFFERENT, Sureness.PROBABLY),
        (Qt.Key.Key_U, Qt.KeyboardModifier.NoModifier, Verdict.UNSURE, Sureness.SURE),
    ],
)
def test_none_and_unsure_are_about_each_of_them(
    qtbot: QtBot,
    page: ReviewPage,
    context: ScreenContext,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    verdict: Verdict,
    sureness: Sureness,
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)

    QTest.keyClick(page, key, modifier)

    expected = [(pair_of(1, other), verdict, sureness, FIVE) for other in (2, 3, 4, 5, 6)]
    assert saved(qtbot, context) == expected
    elapsed = [decision.elapsed_ms for decision in context.done[0][1]]
    assert elapsed[0] is not None
    assert set(elapsed[1:]) == {None}


def test_a_click_chooses_too_and_a_number_without_a_photograph_does_nothing(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)
    QTest.mouseClick(page.ways.five.five.tiles[1].button, Qt.MouseButton.LeftButton)
    saved(qtbot, context)
    qtbot.waitUntil(lambda: shown(page) == 11)
    wait(qtbot, page)

    QTest.keyClick(page, Qt.Key.Key_4)

    assert context.done[0][1][0].pair == pair_of(1, 3)
    assert not page.ways.five.queue.is_saving


def test_backspace_takes_the_whole_screen_back_and_shows_what_was_said(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)
    QTest.keyClick(page, Qt.Key.Key_0)
    saved(qtbot, context)
    qtbot.waitUntil(lambda: shown(page) == 11)

    QTest.keyClick(page, Qt.Key.Key_Backspace)

    qtbot.waitUntil(lambda: shown(page) == 1)
    wait(qtbot, page)
    assert page.ways.five.five.nobody.button.marked
    assert page.note.text().startswith("Taken back")
    assert context.done == []


def test_done_again_a_screen_gives_way_and_nothing_old_is_said(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)
    QTest.keyClick(page, Qt.Key.Key_0)
    saved(qtbot, context)
    qtbot.waitUntil(lambda: shown(page) == 11)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: shown(page) == 1)

    context.redo()

    qtbot.waitUntil(lambda: shown(page) == 11)
    assert page.note.text() == ""
    assert page.ways.n_given == 1


def test_a_screen_of_an_earlier_session_is_shown_anew(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    earlier = screen(STRANGER, 41, [42, 43]).answered(said_of_sheet(3, ()))
    context.done.append((OperationId(77), earlier))

    context.undo()

    qtbot.waitUntil(lambda: page.ways.way is STRANGER and shown(page) == 41)


def test_arrows_and_space_mark_and_enter_confirms(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F8)

    QTest.keyClick(page, Qt.Key.Key_Right)
    QTest.keyClick(page, Qt.Key.Key_Space)
    QTest.keyClick(page, Qt.Key.Key_Return)

    assert saved(qtbot, context) == [
        (pair_of(21, 23), Verdict.SAME, Sureness.PROBABLY, STRANGER),
        (pair_of(21, 24), Verdict.SAME, Sureness.PROBABLY, STRANGER),
        (pair_of(21, 22), Verdict.DIFFERENT, Sureness.PROBABLY, STRANGER),
    ]
    assert [d.stranger for d in context.done[0][1]] == [None, None, 22]


def test_nothing_marked_says_that_all_belong(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F8)

    QTest.mouseClick(page.ways.sheet.strip.buttons["stranger.confirm"], Qt.MouseButton.LeftButton)

    assert {row[1] for row in saved(qtbot, context)} == {Verdict.SAME}
    qtbot.waitUntil(lambda: shown(page) == 31)


def test_a_click_marks_and_the_mark_is_there_again_after_taking_back(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F8)
    grid = page.ways.sheet.sheet.grid
    at = grid.tile(2).center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(at))
    QTest.keyClick(page, Qt.Key.Key_Return)
    saved(qtbot, context)
    qtbot.waitUntil(lambda: shown(page) == 31)

    QTest.keyClick(page, Qt.Key.Key_Backspace)

    qtbot.waitUntil(lambda: shown(page) == 21)
    wait(qtbot, page)
    assert grid.marked == {2}


def test_somebody_must_belong(qtbot: QtBot, page: ReviewPage, context: ScreenContext) -> None:
    go_to(qtbot, page, Qt.Key.Key_F8)
    page.ways.sheet.sheet.grid.set_marked([0, 1, 2, 3])

    QTest.keyClick(page, Qt.Key.Key_Return)

    assert not page.ways.sheet.queue.is_saving
    assert "at least must belong" in page.note.text()


def test_a_failed_save_is_told_and_the_screen_stays(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)
    context.failure = ReidError("The disk is full.")

    QTest.keyClick(page, Qt.Key.Key_1)

    qtbot.waitUntil(lambda: page.note.text().startswith("Not saved"))
    assert shown(page) == 1
    assert page.ways.five.queue.can_answer


def test_skipped_screens_come_back_when_the_rest_is_done_and_pairs_are_offered(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)
    QTest.keyClick(page, Qt.Key.Key_Space)
    wait(qtbot, page)
    QTest.keyClick(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.ways.five.queue.is_exhausted)
    told = page.state.told
    assert told is not None
    assert told.first is not None
    assert told.first[1] == ASK_PAIRS

    QTest.mouseClick(page.state.first, Qt.MouseButton.LeftButton)

    assert page.ways.way is AskedAs.PAIR
    qtbot.waitUntil(lambda: page.queue.can_answer)


def test_keys_of_one_way_mean_nothing_in_another(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)

    QTest.keyClick(page, Qt.Key.Key_S)
    QTest.keyClick(page, Qt.Key.Key_X)

    assert context.saved == []
    assert not page.ways.five.queue.is_saving


def test_the_way_is_remembered_with_the_project(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F8)
    page.project_closed()
    assert page.ways.way is AskedAs.PAIR

    page.project_opened(context)

    qtbot.waitUntil(lambda: page.ways.way is STRANGER)
    assert page.ways.switch.buttons[STRANGER].isChecked()


def test_a_photograph_that_cannot_be_read_bars_the_answer(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    context.unreadable.add("/photographs/IMG_0003.JPG")
    QTest.keyClick(page, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: shown(page) == 1)
    qtbot.waitUntil(lambda: page.ways.five.five.subject.shown is not None)

    QTest.keyClick(page, Qt.Key.Key_1)

    assert not page.ways.five.queue.is_saving
    assert not page.ways.five.five.tiles[0].button.isEnabled()


def test_answers_of_every_way_are_counted(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)

    QTest.keyClick(page, Qt.Key.Key_0)

    saved(qtbot, context)
    qtbot.waitUntil(lambda: page.progress.text() == "1 answer  ·  about 39 questions left")


def test_how_it_goes_opens_by_key_at_every_desk(
    qtbot: QtBot, page: ReviewPage, context: ScreenContext
) -> None:
    go_to(qtbot, page, Qt.Key.Key_F7)

    QTest.keyClick(page, Qt.Key.Key_F9)

    assert page.counts.panel.isVisible()
    qtbot.waitUntil(
        lambda: not page.counts.panel.told["Individuals, estimated"].startswith("being")
    )
