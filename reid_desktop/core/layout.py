"""A flat map of embeddings: what is alike lies together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from reid_desktop.core.candidates import search_points
from reid_desktop.core.neighbours import Neighbours, nearest_neighbours
from reid_desktop.core.progress import UNHEARD, Progress, Stretch

MOST_MAPPED = 20_000  # rows; more take minutes, and no screen shows them apart
_NEAREST = 15  # neighbours that pull, as is usual
_FEWEST_NEAREST, _ROWS_A_NEIGHBOUR = 4, 15  # of few rows fewer: else groups pull each other
_STEPS = 400
_FEWER_STEPS, _MANY = 200, 10_000  # of so many rows and more: they only refine
_REPELLED = 6  # rows drawn by lot that push a row away, at each step
_PULL = 0.5  # share of the way to its neighbours that a row goes in the first step
_PUSH = 3.0  # beside _PULL: more spreads groups evenly, less lets them fall together
_REACH = 0.02  # squared distance below which rows push no harder
_EXTENT = 10.0
_SPREAD_ROWS = 2_500  # that need all of it
_LONGEST_STEP = 0.5
_SEARCH_SHARE = 30  # hundredths of the time


@dataclass(frozen=True, slots=True)
class FlatMap:
    """Where rows lie on the map.

    Attributes
    ----------
    rows : ndarray of shape (m,), int64
        Which rows are on it, rising: all, or a sample by lot.
    points : ndarray of shape (m, 2), float32
        Without unit; only who lies beside whom has a meaning.
    """

    rows: NDArray[np.int64]
    points: NDArray[np.float32]


def flat_map(
    embeddings: NDArray[np.float32],
    *,
    rng: np.random.Generator,
    most: int = MOST_MAPPED,
    progress: Progress = UNHEARD,
) -> FlatMap:
    """Lay embeddings out in two dimensions.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    rng : Generator
        Draws the sample and who pushes whom.
    most : int
        Of more rows a sample of so many is drawn by lot.
    progress : Progress
        In hundredths.

    Notes
    -----
    Begins with the two principal components of what the engine compares, which keeps the
    coarse order, and lets each row be pulled by its 15 nearest neighbours and pushed by rows
    drawn by lot: the forces of UMAP [1]_ with all rows moved at once, which takes arrays instead
    of a compiled loop. O(n) a step, after an exact search of O(n²).

    References
    ----------
    .. [1] L. McInnes, J. Healy, J. Melville, "UMAP: Uniform Manifold Approximation and
       Projection for Dimension Reduction", arXiv:1802.03426, 2018.
    """
    rows = np.arange(len(embeddings))
    if len(rows) > most:
        rows = np.sort(rng.choice(len(embeddings), most, replace=False))
    if len(rows) < 3:
        points = np.zeros((len(rows), 2), dtype=np.float32)
        points[:, 0] = np.arange(len(rows))
        return FlatMap(rows, points)
    searched = search_points(np.ascontiguousarray(embeddings[rows]))
    # Few rows begin close together: what has no neighbours in common is not pulled nearer.
    start = principal_plane(searched) * np.float32(min(1.0, (len(rows) / _SPREAD_ROWS) ** 0.5))
    nearest = min(_NEAREST, max(_FEWEST_NEAREST, len(rows) // _ROWS_A_NEIGHBOUR))
    k = min(nearest + 1, len(rows))
    found = nearest_neighbours(searched, k, Stretch(progress, 0, _SEARCH_SHARE))
    return FlatMap(rows, _settle(start, found, rng, Stretch(progress, _SEARCH_SHARE, 100)))


def principal_plane(points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Project onto the two directions of most variance, scaled to a map of extent 10.

    Parameters
    ----------
    points : ndarray of shape (n, dim), float32

    Returns
    -------
    ndarray of shape (n, 2), float32
        Signs are fixed by the largest coordinate, so that the map does not flip between runs.
    """
    centred = points - points.mean(axis=0)
    covariance = centred.T @ centred
    _, vectors = np.linalg.eigh(covariance)
    plane = np.zeros((len(points), 2), dtype=np.float32)
    axes = vectors[:, ::-1][:, :2]
    plane[:, : axes.shape[1]] = centred @ axes
    largest = plane[np.abs(plane).argmax(axis=0), [0, 1]]
    plane *= np.where(largest < 0, -1, 1).astype(np.float32)
    extent = np.abs(plane).max()
    return plane * np.float32(_EXTENT / extent) if extent > 0 else plane


