"""A batch of questions that do not all concern the same few clusters."""

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.querying.base import Position

_MAX_PER_CLUSTER = 2
_FIRST_LOOK = 32  # times the batch: the best of millions are found without sorting them all
_LOOK_GROWTH = 8


class Limits:
    """At most two questions of a batch about one cluster, and one about two clusters.

    The answer to the first would change what is worth asking about the same animals.
    """

    def __init__(self, position: Position) -> None:
        self._labels, self._pairs = position.labels, position.pairs
        self._link_of = position.link_of
        self._per_cluster: Counter[int] = Counter()
        self._links: set[int] = set()

    def allow(self, index: int) -> bool:
        """Tell whether candidate pair `index` may join the batch."""
        return int(self._link_of[index]) not in self._links and all(
            self._per_cluster[cluster] < _MAX_PER_CLUSTER for cluster in self._clusters(index)
        )

    def take(self, index: int) -> None:
        """Count candidate pair `index` in."""
        self._per_cluster.update(self._clusters(index))
        if self._link_of[index] >= 0:
            self._links.add(int(self._link_of[index]))

    def _clusters(self, index: int) -> set[int]:
        return set(self._labels[self._pairs[index]].tolist())


def choose(
    position: Position, index: NDArray[np.int64], worth: NDArray[np.float64], n: int
) -> list[int]:
    """Choose the pairs most worth asking, within the limits of a batch.

    Parameters
    ----------
    position : Position
    index : ndarray of shape (k,), int64
        Candidate pairs to choose from, each once.
    worth : ndarray of shape (k,), float64
        Of each; of equal ones the pair that looks most alike comes first.
    n : int

    Returns
    -------
    list of int
        Up to `n` of `index`, best first.
    """
    if n < 1:
        return []
    n_looked_at = min(len(index), _FIRST_LOOK * n)
    while True:
        chosen = _choose(position, *_best(index, worth, n_looked_at), n)
        if len(chosen) >= n or n_looked_at >= len(index):
            return chosen
        n_looked_at = min(len(index), _LOOK_GROWTH * n_looked_at)


def _best(
    index: NDArray[np.int64], worth: NDArray[np.float64], k: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Take the `k` worthiest, and all that are as good as the last of them."""
    if k >= len(index):
        return index, worth
    least = np.partition(worth, len(worth) - k)[len(worth) - k]
    kept = worth >= least
    return index[kept], worth[kept]


def _choose(
    position: Position, index: NDArray[np.int64], worth: NDArray[np.float64], n: int
) -> list[int]:
    order = index[np.lexsort((index, -position.log_odds[index], -worth))]
    links = position.link_of[order]
    across = np.flatnonzero(links >= 0)
    first_of_link = across[np.unique(links[across], return_index=True)[1]]
    order = order[np.sort(np.r_[np.flatnonzero(links < 0), first_of_link])]
    limits = Limits(position)
    chosen: list[int] = []
    for candidate in order.tolist():
        if len(chosen) >= n:
            break
        if limits.allow(candidate):
            limits.take(candidate)
            chosen.append(candidate)
    return chosen
