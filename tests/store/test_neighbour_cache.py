"""Neighbours are searched once, and again when anything is wrong with what was kept."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.candidates import search_points, shortlists
from reid_desktop.core.neighbours import Neighbours
from reid_desktop.core.progress import Progress
from reid_desktop.store import neighbour_cache
from reid_desktop.store.neighbour_cache import NeighbourCache


def unit_rows(n: int, seed: int = 0) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).standard_normal((n, 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Keep small sets too, and note the size of every search."""
    sizes: list[int] = []

    def search(points: NDArray[np.float32], progress: Progress) -> Neighbours:
        sizes.append(len(points))
        return shortlists(points, progress)

    monkeypatch.setattr(neighbour_cache, "_FROM_ROWS", 0)
    monkeypatch.setattr(neighbour_cache, "shortlists", search)
    return sizes


def equal(one: Neighbours, other: Neighbours) -> bool:
    return np.array_equal(one.indices, other.indices) and np.array_equal(
        one.similarities, other.similarities
    )


@pytest.mark.parametrize("n", [2, 30, 90])
def test_the_second_time_nothing_is_searched(tmp_path: Path, searched: list[int], n: int) -> None:
    first = NeighbourCache(tmp_path).neighbours(unit_rows(n))
    second = NeighbourCache(tmp_path).neighbours(unit_rows(n))

    assert searched == [n]
    assert equal(first, second)
    assert equal(second, shortlists(search_points(unit_rows(n))))
    assert second.indices.dtype == np.int64
    assert second.similarities.dtype == np.float32


def test_other_embeddings_are_searched_anew(tmp_path: Path, searched: list[int]) -> None:
    cache = NeighbourCache(tmp_path)
    rows = unit_rows(60)

    cache.neighbours(rows)
    cache.neighbours(unit_rows(61))
    cache.neighbours(rows[::-1].copy())

    assert searched == [60, 61, 60]
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-40]),
        lambda path: path.write_bytes(b"not an array"),
        lambda path: np.save(path, np.zeros((2, 3, 4), dtype=np.int32)),
        lambda path: np.save(path, np.full((2, 60, 41), 60, dtype=np.int32)),
        lambda path: np.save(path, np.full((2, 60, 41), -1, dtype=np.int32)),
        lambda path: np.save(path, np.zeros((2, 60, 41), dtype=np.float64)),
        lambda path: np.save(path, np.array([{}]), allow_pickle=True),
    ],
)
def test_what_is_damaged_is_searched_again(
    tmp_path: Path,
    searched: list[int],
    damage: Callable[[Path], object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    cache = NeighbourCache(tmp_path)
    first = cache.neighbours(unit_rows(60))
    (path,) = tmp_path.iterdir()

    damage(path)
    second = cache.neighbours(unit_rows(60))
    cache.neighbours(unit_rows(60))

    assert searched == [60, 60]
    assert equal(first, second)
    assert [record.message for record in caplog.records if "again" in record.message]


def test_where_nothing_can_be_written_the_search_is_not_lost(
    tmp_path: Path, searched: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    found = NeighbourCache(tmp_path / "nowhere").neighbours(unit_rows(60))

    assert equal(found, shortlists(search_points(unit_rows(60))))
    assert not list(tmp_path.iterdir())
    assert "cannot be kept" in caplog.text
    assert searched == [60]


def test_a_small_set_is_searched_at_once(tmp_path: Path) -> None:
    NeighbourCache(tmp_path).neighbours(unit_rows(60))

    assert not list(tmp_path.iterdir())


def test_what_learning_has_weighed_is_searched_and_kept_by_itself(
    tmp_path: Path, searched: list[int]
) -> None:
    cache = NeighbourCache(tmp_path)
    rows = unit_rows(60)

    usual, found = cache.neighbours(rows), cache.neighbours(rows, weighed=True)

    assert searched == [60, 60]
    assert equal(found, shortlists(search_points(rows, weighed=True)))
    assert equal(usual, shortlists(search_points(rows)))
