import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.project.exporting import Choices, Study, read_study, tells_places
from reid_desktop.project.project import Project
from reid_desktop.ui import exporting as module
from reid_desktop.ui.exporting import Exporting, ExportWish
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.project.project_builders import make_project
from tests.store.store_builders import fill

_CSV = ExportWish(("csv",), Choices())


class _Solving:
    def __init__(self) -> None:
        self.catching_up: Task | None = None

    def catch_up(self) -> Task | None:
        return self.catching_up


@pytest.fixture
def project(qtbot: QtBot, runner: TaskRunner, tmp_path: Path) -> Iterator[Project]:
    made: list[Project] = []

    def make(_progress: object) -> None:
        made.append(make_project(tmp_path / "p"))
        fill(made[0].store, 3)

    _finish(qtbot, runner.start(Task(make), Lane.PROJECT))
    yield made[0]
    _finish(qtbot, runner.start(Task(lambda _progress: made[0].close()), Lane.PROJECT))


@pytest.fixture
def solving() -> _Solving:
    return _Solving()


@pytest.fixture
def begun() -> list[str]:
    """How often writing began."""
    return []


@pytest.fixture
def exporting(
    runner: TaskRunner, project: Project, solving: _Solving, begun: list[str]
) -> Exporting:
    return Exporting(runner, project, solving, begun=lambda: begun.append("begun"))


def _finish(qtbot: QtBot, task: Task) -> None:
    with qtbot.waitSignal(task.finished):
        pass


def _result(qtbot: QtBot, task: Task) -> Any:
    with qtbot.waitSignal(task.succeeded) as succeeded:
        pass
    assert succeeded.args is not None
    return succeeded.args[0]


def test_a_preview_tells_what_would_be_written(qtbot: QtBot, exporting: Exporting) -> None:
    [preview] = _result(qtbot, exporting.preview(_CSV))

    assert (preview.format, preview.n_files, preview.n_rows) == ("csv", 4, 3)
    assert not preview.is_refused


def test_a_preview_tells_why_a_format_is_refused(qtbot: QtBot, exporting: Exporting) -> None:
    [preview] = _result(qtbot, exporting.preview(ExportWish(("camtrap-dp",), Choices())))

    assert preview.is_refused
    assert preview.n_files == 0


def test_a_project_is_read_again_only_after_it_changed(
    qtbot: QtBot, exporting: Exporting, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Project] = []

    def reading(project: Project) -> Study:
        read.append(project)
        return read_study(project)

    monkeypatch.setattr(module, "read_study", reading)
    _result(qtbot, exporting.preview(_CSV))
    _result(qtbot, exporting.preview(_CSV))
    before = len(read)

    exporting.forget()
    _result(qtbot, exporting.preview(_CSV))

    assert (before, len(read)) == (1, 2)


def test_files_are_written_beside_the_project(
    qtbot: QtBot, exporting: Exporting, begun: list[str], tmp_path: Path
) -> None:
    written = _result(qtbot, exporting.write(_CSV, tmp_path / "out"))

    assert begun == ["begun"]
    assert written[0] == tmp_path / "out" / "identities.csv"
    assert written[0].is_file()


def test_whether_places_are_told_is_remembered(
    qtbot: QtBot, runner: TaskRunner, exporting: Exporting, project: Project, tmp_path: Path
) -> None:
    _result(qtbot, exporting.write(ExportWish(("csv",), Choices(places=True)), tmp_path / "out"))

    told = runner.start(Task(lambda _progress: tells_places(project)), Lane.PROJECT)
    assert _result(qtbot, told)


def test_an_export_waits_for_the_newest_answers(
    qtbot: QtBot, runner: TaskRunner, exporting: Exporting, solving: _Solving, tmp_path: Path
) -> None:
    solved = threading.Event()
    solving.catching_up = Task(lambda _progress: solved.set())
    writing = exporting.write(_CSV, tmp_path / "out")

    with qtbot.waitSignal(writing.succeeded):
        runner.start(solving.catching_up, Lane.ENGINE)

    assert solved.is_set()


def test_a_project_that_cannot_be_read_is_not_written(
    qtbot: QtBot,
    runner: TaskRunner,
    exporting: Exporting,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_project: Project) -> None:
        raise ReidError("The project is damaged.")

    monkeypatch.setattr(module, "read_study", fail)

    with qtbot.waitSignal(runner.failed):
        task = exporting.write(_CSV, tmp_path / "out")
        with qtbot.waitSignal(task.cancelled):
            pass

    assert not (tmp_path / "out").exists()


def test_a_closed_project_is_read_no_more(qtbot: QtBot, exporting: Exporting) -> None:
    exporting.close()

    with qtbot.waitSignal(exporting.preview(_CSV).cancelled):
        pass
