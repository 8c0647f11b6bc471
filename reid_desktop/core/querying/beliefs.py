"""What the partition and the answers say of every candidate pair."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import entr, expit

from reid_desktop.core.partition import Merge
from reid_desktop.core.querying.base import Position

LEAST_DOUBT = 0.005  # below, an answer is not worth a person's time
PAYS = 0.05  # from here on a question counts as one that pays


@dataclass(frozen=True, slots=True)
class Beliefs:
    """How likely each candidate pair is one, and what hangs on it.

    Attributes
    ----------
    log_odds : ndarray of shape (m,), float64
        That the two are one, answers counted: between clusters the score of their link,
        inside a cluster that of the merge which joined them.
    moved : ndarray of shape (m,), int64
        Rows that change identity when the partition is wrong about the pair: the smaller
        of the two clusters, or of the two sides of the merge.
    """

    log_odds: NDArray[np.float64]
    moved: NDArray[np.int64]

    @property
    def p_same(self) -> NDArray[np.float64]:
        """P(same), 0…1."""
        return np.asarray(expit(self.log_odds))

    @property
    def doubt(self) -> NDArray[np.float64]:
        """P(the pair is not what the likelier verdict says), 0…0.5."""
        return np.asarray(expit(-np.abs(self.log_odds)))


def beliefs(position: Position) -> Beliefs:
    """Say of every candidate pair how likely it is one.

    Returns
    -------
    Beliefs

    Notes
    -----
    O(m + n log n) time. A row that was moved after the merges is in a cluster that no merge
    made: its pairs there go by their own log-odds.
    """
    log_odds = position.scale.kappa * (position.log_odds - position.scale.theta)
    moved = np.ones(len(log_odds), dtype=np.int64)
    links = position.links
    sizes = np.bincount(position.solution.labels)
    across = np.flatnonzero(position.link_of >= 0)
    link = position.link_of[across]
    log_odds[across] = links.score[link]
    moved[across] = np.minimum(sizes[links.left], sizes[links.right])[link]

    inside = np.flatnonzero(position.link_of < 0)
    groups = position.groups[position.pairs[inside]]
    n_groups = int(position.groups.max(initial=-1)) + 1
    merge = joining_merges(position.merges, groups[:, 0], groups[:, 1], n_groups)
    inside, merge = inside[merge >= 0], merge[merge >= 0]
    if len(merge):
        log_odds[inside] = np.array([m.score for m in position.merges])[merge]
        moved[inside] = np.array([min(m.n_left, m.n_right) for m in position.merges])[merge]
    return Beliefs(log_odds, moved)


def doubtful(
    position: Position, found: Beliefs, exclude: Collection[tuple[int, int]]
) -> NDArray[np.int64]:
    """Find the open pairs of which either verdict may be right in one of 200 cases.

    Returns
    -------
    ndarray of shape (k,), int64
        Candidate pairs, ascending.
    """
    return np.flatnonzero(position.open_pairs(exclude) & (found.doubt >= LEAST_DOUBT))


def binary_entropy(p: NDArray[np.float64]) -> NDArray[np.float64]:
    """Entropy of a yes-or-no question in nats, 0…ln 2."""
    return np.asarray(entr(p) + entr(1.0 - p))


def joining_merges(
    merges: Sequence[Merge], a: NDArray[np.int64], b: NDArray[np.int64], n_groups: int
) -> NDArray[np.int64]:
    """Find the merge that brought two groups together.

    Parameters
    ----------
    merges : sequence of Merge
        In the order they were made.
    a, b : ndarray of shape (k,), int64
        Groups.
    n_groups : int

    Returns
    -------
    ndarray of shape (k,), int64
        Numbers of merges; -1 where none did, or where a and b are the same group.

    Notes
    -----
    Groups are laid in a row so that every merge joins two neighbouring stretches; two groups
    were joined by the last of the merges between them. O((n + k) + n log n).
    """
    place, chain, between = _laid_in_a_row(merges, n_groups)
    low, high = np.minimum(place[a], place[b]), np.maximum(place[a], place[b])
    joined = np.flatnonzero((chain[a] == chain[b]) & (low < high))
    low, high = low[joined], high[joined]
    level = np.frexp(high - low)[1] - 1  # floor of the binary logarithm
    found = np.full(len(a), -1, dtype=np.int64)
    latest = between
    for number in range(int(level.max(initial=-1)) + 1):
        here = level == number
        found[joined[here]] = np.maximum(latest[low[here]], latest[high[here] - 2**number])
        latest = np.maximum(latest[: -(2**number)], latest[2**number :])
    return found


def _laid_in_a_row(
    merges: Sequence[Merge], n_groups: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Place of each group, its chain, and by place the merge between it and the next."""
    parent = list(range(n_groups))

    def first_of(group: int) -> int:
        while parent[group] != group:
            parent[group] = parent[parent[group]]
            group = parent[group]
        return group

    last = list(range(n_groups))
    following, joined_by = [-1] * n_groups, [-1] * n_groups
    for number, merge in enumerate(merges):
        left, right = first_of(merge.left[0]), first_of(merge.right[0])
        following[last[left]], joined_by[last[left]] = right, number
        last[left] = last[right]
        parent[right] = left
    order: list[int] = []
    chain = np.empty(n_groups, dtype=np.int64)
    for start in range(n_groups):
        group = start if parent[start] == start else -1
        while group >= 0:
            chain[group] = start
            order.append(group)
            group = following[group]
    place = np.empty(n_groups, dtype=np.int64)
    place[order] = np.arange(n_groups)
    return place, chain, np.array(joined_by, dtype=np.int64)[order]
