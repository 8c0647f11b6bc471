import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import AnnotationId, OperationId, Pair, Sureness, Verdict
from reid_desktop.project.changes import Changes
from reid_desktop.project.session import PairContradiction
from reid_desktop.ui.pages.review_page import ReviewPage
from reid_desktop.ui.tasks import Task, TaskRunner
from tests.ui.review_context import ReviewContext
from tests.ui.review_questions import pair_of, questions

_N = 30
_PAIRS = [(2 * n + 1, 2 * n + 2) for n in range(_N)]
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
def context(qtbot: QtBot, runner: TaskRunner, tmp_path: Path, page: ReviewPage) -> ReviewContext:
    context = ReviewContext(runner, tmp_path, questions(_PAIRS))
    context.events.changed.connect(page.on_changed)
    page.action_requested.connect(lambda what: context.undo() if what == "edit.undo" else None)
    page.project_opened(context)
    qtbot.waitUntil(lambda: page.queue.can_answer)
    return context


def on_screen(page: ReviewPage) -> Pair | None:
    return page.pair_view.pair


def wait_for(qtbot: QtBot, page: ReviewPage, a: int, b: int) -> None:
    qtbot.waitUntil(lambda: on_screen(page) == pair_of(a, b) and page.queue.can_answer)


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Qt.Key.Key_S, Verdict.SAME),
        (Qt.Key.Key_1, Verdict.SAME),
        (Qt.Key.Key_Y, Verdict.SAME),
        (Qt.Key.Key_D, Verdict.DIFFERENT),
        (Qt.Key.Key_2, Verdict.DIFFERENT),
        (Qt.Key.Key_N, Verdict.DIFFERENT),
        (Qt.Key.Key_U, Verdict.UNSURE),
        (Qt.Key.Key_3, Verdict.UNSURE),
        (Qt.Key.Key_X, Verdict.NOT_COMPARABLE),
        (Qt.Key.Key_4, Verdict.NOT_COMPARABLE),
    ],
)
def test_a_key_answers_the_pair_on_screen_and_the_next_one_shows(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext, key: Qt.Key, verdict: Verdict
) -> None:
    QTest.keyClick(page, key)

    wait_for(qtbot, page, 3, 4)
    [saved] = context.saved
    assert (saved.pair, saved.verdict, saved.sureness) == (pair_of(1, 2), verdict, Sureness.SURE)
    assert saved.elapsed_ms is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Y, Qt.Key.Key_D, Qt.Key.Key_N])
def test_shift_and_a_letter_says_probably(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext, key: Qt.Key
) -> None:
    QTest.keyClick(page, key, _SHIFT)

    wait_for(qtbot, page, 3, 4)
    assert context.saved[0].sureness is Sureness.PROBABLY


def test_the_digits_of_the_keypad_answer(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)

    wait_for(qtbot, page, 3, 4)
    assert context.saved[0].verdict is Verdict.DIFFERENT


