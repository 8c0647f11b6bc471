"""What the partition and the answers say of every candidate pair."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import entr, expit

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
    O(m) time. A row that was moved after the merges is in a cluster that no merge
    made: its pairs there go by their own log-odds.
    """
    log_odds = position.scale.kappa * (position.log_odds - position.scale.theta)
    moved = np.ones(len(log_odds), dtype=np.int64)
    links = position.links
    sizes = np.bincount(position.labels)
    across = np.flatnonzero(position.link_of >= 0)
    link = position.link_of[across]
    log_odds[across] = links.score[link]
    moved[across] = np.minimum(sizes[links.left], sizes[links.right])[link]

    inside = np.flatnonzero(position.link_of < 0)
    merge = position.merge_of[inside]
    inside, merge = inside[merge >= 0], merge[merge >= 0]
    merges = position.merges
    log_odds[inside] = merges.score[merge]
    moved[inside] = np.minimum(merges.n_left, merges.n_right)[merge]
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
