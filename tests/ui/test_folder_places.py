"""Folders that went elsewhere are found, and believed only when a person says so."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reid_desktop.core.types import FolderId
from reid_desktop.project.changes import Changes
from reid_desktop.project.encounters import FOLLOWED
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import Project
from reid_desktop.project.relocation import Fit, RelocationError
from reid_desktop.project.scan import scan
from reid_desktop.project.stations import level_of
from reid_desktop.ui import folder_places as module
from reid_desktop.ui.folder_places import FolderPlaces
from reid_desktop.ui.messages import Message, Messages
from reid_desktop.ui.pipeline import Pipeline
from reid_desktop.ui.project_operations import ProjectOperations
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.project.photograph_files import Progress, photograph, put
from tests.project.project_builders import make_project

_N = 4


class _Pipeline(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def cancel(self) -> None:
        self.heard.append("cancel")

    def start_anew(self) -> None:
        self.heard.append("start anew")


class _Desk:
    """A scanned project of a card that is called CARD 2 since."""

    def __init__(self, qtbot: QtBot, runner: TaskRunner, folder: Path) -> None:
        self.qtbot, self.runner = qtbot, runner
        self.old, self.new = folder / "media" / "CARD", folder / "media" / "CARD 2"
        for number in range(_N):
            put(self.old, f"survey/Cam{number}/a.png", photograph(number))
        making = Task(lambda _progress: self._make(folder / "project"))
        self.project = cast(Project, self.result(runner.start(making, Lane.PROJECT)))
        self.old.rename(self.new)
        self.pipeline = _Pipeline()
        self.said: list[Message] = []
        messages = Messages()
        messages.said.connect(self.said.append)
        self.places = FolderPlaces(
            runner,
            self.project,
            cast(ProjectOperations, self),
            cast(Pipeline, self.pipeline),
            messages,
        )

    def act(self, work: Callable[[], Changes], _initiator: object) -> Task:
        """Do what a person wants; `ProjectOperations` lets a scan follow."""
        return self.runner.start(Task(lambda _progress: work(), cancellable=False), Lane.PROJECT)

    def do(self, work: Callable[[Project], object]) -> object:
        """Do something on the thread of the project."""
        task = Task(lambda _progress: work(self.project), cancellable=False)
        return self.result(self.runner.start(task, Lane.PROJECT))

    def result(self, task: Task) -> object:
        with self.qtbot.waitSignal(task.succeeded) as done:
            pass
        assert done.args is not None
        return done.args[0]

    def _make(self, folder: Path) -> Project:
        project = make_project(folder)
        add_folder(project, self.old / "survey")
        scan(project, Progress())
        return project


@pytest.fixture
def desk(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[_Desk]:
    monkeypatch.setattr(module, "volumes", lambda: sorted((tmp_path / "media").iterdir()))
    desk = _Desk(qtbot, runner, tmp_path)
    yield desk
    desk.places.close()
    desk.do(lambda project: project.close())


def test_a_card_of_another_name_is_proposed_and_not_accepted(desk: _Desk) -> None:
    before = desk.do(lambda project: project.store.folders.all()[0].path)

    (shown,) = cast(list[module.FolderPlace], desk.result(desk.places.load()))

    assert shown.is_away
    assert shown.proposal == Fit(str(desk.new / "survey"), _N, _N)
    assert desk.do(lambda project: project.store.folders.all()[0].path) == before


def test_a_folder_that_is_there_is_looked_for_nowhere(desk: _Desk) -> None:
    desk.new.rename(desk.old)

    (shown,) = cast(list[module.FolderPlace], desk.result(desk.places.load()))

    assert (shown.is_away, shown.proposal) == (False, None)


def test_a_proposal_is_said_once(qtbot: QtBot, desk: _Desk) -> None:
    desk.places.look_for_away()
    qtbot.waitUntil(lambda: len(desk.said) == 1)

    desk.places.look_for_away()
    desk.result(desk.places.load())

    assert len(desk.said) == 1
    assert "CARD 2" in desk.said[0].text
    assert "4 of 4" in desk.said[0].hint


@pytest.mark.parametrize("chosen", ["media/CARD 2/survey", "media/CARD 2"])
def test_the_folder_or_one_around_it_can_be_chosen(
    desk: _Desk, tmp_path: Path, chosen: str
) -> None:
    fit = desk.result(desk.places.look(FolderId(1), tmp_path / chosen))

    assert fit == Fit(str(desk.new / "survey"), _N, _N)


def test_a_folder_that_does_not_fit_is_refused_with_counts(
    qtbot: QtBot, desk: _Desk, tmp_path: Path
) -> None:
    put(tmp_path / "other", "Cam0/a.png", photograph(0))

    with qtbot.waitSignal(desk.places.look(FolderId(1), tmp_path / "other").failed) as refused:
        pass

    assert refused.args is not None
    assert isinstance(refused.args[0], RelocationError)
    assert "Of 4 photographs looked for in other, 1 are there." in str(refused.args[0])


def test_stations_are_told_anew_and_a_scan_follows(qtbot: QtBot, desk: _Desk) -> None:
    changes = cast(Changes, desk.result(desk.places.set_reading("0", 300.0)))

    reading = cast(module.Reading, desk.result(desk.places.load_reading()))

    assert (reading.level, reading.gap_s) == ("0", 300.0)
    assert desk.do(level_of) == "0"
    assert len(reading.dated) == _N
    assert desk.pipeline.heard == ["cancel"]
    assert changes.tables & FOLLOWED


def test_nothing_is_looked_for_once_it_is_closed(qtbot: QtBot, desk: _Desk) -> None:
    desk.places.close()

    with qtbot.waitSignal(desk.places.load().cancelled):
        desk.places.look_for_away()

    assert desk.said == []
