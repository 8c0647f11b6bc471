"""What photographs tell is read on PROJECT, and set right by acts that can be undone."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.facts import Fact
from reid_desktop.project.changes import Changes
from reid_desktop.project.project import Project
from reid_desktop.ui.operations import ProjectEvents
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from reid_desktop.ui.telling import ReadTable, Telling, Told
from tests.project.project_builders import make_project
from tests.store.store_builders import examined, fill

SIX = datetime.fromisoformat("2024-05-03T06:00:00")


class _Operations:
    """Does acts, and tells of them."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.events = ProjectEvents()

    def act(self, work: Callable[[], Changes], initiator: object) -> Task:
        task = Task(lambda _progress: work(), cancellable=False)
        task.succeeded.connect(lambda changes: self.events.changed.emit(changes, initiator))
        return self._runner.start(task, Lane.PROJECT)


class _Kit:
    def __init__(self, qtbot: QtBot, runner: TaskRunner, folder: Path) -> None:
        self.qtbot, self.runner = qtbot, runner
        making = Task(lambda _progress: self._make(folder))
        self.project = cast(Project, self.result(runner.start(making, Lane.PROJECT)))
        operations = cast(ProjectOperations, _Operations(runner))
        self.telling = Telling(runner, self.project, operations)

    def result(self, task: Task) -> object:
        with self.qtbot.waitSignal(task.succeeded) as done:
            pass
        assert done.args is not None
        return done.args[0]

    def told(self) -> Told:
        return cast(Told, self.result(self.telling.load()))

    def _make(self, folder: Path) -> Project:
        project = make_project(folder)
        fill(project.store, [examined("north/a.jpg", captured_at=SIX, station="north")])
        return project


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> Iterator[_Kit]:
    kit = _Kit(qtbot, runner, tmp_path / "project")
    yield kit
    closing = Task(lambda _progress: kit.project.close(), cancellable=False)
    kit.result(runner.start(closing, Lane.PROJECT))


def test_acts_change_what_is_told(kit: _Kit, qtbot: QtBot) -> None:
    with qtbot.waitSignals([kit.telling.changed, kit.telling.heard]):
        kit.result(kit.telling.shift("@ north", "+1 h"))
    kit.result(kit.telling.set_zone("utc+1"))
    kit.result(kit.telling.switch(Fact.TRAVEL, on=False))
    kit.result(kit.telling.set_fastest(30.0))

    told = kit.told()

    assert [(one.camera, one.offset_s) for one in told.cameras] == [("@ north", 3600.0)]
    assert (told.zone, told.fastest_kmh) == ("UTC+01:00", 30.0)
    assert [row.fact for row in told.facts if not row.is_on] == [Fact.TRAVEL]


def test_a_photograph_sets_the_clock(kit: _Kit) -> None:
    kit.result(kit.telling.shift_by("a.jpg", SIX.replace(hour=7)))

    assert kit.told().cameras[0].offset_s == 3600.0


def test_a_table_is_planned_and_then_taken(kit: _Kit, tmp_path: Path) -> None:
    path = tmp_path / "stations.csv"
    path.write_text("station,folder\nRiver,north\n", encoding="utf-8")

    read = cast(ReadTable, kit.result(kit.telling.plan_table(path)))
    kit.result(kit.telling.take_table(read.table))

    assert (read.plan.n_stations, read.plan.n_changed) == (1, 1)
    assert [one.camera for one in kit.told().cameras] == ["@ River"]
