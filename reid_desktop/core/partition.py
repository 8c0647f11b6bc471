"""Evidence agglomeration: who is one, from pair log-odds, answers and locks."""

import heapq
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_SURE = 1.5  # log-odds; what the pixels join before any "same" is heard
MACHINE_CAP = 1.6  # log-odds; below what one sure answer adds at an error of 4 %


@dataclass(frozen=True, slots=True)
class MergeScale:
    """Turns the mean log-odds between two groups into log-odds that they are one.

    ``kappa * (mean - theta)``, bounded by `cap`; kappa and theta are fitted on (merge score
    when asked, answer). The bound lets an answer that nobody contradicts prevail over
    whatever the pixels say.
    """

    kappa: float
    theta: float
    cap: float = MACHINE_CAP

    def log_odds(self, mean: float) -> float:
        """Log-odds that two groups are one, before the answers."""
        return self.cap * math.tanh(self.kappa * (mean - self.theta) / self.cap)

    def log_odds_of(self, means: NDArray[np.float64]) -> NDArray[np.float64]:
        """Do the same for an array."""
        return np.asarray(self.cap * np.tanh(self.kappa * (means - self.theta) / self.cap))


@dataclass(frozen=True, slots=True)
class PairEvidence:
    """What is known of pairs of rows.

    Attributes
    ----------
    pairs : ndarray of shape (m, 2), int64
        Candidate pairs.
    log_odds : ndarray of shape (m,), float64
        Of "same".
    missing : float
        Log-odds that count for pairs that are no candidates.
    reach : int
        About how many candidates a row has: in a larger group the others do not count.
    answers : mapping of (row, row) to float
        Signed log-odds that the answers add; rows ascending.
    """

    pairs: NDArray[np.int64]
    log_odds: NDArray[np.float64]
    missing: float
    reach: int
    answers: Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Locks:
    """What binds. `groups` are contracted first, `apart` and different codes never joined.

    Attributes
    ----------
    groups : ndarray of shape (n,), int64
        Rows with equal numbers are one, numbered from 0.
    apart : iterable of (group, group)
    codes : ndarray of shape (n_groups,), int64
        Groups with different codes of 0 and above are never joined; -1: free.
    """

    groups: NDArray[np.int64]
    apart: tuple[tuple[int, int], ...]
    codes: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Merge:
    """A join that was made: the two sides, and the unbounded log-odds that they are one."""

    left: tuple[int, ...]  # groups of `Locks`
    right: tuple[int, ...]
    score: float
    n_left: int  # annotations
    n_right: int


@dataclass(frozen=True, slots=True)
class Agglomeration:
    """A partition of the groups, and how it came about.

    Attributes
    ----------
    labels : ndarray of shape (n_groups,), int64
        From 0, by first group.
    merges : tuple of Merge
        In the order they were made.
    """

    labels: NDArray[np.int64]
    merges: tuple[Merge, ...]


_SUM, _COUNT, _SAME, _DIFFERENT = 0, 1, 2, 3


