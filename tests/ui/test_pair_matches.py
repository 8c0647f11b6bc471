from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reid_desktop.runtime.settings import Settings
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.looking_kit import LookingDesk, make_context, press, show_desk
from tests.ui.review_context import ReviewContext


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
