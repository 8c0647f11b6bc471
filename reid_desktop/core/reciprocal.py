"""k-reciprocal Jaccard similarity, on sparse rows: who shares whose neighbours."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from reid_desktop.core.neighbours import Neighbours
from reid_desktop.core.progress import UNHEARD, Progress

_EXPAND_SHARE = 2.0 / 3.0  # of R(j, k1/2) inside R(i, k1): Zhong et al. 2017, eq. 5
_BLOCK_ENTRIES = 20_000_000  # of a sparse product held at a time: about 320 MB
_WALKED_ENTRIES = 10_000_000  # of all columns, walked at a time: about 500 MB
_ROUNDING = 4e-6  # keeps every pair that `nearest_by_distance` may take for the nearest


def reciprocal_weights(
    embeddings: NDArray[np.float32], neighbours: Neighbours, *, k1: int, k2: int
) -> sparse.csr_array:
    """Encode every row by its expanded k-reciprocal neighbours.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    neighbours : Neighbours
        At least ``max(k1, k2)`` of every row (or all n), itself first.
    k1 : int
        Length of the rank lists, each beginning with the row itself.
    k2 : int
        Rows averaged by local query expansion, each itself included.

    Returns
    -------
    csr_array of shape (n, n), float32
        Row i sums to 1; ``V[i, g]`` is how much g speaks for i.

    Notes
    -----
    R(i, k) are those of the k nearest of i that have i among their k nearest;
    R(j, k1/2) is added for j in R(i, k1) when more than two thirds of it lies in R(i, k1).
    Weights are exp(-||x_i - x_j||²), normalised, then averaged over the k2 nearest.
    Zhong et al., "Re-ranking Person Re-identification with k-reciprocal Encoding", CVPR
    2017, sections 3.2 to 3.4; constants and rank lists as in SpCL (Ge et al. 2020).
    """
    n = len(embeddings)
    reciprocal = _reciprocal_sets(neighbours, min(k1, n))
    half = _reciprocal_sets(neighbours, min(max(round(k1 / 2), 1), n))
    expanded = _expand(reciprocal, half)

    rows = np.repeat(np.arange(n), np.diff(expanded.indptr))
    similarities = _dot_pairs(embeddings, rows, expanded.indices.astype(np.int64))
    weights = np.exp(-(2.0 - 2.0 * similarities))
    totals = np.bincount(rows, weights=weights, minlength=n)
    encoded = sparse.csr_array(
        ((weights / totals[rows]).astype(np.float32), expanded.indices, expanded.indptr),
        shape=(n, n),
    )
    k2 = min(k2, n)
    if k2 <= 1:
        return encoded
    mean = sparse.csr_array(
        (
            np.full(n * k2, 1.0 / k2, dtype=np.float32),
            neighbours.indices[:, :k2].flatten(),
            np.arange(0, n * k2 + 1, k2),
        ),
        shape=(n, n),
    )
    averaged = sparse.csr_array(mean @ encoded)
    averaged.sort_indices()
    return averaged


def jaccard_similarity_pairs(
    weights: sparse.csr_array, pairs: NDArray[np.int64], progress: Progress = UNHEARD
) -> NDArray[np.float32]:
    """Compare the encodings of given pairs.

    Parameters
    ----------
    weights : csr_array of shape (n, n), float32
        From `reciprocal_weights`.
    pairs : ndarray of shape (m, 2), int64
    progress : Progress

    Returns
    -------
    ndarray of shape (m,), float32
        ``1 - distance`` in [0, 1], with ``distance = 1 - s / (2 - s)`` and s the sum of the
        smaller weights.
    """
    shared = np.zeros(len(pairs), dtype=np.float32)
    per_block = max(1, _BLOCK_ENTRIES // max(1, int(np.diff(weights.indptr).max(initial=1))) // 4)
    for start in range(0, len(pairs), per_block):
        block = pairs[start : start + per_block]
        left, right = weights[block[:, 0]], weights[block[:, 1]]
        shared[start : start + per_block] = np.asarray(left.minimum(right).sum(axis=1)).ravel()
        progress.advance(min(start + per_block, len(pairs)), len(pairs))
    return shared / (2.0 - shared)


def jaccard_distance_graph(
    weights: sparse.csr_array, *, max_distance: float = 1.0
) -> sparse.csr_array:
    """Give the distances of all pairs that share any neighbour.

    Every pair that is not stored has distance 1, or more than `max_distance`. The diagonal
    is left out; a distance of zero between different rows is stored explicitly.

    Parameters
    ----------
    weights : csr_array of shape (n, n), float32
        From `reciprocal_weights`.
    max_distance : float
        Farther pairs are left out, but never a pair of which one is nearest to the other.
        Where no animal is like another, all pairs share some neighbour: without a limit the
        graph then grows with the square of n (230 million entries for 20 000 rows).

    Returns
    -------
    csr_array of shape (n, n), float32
        Symmetric, sorted indices.
    """
    n = weights.shape[0]
    index = _invert(weights)
    limit = 2.0 * (1.0 - max_distance) / (2.0 - max_distance)  # least sum of smaller weights
    best = np.zeros(n, dtype=np.float32)  # of every row, so far
    upto = np.r_[0, np.cumsum(index.following)][weights.indptr]
    parts: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]] = []
    start = 0
    while start < n:
        stop = int(np.searchsorted(upto, upto[start] + _WALKED_ENTRIES, side="right")) - 1
        stop = min(max(stop, start + 1), n)
        rows, columns, shared = _shared_with_later_rows(weights, index, start, stop)
        np.maximum.at(best, rows, shared)
        np.maximum.at(best, columns, shared)
        kept = _near_enough(rows, columns, shared, best, limit)
        parts.append((rows[kept], columns[kept], shared[kept]))
        start = stop
    rows, columns, shared = (np.concatenate(part) for part in zip(*parts, strict=True))
    kept = _near_enough(rows, columns, shared, best, limit)
    distances = np.clip(1.0 - shared[kept] / (2.0 - shared[kept]), 0.0, 1.0).astype(np.float32)
    return _symmetric(rows[kept], columns[kept], distances, n)


def _near_enough(
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    shared: NDArray[np.float32],
    best: NDArray[np.float32],
    limit: float,
) -> NDArray[np.bool_]:
    least = np.minimum(best[rows], best[columns])
    return shared >= np.minimum(least, limit) - _ROUNDING


@dataclass(frozen=True, slots=True)
class _Inverted:
    """The columns of an encoding one after the other, and where its entries lie in them."""

    rows: NDArray[np.int32] | NDArray[np.int64]
    data: NDArray[np.float32]
    place: NDArray[np.int64]  # of every entry, as the encoding stores them
    following: NDArray[np.int64]  # entries of its column in later rows


def _invert(weights: sparse.csr_array) -> _Inverted:
    order = np.argsort(weights.indices, kind="stable")
    place = np.empty(weights.nnz, dtype=np.int64)
    place[order] = np.arange(weights.nnz)
    ends = np.cumsum(np.bincount(weights.indices, minlength=weights.shape[1]))
    rows = np.repeat(np.arange(weights.shape[0]), np.diff(weights.indptr))
    following = ends[weights.indices] - place - 1
    return _Inverted(rows[order], weights.data[order], place, following)


def _shared_with_later_rows(
    weights: sparse.csr_array, index: _Inverted, start: int, stop: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """Sum the smaller weights of rows from `start` to `stop` and every later row."""
    n = weights.shape[0]
    first, last = weights.indptr[start], weights.indptr[stop]
    counts = index.following[first:last]
    # For every stored V[i, g], walk on in column g: the positions of V[j, g] with j > i.
    positions = np.repeat(index.place[first:last] + 1 - np.cumsum(counts) + counts, counts)
    positions += np.arange(len(positions))
    smaller = np.minimum(np.repeat(weights.data[first:last], counts), index.data[positions])
    upto = np.r_[0, np.cumsum(counts)]
    walked = sparse.csr_array(
        (smaller, index.rows[positions], upto[weights.indptr[start : stop + 1] - first]),
        shape=(stop - start, n),
    )
    # The product adds up what a row repeats in linear time; sorting took most of it.
    summed = sparse.csr_array(walked @ sparse.eye_array(n, dtype=np.float32, format="csr"))
    rows = np.repeat(np.arange(start, stop), np.diff(summed.indptr))
    return rows, summed.indices.astype(np.int64), summed.data


def _symmetric(
    rows: NDArray[np.int64], columns: NDArray[np.int64], data: NDArray[np.float32], n: int
) -> sparse.csr_array:
    both = np.r_[rows, columns]
    upto = np.r_[0, np.cumsum(np.bincount(both, minlength=n))]
    order = np.argsort(both, kind="stable")
    graph = sparse.csr_array(
        (np.r_[data, data][order], np.r_[columns, rows][order], upto), shape=(n, n)
    )
    graph.sort_indices()
    return graph


def _reciprocal_sets(neighbours: Neighbours, k: int) -> sparse.csr_array:
    n = len(neighbours.indices)
    forward = sparse.csr_array(
        (
            np.ones(n * k, dtype=np.float32),
            neighbours.indices[:, :k].flatten(),
            np.arange(0, n * k + 1, k),
        ),
        shape=(n, n),
    )
    mutual = sparse.csr_array(forward.multiply(forward.T))
    mutual.sort_indices()
    return mutual


def _expand(reciprocal: sparse.csr_array, half: sparse.csr_array) -> sparse.csr_array:
    sizes = np.diff(half.indptr)
    overlap = sparse.csr_array(reciprocal @ half.T)  # |R(i, k1) ∩ R(j, k1/2)|
    chosen = sparse.csr_array(overlap.multiply(reciprocal))  # only j in R(i, k1)
    keep = chosen.data > _EXPAND_SHARE * sizes[chosen.indices]
    rows = np.repeat(np.arange(reciprocal.shape[0]), np.diff(chosen.indptr))[keep]
    adopted = sparse.csr_array(
        (np.ones(int(keep.sum()), dtype=np.float32), (rows, chosen.indices[keep])),
        shape=reciprocal.shape,
    )
    expanded = sparse.csr_array(reciprocal + adopted @ half)
    expanded.sort_indices()
    return expanded


def _dot_pairs(
    embeddings: NDArray[np.float32], rows: NDArray[np.int64], columns: NDArray[np.int64]
) -> NDArray[np.float32]:
    similarities = np.empty(len(rows), dtype=np.float32)
    step = max(1, _BLOCK_ENTRIES // max(1, embeddings.shape[1]))
    for start in range(0, len(rows), step):
        stop = start + step
        similarities[start:stop] = np.einsum(
            "ij,ij->i", embeddings[rows[start:stop]], embeddings[columns[start:stop]]
        )
    return similarities


def pair_cosines(embeddings: NDArray[np.float32], pairs: NDArray[np.int64]) -> NDArray[np.float32]:
    """Compute the cosine similarity of given pairs of rows, in blocks.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    pairs : ndarray of shape (m, 2), int64

    Returns
    -------
    ndarray of shape (m,), float32
        In [-1, 1].
    """
    return np.clip(_dot_pairs(embeddings, pairs[:, 0], pairs[:, 1]), -1.0, 1.0)