def test_the_buttons_answer_and_shift_says_probably(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    qtbot.mouseClick(page.strip.buttons[Verdict.UNSURE], Qt.MouseButton.LeftButton)
    wait_for(qtbot, page, 3, 4)

    assert context.saved[0].verdict is Verdict.UNSURE
    assert page.hasFocus()


def test_ten_answers_a_second_each_land_on_the_pair_that_was_on_screen(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    keys = {
        Verdict.SAME: Qt.Key.Key_S,
        Verdict.DIFFERENT: Qt.Key.Key_D,
        Verdict.UNSURE: Qt.Key.Key_U,
    }
    meant: list[tuple[Pair, Verdict]] = []

    for n in range(_N):
        verdict = list(keys)[n % 3]
        seen = on_screen(page)
        if seen is not None and page.queue.can_answer:
            meant.append((seen, verdict))
        QTest.keyClick(page, keys[verdict])
        qtbot.wait(100)  # the pace is what is tested

    qtbot.waitUntil(lambda: len(context.saved) == len(meant))
    assert [(saved.pair, saved.verdict) for saved in context.saved] == meant
    assert len(meant) > 0.9 * _N


def test_keys_faster_than_saving_and_painting_never_answer_what_was_not_seen(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    seen: list[Pair] = []
    page.pair_view.painted.connect(seen.append)
    seen.append(pair_of(1, 2))
    end_s = time.monotonic() + 1.0

    while time.monotonic() < end_s:
        QTest.keyClick(page, Qt.Key.Key_D)
        qtbot.wait(1)

    qtbot.waitUntil(lambda: not page.queue.is_saving)
    pairs = [saved.pair for saved in context.saved]
    assert len(pairs) == len(set(pairs))
    assert set(pairs) <= set(seen)


def test_an_answer_before_the_photographs_are_painted_is_ignored(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_S)
    QTest.keyClick(page, Qt.Key.Key_S)

    wait_for(qtbot, page, 3, 4)
    assert len(context.saved) == 1


def test_a_failed_save_is_told_and_the_pair_stays(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    context.failure = ReidError("The disk is full.")
    QTest.keyClick(page, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: page.note.text().startswith("Not saved"))

    assert on_screen(page) == pair_of(1, 2)
    context.failure = None
    QTest.keyClick(page, Qt.Key.Key_D)
    wait_for(qtbot, page, 3, 4)
    assert [saved.verdict for saved in context.saved] == [Verdict.DIFFERENT]


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace])
def test_taking_back_returns_to_the_pair_and_shows_what_was_answered(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext, key: Qt.Key
) -> None:
    QTest.keyClick(page, Qt.Key.Key_S)
    wait_for(qtbot, page, 3, 4)

    QTest.keyClick(page, key)

    wait_for(qtbot, page, 1, 2)
    assert page.strip.buttons[Verdict.SAME].marked
    assert page.note.text() == "Taken back: same"
    assert context.saved == []


def test_an_undo_of_the_window_is_heard_and_so_is_its_redo(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_S)
    wait_for(qtbot, page, 3, 4)
    context.undo()
    wait_for(qtbot, page, 1, 2)

    context.redo()

    wait_for(qtbot, page, 3, 4)
    assert not page.strip.buttons[Verdict.SAME].marked


def test_many_answers_are_taken_back_one_by_one(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    for n in range(5):
        wait_for(qtbot, page, *_PAIRS[n])
        QTest.keyClick(page, Qt.Key.Key_D)
    wait_for(qtbot, page, *_PAIRS[5])

    for n in reversed(range(5)):
        QTest.keyClick(page, Qt.Key.Key_Backspace)
        wait_for(qtbot, page, *_PAIRS[n])

    assert context.saved == []
    assert page.progress.text().startswith("0 answers")


def test_an_undo_elsewhere_asks_to_come_to_the_pair(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_S)
    wait_for(qtbot, page, 3, 4)
    page.hide()

    with qtbot.waitSignal(page.action_requested) as asked:
        context.undo()

    assert asked.args == ["view.review"]
    page.show()
    wait_for(qtbot, page, 1, 2)


def test_undoing_a_merge_does_not_bring_its_pair(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    merged = Changes(
        tables=frozenset({"decision", "membership"}),
        annotations=frozenset({AnnotationId(40), AnnotationId(41)}),
        pair=pair_of(40, 41),
        description="merge",
        operation_id=OperationId(500),
    )

    page.on_changed(merged, None)

    wait_for(qtbot, page, 1, 2)


def test_space_skips_and_escape_does_nothing(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert on_screen(page) == pair_of(1, 2)

    QTest.keyClick(page, Qt.Key.Key_Space)

    wait_for(qtbot, page, 3, 4)
    assert context.saved == []


def test_space_on_a_button_with_the_focus_presses_it_and_skips_nothing(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    button = page.strip.buttons[Verdict.DIFFERENT]
    button.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(button, Qt.Key.Key_Space)

    wait_for(qtbot, page, 3, 4)
    assert [saved.verdict for saved in context.saved] == [Verdict.DIFFERENT]


def test_no_key_that_answers_repeats_while_it_is_held(page: ReviewPage) -> None:
    repeating = {action.objectName() for action in page.actions() if action.autoRepeat()}

    looking = {
        "review.zoom_in",
        "review.zoom_out",
        "review.brighter",
        "review.darker",
        "review.more_contrast",
        "review.less_contrast",
    }
    assert repeating == looking | {f"stranger.{way}" for way in ("left", "right", "up", "down")}


def test_a_key_that_is_held_answers_once(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    QTest.keyPress(page, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: len(context.saved) == 1 and page.queue.can_answer)

    QTest.keyPress(page, Qt.Key.Key_S)
    QTest.keyRelease(page, Qt.Key.Key_S)
    QTest.keyClick(page, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: len(context.saved) == 2)

    assert [decision.verdict for decision in context.saved] == [Verdict.SAME, Verdict.DIFFERENT]


def test_contradictions_are_told(qtbot: QtBot, page: ReviewPage, context: ReviewContext) -> None:
    path = (AnnotationId(1), AnnotationId(9), AnnotationId(2))
    context.contradictions = (PairContradiction(pair_of(1, 2), path),)

    context.events.solved.emit()
    first = page.disputes.text
    QTest.keyClick(page, Qt.Key.Key_Space)
    wait_for(qtbot, page, 3, 4)
    second = page.disputes.text

    assert first.startswith("You are asked again")
    assert second.startswith("3 answers contradict each other")


def test_keys_are_dead_in_a_text_field(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    field = QLineEdit(page)
    field.show()
    field.setFocus()

    QTest.keyClicks(field, "sdux1234 ")

    assert field.text() == "sdux1234 "
    assert context.saved == []
    assert on_screen(page) == pair_of(1, 2)


def test_progress_counts_answers_and_what_still_pays(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    assert page.progress.text() == "0 answers  ·  about 40 questions left"

    QTest.keyClick(page, Qt.Key.Key_D)

    wait_for(qtbot, page, 3, 4)
    assert page.progress.text() == "1 answer  ·  about 39 questions left"


def test_captions_tell_file_time_station_and_group(
    page: ReviewPage, context: ReviewContext
) -> None:
    left, right = page.pair_view.captions

    assert left.file_name.text() == "IMG_0001.JPG"
    assert left.facts.text() == "2024-05-03  06:01:00  ·  Mill"
    assert left.group.text() == "ID-0001, no other photograph yet"
    assert right.group.text() == "ID-0002 (proposed), 2 photographs"
    assert page.pair_view.between.text == "60 seconds apart  ·  same station"


def test_an_answer_that_is_saved_after_its_project_was_closed_moves_nothing(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    QTest.keyClick(page, Qt.Key.Key_S)
    page.project_closed()

    qtbot.waitUntil(lambda: len(context.saved) == 1)
    qtbot.waitUntil(lambda: not context._runner.findChildren(Task))
    assert page.queue.current is None
    assert on_screen(page) is None


def test_the_next_pairs_are_decoded_before_their_turn(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    qtbot.waitUntil(lambda: len({path for path, _ in context.decoded}) >= 8)
    before = len(context.decoded)

    QTest.keyClick(page, Qt.Key.Key_D)

    qtbot.waitUntil(lambda: len(context.saved) == 1)
    assert on_screen(page) in (pair_of(1, 2), pair_of(3, 4))
    wait_for(qtbot, page, 3, 4)
    again = [path for path, _ in context.decoded[before:]]
    assert "/photographs/IMG_0003.JPG" not in again


def test_zooming_asks_for_more_pixels_and_fitting_does_not(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    context.decoded.clear()

    for _ in range(12):
        QTest.keyClick(page, Qt.Key.Key_Plus)

    sizes = {fit for path, fit in context.decoded if path == "/photographs/IMG_0001.JPG"}
    assert None in sizes  # in the end all of it
    placement = page.pair_view.views[0].placement
    assert placement is not None
    QTest.keyClick(page, Qt.Key.Key_0)
    assert page.pair_view.views[0].placement != placement


def test_link_lets_one_photograph_move_alone(
    qtbot: QtBot, page: ReviewPage, context: ReviewContext
) -> None:
    left, right = page.pair_view.views
    QTest.keyClick(page, Qt.Key.Key_Z)
    QTest.keyClick(page, Qt.Key.Key_L)
    before = right.placement
    drag(left, 40, 20)

    assert right.placement == before
    assert left.placement != before


def drag(view: QObject, dx: int, dy: int) -> None:
    for kind, at in (
        (QEvent.Type.MouseButtonPress, QPointF(100, 100)),
        (QEvent.Type.MouseMove, QPointF(100 + dx, 100 + dy)),
        (QEvent.Type.MouseButtonRelease, QPointF(100 + dx, 100 + dy)),
    ):
        event = QMouseEvent(
            kind,
            at,
            at,
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, event)
