"""The pairs worth a look, and what each similarity says of them."""

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from reid_desktop.core.neighbours import Neighbours, nearest_neighbours, reduce_dimensions
from reid_desktop.core.progress import UNHEARD, Progress, Stretch
from reid_desktop.core.reciprocal import (
    jaccard_similarity_pairs,
    pair_cosines,
    reciprocal_weights,
)

SHORTLIST = 40  # neighbours of a row that become candidates
_RECIPROCAL = ((10, 3), (30, 6))  # (k1, k2): small groups, and SpCL's constants
SEARCH_DIM = 128  # principal components, of every engine
WHITENING_POWER = 0.5  # see `reduce_dimensions`
_SEARCH_SHARE = 75  # hundredths of the time that a space takes


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of rows and their similarities; what is not here counts as unlike.

    Attributes
    ----------
    pairs : ndarray of shape (m, 2), int64
        ``pairs[:, 0] < pairs[:, 1]``, sorted, without repetitions.
    cosines : ndarray of shape (m, n_models), float32
        In [-1, 1], after `reduce_dimensions`.
    jaccard : ndarray of shape (m, 2), float32
        1 - Jaccard distance for k1 = 10 and 30, in [0, 1], averaged over the models.
    mutual_rank : ndarray of shape (m,), float32
        log of 1 + the worse rank of one in the other's list; of 1 + `SHORTLIST` + 1 where one is
        not in the list of the other.
    random_pairs : ndarray of shape (r, 2), int64
        Drawn at random: unlike, nearly all of them.
    random_cosines : ndarray of shape (r, n_models), float32
        Of those.
    """

    pairs: NDArray[np.int64]
    cosines: NDArray[np.float32]
    jaccard: NDArray[np.float32]
    mutual_rank: NDArray[np.float32]
    random_pairs: NDArray[np.int64]
    random_cosines: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Space:
    """One model's embeddings as the engine compares them, and their neighbours."""

    embeddings: NDArray[np.float32]
    neighbours: Neighbours
    weights: tuple[sparse.csr_array, ...]  # one of each of `_RECIPROCAL`


def search_points(embeddings: NDArray[np.float32], *, weighed: bool = False) -> NDArray[np.float32]:
    """Project onto 128 principal components divided by the root of their singular value.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    weighed : bool
        Whether learning has weighed their directions: then the components are not divided.

    Returns
    -------
    ndarray of shape (n, min(128, dim, n - 1)), float32
        Unit-length rows: what is compared.
    """
    power = 0.0 if weighed else WHITENING_POWER
    return reduce_dimensions(embeddings, SEARCH_DIM, power=power)


def shortlists(points: NDArray[np.float32], progress: Progress = UNHEARD) -> Neighbours:
    """Find the neighbours of every row that become candidates; itself first.

    Parameters
    ----------
    points : ndarray of shape (n, dim), float32
        From `search_points`.
    progress : Progress
    """
    return nearest_neighbours(points, min(SHORTLIST + 1, len(points)), progress)


def make_space(
    points: NDArray[np.float32],
    neighbours: Neighbours | None = None,
    progress: Progress = UNHEARD,
) -> Space:
    """Prepare one model's embeddings for comparison.

    Parameters
    ----------
    points : ndarray of shape (n, dim), float32
        From `search_points`, or learnt from them.
    neighbours : Neighbours, optional
        What `shortlists` found for these points before.
    progress : Progress

    Returns
    -------
    Space
    """
    if neighbours is None:
        neighbours = shortlists(points, Stretch(progress, 0, _SEARCH_SHARE))
    weights = []
    for k1, k2 in _RECIPROCAL:
        weights.append(reciprocal_weights(points, neighbours, k1=k1, k2=k2))
        Stretch(progress, _SEARCH_SHARE, 100).advance(len(weights), len(_RECIPROCAL))
    return Space(points, neighbours, tuple(weights))


