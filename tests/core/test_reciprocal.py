"""Sparse k-reciprocal Jaccard agrees with the dense definition."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core import reciprocal
from reid_desktop.core.neighbours import Neighbours, nearest_neighbours
from reid_desktop.core.reciprocal import (
    jaccard_distance_graph,
    jaccard_similarity_pairs,
    pair_cosines,
    reciprocal_weights,
)

Dense = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    embeddings: NDArray[np.float32]
    neighbours: Neighbours
    k1: int
    k2: int


def animals(n: int, seed: int) -> NDArray[np.float32]:
    """Rows around a few centres, so that neighbourhoods overlap; the last two are identical."""
    rng = np.random.default_rng(seed)
    centres = rng.standard_normal((max(n // 5, 1), 6))
    rows = centres[rng.integers(0, len(centres), n)] + 0.7 * rng.standard_normal((n, 6))
    rows[-1] = rows[0]
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def reciprocal_set(ranks: list[list[int]], i: int, k: int) -> set[int]:
    return {j for j in ranks[i][:k] if i in ranks[j][:k]}


def expanded_set(ranks: list[list[int]], i: int, k1: int) -> set[int]:
    own = reciprocal_set(ranks, i, k1)
    halves = [reciprocal_set(ranks, j, max(round(k1 / 2), 1)) for j in own]
    return own.union(*(half for half in halves if 3 * len(half & own) > 2 * len(half)))


def dense_weights(case: Case) -> Dense:
    ranks = case.neighbours.indices.tolist()
    x = case.embeddings.astype(np.float64)
    weights = np.zeros((len(x), len(x)))
    for i in range(len(x)):
        for g in expanded_set(ranks, i, case.k1):
            weights[i, g] = np.exp(-((x[i] - x[g]) ** 2).sum())
        weights[i] /= weights[i].sum()
    return np.array([weights[ranks[i][: max(case.k2, 1)]].mean(axis=0) for i in range(len(x))])


def dense_distances(weights: Dense) -> Dense:
    shared = np.minimum(weights[:, None, :], weights[None, :, :]).sum(axis=2)
    return np.asarray(1.0 - shared / (2.0 - shared))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    embeddings = animals(draw(st.integers(1, 40)), draw(st.integers(0, 999)))
    k1, k2 = draw(st.integers(1, 14)), draw(st.integers(1, 6))
    return Case(embeddings, nearest_neighbours(embeddings, max(k1, k2)), k1, k2)


def all_pairs(n: int) -> NDArray[np.int64]:
    return np.stack(np.divmod(np.arange(n * n), n), axis=1)


@settings(max_examples=40)
@given(cases())
def test_weights_are_those_of_the_dense_definition(case: Case) -> None:
    weights = reciprocal_weights(case.embeddings, case.neighbours, k1=case.k1, k2=case.k2)

    np.testing.assert_allclose(weights.toarray(), dense_weights(case), atol=1e-5)
    np.testing.assert_allclose(np.asarray(weights.sum(axis=1)), 1.0, atol=1e-5)


@settings(max_examples=40)
@given(cases())
def test_similarity_of_pairs_is_that_of_the_dense_definition(case: Case) -> None:
    n = len(case.embeddings)
    weights = reciprocal_weights(case.embeddings, case.neighbours, k1=case.k1, k2=case.k2)

    found = jaccard_similarity_pairs(weights, all_pairs(n))

    expected = 1.0 - dense_distances(dense_weights(case)).ravel()
    np.testing.assert_allclose(found, expected, atol=1e-5)


@settings(max_examples=40)
@given(cases(), st.sampled_from([1, 50, 20_000_000]))
def test_the_graph_is_that_of_the_dense_definition(case: Case, block: int) -> None:
    n = len(case.embeddings)
    weights = reciprocal_weights(case.embeddings, case.neighbours, k1=case.k1, k2=case.k2)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reciprocal, "_BLOCK_ENTRIES", block)
        graph = jaccard_distance_graph(weights)

    found = np.ones((n, n))
    rows = np.repeat(np.arange(n), np.diff(graph.indptr))
    found[rows, graph.indices] = graph.data
    expected = dense_distances(dense_weights(case))
    np.fill_diagonal(expected, 1.0)  # nothing is stored there
    np.testing.assert_allclose(found, expected, atol=1e-5)
    assert np.all(rows != graph.indices)


def test_a_distance_of_zero_is_stored() -> None:
    embeddings = np.eye(3, dtype=np.float32)[[0, 0, 1, 2]]
    weights = reciprocal_weights(embeddings, nearest_neighbours(embeddings, 2), k1=2, k2=1)

    graph = jaccard_distance_graph(weights)

    assert graph[[0], :].indices.tolist() == [1]
    assert graph[[0], :].data.tolist() == pytest.approx([0.0], abs=1e-6)


@given(cases())
@settings(max_examples=20)
def test_what_is_given_is_not_modified(case: Case) -> None:
    neighbours = case.neighbours
    arrays: list[NDArray[np.generic]] = [
        case.embeddings,
        neighbours.indices,
        neighbours.similarities,
    ]
    before = [array.tobytes() for array in arrays]

    weights = reciprocal_weights(case.embeddings, neighbours, k1=case.k1, k2=case.k2)
    kept = weights.data.tobytes(), weights.indices.tobytes(), weights.indptr.tobytes()
    jaccard_distance_graph(weights)
    jaccard_similarity_pairs(weights, all_pairs(len(case.embeddings)))

    assert [array.tobytes() for array in arrays] == before
    assert (weights.data.tobytes(), weights.indices.tobytes(), weights.indptr.tobytes()) == kept


@pytest.mark.parametrize("block", [1, 7, 20_000_000])
def test_pairs_are_compared_in_blocks_alike(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    embeddings = animals(12, 0)
    weights = reciprocal_weights(embeddings, nearest_neighbours(embeddings, 6), k1=6, k2=2)
    expected = jaccard_similarity_pairs(weights, all_pairs(12))

    monkeypatch.setattr(reciprocal, "_BLOCK_ENTRIES", block)

    assert np.array_equal(jaccard_similarity_pairs(weights, all_pairs(12)), expected)
    cosines = pair_cosines(embeddings, all_pairs(12)).reshape(12, 12)
    np.testing.assert_allclose(cosines, embeddings @ embeddings.T, atol=1e-6)


def test_no_pairs_have_no_similarity() -> None:
    embeddings = animals(6, 0)
    weights = reciprocal_weights(embeddings, nearest_neighbours(embeddings, 6), k1=6, k2=2)
    nothing = np.zeros((0, 2), dtype=np.int64)

    assert len(jaccard_similarity_pairs(weights, nothing)) == 0
    assert len(pair_cosines(embeddings, nothing)) == 0
