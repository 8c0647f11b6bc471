import os
import sys
import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency


def test_task_delivers_its_result_on_the_ui_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    task = Task(lambda progress: threading.get_ident())
    delivered_on: list[int] = []
    task.succeeded.connect(lambda _: delivered_on.append(threading.get_ident()))

    with qtbot.waitSignal(task.finished), qtbot.waitSignal(task.succeeded) as succeeded:
        runner.start(task, Lane.ENGINE)

    assert succeeded.args is not None
    assert succeeded.args[0] != threading.get_ident()
    assert delivered_on == [threading.get_ident()]


def test_who_connects_after_the_work_was_done_still_hears_of_it(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    done = threading.Event()

    task = runner.start(Task(lambda _progress: done.set()), Lane.PROJECT)
    assert done.wait(5)

    with qtbot.waitSignals([task.succeeded, task.finished]):
        pass


def test_task_stops_at_the_next_advance_after_cancel(qtbot: QtBot, runner: TaskRunner) -> None:
    reached: list[int] = []

    def count(progress: Progress) -> None:
        for i in range(1_000_000):
            progress.advance(i, 1_000_000)
            reached.append(i)

    task = Task(count)
    task.progressed.connect(task.cancel)

    with qtbot.waitSignal(task.cancelled), qtbot.assertNotEmitted(task.succeeded):
        runner.start(task, Lane.ENGINE)

    assert len(reached) < 1_000_000


def test_runner_reports_the_failure_of_any_task(qtbot: QtBot, runner: TaskRunner) -> None:
    def fail(progress: Progress) -> None:
        raise OSError("disk full")

    with qtbot.waitSignal(runner.failed) as failed:
        runner.start(Task(fail), Lane.PROJECT)

    assert failed.args is not None
    assert str(failed.args[0]) == "disk full"


def test_what_the_world_has_against_a_task_is_not_reported_if_it_is_shown_already(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    reported: list[Exception] = []
    runner.failed.connect(reported.append)

    for error in (ReidError("It cannot be read."), ZeroDivisionError()):
        with qtbot.waitSignal(runner.start(_failing(error), Lane.FILES).finished):
            pass

    assert [type(one) for one in reported] == [ZeroDivisionError]


def test_project_lane_runs_tasks_in_order_and_one_at_a_time(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    running = threading.Semaphore(1)
    order: list[int] = []

    def work(i: int, _progress: Progress) -> None:
        assert running.acquire(blocking=False), "two project tasks overlapped"
        order.append(i)
        running.release()

    tasks = [Task(partial(work, i)) for i in range(20)]
    with qtbot.waitSignals([task.succeeded for task in tasks]):
        for task in tasks:
            runner.start(task, Lane.PROJECT)

    assert order == list(range(20))


def test_what_a_person_waits_for_goes_before_what_waits_already(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    gate = threading.Event()
    order: list[str] = []

    runner.start(Task(lambda _progress: gate.wait(5)), Lane.PROJECT)
    runner.start(Task(lambda _progress: order.append("chunk")), Lane.PROJECT)
    last = runner.start(
        Task(lambda _progress: order.append("close")), Lane.PROJECT, urgency=Urgency.LAST
    )
    runner.start(Task(lambda _progress: order.append("rows")), Lane.PROJECT)
    runner.start(Task(lambda _progress: order.append("answer")), Lane.PROJECT, urgency=Urgency.NOW)
    with qtbot.waitSignal(last.succeeded):
        gate.set()

    assert order == ["answer", "chunk", "rows", "close"]


def test_closing_still_does_what_may_not_be_cancelled(qtbot: QtBot) -> None:
    runner = TaskRunner()
    written: list[int] = []
    for i in range(50):
        runner.start(
            Task(partial(lambda i, _progress: written.append(i), i), cancellable=False),
            Lane.PROJECT,
        )

    runner.close()

    assert written == list(range(50))


def test_closing_tells_the_failure_of_what_was_still_waiting(qtbot: QtBot) -> None:
    runner = TaskRunner()
    failures: list[str] = []
    runner.failed.connect(lambda error: failures.append(str(error)))

    def fail(progress: Progress) -> None:
        raise OSError("disk full")

    runner.start(Task(fail, cancellable=False), Lane.PROJECT)
    runner.close()

    assert failures == ["disk full"]


def test_no_task_outlives_the_closing_of_its_runner(qtbot: QtBot) -> None:
    # What listens may hold the runner: deleted later, the task would take the runner with it.
    runner = TaskRunner()
    heard: list[TaskRunner] = []
    task = runner.start(Task(lambda _progress: None, cancellable=False), Lane.FILES)
    task.succeeded.connect(lambda _result, runner=runner: heard.append(runner))

    runner.close()

    assert heard == [runner]
    assert runner.findChildren(Task) == []


def test_what_listeners_start_while_a_runner_closes_is_let_go_too(qtbot: QtBot) -> None:
    runner = TaskRunner()
    ended: list[int] = []

    def start(number: int) -> None:
        task = runner.start(Task(lambda _progress: None, cancellable=False), Lane.FILES)
        task.finished.connect(partial(restart, number))

    def restart(number: int) -> None:
        ended.append(number)
        if number < 5:
            start(number + 1)

    start(0)

    runner.close()

    assert ended == list(range(6))
    assert runner.findChildren(Task) == []


def test_a_closed_runner_cancels_what_is_started(qtbot: QtBot) -> None:
    runner = TaskRunner()
    runner.close()
    task = Task(lambda _progress: None)
    with qtbot.waitSignal(task.cancelled):
        runner.start(task, Lane.PROJECT)


def test_two_thousand_signals_do_not_abort_the_program(qtbot: QtBot, runner: TaskRunner) -> None:
    # PySide6 6.11.0, 6.11.1 and 6.12.0 do, on Python 3.11: pyproject.toml leaves them out.
    heard: list[bool] = []

    def report(progress: Progress) -> None:
        for _ in range(2_000):
            progress.advance(2_000, 2_000)

    task = Task(report)
    task.progressed.connect(lambda done, total: heard.append(done == total))

    with qtbot.waitSignal(task.succeeded, timeout=20_000):
        runner.start(task, Lane.ENGINE)

    assert heard == [True] * 2_000


def test_closing_with_patience_leaves_a_computation_and_waits_for_what_is_written(
    qtbot: QtBot,
) -> None:
    runner = TaskRunner(patience_s=0.01)
    begun, go_on = threading.Event(), threading.Event()
    done: list[str] = []

    def compute(_progress: Progress) -> None:
        begun.set()
        go_on.wait(30)

    runner.start(Task(compute), Lane.ENGINE)
    assert begun.wait(30)
    runner.start(Task(lambda _progress: done.append("saved"), cancellable=False), Lane.PROJECT)

    runner.close()

    assert done == ["saved"]
    assert runner.is_computing
    go_on.set()
    runner._patience_s = None
    runner.close()
    assert not runner.is_computing


def test_closing_with_patience_leaves_nothing_that_ends_by_itself(qtbot: QtBot) -> None:
    runner = TaskRunner(patience_s=30)
    runner.start(Task(lambda _progress: None), Lane.EMBED)

    runner.close()

    assert not runner.is_computing


@pytest.mark.skipif(sys.platform != "linux", reason="threads share one priority there")
def test_what_computes_gives_way_to_what_a_person_waits_for(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    def niceness(_progress: Progress) -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    found = {}
    for lane in (Lane.PROJECT, Lane.EMBED):
        task = Task(niceness)
        with qtbot.waitSignal(task.succeeded) as told:
            runner.start(task, lane)
        assert told.args is not None
        found[lane] = told.args[0]

    here = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    assert found == {Lane.PROJECT: here, Lane.EMBED: max(here, 5)}


def _failing(error: Exception) -> Task:
    def work(_progress: Progress) -> None:
        raise error

    return Task(work, shown=True)
