from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.self_testing import Outcome, SelfTesting
from reid_desktop.ui.tasks import TaskRunner
from tests.ui.support_kit import BROKEN, LINES, FakeSelfTest


@pytest.fixture
def run() -> Iterator[FakeSelfTest]:
    run = FakeSelfTest()
    yield run
    run.end.set()


@pytest.fixture
def testing(runner: TaskRunner, run: FakeSelfTest) -> SelfTesting:
    return SelfTesting(runner, run)


def finish(qtbot: QtBot, testing: SelfTesting) -> None:
    qtbot.waitUntil(lambda: testing.outcome not in (Outcome.NOT_RUN, Outcome.RUNS))


def test_it_keeps_what_was_told_and_that_it_passed(qtbot: QtBot, testing: SelfTesting) -> None:
    before = testing.outcome

    testing.start()
    finish(qtbot, testing)

    assert before is Outcome.NOT_RUN
    assert testing.outcome is Outcome.PASSED
    assert testing.text.splitlines() == [*LINES, "The self-test passed."]


def test_a_second_start_while_it_runs_does_nothing(
    qtbot: QtBot, testing: SelfTesting, run: FakeSelfTest
) -> None:
    run.waits = True
    testing.start()
    qtbot.waitUntil(lambda: len(testing.text.splitlines()) == len(LINES))

    testing.start()
    run.end.set()
    finish(qtbot, testing)

    assert testing.text.count("ReID Desktop 1") == 1


def test_it_can_be_run_again(qtbot: QtBot, testing: SelfTesting) -> None:
    testing.start()
    finish(qtbot, testing)

    testing.start()
    assert testing.outcome is Outcome.RUNS
    finish(qtbot, testing)

    assert testing.text.count("ReID Desktop 1") == 1


def test_what_does_not_work_is_told_as_its_result(
    qtbot: QtBot, testing: SelfTesting, run: FakeSelfTest, runner: TaskRunner
) -> None:
    run.error = BROKEN
    failures: list[Exception] = []
    runner.failed.connect(failures.append)

    testing.start()
    finish(qtbot, testing)

    assert testing.outcome is Outcome.FAILED
    assert testing.text.endswith("Undo took nothing back. Send this.")
    assert failures == []


def test_a_mistake_of_ours_is_told_to_everybody(
    qtbot: QtBot, testing: SelfTesting, run: FakeSelfTest, runner: TaskRunner
) -> None:
    run.error = KeyError("oops")

    with qtbot.waitSignal(runner.failed):
        testing.start()
    finish(qtbot, testing)

    assert testing.outcome is Outcome.FAILED
    assert testing.text.endswith("KeyError: 'oops'")


def test_it_can_be_stopped(qtbot: QtBot, testing: SelfTesting, run: FakeSelfTest) -> None:
    run.waits = True
    testing.stop()
    testing.start()
    qtbot.waitUntil(lambda: testing.text != "")

    testing.stop()
    run.end.set()
    finish(qtbot, testing)

    assert testing.outcome is Outcome.STOPPED
