"""Sparse k-reciprocal encoding agrees with the definition, written out densely."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import sparse

from reid_desktop.core import reciprocal
from reid_desktop.core.neighbours import Neighbours, nearest_neighbours
from reid_desktop.core.reciprocal import (
    jaccard_distance_graph,
    jaccard_similarity_pairs,
    pair_cosines,
    reciprocal_weights,
)


def animals(n: int, seed: int, *, dim: int = 6, n_groups: int = 4) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    centres = rng.standard_normal((n_groups, dim))
    rows = centres[rng.integers(0, n_groups, n)] + 0.5 * rng.standard_normal((n, dim))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32)


def dense_weights(
    embeddings: NDArray[np.float32], ranking: NDArray[np.int64], k1: int, k2: int
) -> NDArray[np.float64]:
    """Sections 3.2 to 3.4 of Zhong et al., one row after the other."""
    n = len(embeddings)

    def mutual(i: int, k: int) -> set[int]:
        return {int(j) for j in ranking[i, :k] if i in ranking[j, :k]}

    weights = np.zeros((n, n))
    for i in range(n):
        base = mutual(i, k1)
        expanded = set(base)
        for j in base:
            half = mutual(j, round(k1 / 2))
            if 3 * len(half & base) > 2 * len(half):
                expanded |= half
        for j in expanded:
            difference = embeddings[i].astype(np.float64) - embeddings[j]
            weights[i, j] = np.exp(-(difference @ difference))
    weights /= weights.sum(axis=1, keepdims=True)
    return np.stack([weights[ranking[i, :k2]].mean(axis=0) for i in range(n)])


def dense_distances(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    shared = np.minimum(weights[:, None, :], weights[None, :, :]).sum(axis=2)
    distances: NDArray[np.float64] = 1.0 - shared / (2.0 - shared)
    return distances


def with_gaps(graph: sparse.csr_array) -> NDArray[np.float64]:
    """Return a dense matrix with infinity where nothing is stored."""
    stored = graph.tocoo()
    dense = np.full(stored.shape, np.inf)
    dense[stored.row, stored.col] = stored.data
    return dense


def assert_agrees(neighbours: Neighbours, k1: int, k2: int, rows: NDArray[np.float32]) -> None:
    """Assert that every public function agrees with the dense definition."""
    n = len(rows)
    expected = dense_weights(rows, neighbours.indices, k1, k2)
    distances = dense_distances(expected)
    pairs = np.array([(i, j) for i in range(n) for j in range(n)], dtype=np.int64)

    encoded = reciprocal_weights(rows, neighbours, k1=k1, k2=k2)
    similarities = jaccard_similarity_pairs(encoded, pairs)
    graph = jaccard_distance_graph(encoded)

    np.testing.assert_allclose(encoded.toarray(), expected, atol=1e-5)
    np.testing.assert_allclose(1.0 - similarities, distances.ravel(), atol=1e-5)
    found = np.ones((n, n))
    stored = graph.tocoo()
    found[stored.row, stored.col] = stored.data
    np.fill_diagonal(found, 0.0)
    np.testing.assert_allclose(found, np.where(np.eye(n) > 0, 0.0, distances), atol=1e-5)


@given(n=st.integers(2, 40), k1=st.integers(2, 12), k2=st.integers(1, 6), seed=st.integers(0, 999))
def test_encodings_and_distances_agree_with_the_dense_definition(
    n: int, k1: int, k2: int, seed: int
) -> None:
    rows = animals(n, seed)
    neighbours = nearest_neighbours(rows, n)

    assert_agrees(neighbours, min(k1, n), min(k2, n), rows)


def test_constants_of_spcl_agree_with_the_dense_definition() -> None:
    rows = animals(120, 5, n_groups=9)

    assert_agrees(nearest_neighbours(rows, 40), 30, 6, rows)


def test_more_neighbours_than_there_are_rows_means_all() -> None:
    rows = animals(5, 1)
    neighbours = nearest_neighbours(rows, 30)

    asked = reciprocal_weights(rows, neighbours, k1=30, k2=6)

    np.testing.assert_allclose(asked.sum(axis=1), 1.0, atol=1e-5)


def test_identical_photographs_have_an_explicit_distance_of_zero() -> None:
    rows = np.repeat(animals(3, 2, n_groups=3), 4, axis=0)
    encoded = reciprocal_weights(rows, nearest_neighbours(rows, 4), k1=4, k2=1)

    graph = jaccard_distance_graph(encoded)

    stored = graph.tocoo()
    assert np.any((stored.data <= 1e-6) & (stored.row != stored.col))
    assert not np.any(stored.row == stored.col)


@given(seed=st.integers(0, 99), block_entries=st.integers(1, 200))
def test_the_size_of_blocks_does_not_matter(seed: int, block_entries: int) -> None:
    rows = animals(20, seed)
    encoded = reciprocal_weights(rows, nearest_neighbours(rows, 8), k1=8, k2=3)
    whole = jaccard_distance_graph(encoded)
    pairs = np.stack(np.triu_indices(20, 1), axis=1).astype(np.int64)
    similarities, cosines = jaccard_similarity_pairs(encoded, pairs), pair_cosines(rows, pairs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reciprocal, "_BLOCK_ENTRIES", block_entries)
        patch.setattr(reciprocal, "_WALKED_ENTRIES", block_entries)
        divided = jaccard_distance_graph(encoded)
        np.testing.assert_array_equal(jaccard_similarity_pairs(encoded, pairs), similarities)
        np.testing.assert_allclose(pair_cosines(rows, pairs), cosines, atol=1e-6)

    np.testing.assert_array_equal(divided.indices, whole.indices)
    np.testing.assert_array_equal(divided.indptr, whole.indptr)
    np.testing.assert_allclose(divided.data, whole.data, atol=1e-6)


@given(st.integers(0, 99))
def test_the_graph_is_symmetric_and_lies_between_zero_and_one(seed: int) -> None:
    rows = animals(30, seed)

    graph = jaccard_distance_graph(
        reciprocal_weights(rows, nearest_neighbours(rows, 10), k1=10, k2=3)
    )

    assert graph.dtype == np.float32
    assert graph.has_sorted_indices
    assert graph.data.min() >= 0.0
    assert graph.data.max() <= 1.0
    turned = graph.T.tocsr()
    turned.sort_indices()
    np.testing.assert_array_equal(turned.indices, graph.indices)
    np.testing.assert_allclose(turned.data, graph.data, atol=1e-6)


@given(
    seed=st.integers(0, 99), max_distance=st.floats(0.0, 1.0), walked_entries=st.integers(1, 400)
)
def test_a_limit_leaves_out_far_pairs_but_the_nearest_of_each_row(
    seed: int, max_distance: float, walked_entries: int
) -> None:
    rows = animals(30, seed, n_groups=12)
    encoded = reciprocal_weights(rows, nearest_neighbours(rows, 8), k1=8, k2=3)
    whole = with_gaps(jaccard_distance_graph(encoded))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reciprocal, "_WALKED_ENTRIES", walked_entries)
        limited = with_gaps(jaccard_distance_graph(encoded, max_distance=max_distance))

    reach = np.maximum(np.maximum(whole.min(axis=1), whole.min(axis=1)[:, None]), max_distance)
    kept = np.isfinite(limited)
    assert np.all(kept[whole <= reach])
    assert np.all(whole[kept] <= reach[kept] + 1e-5)
    np.testing.assert_allclose(limited[kept], whole[kept], atol=1e-6)


def test_pair_cosines_are_the_dot_products_of_the_pairs() -> None:
    rows = animals(7, 3)
    pairs = np.array([(0, 6), (3, 3), (2, 1)], dtype=np.int64)

    found = pair_cosines(rows, pairs)

    np.testing.assert_allclose(found, [rows[a] @ rows[b] for a, b in pairs], atol=1e-6)
    assert found.max() <= 1.0


def test_no_pairs_give_no_similarities() -> None:
    rows = animals(4, 1)
    encoded = reciprocal_weights(rows, nearest_neighbours(rows, 4), k1=4, k2=2)
    none = np.zeros((0, 2), dtype=np.int64)

    assert jaccard_similarity_pairs(encoded, none).shape == (0,)
    assert pair_cosines(rows, none).shape == (0,)


def test_a_single_row_has_no_distances() -> None:
    row = animals(1, 1)
    encoded = reciprocal_weights(row, nearest_neighbours(row, 30), k1=30, k2=6)

    assert encoded.toarray().tolist() == [[1.0]]
    assert jaccard_distance_graph(encoded).nnz == 0
