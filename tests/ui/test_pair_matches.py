import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.core.local_features import PairMatch
from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.ui.looking_kit import LookingDesk, make_context, press, show_desk, with_others
from tests.ui.review_context import ReviewContext
from tests.ui.review_questions import pair_of


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> ReviewContext:
    return make_context(runner, tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, context: ReviewContext, settings: Settings) -> LookingDesk:
    return show_desk(qtbot, context, settings)


def test_points_that_agree_are_asked_for_once_and_shown(
    qtbot: QtBot, desk: LookingDesk, context: ReviewContext
) -> None:
    press(desk, Qt.Key.Key_V)

    qtbot.waitUntil(lambda: desk.tools.lines.lines.words == "12 points agree.")
    assert desk.tools.lines.lines.isVisible()
    assert len(desk.tools.lines.lines.links) == 12
    press(desk, Qt.Key.Key_V)
    press(desk, Qt.Key.Key_V)
    assert context.asked.count(("match", 1, 2)) == 1


def test_a_match_that_fails_is_not_tried_again_and_again(
    qtbot: QtBot, desk: LookingDesk, context: ReviewContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "_give", lambda _get: context._run(_fail))

    press(desk, Qt.Key.Key_V)

    qtbot.waitUntil(lambda: "could not" in desk.tools.lines.lines.words)
    assert len(context.asked) == 1


def _fail() -> None:
    raise OSError("gone")


def test_the_line_at_the_cursor_stands_out(qtbot: QtBot, desk: LookingDesk) -> None:
    press(desk, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: bool(desk.tools.lines.lines.links))
    left = desk.view.views[0]
    at = left.to_view(0, 0)
    assert at is not None

    left.pointed_at.emit(at)
    there = desk.tools.lines.lines.chosen
    left.pointed_at.emit(None)

    assert there is not None
    assert desk.tools.lines.lines.chosen is None


def test_pairs_that_were_passed_hold_up_nobody(
    qtbot: QtBot, desk: LookingDesk, context: ReviewContext, runner: TaskRunner
) -> None:
    gate = threading.Event()
    runner.start(Task(lambda _progress: gate.wait(5)), Lane.PROJECT)  # where fakes are matched
    press(desk, Qt.Key.Key_V)
    for a in (3, 5, 7):
        desk.tools.prepare(with_others(a, a + 1))
    desk.view.show_pair(with_others(7, 8))
    gate.set()

    qtbot.waitUntil(lambda: desk.tools.lines.lines.words == "12 points agree.")

    assert list(desk.tools.lines._known) == [pair_of(7, 8)]


def test_pairs_loaded_before_lines_are_wanted_are_matched_after_the_one_on_screen(
    desk: LookingDesk, context: ReviewContext
) -> None:
    desk.tools.prepare(with_others(1, 2))
    desk.tools.prepare(with_others(3, 4))

    press(desk, Qt.Key.Key_V)

    assert context.asked == [("match", 1, 2), ("match", 3, 4)]


@pytest.mark.parametrize(
    ("match", "said"),
    [
        (PairMatch(0, np.zeros((0, 4), dtype=np.float32), False), "No points agree."),
        (PairMatch(0, np.zeros((0, 4), dtype=np.float32), True), "Only the background agrees"),
        (PairMatch(4, np.zeros((4, 4), dtype=np.float32), False), "so few do by chance"),
        (PairMatch(20, np.zeros((20, 4), dtype=np.float32), True), "without the background"),
        (None, "could not be looked for"),
    ],
)
def test_what_a_match_does_not_say_is_said(
    qtbot: QtBot, desk: LookingDesk, context: ReviewContext, match: PairMatch | None, said: str
) -> None:
    context.found = match

    press(desk, Qt.Key.Key_V)

    qtbot.waitUntil(lambda: said in desk.tools.lines.lines.words)
