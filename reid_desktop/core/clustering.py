"""DBSCAN and FINCH on sparse distances: the views of who may be one."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

DBSCAN_EPS = 0.6  # the largest Jaccard distance of neighbours, in SpCL and in the paper
NOISE = -1  # the label of rows that DBSCAN leaves in no cluster
_SAME_DISTANCE = 1e-6  # exact ties are common; float32 rounding must not break them


def dbscan(
    distances: sparse.csr_array, *, eps: float = DBSCAN_EPS, min_samples: int = 4
) -> NDArray[np.int64]:
    """Cluster by density.

    Parameters
    ----------
    distances : csr_array of shape (n, n), float32
        Symmetric, without a diagonal; what is not stored is farther than `eps`.
    eps : float
        Two rows at most this far apart are neighbours. 0.6 is SpCL's and the paper's.
    min_samples : int
        Neighbours that make a core row, itself included.

    Returns
    -------
    ndarray of shape (n,), int64
        Clusters from 0 in the order of their first row; `NOISE` for outliers. A border row
        goes to its nearest core row (the original leaves it to the order of the rows).

    References
    ----------
    Ester et al., "A Density-Based Algorithm for Discovering Clusters", KDD 1996.
    """
    n = distances.shape[0]
    rows = np.repeat(np.arange(n), np.diff(distances.indptr))
    near = distances.data <= eps
    left, right, how_far = rows[near], distances.indices[near], distances.data[near]
    core = np.bincount(left, minlength=n) + 1 >= min_samples

    both = core[left] & core[right]
    graph = sparse.csr_array(
        (np.ones(int(both.sum()), dtype=np.int8), (left[both], right[both])), shape=(n, n)
    )
    _, components = connected_components(graph, directed=False)
    labels = np.where(core, components, NOISE).astype(np.int64)

    border = ~core[left] & core[right]
    order = np.lexsort((right[border], how_far[border], left[border]))
    edge_rows = left[border][order]
    first = np.r_[True, edge_rows[1:] != edge_rows[:-1]] if len(edge_rows) else edge_rows > 0
    labels[edge_rows[first]] = components[right[border][order][first]]
    return _renumber(labels)


def hdbscan(distances: sparse.csr_array, *, min_cluster_size: int = 5) -> NDArray[np.int64]:
    """Cluster by density that may differ from place to place.

    Parameters
    ----------
    distances : csr_array of shape (n, n), float32
        Symmetric, without a diagonal, from 0 to 1; what is not stored is 1.
    min_cluster_size : int
        Also the neighbours that define density, itself included: scikit-learn's defaults.

    Returns
    -------
    ndarray of shape (n,), int64
        Clusters from 0 in the order of their first row; `NOISE` for outliers.

    Notes
    -----
    Memory 16 n² bytes: for at most a few thousand rows. The hierarchy needs the far
    distances too, and a sparse graph without them gave other clusters.

    References
    ----------
    Campello, Moulavi, Sander, "Density-Based Clustering Based on Hierarchical Density
    Estimates", PAKDD 2013; scikit-learn's implementation.
    """
    from sklearn.cluster import HDBSCAN  # noqa: PLC0415 - slow to load

    n = distances.shape[0]
    if n < 2 * min_cluster_size:
        return np.full(n, NOISE, dtype=np.int64)
    dense = np.ones((n, n))
    dense[np.repeat(np.arange(n), np.diff(distances.indptr)), distances.indices] = distances.data
    np.fill_diagonal(dense, 0.0)
    found = HDBSCAN(min_cluster_size, metric="precomputed", copy=True).fit_predict(dense)
    return _renumber(np.where(found < 0, NOISE, found).astype(np.int64))


def singletons_for_noise(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Make every outlier a cluster of its own.

    Parameters
    ----------
    labels : ndarray of shape (n,), int64
        With `NOISE` for outliers.

    Returns
    -------
    ndarray of shape (n,), int64
        Without `NOISE`.
    """
    own = labels.copy()
    noise = labels == NOISE
    own[noise] = labels.max(initial=-1) + 1 + np.arange(int(noise.sum()))
    return own


def finch_finest(nearest: NDArray[np.int64]) -> NDArray[np.int64]:
    """Partition by first neighbours: the finest level of FINCH.

    Parameters
    ----------
    nearest : ndarray of shape (n,), int64
        The nearest other row of every row; its own number where there is none.

    Returns
    -------
    ndarray of shape (n,), int64
        Connected components of the graph in which i and j are joined when one is the
        nearest of the other, or both have the same nearest.

    References
    ----------
    Sarfraz et al., "Efficient Parameter-free Clustering Using First Neighbor Relations",
    CVPR 2019, equation 1. Rows that share their nearest are joined through it.
    """
    n = len(nearest)
    graph = sparse.csr_array((np.ones(n, dtype=np.int8), (np.arange(n), nearest)), shape=(n, n))
    _, labels = connected_components(graph, directed=False)
    return _renumber(labels.astype(np.int64))


def nearest_by_distance(
    distances: sparse.csr_array, fallback: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Find the nearest other row of every row; `fallback` where none is stored.

    Parameters
    ----------
    distances : csr_array of shape (n, n), float32
        Without a diagonal, with sorted indices: of equally near rows the first counts.
    fallback : ndarray of shape (n,), int64
        Used for rows that share no neighbour with any other (the nearest by cosine).

    Returns
    -------
    ndarray of shape (n,), int64
    """
    nearest = fallback.copy()
    rows = np.flatnonzero(np.diff(distances.indptr))
    if not len(rows):
        return nearest
    starts, lengths = distances.indptr[rows], np.diff(distances.indptr)[rows]
    least = np.repeat(np.minimum.reduceat(distances.data, starts), lengths)
    at_least = np.flatnonzero(distances.data <= least + _SAME_DISTANCE)
    nearest[rows] = distances.indices[at_least[np.searchsorted(at_least, starts)]]
    return nearest


def _renumber(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Renumber clusters by their first row; `NOISE` stays."""
    kept = labels != NOISE
    values, first, inverse = np.unique(labels[kept], return_index=True, return_inverse=True)
    rank = np.empty(len(values), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(values))
    renumbered = np.full(len(labels), NOISE, dtype=np.int64)
    renumbered[kept] = rank[inverse]
    return renumbered
