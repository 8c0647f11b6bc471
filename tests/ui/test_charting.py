import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.types import AnnotationId
from reid_desktop.project.companion import Matrices
from reid_desktop.project.exporting import Table
from reid_desktop.project.insight import Insight, MapLayout
from reid_desktop.project.project import Project
from reid_desktop.ui import charting as module
from reid_desktop.ui.charting import Charting, PictureError
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.tasks import Lane, Task, TaskRunner
from tests.ui.fake_context import photograph_row
from tests.ui.insight_things import captures, data


class _Embedding:
    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.failure: Exception | None = None

    def read_matrices(self, crop_keys: Sequence[str]) -> Task:
        def work(_progress: Progress) -> Matrices:
            if self.failure is not None:
                raise self.failure
            n = len(crop_keys)
            return {"m": (np.eye(n, dtype=np.float32), np.ones(n, dtype=np.bool_))}

        return self._runner.start(Task(work), Lane.EMBED)


class _Reader:
    """Stands for the project, and notes which threads read of it."""

    def __init__(self) -> None:
        self.threads: set[str] = set()
        self.failure: Exception | None = None

    def gives(self, what: object) -> Any:
        def read(_project: Project, *_: object) -> object:
            self.threads.add(threading.current_thread().name)
            if self.failure is not None:
                raise self.failure
            return what

        return read


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> _Reader:
    reader = _Reader()
    monkeypatch.setattr(module, "read_insight", reader.gives(data()))
    monkeypatch.setattr(module, "read_captures", reader.gives(captures()))
    monkeypatch.setattr(module, "read_group", reader.gives([photograph_row(3)]))
    return reader


@pytest.fixture
def embedding(runner: TaskRunner) -> _Embedding:
    return _Embedding(runner)


@pytest.fixture
def charting(runner: TaskRunner, embedding: _Embedding, reader: _Reader) -> Charting:
    return Charting(runner, cast(Project, None), cast(Embedding, embedding))


def _result(qtbot: QtBot, task: Task) -> Any:
    with qtbot.waitSignal(task.succeeded, timeout=20_000) as succeeded:
        pass
    assert succeeded.args is not None
    return succeeded.args[0]


def test_an_insight_is_read_and_worked_out(
    qtbot: QtBot, charting: Charting, reader: _Reader
) -> None:
    found: Insight = _result(qtbot, charting.load_insight(accepted_only=True))

    assert found.discovery.n_known.tolist() == [1, 1]
    assert len(reader.threads) == 1
    assert "pyqtgraph" in sys.modules  # loaded on the way, where no key waits for it


def test_the_map_is_laid_out_from_what_the_cache_holds(qtbot: QtBot, charting: Charting) -> None:
    layout: MapLayout = _result(qtbot, charting.load_map())

    assert layout.annotation_ids.tolist() == [1, 2, 3, 4, 5, 6, 7]


def test_a_group_is_read(qtbot: QtBot, charting: Charting) -> None:
    rows = _result(qtbot, charting.load_group(AnnotationId(3)))

    assert rows == [photograph_row(3)]


def test_what_could_not_be_read_is_not_drawn(
    qtbot: QtBot, runner: TaskRunner, charting: Charting, reader: _Reader
) -> None:
    reader.failure = ReidError("The disk is gone.")

    with qtbot.waitSignals([charting.load_insight(accepted_only=False).cancelled, runner.failed]):
        pass
    with qtbot.waitSignals([charting.load_map().cancelled, runner.failed]):
        pass


def test_without_embeddings_there_is_no_map(
    qtbot: QtBot, runner: TaskRunner, charting: Charting, embedding: _Embedding
) -> None:
    embedding.failure = ReidError("The cache is gone.")

    with qtbot.waitSignals([charting.load_map().cancelled, runner.failed]):
        pass


@pytest.mark.parametrize(
    "load",
    [
        lambda charting: charting.load_insight(accepted_only=False),
        lambda charting: charting.load_map(),
        lambda charting: charting.load_group(AnnotationId(1)),
    ],
)
def test_a_closed_project_is_not_read_any_more(
    qtbot: QtBot, charting: Charting, reader: _Reader, load: Callable[[Charting], Task]
) -> None:
    charting.close()

    with qtbot.waitSignal(load(charting).cancelled):
        pass

    assert reader.threads == set()


def test_numbers_become_csv_that_no_spreadsheet_takes_for_a_formula(
    qtbot: QtBot, charting: Charting
) -> None:
    table = Table("captures", ("individual", "2024-01-01"), (("=Ana", 1), ("Bo", None)))

    text = _result(qtbot, charting.write_numbers(table))

    assert text == "individual,2024-01-01\r\n'=Ana,1\r\nBo,\r\n"


def test_a_picture_is_written(qtbot: QtBot, charting: Charting, tmp_path: Path) -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))

    _result(qtbot, charting.save_picture(image, tmp_path / "map.png"))

    assert QImage(str(tmp_path / "map.png")).size() == image.size()


def test_a_picture_that_cannot_be_written_is_told(
    qtbot: QtBot, charting: Charting, tmp_path: Path
) -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)

    task = charting.save_picture(image, tmp_path / "nowhere" / "map.png")

    with qtbot.waitSignal(task.failed) as failed:
        pass
    assert failed.args is not None
    assert isinstance(failed.args[0], PictureError)
    assert str(failed.args[0]) == "The picture could not be saved as map.png."
