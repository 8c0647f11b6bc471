import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.store.database import ProjectFileError, ProjectInUseError

KEYS = [f"{n:064x}" for n in range(600)]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[EmbeddingCache]:
    cache = EmbeddingCache.open(tmp_path / "cache.sqlite")
    yield cache
    cache.close()


def unit(n: int, dim: int = 8, seed: int = 0) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).normal(size=(n, dim)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


@pytest.mark.parametrize("n", [1, 3, 600])
def test_what_is_kept_is_read_with_unit_length(cache: EmbeddingCache, n: int) -> None:
    embeddings = unit(n)
    cache.put("m", KEYS[:n], embeddings)

    matrix, present = cache.matrix("m", KEYS[:n])

    assert matrix.dtype == np.float32
    assert matrix.flags.c_contiguous
    assert present.all()
    np.testing.assert_allclose(matrix, embeddings, atol=1e-3)
    np.testing.assert_allclose(np.linalg.norm(matrix, axis=1), 1, atol=1e-6)


@settings(max_examples=30, deadline=None)
@given(arrays(np.float32, (3, 4), elements=st.floats(-1, 1, width=16)))
def test_every_number_comes_from_the_half_that_is_kept(embeddings: NDArray[np.float32]) -> None:
    cache = EmbeddingCache.open(":memory:")
    cache.put("m", KEYS[:3], embeddings)

    matrix, _ = cache.matrix("m", KEYS[:3])

    lengths = np.linalg.norm(embeddings, axis=1, keepdims=True)
    expected = np.divide(embeddings, lengths, out=np.zeros_like(embeddings), where=lengths > 0)
    np.testing.assert_allclose(matrix, expected, atol=1e-6)
    cache.close()


def test_rows_come_in_the_order_asked_for_and_as_often(cache: EmbeddingCache) -> None:
    cache.put("m", KEYS[:3], unit(3))

    matrix, present = cache.matrix("m", [KEYS[2], KEYS[9], KEYS[0], KEYS[2]])

    assert present.tolist() == [True, False, True, True]
    np.testing.assert_array_equal(matrix[0], matrix[3])
    np.testing.assert_array_equal(matrix[1], 0)
    assert matrix[0] @ unit(3)[2] == pytest.approx(1, abs=1e-3)


def test_models_do_not_mix(cache: EmbeddingCache) -> None:
    cache.put("a", KEYS[:2], unit(2))
    cache.put("b", KEYS[1:2], unit(1, dim=3))

    assert cache.have("a") == set(KEYS[:2])
    assert cache.have("b") == {KEYS[1]}
    assert cache.matrix("b", KEYS[:2])[0].shape == (2, 3)


def test_a_model_that_has_nothing_gives_nothing(cache: EmbeddingCache) -> None:
    matrix, present = cache.matrix("m", KEYS[:2])

    assert matrix.shape == (2, 0)
    assert not present.any()
    assert cache.have("m") == set()


def test_what_is_kept_already_stays(cache: EmbeddingCache) -> None:
    cache.put("m", KEYS[:1], unit(1, seed=1))

    cache.put("m", KEYS[:2], unit(2, seed=2))

    matrix, present = cache.matrix("m", KEYS[:2])
    assert present.all()
    np.testing.assert_allclose(matrix[0], unit(1, seed=1)[0], atol=1e-3)


def test_a_model_can_be_forgotten(cache: EmbeddingCache) -> None:
    cache.put("a", KEYS[:2], unit(2))
    cache.put("b", KEYS[:2], unit(2))

    cache.forget("a")

    assert cache.have("a") == set()
    assert cache.have("b") == set(KEYS[:2])


def test_what_does_not_fit_is_a_mistake(cache: EmbeddingCache) -> None:
    cache.put("m", KEYS[:1], unit(1))

    with pytest.raises(ValueError, match="2 crops"):
        cache.put("m", KEYS[:2], unit(1))
    with pytest.raises(ValueError, match="8 dimensions, not 3"):
        cache.put("m", KEYS[:1], unit(1, dim=3))
    with pytest.raises(ValueError, match="not finite"):
        cache.put("m", KEYS[:1], np.full((1, 8), np.nan, dtype=np.float32))
    assert cache.have("m") == {KEYS[0]}


def test_embeddings_are_there_after_closing(tmp_path: Path) -> None:
    with closing(EmbeddingCache.open(tmp_path / "c.sqlite")) as cache:
        cache.put("m", KEYS[:2], unit(2))

    with closing(EmbeddingCache.open(tmp_path / "c.sqlite")) as cache:
        assert cache.have("m") == set(KEYS[:2])


def test_a_cache_in_use_is_said(tmp_path: Path, cache: EmbeddingCache) -> None:
    with pytest.raises(ProjectInUseError):
        EmbeddingCache.open(tmp_path / "cache.sqlite")


@pytest.mark.parametrize("content", [b"Dear diary, " * 50, b"SQLite format 3\x00" + b"x" * 5000])
def test_a_file_that_is_no_cache_is_made_anew(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "c.sqlite"
    path.write_bytes(content)

    with closing(EmbeddingCache.open(path)) as cache:
        assert cache.have("m") == set()

    assert "computed again" in caplog.text
    caplog.clear()


def test_a_cache_of_another_version_is_made_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "c.sqlite"
    with closing(EmbeddingCache.open(path)) as cache:
        cache.put("m", KEYS[:1], unit(1))
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA user_version = 9")

    with closing(EmbeddingCache.open(path)) as cache:
        assert cache.have("m") == set()

    assert "computed again" in caplog.text
    caplog.clear()


def test_a_cache_that_turns_out_to_be_damaged_is_made_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "c.sqlite"
    with closing(EmbeddingCache.open(path)) as cache:
        cache.put("m", KEYS, unit(600, dim=100))
    content = path.read_bytes()
    path.write_bytes(content[:20480] + b"\xff" * (len(content) - 20480))

    with closing(EmbeddingCache.open(path)) as cache:
        _, present = cache.matrix("m", KEYS)
        cache.put("m", KEYS[:2], unit(2))

        assert not present.all()
        assert cache.have("m") >= set(KEYS[:2])

    caplog.clear()


def test_a_row_of_the_wrong_length_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    with closing(EmbeddingCache.open(path)) as cache:
        cache.put("m", KEYS[:2], unit(2))
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("UPDATE embedding SET vector = x'00' WHERE crop_key = ?", KEYS[:1])

    with closing(EmbeddingCache.open(path)) as cache:
        assert cache.matrix("m", KEYS[:2])[1].tolist() == [False, True]
        assert cache.matrix("m", KEYS[:1])[1].tolist() == [False]


def test_a_cache_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match=r"c\.sqlite cannot be written to"):
        EmbeddingCache.open(tmp_path / "not there" / "c.sqlite")


def test_a_full_disk_is_said_and_what_is_kept_stays(cache: EmbeddingCache) -> None:
    cache.put("m", KEYS[:1], unit(1))
    pages = cache._connection.execute("PRAGMA page_count").fetchone()[0]
    cache._connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(ProjectFileError, match="The disk is full"):
        cache.put("m", KEYS, unit(600))

    assert cache.have("m") == {KEYS[0]}
