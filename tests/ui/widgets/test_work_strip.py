import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from reid_desktop.core.progress import Progress
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.widgets.work_strip import WorkStrip


@pytest.fixture
def strip(qtbot: QtBot) -> WorkStrip:
    strip = WorkStrip()
    qtbot.addWidget(strip)
    return strip


def test_running_work_is_shown_until_it_ends(
    qtbot: QtBot, runner: TaskRunner, strip: WorkStrip
) -> None:
    go_on = threading.Event()

    def work(progress: Progress) -> None:
        progress.advance(3, 10)
        go_on.wait(5)

    task = Task(work)
    strip.follow("Comparing photographs", task)
    with qtbot.waitSignal(task.progressed):
        runner.start(task, Lane.EMBED)
    shown = strip.text
    bar = strip.findChild(QProgressBar)
    with qtbot.waitSignal(task.finished):
        go_on.set()

    assert shown == "Comparing photographs 3 of 10"
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (3, 10)
    assert not strip.isVisible()


def test_work_that_counts_nothing_is_told_in_hundredths(
    qtbot: QtBot, runner: TaskRunner, strip: WorkStrip
) -> None:
    task = Task(lambda progress: progress.advance(30, 200), in_hundredths=True)
    strip.follow("Grouping photographs", task)

    with qtbot.waitSignal(task.progressed):
        runner.start(task, Lane.ENGINE)

    assert strip.text == "Grouping photographs 15 %"


def test_an_old_task_does_not_speak_for_a_new_one(
    qtbot: QtBot, runner: TaskRunner, strip: WorkStrip
) -> None:
    old, new = Task(lambda progress: progress.advance(1, 2)), Task(lambda _progress: None)
    strip.follow("old", old)
    strip.follow("new", new)

    with qtbot.waitSignal(old.finished):
        runner.start(old, Lane.EMBED)

    assert strip.text == "new"
    with qtbot.waitSignal(new.finished):
        runner.start(new, Lane.EMBED)


def test_the_button_asks_to_stop(qtbot: QtBot, runner: TaskRunner, strip: WorkStrip) -> None:
    task = Task(lambda _progress: None)
    strip.follow("Comparing photographs", task)
    stop = strip.findChild(QToolButton)
    assert stop is not None

    with qtbot.waitSignal(strip.cancel_requested):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)

    with qtbot.waitSignal(task.finished):
        runner.start(task, Lane.EMBED)


def test_work_that_goes_on_with_something_else_is_shown_under_its_new_title(
    qtbot: QtBot, runner: TaskRunner, strip: WorkStrip
) -> None:
    loaded = threading.Event()

    def work(progress: Progress) -> None:
        progress.advance(1, 10)
        loaded.wait(5)
        progress.advance(10, 10)

    task = Task(work)
    strip.follow("Comparing photographs", task)
    with qtbot.waitSignal(task.progressed):
        runner.start(task, Lane.EMBED)

    strip.follow("Loading the model…", task)
    said = strip.text
    bar = strip.findChild(QProgressBar)
    assert bar is not None
    busy = (bar.minimum(), bar.maximum())
    with qtbot.waitSignal(task.progressed):
        loaded.set()
    qtbot.waitUntil(lambda: not strip.isVisible())

    assert said == "Loading the model…"
    assert busy == (0, 0)


def test_work_that_does_not_stop_at_once_says_that_it_is_stopping(
    qtbot: QtBot, runner: TaskRunner, strip: WorkStrip
) -> None:
    loaded = threading.Event()
    task = Task(lambda _progress: loaded.wait(5))
    strip.follow("Loading the model…", task)
    runner.start(task, Lane.EMBED)
    stop = strip.findChild(QToolButton)
    assert stop is not None

    strip.stop()
    strip.follow("Finding out what this computer is fastest with…", task)
    said, enabled = strip.text, stop.isEnabled()
    following = Task(lambda _progress: None)
    with qtbot.waitSignal(task.finished):
        loaded.set()
    strip.follow("Grouping photographs", following)

    assert (said, enabled) == ("Loading the model… Stopping…", False)
    assert strip.text == "Grouping photographs"
    assert stop.isEnabled()
    with qtbot.waitSignal(following.finished):
        runner.start(following, Lane.ENGINE)


def test_stopping_is_passed_on_where_nothing_is_shown(qtbot: QtBot, strip: WorkStrip) -> None:
    with qtbot.waitSignal(strip.cancel_requested):
        strip.stop()

    assert strip.text == ""
