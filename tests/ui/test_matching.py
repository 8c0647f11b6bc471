from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from reid_desktop.core.local_features import PairMatch
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.local_features import matcher_key
from reid_desktop.store.feature_cache import FEATURES_FILE, FeatureCache
from reid_desktop.ui.matching import Matching
from reid_desktop.ui.tasks import Task, TaskRunner
from reid_desktop.vision.sift import SiftExtractor
from tests.vision.texture import blotches

KEY = matcher_key(SiftExtractor.extractor_key, guard=True)


@pytest.fixture
def matching(runner: TaskRunner, tmp_path: Path) -> Matching:
    return Matching(runner, tmp_path / FEATURES_FILE, SiftExtractor, lambda: KEY)


def crop(folder: Path, name: str) -> CropSource:
    return CropSource(name, str(folder / f"{name}.png"), None, ImageId(1))


@pytest.fixture
def crops(tmp_path: Path) -> tuple[CropSource, CropSource]:
    pixels = blotches(1)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    Image.fromarray(np.ascontiguousarray(np.rot90(pixels))).save(tmp_path / "b.png")
    return crop(tmp_path, "a"), crop(tmp_path, "b")


def result(qtbot: QtBot, task: Task) -> Any:
    with qtbot.waitSignal(task.succeeded) as succeeded:
        pass
    assert succeeded.args is not None
    return succeeded.args[0]


def close(qtbot: QtBot, matching: Matching, runner: TaskRunner) -> None:
    matching.close()
    runner.close()


def test_points_that_agree_are_found_and_kept(
    qtbot: QtBot,
    matching: Matching,
    runner: TaskRunner,
    crops: tuple[CropSource, CropSource],
    tmp_path: Path,
) -> None:
    found = result(qtbot, matching.match(*crops))
    turned = result(qtbot, matching.match(crops[1], crops[0]))

    assert isinstance(found, PairMatch)
    assert found.inliers >= 20
    assert (turned.points == found.points[:, [2, 3, 0, 1]]).all()
    close(qtbot, matching, runner)
    assert (tmp_path / FEATURES_FILE).exists()


def test_a_photograph_that_cannot_be_read_gives_nothing(
    qtbot: QtBot,
    matching: Matching,
    runner: TaskRunner,
    crops: tuple[CropSource, CropSource],
    tmp_path: Path,
) -> None:
    found = result(qtbot, matching.match(crops[0], crop(tmp_path, "missing")))

    assert found is None
    close(qtbot, matching, runner)


def test_a_cache_that_another_holds_costs_only_the_keeping(
    qtbot: QtBot,
    matching: Matching,
    runner: TaskRunner,
    crops: tuple[CropSource, CropSource],
    tmp_path: Path,
) -> None:
    other = FeatureCache.open(tmp_path / FEATURES_FILE)

    found = result(qtbot, matching.match(*crops))

    assert found.inliers >= 20
    other.close()
    close(qtbot, matching, runner)


def test_nothing_is_matched_after_closing(
    qtbot: QtBot, matching: Matching, crops: tuple[CropSource, CropSource]
) -> None:
    matching.close()

    with qtbot.waitSignal(matching.match(*crops).cancelled):
        pass
