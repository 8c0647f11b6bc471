"""All pairs of a project as a population to draw from, each with a known probability."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

_WITHIN = 0.40  # of the draws: rows of one cluster, for wrong merges
_ANYWHERE = 0.05  # over all pairs alike, so that each can be drawn
_BY_MASS = 0.5  # of the rows for missed matches: by how many they should have
_LEAST_P = 1e-6


@dataclass(frozen=True, slots=True)
class Draws:
    """Pairs drawn by lot, with replacement.

    Attributes
    ----------
    pairs : ndarray of shape (k, 2), int64
        Rows, ascending.
    probability : ndarray of shape (k,), float64
        With which one draw takes the pair, above 0; over all pairs they add up to 1.
    within : ndarray of shape (k,), bool
        Drawn from the pairs inside clusters, where wrong merges are; else from those between
        clusters, where missed matches are.
    """

    pairs: NDArray[np.int64]
    probability: NDArray[np.float64]
    within: NDArray[np.bool_]


class Population:
    """The pairs of a project: those inside clusters, those that look alike, all others.

    Parameters
    ----------
    labels : ndarray of shape (n,), int64
        Cluster of each row; at least two rows.
    pairs : ndarray of shape (m, 2), int64
        Candidate pairs, each once.
    p_same : ndarray of shape (m,), float64
        That they are one, 0…1.
    p_missing : float
        The same for a pair that is no candidate, 0…1.
    settled : ndarray of shape (n,), int64, optional
        Rows of one code are one animal for certain: their pairs are not counted inside clusters,
        and whoever draws passes them over.

    Raises
    ------
    ValueError
        With fewer than two rows.

    Notes
    -----
    O(n + m) time and memory: make it once per solve, not per question.
    """

    def __init__(
        self,
        labels: NDArray[np.int64],
        pairs: NDArray[np.int64],
        p_same: NDArray[np.float64],
        *,
        p_missing: float,
        settled: NDArray[np.int64] | None = None,
    ) -> None:
        n = len(labels)
        if n < 2:
            raise ValueError("a single row has no pairs")
        self.n = n
        self.labels: NDArray[np.int64] = np.unique(labels, return_inverse=True)[1].astype(np.int64)
        self.cluster_sizes = np.bincount(self.labels)
        self.sizes = self.cluster_sizes[self.labels]
        bound = np.zeros(0, np.int64) if settled is None else np.bincount(settled)
        self._n_settled = int((bound * (bound - 1) // 2).sum())
        self.p_missing = max(p_missing, _LEAST_P)
        self._by_cluster = np.argsort(self.labels, kind="stable")
        self._starts = np.concatenate([[0], np.cumsum(self.cluster_sizes)])
        a, b = pairs[:, 0], pairs[:, 1]
        p = np.tile(np.maximum(p_same, _LEAST_P), 2).astype(np.float64)
        known = sparse.csr_array((p, (np.r_[a, b], np.r_[b, a])), shape=(n, n))
        known.sort_indices()
        self._first: NDArray[np.int64] = known.indptr.astype(np.int64)
        self._partners: NDArray[np.int64] = known.indices.astype(np.int64)
        self._p: NDArray[np.float64] = known.data
        rows = np.repeat(np.arange(n), np.diff(self._first))
        self._outside = np.where(self.labels[rows] != self.labels[self._partners], self._p, 0.0)
        self._mass: NDArray[np.float64] = np.bincount(
            rows, weights=self._outside, minlength=n
        ).astype(np.float64)
        self._mated = np.flatnonzero(self.sizes > 1)
        self._row_weight = _row_weights(self._mass)
        self._row_sums = np.cumsum(self._row_weight)
        within = _WITHIN if len(self._mated) else 0.0
        alike = 1.0 - _WITHIN - _ANYWHERE if self._mass.any() else 0.0
        self._shares = np.array([within, alike, _ANYWHERE]) / (within + alike + _ANYWHERE)

    @property
    def n_clusters(self) -> int:
        """Number of clusters."""
        return len(self.cluster_sizes)

    @property
    def n_pairs(self) -> int:
        """Number of pairs of rows."""
        return self.n * (self.n - 1) // 2

    @property
    def n_within(self) -> int:
        """Number of pairs inside clusters, less those that are settled."""
        return int((self.cluster_sizes * (self.cluster_sizes - 1) // 2).sum()) - self._n_settled

    def inside(self, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which pairs lie inside a cluster, shape (k,)."""
        return np.equal(self.labels[pairs[:, 0]], self.labels[pairs[:, 1]])

    def members(self, row: int) -> NDArray[np.int64]:
        """Return the rows of the cluster of `row`, ascending."""
        label = self.labels[row]
        return self._by_cluster[self._starts[label] : self._starts[label + 1]]

    def outsiders(self, row: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the candidate partners of `row` in other clusters, and P(same) of each."""
        at = slice(self._first[row], self._first[row + 1])
        away = self._outside[at] > 0
        return self._partners[at][away], self._outside[at][away]

    def p_with(self, row: int, others: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return P(same) of `row` with each of `others`, shape (k,)."""
        at = slice(self._first[row], self._first[row + 1])
        partners, p = self._partners[at], self._p[at]
        place = np.searchsorted(partners, others)
        found = place < len(partners)
        found[found] = partners[place[found]] == others[found]
        result = np.full(len(others), self.p_missing)
        result[found] = p[place[found]]
        return result

    def p_between(self, a: int, b: int) -> float:
        """Return the mean P(same) over all pairs of the two clusters, or of the one."""
        if self.sizes[a] > self.sizes[b]:
            a, b = b, a
        rows, label = self.members(a), self.labels[b]
        n_known = self._first[rows + 1] - self._first[rows]
        at = np.repeat(self._first[rows + 1] - np.cumsum(n_known), n_known) + np.arange(
            n_known.sum()
        )
        there = self.labels[self._partners[at]] == label
        n_all = len(rows) * (int(self.sizes[b]) - int(self.labels[a] == label))
        mass = float(self._p[at][there].sum())
        return (mass + (n_all - int(there.sum())) * self.p_missing) / n_all

    def probabilities(self, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the probability that one draw takes each of `pairs`, shape (k,)."""
        within, alike, anywhere = self._shares.tolist()
        result = np.full(len(pairs), anywhere / self.n_pairs)
        inside = self.inside(pairs)
        n_mates = self.sizes[pairs[inside, 0]] - 1
        result[inside] += within * 2.0 / (max(len(self._mated), 1) * n_mates)
        for at in np.flatnonzero(~inside).tolist():
            a, b = pairs[at].tolist()
            result[at] += alike * (self._leads(a, b) + self._leads(b, a))
        return result

    def draw(self, rng: np.random.Generator) -> tuple[int, int]:
        """Draw one pair of rows."""
        how = int(rng.choice(3, p=self._shares))
        ways: tuple[Callable[[np.random.Generator], tuple[int, int]], ...]
        ways = (self._draw_within, self._draw_alike, self._draw_anywhere)
        a, b = ways[how](rng)
        return min(a, b), max(a, b)

    def _leads(self, row: int, other: int) -> float:
        """Return the chance of the row, times that of the other one from there."""
        if not self._row_weight[row]:
            return 0.0
        partners, p = self.outsiders(row)
        share = p[self.labels[partners] == self.labels[other]].sum() / self._mass[row]
        return float(self._row_weight[row] * share / self.sizes[other])

    def _draw_within(self, rng: np.random.Generator) -> tuple[int, int]:
        row = int(rng.choice(self._mated))
        mates = self.members(row)
        return row, int(rng.choice(mates[mates != row]))

    def _draw_alike(self, rng: np.random.Generator) -> tuple[int, int]:
        lot = rng.random() * self._row_sums[-1]
        row = int(np.searchsorted(self._row_sums, lot, side="right"))
        partners, p = self.outsiders(row)
        partner = int(rng.choice(partners, p=p / p.sum()))
        return row, int(rng.choice(self.members(partner)))

    def _draw_anywhere(self, rng: np.random.Generator) -> tuple[int, int]:
        a, b = rng.choice(self.n, size=2, replace=False).tolist()
        return a, b


def propose(population: Population, n: int, *, rng: np.random.Generator) -> Draws:
    """Draw audit pairs.

    Parameters
    ----------
    population : Population
    n : int
        How many.
    rng : Generator

    Returns
    -------
    Draws
        With replacement, whatever has been asked before: a pair that was answered is asked
        once more, or the draws would no longer stand for all pairs. Where a lock gives the
        answer, that is the answer.

    Notes
    -----
    The proposal of nested importance sampling (Perez, Sheldon, Van Horn & Maji 2024): a row,
    then a partner by P(same). Here two of five draws take a partner from the row's own
    cluster; most others a candidate outside by P(same), and then any row of that one's
    cluster, so that a missed match of whole clusters weighs the same through each of its
    pairs; one in twenty any pair at all. Rows are drawn alike, half of those for partners
    outside by their expected number of partners.
    """
    drawn = [population.draw(rng) for _ in range(n)]
    pairs = np.array(drawn, dtype=np.int64).reshape(-1, 2)
    return Draws(pairs, population.probabilities(pairs), population.inside(pairs))


def _row_weights(mass: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share the draws of missed matches among the rows, shape (n,)."""
    some = mass > 0
    if not some.any():
        return np.zeros(len(mass))
    return np.asarray((1.0 - _BY_MASS) * some / some.sum() + _BY_MASS * mass / mass.sum())
