"""Long work runs once at a time, and the window hears when it begins and ends."""

from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.progress import Progress
from reid_desktop.ui.messages import Messages
from reid_desktop.ui.one_work import OneWork
from reid_desktop.ui.tasks import Lane, Task, TaskRunner


@pytest.fixture
def work(qtbot: QtBot, runner: TaskRunner) -> OneWork:
    return OneWork(runner, cast("Any", None), Messages())


def test_it_tells_when_it_begins_and_ends_and_no_more(work: OneWork) -> None:
    heard: list[bool] = []
    work.running_changed.connect(heard.append)

    work._become(Task(lambda _progress: None))
    work._become(Task(lambda _progress: None))  # the second part of the same
    during = work.running
    work._end()

    assert (during, work.running) == (True, False)
    assert heard == [True, False]


def test_what_runs_is_stopped(qtbot: QtBot, runner: TaskRunner, work: OneWork) -> None:
    def endless(progress: Progress) -> None:
        while True:
            progress.advance(0, 1)

    task = Task(endless)
    work._become(task)
    with qtbot.waitSignal(task.cancelled):
        runner.start(task, Lane.CHARTS)
        work.cancel()


def test_nothing_is_stopped_where_nothing_runs(work: OneWork) -> None:
    work.cancel()

    assert not work.running
