"""A project of three photographs, and what imports into it, for the tests of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import Project, create_project
from reid_desktop.project.scan import scan
from reid_desktop.ui.importing import Importing
from reid_desktop.ui.messages import Message, Messages
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.project.photograph_files import photograph, put


@pytest.fixture
def said() -> list[str]:
    """What the window told."""
    return []


@pytest.fixture
def importing(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, said: list[str]
) -> Iterator[Importing]:
    for shade, path in enumerate(("Ana/a.png", "Ana/b.png", "Bo/c.png")):
        put(tmp_path / "photographs", path, photograph(shade * 60, (100, 80)))

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
    yield Importing(runner, project, messages)
    closing = Task(lambda _progress: project.close(), cancellable=False)
    with qtbot.waitSignal(runner.start(closing, Lane.PROJECT).finished):
        pass


def _hear(said: list[str], message: Message) -> None:
    said.append(message.text)


def known(folder: Path, text: str = "file,identity\na.png,Ana\nnone.png,Bo\n") -> Path:
    path = folder / "known.csv"
    path.write_text(text, encoding="utf-8")
    return path


def boxes(folder: Path) -> Path:
    path = folder / "md.json"
    path.write_text(
        '{"info": {"detector": "md_v5a.0.0.pt"}, "detection_categories": {"1": "animal"},'
        ' "images": [{"file": "Ana/a.png", "detections":'
        ' [{"category": "1", "conf": 0.5, "bbox": [0, 0, 0.5, 0.5]}]},'
        ' {"file": "Bo/c.png", "detections": []}]}',
        encoding="utf-8",
    )
    return path
