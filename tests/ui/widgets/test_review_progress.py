from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.widgets.review_progress import ReviewProgress
from tests.ui.fake_context import FakeContext, project_status


@pytest.fixture
def progress(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> ReviewProgress:
    progress = ReviewProgress()
    qtbot.addWidget(progress.words)
    progress.set_context(FakeContext(runner, tmp_path))
    return progress


def test_answers_of_earlier_sessions_are_counted_with_those_given_here(
    progress: ReviewProgress,
) -> None:
    progress.learn(project_status(n_images=9, n_answers=40, n_left=None), 2)

    progress.show(3, 140)

    assert progress.words.text() == "41 answers  ·  about 140 questions left"


def test_without_a_project_it_says_nothing(progress: ReviewProgress) -> None:
    progress.set_context(None)

    progress.show(3, 140)

    assert progress.words.text() == ""
