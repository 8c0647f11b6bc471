"""The views agree with scikit-learn on dense distances, and with FINCH as defined."""

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
    hdbscan,
    nearest_by_distance,
    singletons_for_noise,
)


def random_distances(n: int, seed: int) -> NDArray[np.float32]:
    """Return symmetric distances in steps of a tenth: many ties, zeros and pairs at eps."""
    rng = np.random.default_rng(seed)
    upper = np.triu(rng.integers(0, 11, (n, n)) / np.float32(10), 1)
    return (upper + upper.T).astype(np.float32)


def as_graph(dense: NDArray[np.float32]) -> sparse.csr_array:
    """Store what is nearer than 1, zeros too, without a diagonal."""
    row, column = np.nonzero((dense < 1) & ~np.eye(len(dense), dtype=bool))
    indptr = np.r_[0, np.cumsum(np.bincount(row, minlength=len(dense)))]
    shape = (len(dense), len(dense))
    return sparse.csr_array((dense[row, column], column, indptr), shape=shape)


@given(
    n=st.integers(1, 25),
    min_samples=st.integers(1, 5),
    tenths=st.integers(0, 9),
    seed=st.integers(0, 999),
)
def test_dbscan_agrees_with_scikit_learn(n: int, min_samples: int, tenths: int, seed: int) -> None:
    dense = random_distances(n, seed)
    eps = float(np.float32(tenths) / np.float32(10))

    found = dbscan(as_graph(dense), eps=eps, min_samples=min_samples)

    # eps = 0 is no radius for scikit-learn; the smallest step above it is the same here
    oracle = DBSCAN(eps=max(eps, 1e-6), min_samples=min_samples, metric="precomputed").fit(dense)
    core = np.zeros(n, dtype=bool)
    core[oracle.core_sample_indices_] = True
    together = found[core][:, None] == found[core][None, :]
    expected = oracle.labels_[core][:, None] == oracle.labels_[core][None, :]
    np.testing.assert_array_equal(together, expected)
    np.testing.assert_array_equal(found == NOISE, oracle.labels_ == NOISE)
    for row in np.flatnonzero(~core & (found != NOISE)):
        nearest = np.where(core, dense[row], np.inf)
        assert found[row] in found[nearest == nearest.min()]


def test_dbscan_numbers_clusters_by_their_first_row() -> None:
    dense = np.ones((5, 5), dtype=np.float32)
    for a, b in ((1, 4), (2, 3)):
        dense[a, b] = dense[b, a] = 0.0

    labels = dbscan(as_graph(dense), eps=0.5, min_samples=2)

    assert labels.tolist() == [NOISE, 0, 1, 1, 0]
    assert labels.dtype == np.int64


def test_a_border_row_goes_to_its_nearest_core_row_and_counts_for_the_numbering() -> None:
    dense = np.ones((8, 8), dtype=np.float32)
    for a, b, distance in (
        *((a, b, 0.1) for a in (1, 2, 3) for b in (1, 2, 3) if a < b),
        *((a, b, 0.1) for a in (5, 6, 7) for b in (5, 6, 7) if a < b),
        (0, 1, 0.5),
        (0, 5, 0.4),
    ):
        dense[a, b] = dense[b, a] = distance

    labels = dbscan(as_graph(dense), eps=0.6, min_samples=4)
    dense[1, 4] = dense[4, 1] = 0.3
    with_both = dbscan(as_graph(dense), eps=0.6, min_samples=4)

    assert labels.tolist() == [0, 1, 1, 1, NOISE, 0, 0, 0]
    assert with_both.tolist() == [0, 1, 1, 1, 1, 0, 0, 0]


def test_rows_that_share_no_neighbour_are_outliers() -> None:
    nothing = as_graph(np.ones((3, 3), dtype=np.float32))

    assert dbscan(nothing).tolist() == [NOISE, NOISE, NOISE]
    assert dbscan(nothing, min_samples=1).tolist() == [0, 1, 2]


def test_outliers_become_clusters_of_their_own() -> None:
    labels = np.array([NOISE, 0, 0, NOISE, 1], dtype=np.int64)

    assert singletons_for_noise(labels).tolist() == [2, 0, 0, 3, 1]
    assert labels[0] == NOISE


@given(
    st.integers(1, 12).flatmap(lambda n: st.lists(st.integers(0, n - 1), min_size=n, max_size=n))
)
def test_finch_joins_by_first_neighbours_as_its_equation_says(nearest: list[int]) -> None:
    n = len(nearest)
    graph: nx.Graph[int] = nx.empty_graph(n)
    graph.add_edges_from(
        (i, j)
        for i in range(n)
        for j in range(n)
        if nearest[i] == j or nearest[j] == i or nearest[i] == nearest[j]
    )

    labels = finch_finest(np.array(nearest, dtype=np.int64))

    parts = {frozenset(np.flatnonzero(labels == label).tolist()) for label in labels}
    assert parts == {frozenset(part) for part in nx.connected_components(graph)}


@given(n=st.integers(1, 15), seed=st.integers(0, 999))
def test_the_nearest_by_distance_is_the_least_stored_and_else_the_fallback(
    n: int, seed: int
) -> None:
    dense = random_distances(n, seed)
    fallback = np.arange(n, dtype=np.int64)

    nearest = nearest_by_distance(as_graph(dense), fallback)

    others = np.where((dense < 1) & ~np.eye(n, dtype=bool), dense, np.inf)
    expected = np.where(np.isfinite(others.min(axis=1)), others.argmin(axis=1), fallback)
    assert nearest.tolist() == expected.tolist()
    assert fallback.tolist() == list(range(n))


def test_rounding_does_not_decide_which_of_equally_near_rows_is_the_nearest() -> None:
    dense = np.ones((3, 3), dtype=np.float32)
    dense[0, 1] = np.nextafter(np.float32(0.5), np.float32(1))
    dense[0, 2] = 0.5

    nearest = nearest_by_distance(as_graph(dense), np.arange(3, dtype=np.int64))

    assert nearest.tolist() == [1, 1, 2]


def test_hdbscan_finds_groups_of_different_density_and_leaves_strangers_alone() -> None:
    rng = np.random.default_rng(0)
    dense, loose = rng.normal(0.0, 0.01, (12, 2)), rng.normal(3.0, 0.15, (12, 2))
    points = np.concatenate([dense, loose, [[-9.0, 9.0]]])
    distances = np.linalg.norm(points[:, None] - points[None], axis=2) / 20.0
    kept = (distances < 0.5) & ~np.eye(len(points), dtype=np.bool_)

    labels = hdbscan(sparse.csr_array(np.where(kept, distances, 0.0).astype(np.float32)))

    assert labels.tolist() == [0] * 12 + [1] * 12 + [NOISE]


def test_too_few_rows_have_no_density() -> None:
    assert (hdbscan(sparse.csr_array(np.zeros((9, 9), dtype=np.float32))) == NOISE).all()
