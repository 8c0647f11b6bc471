import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from PIL import Image as Pillow
from pytestqt.qtbot import QtBot

from reid_desktop.core.quality import Fault
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.project import Project
from reid_desktop.project.quality import Measures
from reid_desktop.store.feature_cache import FeatureCache
from reid_desktop.ui import measuring as module
from reid_desktop.ui.embedding import Embedding
from reid_desktop.ui.measuring import Measuring
from reid_desktop.ui.tasks import Lane, Task, TaskRunner

_SIDES = {"sharp": 300, "copy": 280, "small": 60}


@pytest.fixture
def crops(tmp_path: Path) -> list[CropSource]:
    """A photograph, a copy of it, and a small one of something else."""
    made = []
    for n, (key, side) in enumerate(_SIDES.items()):
        coarse = np.random.default_rng(key == "small").integers(0, 256, (9, 9, 3), dtype=np.uint8)
        path = tmp_path / f"{key}.png"
        Pillow.fromarray(coarse).resize((side, side), Pillow.Resampling.NEAREST).save(path)
        made.append(CropSource(key, str(path), None, ImageId(n)))
    return made


@pytest.fixture
def measuring(runner: TaskRunner, tmp_path: Path, crops: list[CropSource]) -> Iterator[Measuring]:
    store = SimpleNamespace(annotations=SimpleNamespace(crops=lambda: crops))
    embedding = SimpleNamespace(
        load_compared=lambda: runner.start(Task(lambda _progress: {"sharp"}), Lane.EMBED)
    )
    measuring = Measuring(
        runner,
        cast(Project, SimpleNamespace(store=store)),
        cast(Embedding, embedding),
        tmp_path / "measures.sqlite",
    )
    yield measuring
    measuring.close()


def _told(qtbot: QtBot, measuring: Measuring, n: int) -> Measures:
    told: list[Measures] = []
    measuring.measured.connect(told.append)
    measuring.rest_while(False)
    qtbot.waitUntil(lambda: bool(told) and len(told[-1].faults) == n)
    return told[-1]


def test_photographs_are_measured_when_nothing_else_is_done(
    qtbot: QtBot, measuring: Measuring
) -> None:
    measures = _told(qtbot, measuring, 3)

    assert measures.faults["small"] == {Fault.SMALL}
    assert measures.faults["sharp"] == set()
    assert measures.near.keys() == {"sharp", "copy"}
    assert measures.compared == {"sharp"}


def test_a_photograph_is_never_measured_twice(
    qtbot: QtBot, measuring: Measuring, crops: list[CropSource], monkeypatch: pytest.MonkeyPatch
) -> None:
    _told(qtbot, measuring, 3)
    monkeypatch.setattr(module, "measure", _fail)

    assert len(_told(qtbot, measuring, 3).faults) == 3


def test_work_of_another_kind_stops_it_and_it_goes_on_from_there(
    qtbot: QtBot, runner: TaskRunner, measuring: Measuring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 1)
    busy = threading.Event()
    runner.start(Task(lambda _progress: busy.wait(5)), Lane.EMBED)
    with qtbot.assertNotEmitted(measuring.measured, wait=50):
        measuring.rest_while(False)
        measuring.rest_while(True)
    busy.set()

    assert len(_told(qtbot, measuring, 3).faults) == 3


def test_what_was_found_is_told_now_and_then(
    qtbot: QtBot, measuring: Measuring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 1)
    monkeypatch.setattr(module, "_TOLD_EVERY_S", 0.0)
    told: list[int] = []
    measuring.measured.connect(lambda measures: told.append(len(measures.faults)))

    measuring.rest_while(False)

    qtbot.waitUntil(lambda: told[-1:] == [3])
    assert told == [0, 1, 2, 3]


def test_what_is_found_soon_after_is_told_with_the_last(
    qtbot: QtBot, measuring: Measuring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 1)
    told: list[int] = []
    measuring.measured.connect(lambda measures: told.append(len(measures.faults)))

    measuring.rest_while(False)

    qtbot.waitUntil(lambda: told[-1:] == [3])
    assert told == [0, 3]


def test_closed_in_the_middle_it_leaves_a_cache_that_opens_again(
    qtbot: QtBot, runner: TaskRunner, measuring: Measuring, tmp_path: Path
) -> None:
    with qtbot.waitSignal(measuring.measured):
        measuring.rest_while(False)

    measuring.close()
    with qtbot.waitSignal(runner.start(Task(lambda _progress: None), Lane.EMBED).succeeded):
        measuring.rest_while(False)

    FeatureCache.open(tmp_path / "measures.sqlite").close()


def test_a_project_without_photographs_makes_no_cache(
    qtbot: QtBot, runner: TaskRunner, measuring: Measuring, crops: list[CropSource], tmp_path: Path
) -> None:
    crops.clear()
    measuring.rest_while(False)
    with qtbot.waitSignal(runner.start(Task(lambda _progress: None), Lane.PROJECT).succeeded):
        pass

    assert not (tmp_path / "measures.sqlite").exists()


def _fail(*_args: object, **_named: object) -> None:
    raise AssertionError("it was measured before")
