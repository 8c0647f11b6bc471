"""Ambiguity-aware sampling (AAS): ask where two clusterings of the photographs disagree."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

K_MAX = 5  # nearest other medoids of each medoid
S_MIN = 0.3  # medoids less alike are not worth a question
OVER_WEIGHT = 0.6  # share of the questions about clusters that may belong together
UNDER_WEIGHT = 0.4  # share of the questions about clusters that may hold two individuals
ROUNDS = 5  # of the paper's protocol; a person may go on
_ROUND_SHARE = 0.0002  # of all pairs are asked about in a round
_ROUND_LEAST = 10
_NO_REGION = -1
_BLOCK_PAIRS = 1 << 20  # pairs compared at a time
_MAX_ALL_PAIRS = 5_000  # rows beyond which nothing may look at all pairs

Similarity = Callable[[NDArray[np.int64]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class AmbiguityPools:
    """Pairs worth asking about, each pool with probabilities that sum to 1.

    Attributes
    ----------
    over : ndarray of shape (m, 2), int64
        Medoids of different regions: individuals that may have been taken apart.
        The smaller row of each pair comes first.
    over_probability : ndarray of shape (m,), float64
    under : ndarray of shape (k, 2), int64
        Pairs within a region that one view joins and the other does not.
    under_probability : ndarray of shape (k,), float64
    """

    over: NDArray[np.int64]
    over_probability: NDArray[np.float64]
    under: NDArray[np.int64]
    under_probability: NDArray[np.float64]


def build_pools(
    view_a: NDArray[np.int64],
    view_b: NDArray[np.int64],
    outliers: NDArray[np.bool_],
    similarity: Similarity,
    *,
    candidates: NDArray[np.int64] | None = None,
    k_max: int = K_MAX,
    s_min: float = S_MIN,
) -> AmbiguityPools:
    """Collect the pairs that two views leave ambiguous.

    Parameters
    ----------
    view_a, view_b : ndarray of shape (n,), int64
        Clusters without noise (outliers are clusters of their own), already refined by
        `np3.refine`. The paper takes DBSCAN and the finest partition of FINCH.
    outliers : ndarray of shape (n,), bool
        What DBSCAN called noise.
    similarity : callable
        From pairs of rows, int64 of shape (m, 2), to float32 of shape (m,): 1 - Jaccard
        distance of the k-reciprocal encoding, from 0 to 1.
    candidates : ndarray of shape (m, 2), int64, optional
        The only pairs whose similarity is looked at; all others count as 0 and are never
        asked about. Needed above 5 000 rows. Pairs that share a neighbour are enough.
    k_max : int
        Nearest other medoids of each medoid.
    s_min : float
        Least similarity of two medoids.

    Returns
    -------
    AmbiguityPools
        Sorted by rows; either pool may be empty.

    Raises
    ------
    ValueError
        If the shapes differ, or without `candidates` above 5 000 rows.

    Notes
    -----
    The paper leaves three factors of P(pair | under-segmentation pool) to a supplement. Here
    the type of the pair (two inliers, inlier and outlier, two outliers) is uniform over the
    types in the pool, the region follows its share of that type, and the pair is uniform
    within both: together, uniform within a type. "The closest pair of every two clusters"
    is read as: over all pairs of two clusters of one view, before asking whether the views
    disagree about it; it counts when they do. Of equally similar pairs the one with the
    smallest rows is the closest, and of equally central rows the smallest is the medoid.

    References
    ----------
    Sani, Khurana, Anand, "Active Learning for Animal Re-Identification with Ambiguity-Aware
    Sampling", AAAI 2026, section 3.1.
    """
    n = len(view_a)
    if len(view_b) != n or len(outliers) != n:
        raise ValueError(f"{n}, {len(view_b)} and {len(outliers)} rows are not one data set")
    if candidates is None and n > _MAX_ALL_PAIRS:
        raise ValueError(f"{n} rows need candidates: there are too many pairs to compare all")
    region = find_regions(view_a, view_b)
    within = _compare(_pairs_within(region, candidates), similarity)
    medoids = _medoids(region, within)
    across = _compare(_pairs_across(medoids, candidates), similarity)
    over, over_similarity = _nearest_medoids(across, k_max, s_min)
    under = _closest_and_disputed(within, view_a, view_b)
    return AmbiguityPools(
        over,
        _normalised(over_similarity.astype(np.float64)),
        under,
        _uniform_within_types(outliers[under].sum(axis=1)),
    )


def find_regions(view_a: NDArray[np.int64], view_b: NDArray[np.int64]) -> NDArray[np.int64]:
    """Find the regions of uncertainty: clusters that overlap without being identical.

    Parameters
    ----------
    view_a, view_b : ndarray of shape (n,), int64
        Two clusterings.

    Returns
    -------
    ndarray of shape (n,), int64
        The region of every row, from 0 in the order of first rows; -1 where both views
        have the identical cluster.
    """
    n = len(view_a)
    _, a, a_size = np.unique(view_a, return_inverse=True, return_counts=True)
    _, b, b_size = np.unique(view_b, return_inverse=True, return_counts=True)
    n_a, n_nodes = len(a_size), len(a_size) + len(b_size)
    overlaps, overlap_of_row, shared = np.unique(
        np.stack([a, b], axis=1).reshape(n, 2), axis=0, return_inverse=True, return_counts=True
    )
    union = a_size[overlaps[:, 0]] + b_size[overlaps[:, 1]] - shared
    differs = shared < union
    edges = overlaps[differs]
    graph = sparse.csr_array(
        (np.ones(len(edges), dtype=np.int8), (edges[:, 0], edges[:, 1] + n_a)),
        shape=(n_nodes, n_nodes),
    )
    region = np.full(n, _NO_REGION, dtype=np.int64)
    if len(edges):
        _, component = connected_components(graph, directed=False)
        uncertain = differs[overlap_of_row.reshape(-1)]
        region[uncertain] = _by_first_row(component[a[uncertain]])
    return region


def draw(
    pools: AmbiguityPools,
    budget: int,
    rng: np.random.Generator,
    settled: Callable[[int, int], bool],
) -> list[tuple[int, int]]:
    """Draw questions from both pools without replacement.

    Parameters
    ----------
    pools : AmbiguityPools
        What is ambiguous.
    budget : int
        Questions wanted; fewer come when the pools hold fewer. None at all ends a round.
    rng : Generator
        Chooses.
    settled : callable
        Whether a pair was answered, or its answer is implied; such a pair is never drawn.

    Returns
    -------
    list of (int, int)
        In the order drawn, the smaller row first. The pools have the weights 0.6 and 0.4,
        each over what is left in it; where one is empty the other has all the weight.
    """
    parts = ((pools.over, pools.over_probability), (pools.under, pools.under_probability))
    opened = [_unsettled(pairs, probability, settled) for pairs, probability in parts]
    weights = _normalised(
        np.array([OVER_WEIGHT, UNDER_WEIGHT]) * [len(pairs) > 0 for pairs, _ in opened]
    )
    pairs = np.concatenate([pairs for pairs, _ in opened])
    probability = np.concatenate(
        [weight * inside for weight, (_, inside) in zip(weights, opened, strict=True)]
    )
    size = min(budget, int(np.count_nonzero(probability)))
    if size <= 0:
        return []
    chosen = rng.choice(len(pairs), size=size, replace=False, p=probability)
    return [(int(a), int(b)) for a, b in pairs[chosen]]


def round_budget(n: int) -> int:
    """Return the questions of one round: 0.02 % of all pairs of `n` rows, at least 10."""
    return max(_ROUND_LEAST, round(_ROUND_SHARE * n * (n - 1) / 2))


@dataclass(frozen=True, slots=True)
class _Compared:
    pairs: NDArray[np.int64]  # (m, 2), sorted, the smaller row first
    similarity: NDArray[np.float32]  # (m,)


def _compare(pairs: NDArray[np.int64], similarity: Similarity) -> _Compared:
    values = np.empty(len(pairs), dtype=np.float32)
    for start in range(0, len(pairs), _BLOCK_PAIRS):
        block = slice(start, start + _BLOCK_PAIRS)
        values[block] = similarity(pairs[block])
    return _Compared(pairs, values)


def _pairs_within(
    region: NDArray[np.int64], candidates: NDArray[np.int64] | None
) -> NDArray[np.int64]:
    if candidates is not None:
        inside = region[candidates[:, 0]] == region[candidates[:, 1]]
        return _tidy(candidates[inside & (region[candidates[:, 0]] != _NO_REGION)])
    members = [np.flatnonzero(region == one) for one in range(region.max(initial=-1) + 1)]
    return _tidy(np.concatenate([_all_pairs(rows) for rows in members] or [_no_pairs()]))


def _pairs_across(
    medoids: NDArray[np.int64], candidates: NDArray[np.int64] | None
) -> NDArray[np.int64]:
    if candidates is None:
        return _all_pairs(medoids)
    return _tidy(candidates[np.isin(candidates, medoids).all(axis=1)])


def _all_pairs(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    low, high = np.triu_indices(len(rows), 1)
    return np.stack([rows[low], rows[high]], axis=1)


def _no_pairs() -> NDArray[np.int64]:
    return np.empty((0, 2), dtype=np.int64)


def _tidy(pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Sort pairs, each with its smaller row first, and drop repetitions."""
    low, high = pairs.min(axis=1), pairs.max(axis=1)
    stride = int(high.max(initial=0)) + 1
    keys = np.unique(low[low < high] * stride + high[low < high])
    return np.stack([keys // stride, keys % stride], axis=1)


def _medoids(region: NDArray[np.int64], within: _Compared) -> NDArray[np.int64]:
    """Return the row with the least total distance of every region, sorted."""
    total = np.zeros(len(region))
    for side in (0, 1):
        total += np.bincount(within.pairs[:, side], within.similarity, minlength=len(region))
    rows = np.flatnonzero(region != _NO_REGION)
    order = rows[np.lexsort((rows, -total[rows], region[rows]))]
    first = np.ones(len(order), dtype=bool)
    first[1:] = np.diff(region[order]) != 0
    return np.sort(order[first])


def _nearest_medoids(
    across: _Compared, k_max: int, s_min: float
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return the pairs in which one medoid is among the `k_max` nearest of the other."""
    number = np.tile(np.arange(len(across.pairs)), 2)
    own = across.pairs.T.reshape(-1)
    other = across.pairs[:, ::-1].T.reshape(-1)
    order = np.lexsort((other, -across.similarity[number], own))
    sorted_own = own[order]
    place = np.arange(len(order)) - np.searchsorted(sorted_own, sorted_own, side="left")
    kept = np.unique(number[order][place < k_max])
    kept = kept[across.similarity[kept] >= s_min]
    return across.pairs[kept], across.similarity[kept]


def _closest_and_disputed(
    within: _Compared, view_a: NDArray[np.int64], view_b: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return the pairs the views disagree on that are closest between two clusters."""
    low, high = within.pairs.T
    apart = [view[low] != view[high] for view in (view_a, view_b)]
    closest = np.zeros(len(within.pairs), dtype=bool)
    for view, divided in zip((view_a, view_b), apart, strict=True):
        numbers = np.flatnonzero(divided)
        clusters = np.sort(view[within.pairs[numbers]], axis=1)
        order = np.lexsort((numbers, -within.similarity[numbers], clusters[:, 1], clusters[:, 0]))
        first = np.ones(len(order), dtype=bool)
        first[1:] = np.diff(clusters[order], axis=0).any(axis=1)
        closest[numbers[order][first]] = True
    return within.pairs[np.flatnonzero(closest & np.logical_xor(*apart))]


def _uniform_within_types(kinds: NDArray[np.int64]) -> NDArray[np.float64]:
    _, inverse, counts = np.unique(kinds, return_inverse=True, return_counts=True)
    return _normalised(np.asarray(1.0 / counts[inverse], dtype=np.float64))


def _unsettled(
    pairs: NDArray[np.int64],
    probability: NDArray[np.float64],
    settled: Callable[[int, int], bool],
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    kept = np.array([not settled(int(a), int(b)) for a, b in pairs], dtype=bool)
    return pairs[kept], _normalised(probability[kept])


def _normalised(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    total = weights.sum()
    return weights / total if total > 0 else np.ones_like(weights) / max(len(weights), 1)


def _by_first_row(labels: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.int64]:
    """Give labels numbers from 0 in the order of their first rows."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    return np.asarray(rank[inverse], dtype=np.int64)