def build_candidates(
    spaces: tuple[Space, ...], rng: np.random.Generator, progress: Progress = UNHEARD
) -> Candidates:
    """Unite the shortlists of all models, and compare every pair under each of them.

    Parameters
    ----------
    spaces : tuple of Space
        Of one model each, over the same n rows.
    rng : Generator
        Draws the random pairs.
    progress : Progress

    Returns
    -------
    Candidates
        About ``n * SHORTLIST`` pairs a model at most.
    """
    n = len(spaces[0].embeddings)
    keys = np.unique(np.concatenate([_shortlist_keys(space, n) for space in spaces]))
    pairs = np.stack(np.divmod(keys, n), axis=1) if len(keys) else np.zeros((0, 2), np.int64)
    drawn = _random_pairs(n, rng)
    return Candidates(
        pairs=pairs,
        cosines=np.stack([pair_cosines(s.embeddings, pairs) for s in spaces], axis=1),
        jaccard=_mean_jaccard(spaces, pairs, progress),
        mutual_rank=np.mean([_mutual_ranks(s.neighbours, pairs) for s in spaces], axis=0),
        random_pairs=drawn,
        random_cosines=np.stack([pair_cosines(s.embeddings, drawn) for s in spaces], axis=1),
    )


def mutual_nearest(neighbours: Neighbours, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which pairs are each other's nearest.

    Parameters
    ----------
    neighbours : Neighbours
        Itself first.
    pairs : ndarray of shape (m, 2), int64

    Returns
    -------
    ndarray of shape (m,), bool
    """
    if neighbours.indices.shape[1] < 2:
        return np.zeros(len(pairs), dtype=np.bool_)
    nearest = neighbours.indices[:, 1]
    a, b = pairs[:, 0], pairs[:, 1]
    return np.asarray((nearest[a] == b) & (nearest[b] == a))


def nearest_of_either(neighbours: Neighbours, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell in which pairs one is the nearest of the other, as `mutual_nearest` of both."""
    if neighbours.indices.shape[1] < 2:
        return np.zeros(len(pairs), dtype=np.bool_)
    nearest = neighbours.indices[:, 1]
    a, b = pairs[:, 0], pairs[:, 1]
    return np.asarray((nearest[a] == b) | (nearest[b] == a))


def _mean_jaccard(
    spaces: tuple[Space, ...], pairs: NDArray[np.int64], progress: Progress
) -> NDArray[np.float32]:
    each = 100 // (len(spaces) * len(_RECIPROCAL))
    total = np.zeros((len(pairs), len(_RECIPROCAL)), dtype=np.float32)
    for place, (space, k) in enumerate(product(spaces, range(len(_RECIPROCAL)))):
        part = Stretch(progress, place * each, (place + 1) * each)
        total[:, k] += jaccard_similarity_pairs(space.weights[k], pairs, part)
    return total / np.float32(len(spaces))


def _shortlist_keys(space: Space, n: int) -> NDArray[np.int64]:
    indices = space.neighbours.indices[:, 1:]
    rows = np.repeat(np.arange(n), indices.shape[1])
    others = indices.ravel()
    return np.minimum(rows, others) * n + np.maximum(rows, others)


def _random_pairs(n: int, rng: np.random.Generator) -> NDArray[np.int64]:
    if n < 2:
        return np.zeros((0, 2), dtype=np.int64)
    a = rng.integers(0, n, size=min(4_000, 20 * n))
    b = (a + rng.integers(1, n, size=len(a))) % n
    return np.stack([a, b], axis=1)


def _mutual_ranks(neighbours: Neighbours, pairs: NDArray[np.int64]) -> NDArray[np.float32]:
    n, k = neighbours.indices.shape
    if not len(pairs):
        return np.zeros(0, dtype=np.float32)
    ranks = sparse.csr_array(
        (
            np.tile(np.arange(1, k + 1, dtype=np.float32), n),
            neighbours.indices.flatten(),  # a copy: it is sorted in place
            np.arange(0, n * k + 1, k),
        ),
        shape=(n, n),
    )
    ranks.sort_indices()
    both = [
        np.asarray(ranks[pairs[:, i], pairs[:, 1 - i]], dtype=np.float32).ravel() for i in (0, 1)
    ]
    worse = np.where((both[0] == 0) | (both[1] == 0), SHORTLIST + 1, np.maximum(*both))
    return np.log1p(worse).astype(np.float32)