def kept_neighbours(points: NDArray[np.float32], found: Neighbours) -> float:
    """Tell what share of the true neighbours are neighbours on the map, too.

    Parameters
    ----------
    points : ndarray of shape (n, 2), float32
    found : Neighbours
        Of all n rows, each row first in its own list.

    Returns
    -------
    float
        0…1. By brute force: for a few thousand rows.
    """
    k = found.indices.shape[1] - 1
    apart = np.linalg.norm(points[:, None] - points[None], axis=2)
    np.fill_diagonal(apart, np.inf)
    near = np.argpartition(apart, k - 1, axis=1)[:, :k]
    n_kept = sum(
        len(np.intersect1d(mine, true, assume_unique=True))
        for mine, true in zip(near, found.indices[:, 1:], strict=True)
    )
    return float(n_kept / (k * len(points)))


def _settle(
    start: NDArray[np.float32], found: Neighbours, rng: np.random.Generator, progress: Progress
) -> NDArray[np.float32]:
    n = len(start)
    n_steps = _STEPS if n < _MANY else _FEWER_STEPS
    pull = _pulls(found, n)
    points = start + rng.normal(0, 1e-3, start.shape).astype(np.float32)  # twins must part
    for step in range(n_steps):
        progress.advance(step, n_steps)
        move = _PULL * (pull @ points - points) + _push(points, rng)
        lengths = np.linalg.norm(move, axis=1, keepdims=True)
        move *= np.minimum(1, _LONGEST_STEP / np.maximum(lengths, 1e-9))
        points = points + np.float32(1 - step / n_steps) * move
    progress.advance(n_steps, n_steps)
    settled: NDArray[np.float32] = (points - points.mean(axis=0)).astype(np.float32)
    return settled


def _push(points: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """Push every row away from a few others, drawn by lot."""
    n = len(points)
    order = rng.permutation(n)
    shuffled = points[order]
    push = np.zeros_like(points)
    for shift in rng.integers(1, n, _REPELLED).tolist():
        away = shuffled - np.roll(shuffled, shift, axis=0)  # far quicker than drawing for each
        squared = np.einsum("ij,ij->i", away, away) + np.float32(_REACH)
        away /= (squared * (1 + squared))[:, None]
        push += away
    spread = np.empty_like(points)
    spread[order] = np.float32(_PUSH / _REPELLED) * push
    return spread


def _pulls(found: Neighbours, n: int) -> sparse.csr_array:
    """Weigh neighbours, both ways: a row goes to the weighted middle of them."""
    k = found.indices.shape[1]
    ends = np.repeat(np.arange(n), k), found.indices.ravel()
    # The nearest pulls whole, those as far as the last one little: local scales as in UMAP.
    far = 1 - found.similarities[:, 1:]
    near = far.min(axis=1, keepdims=True)
    spread = np.maximum(far.mean(axis=1, keepdims=True) - near, 1e-6)
    weights = np.concatenate(
        [np.zeros((n, 1), dtype=np.float32), np.exp(-(far - near) / spread)], axis=1
    )
    one_way = sparse.csr_array((weights.ravel().astype(np.float32), ends), shape=(n, n))
    both = (one_way + one_way.T).tocsr()
    sums = np.maximum(np.asarray(both.sum(axis=1)).ravel(), 1e-9)
    return (sparse.diags_array((1 / sums).astype(np.float32)) @ both).tocsr()
