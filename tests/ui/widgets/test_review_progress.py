from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reid_desktop.core.pace import LONG_S
from reid_desktop.core.self_agreement import SelfAgreement
from reid_desktop.project.reviewing import Bounded, Estimated
from reid_desktop.ui.tasks import Task, TaskRunner
from reid_desktop.ui.widgets.review_progress import ReviewProgress
from tests.ui.fake_context import FakeContext, project_status


class Clock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def context(runner: TaskRunner, tmp_path: Path) -> FakeContext:
    context = FakeContext(runner, tmp_path)
    context.estimated = Estimated(Bounded(41.0, 38.0, 46.0), Bounded(0.97, 0.93, 0.99))
    return context


@pytest.fixture
def progress(
    qtbot: QtBot, runner: TaskRunner, context: FakeContext, clock: Clock
) -> ReviewProgress:
    progress = ReviewProgress(clock=clock)
    for widget in (progress.words, progress.panel, progress.advice, progress.button):
        qtbot.addWidget(widget)
    progress.set_context(context)
    progress.learn(project_status(n_images=9, n_answers=40, n_left=200), 0)
    qtbot.waitUntil(lambda: not runner.findChildren(Task))
    return progress


def answer(progress: ReviewProgress, clock: Clock, n: int, *, every_s: float) -> None:
    for _ in range(n):
        clock.now_s += every_s
        progress.note()
    progress.show(n)


def test_answers_of_earlier_sessions_are_counted_with_those_given_here(
    progress: ReviewProgress,
) -> None:
    progress.show(1)

    assert progress.words.text() == "41 answers  ·  about 199 questions left"


def test_the_pace_is_told_once_it_is_known(progress: ReviewProgress, clock: Clock) -> None:
    answer(progress, clock, 20, every_s=4.5)

    assert progress.words.text() == "60 answers  ·  about 180 questions left  ·  800 an hour"


def test_without_a_project_it_says_nothing(progress: ReviewProgress) -> None:
    progress.set_context(None)

    progress.show(3)
    progress.toggle()

    assert progress.words.text() == ""
    assert progress.panel.isHidden()


def test_a_rest_is_suggested_after_a_long_stretch_and_not_after_a_pause(
    progress: ReviewProgress, clock: Clock
) -> None:
    answer(progress, clock, 100, every_s=LONG_S / 99)
    said = progress.advice.text
    clock.now_s += 1000.0
    answer(progress, clock, 1, every_s=1.0)

    assert "rest" in said
    assert progress.advice.text == ""


def test_a_rest_is_suggested_when_repeats_go_the_other_way(
    qtbot: QtBot, progress: ReviewProgress, context: FakeContext, clock: Clock
) -> None:
    context.agreements = {"Ana": SelfAgreement(20, 14, 10, 5)}

    answer(progress, clock, 20, every_s=4.0)

    def told() -> bool:
        progress.show(20)
        return "another answer" in progress.advice.text

    qtbot.waitUntil(told)


def test_the_panel_estimates_when_it_is_opened_and_now_and_then(
    qtbot: QtBot, progress: ReviewProgress, context: FakeContext, clock: Clock
) -> None:
    answer(progress, clock, 1, every_s=4.0)
    assert ("estimate",) not in context.asked
    QTest.mouseClick(progress.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: progress.panel.told["Individuals, estimated"] == "41 (between 38 and 46)"
    )

    progress.show(2)
    before = context.asked.count(("estimate",))
    progress.show(60)

    assert before == 1
    assert context.asked.count(("estimate",)) == 2
    qtbot.waitUntil(lambda: progress.panel.told["Answers"] == "100")


def test_the_panel_closes_as_it_opened(progress: ReviewProgress) -> None:
    progress.toggle()
    opened = not progress.panel.isHidden()

    progress.toggle()

    assert opened
    assert progress.panel.isHidden()
    assert not progress.button.isChecked()
