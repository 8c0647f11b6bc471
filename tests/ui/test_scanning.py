from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.progress import Progress
from reid_desktop.project import views
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import Project, create_project
from reid_desktop.ui.scanning import Scanning, ScanOutcome
from reid_desktop.ui.tasks import Lane, Task, TaskRunner, Urgency

T = TypeVar("T")


def _draw(path: Path, colour: str) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    folder = tmp_path / "photographs"
    folder.mkdir()
    for colour in ("red", "green", "blue"):
        _draw(folder / f"{colour}.png", colour)
    (folder / "notes.txt").write_text("no photograph")
    return folder


@pytest.fixture
def project(
    qtbot: QtBot, runner: TaskRunner, tmp_path: Path, photographs: Path
) -> Iterator[Project]:
    def create(_progress: Progress) -> Project:
        project = create_project(tmp_path / "project", reviewer="Ana")
        add_folder(project, photographs)
        return project

    with qtbot.waitSignal(runner.start(Task(create), Lane.PROJECT).succeeded) as made:
        pass
    assert made.args is not None
    project: Project = made.args[0]
    yield project
    closing = Task(lambda _progress: project.close(), cancellable=False)
    runner.start(closing, Lane.PROJECT, urgency=Urgency.LAST)


@pytest.fixture
def scanning(runner: TaskRunner, project: Project) -> Scanning:
    return Scanning(runner, project)


def _scan(qtbot: QtBot, scanning: Scanning) -> ScanOutcome:
    with qtbot.waitSignal(scanning.finished) as finished:
        scanning.start()
    assert finished.args is not None
    outcome: ScanOutcome = finished.args[0]
    return outcome


def _read(qtbot: QtBot, runner: TaskRunner, get: Callable[[], T]) -> T:
    task = Task(lambda _progress: get())
    with qtbot.waitSignal(runner.start(task, Lane.PROJECT).succeeded) as read:
        pass
    assert read.args is not None
    value: T = read.args[0]
    return value


def _status(qtbot: QtBot, runner: TaskRunner, project: Project) -> views.Status:
    return _read(qtbot, runner, lambda: views.status(project))


def test_a_scan_writes_what_is_new_and_says_what_it_came_to(
    qtbot: QtBot, runner: TaskRunner, project: Project, scanning: Scanning
) -> None:
    first = _scan(qtbot, scanning)
    second = _scan(qtbot, scanning)

    assert first == ScanOutcome(n_new=3, n_skipped=1, not_there=())
    assert second == ScanOutcome(n_new=0, n_skipped=1, not_there=())
    status = _status(qtbot, runner, project)
    assert (status.n_images, status.n_skipped) == (3, 1)


def test_a_scan_finds_the_encounters(
    qtbot: QtBot,
    runner: TaskRunner,
    project: Project,
    scanning: Scanning,
    photographs: Path,
) -> None:
    (photographs / "north").mkdir()
    for n, colour in enumerate(("white", "black")):
        _draw(photographs / "north" / f"IMG_20230514_12345{n}.png", colour)

    _scan(qtbot, scanning)

    rows = _read(qtbot, runner, project.store.annotations.engine_rows)
    assert sorted({row.encounter_id for row in rows}, key=str) == [1, None]


def test_a_scan_tells_what_it_looks_at(qtbot: QtBot, scanning: Scanning, photographs: Path) -> None:
    with qtbot.waitSignal(scanning.work_started) as started, qtbot.waitSignal(scanning.finished):
        scanning.start()

    assert started.args is not None
    assert photographs.name in started.args[0]


def test_several_folders_are_one_piece_of_work(
    qtbot: QtBot, runner: TaskRunner, project: Project, scanning: Scanning, tmp_path: Path
) -> None:
    (tmp_path / "more").mkdir()
    _draw(tmp_path / "more" / "white.png", "white")
    _read(qtbot, runner, lambda: add_folder(project, tmp_path / "more"))
    started: list[str] = []
    scanning.work_started.connect(lambda what, _task: started.append(what))

    outcome = _scan(qtbot, scanning)

    assert started == ["Looking for photographs in 2 folders"]
    assert outcome.n_new == 4


def test_a_renamed_file_is_not_new(
    qtbot: QtBot, runner: TaskRunner, project: Project, scanning: Scanning, photographs: Path
) -> None:
    _scan(qtbot, scanning)
    (photographs / "red.png").rename(photographs / "leopard.png")

    outcome = _scan(qtbot, scanning)

    assert outcome == ScanOutcome(n_new=0, n_skipped=1, not_there=(), n_moved=1)
    assert _status(qtbot, runner, project).n_images == 3


def test_a_folder_that_is_gone_marks_nothing_missing(
    qtbot: QtBot,
    runner: TaskRunner,
    project: Project,
    scanning: Scanning,
    photographs: Path,
) -> None:
    _scan(qtbot, scanning)
    photographs.rename(photographs.with_name("unplugged"))

    outcome = _scan(qtbot, scanning)

    assert outcome.not_there == (str(photographs),)
    assert _status(qtbot, runner, project).n_missing == 0


def test_a_scan_that_is_stopped_says_so(qtbot: QtBot, scanning: Scanning) -> None:
    with qtbot.waitSignal(scanning.stopped), qtbot.assertNotEmitted(scanning.finished):
        scanning.start()
        scanning.cancel()


def test_closing_writes_nothing_more(
    qtbot: QtBot, runner: TaskRunner, project: Project, scanning: Scanning
) -> None:
    with qtbot.waitSignal(scanning.work_started):
        scanning.start()
    scanning.close()

    assert _status(qtbot, runner, project).n_images == 0
