"""Who each photograph may be: a distribution over the clusters it has candidates in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.special import entr

from reid_desktop.core.querying.base import Position

NOBODY = -1  # none of the clusters compared with: an animal not seen otherwise
_MOST = 30.0  # log-odds; beyond, exponentials say nothing more


@dataclass(frozen=True, slots=True)
class Identities:
    """The likely identities of every row, row by row and the likeliest first.

    Attributes
    ----------
    starts : ndarray of shape (n + 1,), int64
        Where the entries of each row lie; each has at least `NOBODY`.
    cluster : ndarray of shape (k,), int64
    p : ndarray of shape (k,), float64
        Of each row they add up to 1.
    """

    starts: NDArray[np.int64]
    cluster: NDArray[np.int64]
    p: NDArray[np.float64]

    @property
    def first(self) -> NDArray[np.int64]:
        """Likeliest cluster of each row, (n,)."""
        return self.cluster[self.starts[:-1]]

    @property
    def second(self) -> NDArray[np.int64]:
        """Second likeliest of each row, (n,); `NOBODY` also where there is no second."""
        return np.where(self._has_second, self.cluster[self._at_second], NOBODY)

    @property
    def best(self) -> NDArray[np.float64]:
        """Probability of the likeliest identity of each row, (n,)."""
        return self.p[self.starts[:-1]]

    @property
    def margin(self) -> NDArray[np.float64]:
        """How much likelier the best identity of each row is than the second, (n,), 0…1."""
        second = np.where(self._has_second, self.p[self._at_second], 0.0)
        return np.asarray(self.best - second)

    @property
    def entropy(self) -> NDArray[np.float64]:
        """Of the identity of each row in nats, (n,)."""
        return np.add.reduceat(entr(self.p), self.starts[:-1])

    def contender(self, labels: NDArray[np.int64]) -> NDArray[np.int64]:
        """Tell which cluster to compare each row with.

        Of its two likeliest identities the one that would change its label; else its own
        cluster, when the doubt is whether it belongs there.

        Returns
        -------
        ndarray of shape (n,), int64
            `NOBODY` where there is nothing to compare with.
        """
        keeps = (self.first == labels) | (self.first == NOBODY)
        other = np.where(keeps, self.second, self.first)
        return np.where(other == NOBODY, self.first, other)

    @property
    def _has_second(self) -> NDArray[np.bool_]:
        return np.diff(self.starts) > 1

    @property
    def _at_second(self) -> NDArray[np.int64]:
        return np.minimum(self.starts[:-1] + 1, len(self.p) - 1)


def likely_identities(position: Position, *, earlier_only: bool = False) -> Identities:
    """Work out who each row may be.

    Parameters
    ----------
    position : Position
    earlier_only : bool
        Compare each row only with those before it, as if it had just arrived.

    Returns
    -------
    Identities

    Notes
    -----
    The log-odds of a row and a cluster are those of their mean, as between two clusters, and
    what the answers add. Exactly one of the clusters, or none of them, is right:
    ``P(C) = exp(z_C) / (1 + sum of exp(z))``. O(m log m) time, sparse.
    """
    labels = position.labels
    n, n_clusters = len(labels), int(labels.max(initial=-1)) + 1
    later, earlier = position.pairs[:, 1], position.pairs[:, 0]
    rows = later if earlier_only else np.r_[later, earlier]
    others = earlier if earlier_only else np.r_[earlier, later]
    z = position.log_odds if earlier_only else np.tile(position.log_odds, 2)
    shape = (n, max(n_clusters, 1))
    sums = sparse.csr_array((z, (rows, labels[others])), shape=shape)
    counts = sparse.csr_array((np.ones(len(rows)), (rows, labels[others])), shape=shape)
    row = np.repeat(np.arange(n), np.diff(sums.indptr))
    cluster = sums.indices.astype(np.int64)
    size = _members_before(labels, row if earlier_only else np.full(len(row), n), cluster)
    size -= (labels[row] == cluster) & (not earlier_only)
    lacking = np.maximum(0.0, np.minimum(size, position.reach) - counts.data)
    mean = (sums.data + lacking * position.missing) / (counts.data + lacking)
    score = position.scale.kappa * (mean - position.scale.theta)
    score += _added(position, row, cluster)

    odds = np.r_[np.exp(np.clip(score, -_MOST, _MOST)), np.ones(n)]
    row, cluster = np.r_[row, np.arange(n)], np.r_[cluster, np.full(n, NOBODY)]
    p = odds / np.bincount(row, weights=odds, minlength=n)[row]
    order = np.lexsort((cluster, -p, row))
    starts = np.r_[0, np.cumsum(np.bincount(row, minlength=n))]
    return Identities(starts, cluster[order], p[order])


def pairs_with(
    position: Position, target: NDArray[np.int64], worth: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give each candidate pair the worth of the row whose identity it settles.

    Parameters
    ----------
    position : Position
    target : ndarray of shape (n,), int64
        Cluster to compare each row with; `NOBODY` none.
    worth : ndarray of shape (n,), float64
        Of asking about each row.

    Returns
    -------
    ndarray of shape (m,), float64
        The larger where a pair serves both its rows; -inf where it serves none.
    """
    labels = position.labels
    a, b = position.pairs[:, 0], position.pairs[:, 1]
    return np.maximum(
        np.where(labels[b] == target[a], worth[a], -np.inf),
        np.where(labels[a] == target[b], worth[b], -np.inf),
    )


def _members_before(
    labels: NDArray[np.int64], row: NDArray[np.int64], cluster: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Count the rows of each cluster that come before a row."""
    order = np.argsort(labels, kind="stable")
    n = len(labels)
    keys = labels[order] * (n + 1) + order
    return np.searchsorted(keys, cluster * (n + 1) + row) - np.searchsorted(keys, cluster * (n + 1))


def _added(
    position: Position, row: NDArray[np.int64], cluster: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Add up the answers between the clusters of a row and another, or about the row itself."""
    labels, links, scale = position.labels, position.links, position.scale
    own = labels[row]
    n_clusters = int(labels.max(initial=-1)) + 1
    added = np.zeros(len(row))
    keys = np.minimum(own, cluster) * n_clusters + np.maximum(own, cluster)
    across = np.flatnonzero(own != cluster)
    known = links.left * n_clusters + links.right
    order = np.argsort(known, kind="stable")
    at = order[np.searchsorted(known, keys[across], sorter=order)]
    added[across] = (links.score - scale.kappa * (links.mean - scale.theta))[at]

    said = np.zeros(len(labels))
    for pair, value in position.said.items():
        if labels[pair[0]] == labels[pair[1]]:
            said[list(pair)] += value
    inside = own == cluster
    added[inside] = said[row[inside]]
    return added
