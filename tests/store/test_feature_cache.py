from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.local_features import LocalFeatures, PairMatch
from reid_desktop.core.quality import Quality
from reid_desktop.store.feature_cache import NOT_COMPUTED, FeatureCache

KEYS = [f"{n:064x}" for n in range(600)]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[FeatureCache]:
    cache = FeatureCache.open(tmp_path / "features.sqlite")
    yield cache
    cache.close()


def features(n: int, *, signed: bool = True) -> LocalFeatures:
    rng = np.random.default_rng(n)
    rows = rng.integers(0, 100, (n, 8))
    return LocalFeatures(
        rng.uniform(0, 500, (n, 2)).astype(np.float32),
        (rows - 50).astype(np.int8) if signed else (rows * 2).astype(np.uint8),
        (640, 480),
        0.5,
    )


def match(n: int) -> PairMatch:
    points = np.arange(4 * n, dtype=np.float32).reshape(n, 4)
    return PairMatch(n, points, same_place=n % 2 == 1)


def pairs(*listed: tuple[int, int]) -> NDArray[np.int64]:
    return np.array(listed, dtype=np.int64).reshape(-1, 2)


@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize("n", [0, 5])
def test_features_are_read_as_they_were_kept(cache: FeatureCache, n: int, signed: bool) -> None:
    kept = features(n, signed=signed)
    cache.put_features("e", {KEYS[0]: kept})

    found = cache.features("e", KEYS[0])

    assert found is not None
    np.testing.assert_array_equal(found.keypoints, kept.keypoints)
    np.testing.assert_array_equal(found.descriptors, kept.descriptors)
    assert found.descriptors.dtype == kept.descriptors.dtype
    assert (found.size_px, found.scale) == (kept.size_px, kept.scale)
    assert cache.have_features("e") == {KEYS[0]}


def test_extractors_do_not_mix(cache: FeatureCache) -> None:
    cache.put_features("a", {KEYS[0]: features(2)})

    assert cache.features("b", KEYS[0]) is None
    assert cache.have_features("b") == set()


def test_what_is_kept_already_stays(cache: FeatureCache) -> None:
    cache.put_features("e", {KEYS[0]: features(2)})

    cache.put_features("e", {KEYS[0]: features(3), KEYS[1]: features(4)})

    first = cache.features("e", KEYS[0])
    assert first is not None
    assert len(first.keypoints) == 2
    assert cache.have_features("e") == set(KEYS[:2])


def test_features_of_the_wrong_length_are_not_there(cache: FeatureCache) -> None:
    cache.put_features("e", {KEYS[0]: features(3)})
    cache._connection.execute("UPDATE features SET descriptors = x'00'")

    assert cache.features("e", KEYS[0]) is None


def test_a_match_is_told_in_the_order_asked_for(cache: FeatureCache) -> None:
    cache.put_matches("m", {(KEYS[5], KEYS[2]): match(3)})

    forth, back = cache.match("m", KEYS[5], KEYS[2]), cache.match("m", KEYS[2], KEYS[5])

    assert forth is not None
    assert back is not None
    np.testing.assert_array_equal(forth.points, match(3).points)
    np.testing.assert_array_equal(back.points, match(3).points[:, [2, 3, 0, 1]])
    assert (forth.inliers, forth.same_place) == (3, True)


def test_a_match_that_was_not_made_is_not_there(cache: FeatureCache) -> None:
    cache.put_matches("m", {(KEYS[0], KEYS[1]): match(3), (KEYS[2], KEYS[3]): match(0)})

    assert cache.match("m", KEYS[0], KEYS[2]) is None
    assert cache.match("m", KEYS[0], KEYS[9]) is None
    assert cache.match("other", KEYS[0], KEYS[1]) is None


@settings(max_examples=25)
@given(
    st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(0, 50)),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8))),
)
def test_counts_are_those_that_were_kept(
    kept: dict[tuple[int, int], int], asked: list[tuple[int, int]]
) -> None:
    first = {frozenset(pair): n for pair, n in reversed(kept.items())}

    with closing(FeatureCache.open(":memory:")) as cache:
        cache.put_matches("m", {(KEYS[a], KEYS[b]): match(n) for (a, b), n in kept.items()})
        found = cache.inliers("m", KEYS[:9], pairs(*asked))

    assert found.dtype == np.int32
    assert found.tolist() == [first.get(frozenset(pair), NOT_COMPUTED) for pair in asked]


def test_many_crops_are_looked_up_at_once(cache: FeatureCache) -> None:
    cache.put_matches("m", {(KEYS[n], KEYS[n + 1]): match(n % 7) for n in range(599)})

    found = cache.inliers("m", KEYS, pairs((0, 1), (598, 599), (0, 599)))

    assert found.tolist() == [0, 598 % 7, NOT_COMPUTED]


def test_quality_and_hash_are_read_as_they_were_kept(cache: FeatureCache) -> None:
    kept = {
        KEYS[0]: (Quality(0.25, 300, 0.5, 0.0), 0),
        KEYS[1]: (Quality(0.5, 20, 0.0, 0.25), 2**64 - 1),
        KEYS[2]: (Quality(0.5, 20, 0.0, 0.25), 2**63),
    }
    cache.put_qualities("q", kept)

    assert cache.qualities("q") == kept
    assert cache.qualities("other") == {}


def test_a_recipe_can_be_forgotten(cache: FeatureCache) -> None:
    cache.put_features("a", {KEYS[0]: features(2)})
    cache.put_features("b", {KEYS[0]: features(2)})

    cache.forget("a")

    assert cache.have_features("a") == set()
    assert cache.have_features("b") == {KEYS[0]}


def test_a_damaged_file_is_made_anew(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "f.sqlite"
    path.write_bytes(b"Dear diary, " * 50)

    with closing(FeatureCache.open(path)) as cache:
        assert cache.have_features("e") == set()

    assert "The local features are damaged and will be computed again" in caplog.text
    caplog.clear()
