"""The search finds what a full sort finds, and every row itself first."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core import neighbours
from reid_desktop.core.neighbours import (
    nearest_neighbours,
    reduce_dimensions,
    top_k_neighbours,
)


def unit_rows(n: int, dim: int, seed: int) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).standard_normal((n, dim), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


@given(
    n=st.integers(1, 40),
    k=st.integers(1, 40),
    block_rows=st.integers(1, 50),
    seed=st.integers(0, 99),
)
def test_top_k_neighbours_agrees_with_a_full_sort(
    n: int, k: int, block_rows: int, seed: int
) -> None:
    k = min(k, n)
    gallery = unit_rows(n, 8, seed)

    found = top_k_neighbours(gallery, gallery, k, block_rows=block_rows)

    expected = -np.sort(-(gallery @ gallery.T), axis=1)[:, :k]
    np.testing.assert_allclose(found.similarities, expected, atol=1e-6)


@pytest.mark.parametrize("k", [0, 4])
def test_top_k_neighbours_rejects_k_out_of_range(k: int) -> None:
    with pytest.raises(ValueError, match="k must be from 1 to 3"):
        top_k_neighbours(unit_rows(2, 8, 0), unit_rows(3, 8, 1), k)


def test_top_k_neighbours_rejects_embeddings_of_another_model() -> None:
    with pytest.raises(ValueError, match="dimensions differ: 8 and 9"):
        top_k_neighbours(unit_rows(2, 8, 0), unit_rows(3, 9, 1), 1)


def test_top_k_neighbours_rejects_a_row_that_was_not_normalised() -> None:
    gallery = unit_rows(3, 8, 1)
    gallery[1] *= 2

    with pytest.raises(ValueError, match=r"gallery\[1\] has length 2.0000"):
        top_k_neighbours(unit_rows(1, 8, 0), gallery, 1)


@given(
    kinds=st.lists(st.integers(0, 2), min_size=1, max_size=30),
    k=st.integers(1, 40),
)
def test_every_row_finds_itself_first_also_among_identical_rows(kinds: list[int], k: int) -> None:
    embeddings = unit_rows(3, 6, 0)[kinds]

    found = nearest_neighbours(embeddings, k)

    assert found.indices.shape == (len(kinds), min(k, len(kinds)))
    assert found.indices[:, 0].tolist() == list(range(len(kinds)))
    assert np.all(found.similarities[:, 0] == 1.0)
    assert all(len(set(row)) == len(row) for row in found.indices.tolist())


@given(n=st.integers(1, 30), k=st.integers(1, 30), seed=st.integers(0, 99))
@example(n=26, k=22, seed=16)  # two are equally similar, and there is room for one
def test_the_others_follow_by_falling_similarity(n: int, k: int, seed: int) -> None:
    embeddings = unit_rows(n, 6, seed)

    found = nearest_neighbours(embeddings, k)

    others = embeddings @ embeddings.T
    np.fill_diagonal(others, -2.0)
    expected = np.argsort(-others, axis=1, kind="stable")[:, : min(k, n) - 1]
    assert found.indices[:, 1:].tolist() == expected.tolist()


@pytest.mark.filterwarnings("ignore:builtin type:DeprecationWarning")  # of faiss, from 3.12 on
def test_faiss_and_numpy_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("faiss")
    embeddings = unit_rows(120, 16, 3)

    by_numpy = nearest_neighbours(embeddings, 7)
    monkeypatch.setattr(neighbours, "_FAISS_FROM_ROWS", 1)
    by_faiss = nearest_neighbours(embeddings, 7)

    assert by_faiss.indices.dtype == np.int64
    assert by_faiss.indices.tolist() == by_numpy.indices.tolist()
    np.testing.assert_allclose(by_faiss.similarities, by_numpy.similarities, atol=1e-6)


@pytest.mark.filterwarnings("ignore:builtin type:DeprecationWarning")  # of faiss, from 3.12 on
def test_every_row_finds_itself_first_by_faiss_too(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("faiss")
    monkeypatch.setattr(neighbours, "_FAISS_FROM_ROWS", 1)
    embeddings = unit_rows(1, 16, 4).repeat(9, axis=0)

    found = nearest_neighbours(embeddings, 3)

    assert found.indices[:, 0].tolist() == list(range(9))
    assert all(len(set(row)) == 3 for row in found.indices.tolist())


@settings(max_examples=40)
@given(
    n=st.integers(3, 20),
    width=st.integers(2, 12),
    dim=st.integers(1, 12),
    power=st.sampled_from([0.5, 1.0]),
    seed=st.integers(0, 99),
)
def test_reduced_rows_are_the_principal_components(
    n: int, width: int, dim: int, power: float, seed: int
) -> None:
    embeddings = unit_rows(n, width, seed)

    reduced = reduce_dimensions(embeddings, dim, power=power)

    centred = (embeddings - embeddings.mean(axis=0)).astype(np.float64)
    left, singular, _ = np.linalg.svd(centred, full_matrices=False)
    kept = min(dim, width, n - 1)
    expected = left[:, :kept] * singular[:kept] ** (1.0 - power)
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    assert reduced.shape == (n, kept)
    np.testing.assert_allclose(np.linalg.norm(reduced, axis=1), 1.0, atol=1e-5)
    np.testing.assert_allclose(reduced @ reduced.T, expected @ expected.T, atol=5e-3)


def test_wide_embeddings_are_searched_in_256_dimensions_at_most() -> None:
    reduced = reduce_dimensions(unit_rows(300, 280, 0))

    assert reduced.shape == (300, 256)
    assert reduced.dtype == np.float32
    assert reduced.flags.c_contiguous


@pytest.mark.parametrize("n", [1, 2])
def test_one_or_two_photographs_are_left_as_they_are(n: int) -> None:
    embeddings = unit_rows(n, 4, 0)

    assert reduce_dimensions(embeddings, 2, power=0.5) is embeddings


def test_nothing_to_reduce_leaves_the_rows_as_they_are() -> None:
    embeddings = unit_rows(9, 4, 0)

    assert reduce_dimensions(embeddings, 4) is embeddings


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0])
def test_photographs_that_are_all_the_same_are_left_as_they_are(power: float) -> None:
    embeddings = np.eye(4, dtype=np.float32)[[1, 1, 1, 1]]

    assert reduce_dimensions(embeddings, 2, power=power) is embeddings


def test_the_search_leaves_the_embeddings_alone() -> None:
    embeddings = unit_rows(9, 4, 0)
    before = embeddings.copy()

    nearest_neighbours(embeddings, 4)
    reduce_dimensions(embeddings, 2, power=0.5)

    assert np.array_equal(embeddings, before)


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("shape", [(40, 90), (90, 40), (40, 40)])
def test_fewer_dimensions_are_those_of_the_singular_value_decomposition(
    shape: tuple[int, int], power: float
) -> None:
    rows = np.random.default_rng(0).standard_normal(shape)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    left, singular, _ = np.linalg.svd(rows - rows.mean(axis=0), full_matrices=False)
    expected = left[:, :12] * singular[:12] ** (1.0 - power)
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)

    found = reduce_dimensions(rows.astype(np.float32), 12, power=power)

    assert found.shape == (shape[0], 12)
    assert np.allclose(found @ found.T, expected @ expected.T, atol=1e-4)
