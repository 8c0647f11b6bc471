from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.project.changes import Changes
from reid_desktop.project.project import Project
from reid_desktop.ui.merging import Merging
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.project.merging.merging_builders import made, pair, said, say


@pytest.fixture
def heard() -> list[object]:
    return []


@pytest.fixture
def project(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> Iterator[Project]:
    def make(_progress: Progress) -> Project:
        other = made(tmp_path / "theirs")
        say(other, 1, 2)
        other.close()
        return made(tmp_path / "ours", by="Ana")

    project = _result(qtbot, runner.start(Task(make), Lane.PROJECT))
    assert isinstance(project, Project)
    yield project
    closing = Task(lambda _progress: project.close(), cancellable=False)
    with qtbot.waitSignal(runner.start(closing, Lane.PROJECT).finished):
        pass


@pytest.fixture
def merging(runner: TaskRunner, project: Project, heard: list[object]) -> Merging:
    return Merging(
        runner,
        project,
        take_changes=lambda _initiator, changes: heard.append(changes),
        solve_again=lambda: heard.append("solve"),
    )


def _result(qtbot: QtBot, task: Task) -> Any:
    with qtbot.waitSignal(task.succeeded) as done:
        pass
    assert done.args is not None
    return done.args[0]


def test_a_project_is_read_looked_into_and_merged(
    qtbot: QtBot,
    runner: TaskRunner,
    merging: Merging,
    project: Project,
    heard: list[object],
    tmp_path: Path,
) -> None:
    other = _result(qtbot, merging.read(tmp_path / "theirs"))

    looked = _result(qtbot, merging.look(other, names=False))
    before = list(heard)
    merged = _result(qtbot, merging.merge(other, names=False))
    again = _result(qtbot, merging.merge(other, names=False))

    reading = runner.start(Task(lambda _progress: said(project)), Lane.PROJECT)
    [changes, solve] = heard
    assert looked == merged != again
    assert before == []
    assert isinstance(changes, Changes)
    assert (changes.pair, solve) == (pair(1, 2), "solve")
    assert _result(qtbot, reading) == {(pair(1, 2), "Ben", "same")}


def test_what_cannot_be_read_fails_with_a_sentence(
    qtbot: QtBot, merging: Merging, project: Project
) -> None:
    with qtbot.waitSignal(merging.read(project.folder).failed) as failed:
        pass

    assert failed.args is not None
    assert isinstance(failed.args[0], ReidError)


def test_a_step_that_is_cancelled_changes_nothing(
    qtbot: QtBot, merging: Merging, heard: list[object], tmp_path: Path
) -> None:
    other = _result(qtbot, merging.read(tmp_path / "theirs"))

    task = merging.merge(other, names=False)
    merging.cancel()
    with qtbot.waitSignal(task.cancelled):
        pass

    assert heard == []
    merging.cancel()
