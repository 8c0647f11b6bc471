import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.project.folders import add_folder
from reid_desktop.project.packing import PackWish
from reid_desktop.project.project import Project, create_project
from reid_desktop.project.scan import scan
from reid_desktop.ui.messages import Message, Messages
from reid_desktop.ui.packing import Packing
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.project.photograph_files import photograph, put


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def packing(qtbot: QtBot, runner: TaskRunner, tmp_path: Path, said: list[str]) -> Iterator[Packing]:
    put(tmp_path, "photographs/a.png", photograph(1))
    put(tmp_path, "photographs/b.png", photograph(2))

    def make(_progress: Progress) -> Project:
        project = create_project(tmp_path / "lions", reviewer="Ana")
        add_folder(project, tmp_path / "photographs")
        scan(project, UNHEARD)
        return project

    messages = Messages()
    with qtbot.waitSignal(runner.start(Task(make), Lane.PROJECT).succeeded) as made:
        pass
    assert made.args is not None
    project = made.args[0]
    messages.said.connect(lambda message: _hear(said, message))
    runner.failed.connect(messages.fail)
    yield Packing(runner, project, messages)
    closing = Task(lambda _progress: project.close(), cancellable=False)
    with qtbot.waitSignal(runner.start(closing, Lane.PROJECT).finished):
        pass


def _hear(said: list[str], message: Message) -> None:
    said.append(message.text)


def test_a_project_is_packed_and_told(
    qtbot: QtBot, packing: Packing, said: list[str], tmp_path: Path
) -> None:
    with qtbot.waitSignal(packing.running_changed, check_params_cb=lambda running: not running):
        packing.start(PackWish(tmp_path / "lions.zip"))

    with zipfile.ZipFile(tmp_path / "lions.zip") as archive:
        names = sorted(archive.namelist())
    assert names == [
        "lions/READ ME.txt",
        "lions/photographs/1 photographs/a.png",
        "lions/photographs/1 photographs/b.png",
        "lions/project.sqlite",
    ]
    assert said[0].startswith("Packed 2 photographs into ")


def test_a_photograph_that_is_left_out_is_told(
    qtbot: QtBot, packing: Packing, said: list[str], tmp_path: Path
) -> None:
    (tmp_path / "photographs" / "a.png").unlink()

    with qtbot.waitSignal(packing.running_changed, check_params_cb=lambda running: not running):
        packing.start(PackWish(tmp_path / "lions.zip"))

    assert said[0].startswith("Packed 1 photograph into ")


def test_a_file_that_is_there_is_refused(
    qtbot: QtBot, packing: Packing, said: list[str], tmp_path: Path
) -> None:
    (tmp_path / "lions.zip").touch()

    with qtbot.waitSignal(packing.running_changed, check_params_cb=lambda running: not running):
        packing.start(PackWish(tmp_path / "lions.zip"))

    assert said == ["There is a file lions.zip already."]
    assert not packing.running


def test_it_is_packed_once_at_a_time(
    qtbot: QtBot, packing: Packing, said: list[str], tmp_path: Path
) -> None:
    with qtbot.waitSignal(packing.running_changed, check_params_cb=lambda running: not running):
        packing.start(PackWish(tmp_path / "lions.zip"))
        packing.start(PackWish(tmp_path / "again.zip"))

    assert said[0] == "The project is being packed already."
    assert not (tmp_path / "again.zip").exists()


def test_nothing_is_left_when_it_is_cancelled(
    qtbot: QtBot, runner: TaskRunner, packing: Packing, said: list[str], tmp_path: Path
) -> None:
    packing.work_started.connect(packing.cancel)

    with qtbot.waitSignal(packing.running_changed, check_params_cb=lambda running: not running):
        packing.start(PackWish(tmp_path / "lions.zip"))
    qtbot.waitUntil(lambda: not runner.findChildren(Task))

    assert sorted(one.name for one in tmp_path.iterdir()) == ["lions", "photographs"]
    assert said == []
