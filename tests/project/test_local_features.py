from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.local_features import LocalFeatures
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project import local_features
from reid_desktop.project.local_features import inlier_counts, match_missing, matcher_key
from reid_desktop.store.feature_cache import FeatureCache

PAIRS = np.array([[0, 1], [1, 2], [0, 3], [2, 3]], dtype=np.int64)


@dataclass
class Progress:
    """Remembers how far it was; cancels there when told to."""

    cancel_at: int = 101
    reports: list[int] = field(default_factory=list)

    def advance(self, done: int, total: int) -> None:
        self.reports.append(100 * done // total)
        if done >= self.cancel_at:
            raise Cancelled


class Colours:
    """Gives photographs of one colour the same points, at places that turn with brightness."""

    extractor_key = "colours"
    working_px = 100

    def __init__(self) -> None:
        self.n_extracted = 0

    def extract(self, pixels: NDArray[np.uint8], size_px: tuple[int, int]) -> LocalFeatures:
        self.n_extracted += 1
        red, green = (int(value) for value in pixels[0, 0, :2])
        rng = np.random.default_rng(red)
        rows = rng.integers(-60, 60, (40, 32), dtype=np.int8)
        places = rng.uniform(20, 80, (40, 2)) * (1 + green / 100)
        return LocalFeatures(places.astype(np.float32), rows, size_px, 1.0)


@pytest.fixture
def extractor() -> Colours:
    return Colours()


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[FeatureCache]:
    cache = FeatureCache.open(tmp_path / "features.sqlite")
    yield cache
    cache.close()


@pytest.fixture
def crops(tmp_path: Path) -> list[CropSource]:
    """Two of one animal, then two of another."""
    found = []
    for n, (red, green) in enumerate([(10, 0), (10, 20), (200, 0), (200, 30)]):
        path = tmp_path / f"{n}.png"
        Pillow.new("RGB", (100, 100), (red, green, 0)).save(path)
        found.append(CropSource(f"key{n}", str(path), None, ImageId(n)))
    return found


def counts(crops: list[CropSource], cache: FeatureCache, *, guard: bool = True) -> list[int]:
    keys = [crop.crop_key for crop in crops]
    found = inlier_counts(keys, PAIRS, cache, matcher_key(Colours().extractor_key, guard=guard))
    return [int(count) for count in found]


def test_pairs_are_matched_and_counted(
    crops: list[CropSource], extractor: Colours, cache: FeatureCache
) -> None:
    progress = Progress()

    report = match_missing(crops, PAIRS, extractor, cache, guard=True, progress=progress)

    found = counts(crops, cache)
    assert (found[0], found[3]) == (40, 40)
    assert max(found[1:3]) < 12
    assert (report.n_extracted, report.n_matched, report.n_kept) == (4, 4, 0)
    assert progress.reports == sorted(progress.reports)
    assert progress.reports[-1] == 100


def test_what_was_matched_before_is_kept(
    crops: list[CropSource], extractor: Colours, cache: FeatureCache
) -> None:
    match_missing(crops, PAIRS[:2], extractor, cache, guard=True, progress=Progress())

    assert counts(crops, cache)[2:] == [-1, -1]
    report = match_missing(crops, PAIRS, extractor, cache, guard=True, progress=Progress())

    assert (report.n_extracted, report.n_matched, report.n_kept) == (1, 2, 2)
    assert extractor.n_extracted == 4


def test_matches_with_and_without_the_guard_do_not_mix(
    crops: list[CropSource], extractor: Colours, cache: FeatureCache
) -> None:
    match_missing(crops, PAIRS, extractor, cache, guard=False, progress=Progress())

    assert counts(crops, cache, guard=True) == [-1] * 4
    assert counts(crops, cache, guard=False)[0] == 40


@pytest.mark.parametrize("cancel_at", [40, 90])
def test_after_a_cancel_it_goes_on_from_there(
    crops: list[CropSource], extractor: Colours, cache: FeatureCache, cancel_at: int
) -> None:
    with pytest.raises(Cancelled):
        match_missing(crops, PAIRS, extractor, cache, guard=True, progress=Progress(cancel_at))

    match_missing(crops, PAIRS, extractor, cache, guard=True, progress=Progress())

    assert extractor.n_extracted == 4
    assert min(counts(crops, cache)) >= 0


def test_much_is_kept_bit_by_bit(
    crops: list[CropSource],
    extractor: Colours,
    cache: FeatureCache,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("_COMMIT_FEATURES", "_COMMIT_MATCHES", "_IN_MEMORY"):
        monkeypatch.setattr(local_features, name, 1)

    report = match_missing(crops, PAIRS, extractor, cache, guard=True, progress=Progress())

    assert report.n_matched == 4
    assert counts(crops, cache)[0] == 40


def test_a_photograph_that_cannot_be_read_is_told_and_the_others_are_matched(
    crops: list[CropSource], extractor: Colours, cache: FeatureCache
) -> None:
    crops[0] = replace(crops[0], path="gone.png")

    report = match_missing(crops, PAIRS, extractor, cache, guard=True, progress=Progress())

    assert (report.n_matched, report.n_left_out) == (2, 2)
    assert report.unreadable == ((ImageId(0), FileProblem.VANISHED),)
    assert counts(crops, cache)[0] == -1


def test_features_that_were_lost_leave_their_pairs_out(
    crops: list[CropSource], extractor: Colours, cache: FeatureCache
) -> None:
    match_missing(crops, PAIRS[:1], extractor, cache, guard=False, progress=Progress())
    cache._connection.execute("UPDATE features SET descriptors = x'00'")

    report = match_missing(crops, PAIRS[:1], extractor, cache, guard=True, progress=Progress())

    assert (report.n_matched, report.n_left_out) == (0, 1)


def test_nothing_to_match_is_no_work(
    crops: list[CropSource], extractor: Colours, cache: FeatureCache
) -> None:
    report = match_missing(crops, PAIRS[:0], extractor, cache, guard=True, progress=Progress())

    assert (report.n_extracted, report.n_matched, report.n_kept) == (0, 0, 0)


def test_the_same_crop_twice_is_not_matched_with_itself(
    crops: list[CropSource], extractor: Colours, cache: FeatureCache
) -> None:
    crops[1] = crops[0]

    report = match_missing(crops, PAIRS[:1], extractor, cache, guard=True, progress=Progress())

    assert report.n_matched == 0
