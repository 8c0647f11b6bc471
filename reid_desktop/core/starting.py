"""Where agglomeration stops before anybody has answered."""

from collections import deque

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from sklearn.metrics import adjusted_rand_score

from reid_desktop.core.candidates import Space
from reid_desktop.core.clustering import dbscan, hdbscan, singletons_for_noise
from reid_desktop.core.dendrogram import heights
from reid_desktop.core.neighbours import Neighbours
from reid_desktop.core.partition import Locks, MergeScale, PairEvidence, agglomerate
from reid_desktop.core.reciprocal import jaccard_distance_graph
from reid_desktop.core.restriction import restricted

_STEPS = 41  # thresholds tried, evenly spaced over the middle of the log-odds
_SPAN = (0.02, 0.97)  # quantiles of the log-odds between which the threshold lies
_MAX_ROWS = 3_000  # whole neighbourhoods of so many rows tell the threshold of all
_FOLLOWED = 10  # neighbours of a row that belong to its neighbourhood
_EQUAL = 1e-9  # of equally good thresholds the strictest
_LEAST_FOR_LONG = 120  # rows; among fewer, the thirty nearest are no neighbourhood
_KAPPA = 0.5  # the fits on answers end between .15 and .45: the log-odds promise too much
_AGREES = 0.5  # adjusted Rand index from which the view on long lists suits the data


def starting_scale(
    evidence: PairEvidence, locks: Locks, space: Space, rng: np.random.Generator
) -> MergeScale:
    """Place the threshold where agglomeration comes closest to other ways of clustering.

    Two views are taken of the same distances: HDBSCAN on long rank lists (k1 = 30), which
    follows animals of any number of photographs but finds nothing where all were seen a few
    times only, and DBSCAN on short ones (k1 = 10, min_samples = 2), which then takes its
    place. The threshold is where agglomeration agrees most (adjusted Rand index) with the
    view on long lists, if it comes to agree with it well, else with the one it can agree
    with better.

    Parameters
    ----------
    evidence : PairEvidence
        Without answers.
    locks : Locks
    space : Space
        Of the first model.
    rng : Generator
        Chooses the neighbourhoods that are looked at, above 3 000 rows.

    Returns
    -------
    MergeScale
        With kappa 0.5.
    """
    if not len(evidence.log_odds):
        return MergeScale(_KAPPA, 0.0)
    rows = _whole_neighbourhoods(space.neighbours, rng)
    evidence, locks = restricted(evidence, locks, rows)
    first = np.unique(locks.groups, return_index=True)[1]
    views = [view[first] for view in _views(space, rows)]
    low, high = np.quantile(evidence.log_odds, _SPAN)
    steps = np.linspace(low, high, _STEPS)
    cuts = _cuts(evidence, locks, steps)
    agreement = np.array([[adjusted_rand_score(view, cut) for cut in cuts] for view in views])
    best = agreement.max(axis=1)
    heeded = agreement[0 if best[0] >= _AGREES else int(best.argmax())]
    return MergeScale(_KAPPA, float(steps[heeded >= heeded.max() - _EQUAL].max()))


def _whole_neighbourhoods(neighbours: Neighbours, rng: np.random.Generator) -> NDArray[np.int64]:
    """Walk from random rows to their neighbours, so that groups come whole."""
    n = len(neighbours.indices)
    if n <= _MAX_ROWS:
        return np.arange(n)
    near = neighbours.indices[:, 1 : _FOLLOWED + 1]
    chosen: set[int] = set()
    for seed in rng.permutation(n).tolist():
        queue = deque([seed])
        while queue and len(chosen) < _MAX_ROWS:
            row = queue.popleft()
            if row not in chosen:
                chosen.add(row)
                queue.extend(near[row].tolist())
        if len(chosen) >= _MAX_ROWS:
            break
    return np.array(sorted(chosen), dtype=np.int64)


def _views(space: Space, rows: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    short, long = (jaccard_distance_graph(sparse.csr_array(w[rows])) for w in space.weights)
    few_times = singletons_for_noise(dbscan(short, min_samples=2))
    if len(rows) < _LEAST_FOR_LONG:
        return [few_times]
    return [singletons_for_noise(hdbscan(long)), few_times]


def _cuts(
    evidence: PairEvidence, locks: Locks, thresholds: NDArray[np.float64]
) -> list[NDArray[np.int64]]:
    """Cut one agglomeration at every threshold, ascending.

    Without answers the threshold does not change which groups are joined next, only when
    to stop: one run down to the lowest holds all the others.
    """
    low = MergeScale(1.0, float(thresholds[0]))
    merges = agglomerate(evidence, locks, low).merges
    n_groups = len(locks.codes)
    height = heights(merges, n_groups) + low.theta
    cuts = []
    for threshold in thresholds:
        made = height > threshold
        joined = sparse.csr_array(
            (np.ones(int(made.sum())), (merges.left[made], merges.right[made])),
            shape=(n_groups, n_groups),
        )
        cuts.append(connected_components(joined, directed=False)[1].astype(np.int64))
    return cuts
