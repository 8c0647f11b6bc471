"""DBSCAN agrees with scikit-learn's, FINCH with its definition."""

import itertools

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import sparse
from sklearn.cluster import DBSCAN

from reid_desktop.core.clustering import (
    NOISE,
    dbscan,
    finch_finest,
    nearest_by_distance,
    singletons_for_noise,
)

Dense = NDArray[np.float32]
EIGHTHS = [0.0, 0.125, 0.25, 0.5, 0.625, 0.75, 1.0]  # exact in float32


@st.composite
def distance_tables(draw: st.DrawFn) -> Dense:
    n = draw(st.integers(1, 12))
    values = draw(st.lists(st.sampled_from(EIGHTHS), min_size=n * n, max_size=n * n))
    upper = np.triu(np.array(values, dtype=np.float32).reshape(n, n), 1)
    return np.asarray(upper + upper.T)


def stored(table: Dense) -> sparse.csr_array:
    """Store what is nearer than 1, zeros too, without a diagonal."""
    near = (table < 1.0) & ~np.eye(len(table), dtype=np.bool_)
    rows, columns = np.nonzero(near)
    indptr = np.r_[0, np.cumsum(near.sum(axis=1))]
    return sparse.csr_array((table[rows, columns], columns, indptr), shape=table.shape)


def together(labels: NDArray[np.int64]) -> list[list[bool]]:
    found: list[list[bool]] = (labels[:, None] == labels[None, :]).tolist()
    return found


@given(distance_tables(), st.sampled_from([0.25, 0.625, 0.75]), st.integers(1, 5))
def test_dbscan_finds_the_core_rows_and_the_noise_of_scikit_learn(
    table: Dense, eps: float, min_samples: int
) -> None:
    labels = dbscan(stored(table), eps=eps, min_samples=min_samples)

    other = DBSCAN(eps=eps, min_samples=min_samples, metric="precomputed").fit(table)
    core = other.core_sample_indices_
    assert together(labels[core]) == together(other.labels_[core])
    assert (labels == NOISE).tolist() == (other.labels_ == -1).tolist()


@given(distance_tables(), st.integers(2, 5))
def test_a_border_row_belongs_to_its_nearest_core_row(table: Dense, min_samples: int) -> None:
    labels = dbscan(stored(table), eps=0.625, min_samples=min_samples)

    core = (table <= 0.625).sum(axis=1) >= min_samples
    for row in np.flatnonzero(~core & (labels != NOISE)).tolist():
        nearest = min(np.flatnonzero(core).tolist(), key=lambda one: (table[row, one], one))
        assert labels[row] == labels[nearest]


@given(distance_tables())
def test_clusters_are_numbered_by_their_first_row(table: Dense) -> None:
    labels = dbscan(stored(table), min_samples=2)

    met = list(dict.fromkeys(label for label in labels.tolist() if label != NOISE))
    assert met == list(range(len(met)))


def test_rows_that_share_nothing_are_noise() -> None:
    assert dbscan(stored(np.ones((3, 3), dtype=np.float32))).tolist() == [NOISE] * 3


def test_rows_at_distance_zero_are_neighbours() -> None:
    assert dbscan(stored(np.zeros((4, 4), dtype=np.float32))).tolist() == [0] * 4


def test_outliers_become_clusters_of_their_own() -> None:
    labels = np.array([0, NOISE, 1, 0, NOISE], dtype=np.int64)

    alone = singletons_for_noise(labels)

    assert alone.tolist() == [0, 2, 1, 0, 3]
    assert labels.tolist() == [0, NOISE, 1, 0, NOISE]
    assert singletons_for_noise(np.full(2, NOISE, dtype=np.int64)).tolist() == [0, 1]


@given(
    st.integers(1, 12).flatmap(lambda n: st.lists(st.integers(0, n - 1), min_size=n, max_size=n))
)
def test_finch_joins_first_neighbours_and_those_who_share_one(nearest: list[int]) -> None:
    labels = finch_finest(np.array(nearest, dtype=np.int64))

    graph: nx.Graph[int] = nx.empty_graph(len(nearest))
    for i, j in itertools.combinations(range(len(nearest)), 2):
        if nearest[i] == j or nearest[j] == i or nearest[i] == nearest[j]:
            graph.add_edge(i, j)
    parts = sorted(nx.connected_components(graph), key=min)
    assert labels.tolist() == [
        next(number for number, part in enumerate(parts) if row in part)
        for row in range(len(nearest))
    ]


@given(distance_tables())
def test_the_nearest_is_the_nearest_stored(table: Dense) -> None:
    n = len(table)
    fallback = np.arange(n, dtype=np.int64)[::-1].copy()

    nearest = nearest_by_distance(stored(table), fallback)

    for row in range(n):
        others = [other for other in range(n) if other != row and table[row, other] < 1.0]
        expected = min(others, key=lambda one: (table[row, one], one), default=fallback[row])
        assert nearest[row] == expected
    assert fallback.tolist() == list(range(n))[::-1]
