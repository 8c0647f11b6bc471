from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.quality import (
    kept_measures,
    measure,
    near_duplicate_groups,
)
from reid_desktop.store.feature_cache import FeatureCache

KEYS = ["a", "b", "copy"]


class StopAfterOne:
    """Cancels when one is done."""

    def advance(self, done: int, total: int) -> None:
        if done:
            raise Cancelled


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[FeatureCache]:
    cache = FeatureCache.open(tmp_path / "features.sqlite")
    yield cache
    cache.close()


@pytest.fixture
def crops(tmp_path: Path) -> list[CropSource]:
    """Two photographs, and a smaller copy of the first."""
    found = []
    for n, (key, seed, side) in enumerate([("a", 0, 512), ("b", 1, 512), ("copy", 0, 256)]):
        coarse = np.random.default_rng(seed).integers(0, 256, (9, 9, 3), dtype=np.uint8)
        path = tmp_path / f"{key}.png"
        Pillow.fromarray(coarse).resize((side, side), Pillow.Resampling.BICUBIC).save(path)
        found.append(CropSource(key, str(path), None, ImageId(n)))
    return found


def test_crops_are_measured_and_copies_found(crops: list[CropSource], cache: FeatureCache) -> None:
    found = measure(crops, cache, progress=UNHEARD)

    assert [found[key][0].side_px for key in KEYS] == [512, 512, 256]
    assert near_duplicate_groups(KEYS, found).keys() == {"a", "copy"}
    assert near_duplicate_groups(["b", "copy", "unknown", "a"], found).keys() == {"copy", "a"}


def test_copies_are_in_one_group_and_others_in_none(
    crops: list[CropSource], cache: FeatureCache
) -> None:
    found = measure(crops, cache, progress=UNHEARD)

    groups = near_duplicate_groups(KEYS, found)

    assert groups.keys() == {"a", "copy"}
    assert groups["a"] == groups["copy"]


def test_what_was_measured_is_kept(crops: list[CropSource], cache: FeatureCache) -> None:
    found = measure(crops, cache, progress=UNHEARD)

    assert kept_measures(cache) == found


def test_what_was_measured_before_a_cancel_is_kept(
    crops: list[CropSource], cache: FeatureCache
) -> None:
    stop: Progress = StopAfterOne()
    with pytest.raises(Cancelled):
        measure(crops, cache, progress=stop)

    assert kept_measures(cache).keys() == {"a"}


def test_a_photograph_that_cannot_be_read_is_left_out(
    crops: list[CropSource], cache: FeatureCache
) -> None:
    found = measure([replace(crops[0], path="gone.png"), *crops[1:]], cache, progress=UNHEARD)

    assert found.keys() == {"b", "copy"}