class _Clusters:
    """The clusters while they are being joined: sizes, members and what lies between them."""

    def __init__(self, evidence: PairEvidence, locks: Locks, scale: MergeScale) -> None:
        self._scale, self._missing, self._reach = scale, evidence.missing, evidence.reach
        self.joins_by_answers = False
        n_groups = len(locks.codes)
        self.sizes: list[int] = np.bincount(locks.groups, minlength=n_groups).tolist()
        self.members: list[tuple[int, ...]] = [(group,) for group in range(n_groups)]
        self.codes: list[int] = locks.codes.tolist()
        self.between: list[dict[int, list[float]]] = [{} for _ in range(n_groups)]
        self._add_log_odds(evidence, locks.groups)
        for (a, b), value in evidence.answers.items():
            self._add(int(locks.groups[a]), int(locks.groups[b]), value)
        for a, b in locks.apart:
            self._add(a, b, -np.inf)

    def score(self, a: int, b: int, entry: list[float]) -> float:
        """Log-odds that a and b are one."""
        if self.codes[a] >= 0 and self.codes[b] >= 0 and self.codes[a] != self.codes[b]:
            return -np.inf
        said = entry[_DIFFERENT] + (entry[_SAME] if self.joins_by_answers else 0.0)
        return self._scale.log_odds(self.mean(a, b, entry)) + said

    def belief(self, a: int, b: int) -> float:
        """Log-odds that a and b are one, without the bound: what a question goes by."""
        entry = self.between[a][b]
        mean = self.mean(a, b, entry)
        return self._scale.kappa * (mean - self._scale.theta) + entry[_SAME] + entry[_DIFFERENT]

    def mean(self, a: int, b: int, entry: list[float]) -> float:
        """Mean log-odds over the pairs between a and b; those far out of reach do not count."""
        size_a, size_b = self.sizes[a], self.sizes[b]
        smaller = min(size_a, size_b)
        expected = min(size_a * size_b, smaller * self._reach)
        lacking = max(0.0, expected - entry[_COUNT])
        return (entry[_SUM] + lacking * self._missing) / (entry[_COUNT] + lacking)

    def join(self, a: int, b: int) -> int:
        """Make a and b one; returns its number."""
        new = len(self.sizes)
        self.sizes.append(self.sizes[a] + self.sizes[b])
        self.members.append(self.members[a] + self.members[b])
        self.codes.append(max(self.codes[a], self.codes[b]))
        small, large = sorted((a, b), key=lambda x: len(self.between[x]))
        joined = self.between[large]
        joined.pop(small, None)
        for other, entry in self.between[small].items():
            if other == large:
                continue
            known = joined.get(other)
            joined[other] = (
                entry if known is None else [x + y for x, y in zip(known, entry, strict=True)]
            )
        self.between.append(joined)
        for other, entry in joined.items():
            others = self.between[other]
            others.pop(a, None)
            others.pop(b, None)
            others[new] = entry
        self.between[a] = self.between[b] = {}
        return new

    def _add_log_odds(self, evidence: PairEvidence, groups: NDArray[np.int64]) -> None:
        a, b = groups[evidence.pairs[:, 0]], groups[evidence.pairs[:, 1]]
        n_groups = len(self.sizes)
        keys = np.minimum(a, b) * n_groups + np.maximum(a, b)
        across = a != b
        unique, inverse = np.unique(keys[across], return_inverse=True)
        sums = np.bincount(inverse, weights=evidence.log_odds[across], minlength=len(unique))
        counts = np.bincount(inverse, minlength=len(unique))
        lows, highs = np.divmod(unique, n_groups)
        for low, high, total, count in zip(
            lows.tolist(), highs.tolist(), sums.tolist(), counts.tolist(), strict=True
        ):
            entry = [total, float(count), 0.0, 0.0]
            self.between[low][high] = entry
            self.between[high][low] = entry

    def _add(self, a: int, b: int, said: float) -> None:
        if a == b:
            return  # a lock decided what this answer is about
        entry = self.between[a].get(b, [0.0, 0.0, 0.0, 0.0]).copy()
        entry[_SAME if said > 0 else _DIFFERENT] += said
        self.between[a][b] = entry
        self.between[b][a] = entry


def agglomerate(evidence: PairEvidence, locks: Locks, scale: MergeScale) -> Agglomeration:
    """Join the two groups that are likeliest one, until none is likelier than not.

    Parameters
    ----------
    evidence : PairEvidence
        Log-odds of pairs and what the answers add to them.
    locks : Locks
        Never broken.
    scale : MergeScale
        ``W(A, B) = log-odds of the mean over A x B + answers between A and B``.

    Returns
    -------
    Agglomeration
        Every merge had W > 0. Ties go to the groups that come first.

    Notes
    -----
    Time O(m log m) in the candidate pairs m, memory O(m). Average linkage with evidence;
    a group larger than the reach of the neighbour lists is compared by the pairs the
    lists can hold, or large identities would repel their own.
    """
    clusters = _Clusters(evidence, locks, scale)
    n_groups = len(locks.codes)
    alive = [True] * n_groups
    merges: list[Merge] = []
    clusters.joins_by_answers = False
    _join_all(clusters, alive, merges, least=_SURE)
    clusters.joins_by_answers = True
    _join_all(clusters, alive, merges, least=0.0)
    kept = (members for members, lives in zip(clusters.members, alive, strict=True) if lives)
    return Agglomeration(_labels(kept, n_groups), tuple(merges))


def _join_all(clusters: _Clusters, alive: list[bool], merges: list[Merge], *, least: float) -> None:
    heap = [
        (-score, a, b)
        for a, lives in enumerate(alive)
        if lives
        for b, entry in clusters.between[a].items()
        if a < b and (score := clusters.score(a, b, entry)) > least
    ]
    heapq.heapify(heap)
    while heap:
        _, a, b = heapq.heappop(heap)
        if not (alive[a] and alive[b]):
            continue
        merges.append(
            Merge(
                clusters.members[a],
                clusters.members[b],
                clusters.belief(a, b),
                clusters.sizes[a],
                clusters.sizes[b],
            )
        )
        new = clusters.join(a, b)
        alive[a] = alive[b] = False
        alive.append(True)
        for other, entry in clusters.between[new].items():
            score = clusters.score(new, other, entry)
            if score > least:
                heapq.heappush(heap, (-score, other, new))


def _labels(clusters: Iterable[tuple[int, ...]], n: int) -> NDArray[np.int64]:
    labels = np.empty(n, dtype=np.int64)
    for number, members in enumerate(clusters):
        labels[list(members)] = number
    return renumber(labels)


def renumber(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Renumber clusters from 0 by their first row."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    return np.asarray(rank[inverse], dtype=np.int64)
