"""Evidence agglomeration: who is one, from pair log-odds, answers and locks."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.averages import MATCH_CAP, mean_log_odds
from reid_desktop.core.entries import Entries
from reid_desktop.core.opposites import n_between, side_counts

_SURE = 1.5  # log-odds; what the pixels join before any "same" is heard
_STAY = 1.0  # log-odds; what parts of one cluster were together for before
_STAY_APART = 0.5  # and parts of two were apart
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

    def log_odds_of(
        self,
        means: NDArray[np.float64],
        added: NDArray[np.float64] | float = 0.0,
        against: NDArray[np.float64] | float = 0.0,
    ) -> NDArray[np.float64]:
        """Do the same for an array.

        Parameters
        ----------
        means : ndarray of shape (k,), float64
        added : ndarray of shape (k,), float64, or float
            Log-odds that are added before all is bounded.
        against : ndarray of shape (k,), float64, or float
            Where it is not 0, "different" is as sure as it can be without an answer.
        """
        bounded = self.cap * np.tanh((self.kappa * (means - self.theta) + added) / self.cap)
        return np.where(np.asarray(against) > 0.0, -self.cap, bounded)


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
    matched : ndarray of shape (m,), float64, optional
        Log-odds of "same" that points of both photographs add by agreeing with each other:
        0 or more. They speak for the two groups as a whole, however many other pairs lie
        between these; of several, no more than `MATCH_CAP` in all.
    together : ndarray of shape (m,), float64, optional
        Log-odds that a pair of one encounter adds to the scaled ones, else 0; between two groups
        the mean counts.
    against : ndarray of shape (m,), float64, optional
        1 where no animal could have travelled from one to the other, else 0; one such pair
        speaks against the two groups being one.
    side : ndarray of shape (n,), int64, optional
        Of every row, as `are_opposite` takes it; `pairs` holds none that are opposite, and none
        is missed. None where all can be compared.
    """

    pairs: NDArray[np.int64]
    log_odds: NDArray[np.float64]
    missing: float
    reach: int
    answers: Mapping[tuple[int, int], float]
    matched: NDArray[np.float64] | None = None
    side: NDArray[np.int64] | None = None
    together: NDArray[np.float64] | None = None
    against: NDArray[np.float64] | None = None

    @property
    def by_encounter(self) -> NDArray[np.float64]:
        """What one encounter adds to each pair, (m,)."""
        return np.zeros(len(self.pairs)) if self.together is None else self.together

    @property
    def by_travel(self) -> NDArray[np.float64]:
        """Whether no animal travels between each pair, (m,): 1 if so."""
        return np.zeros(len(self.pairs)) if self.against is None else self.against

    @property
    def by_points(self) -> NDArray[np.float64]:
        """What points add to each pair, (m,): 0 where they were not looked at."""
        return np.zeros(len(self.pairs)) if self.matched is None else self.matched

    def taken(self, pairs: NDArray[np.int64]) -> "PairEvidence":
        """Keep these candidate pairs, by their places, and no answer."""
        return PairEvidence(
            self.pairs[pairs],
            self.log_odds[pairs],
            self.missing,
            self.reach,
            {},
            None if self.matched is None else self.matched[pairs],
            self.side,
            None if self.together is None else self.together[pairs],
            None if self.against is None else self.against[pairs],
        )


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
class Merges:
    """The joins that were made, each later than those of its two sides.

    Attributes
    ----------
    left, right : ndarray of shape (k,), int64
        The first group of either side, ``left < right``; joined they go by `left`.
    score : ndarray of shape (k,), float64
        Unbounded log-odds that the sides are one, answers added.
    n_left, n_right : ndarray of shape (k,), int64
        Rows of either side.
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    score: NDArray[np.float64]
    n_left: NDArray[np.int64]
    n_right: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.score)

    @classmethod
    def none(cls) -> "Merges":
        """Make an empty list."""
        whole = np.zeros(0, dtype=np.int64)
        return cls(whole, whole, np.zeros(0), whole, whole)

    @classmethod
    def joined(cls, parts: "Sequence[Merges]") -> "Merges":
        """Put lists one after the other."""
        if not parts:
            return cls.none()
        return cls(
            *(
                np.concatenate([getattr(part, name) for part in parts])
                for name in ("left", "right", "score", "n_left", "n_right")
            )
        )


@dataclass(frozen=True, slots=True)
class Agglomeration:
    """A partition of the groups, and how it came about.

    Attributes
    ----------
    labels : ndarray of shape (n_groups,), int64
        From 0, by first group.
    merges : Merges
    """

    labels: NDArray[np.int64]
    merges: Merges


class _Clusters:
    """The clusters while they are being joined; a cluster goes by its first group."""

    def __init__(
        self,
        evidence: PairEvidence,
        locks: Locks,
        scale: MergeScale,
        before: NDArray[np.integer] | None,
    ) -> None:
        self._scale, self._missing, self._reach = scale, evidence.missing, evidence.reach
        self.n = len(locks.codes)
        self._sizes = np.bincount(locks.groups, minlength=self.n)
        side = evidence.side
        self._sides = None if side is None else side_counts(side, locks.groups, self.n)
        self._codes = locks.codes.copy()
        self.labels = np.arange(self.n)
        self._before = np.full(self.n, -1, dtype=np.int64)  # -1: of several clusters, or unknown
        if before is not None:
            self._before[locks.groups] = before
        self._entries = _entries(evidence, locks).summed(self.labels)
        self._merges: list[Merges] = []

    @property
    def merges(self) -> Merges:
        return Merges.joined(self._merges)

    def join_all(self, *, least: float, heed_same: bool) -> None:
        """Join every two that are each other's likeliest, again and again."""
        belief, score = self._scores(self._entries, heed_same=heed_same)
        while len(likely := np.flatnonzero(score > least)):
            best = self._mutual(likely, score[likely])
            to = self._join(best, belief[best])
            entries = self._entries
            changed = np.zeros(self.n, dtype=np.bool_)
            changed[entries.low[best]] = changed[entries.high[best]] = True
            stale = changed[entries.low] | changed[entries.high]
            fresh = entries.take(stale).summed(to)
            fresh_belief, fresh_score = self._scores(fresh, heed_same=heed_same)
            self._entries = entries.take(~stale).and_(fresh)
            belief = np.r_[belief[~stale], fresh_belief]
            score = np.r_[score[~stale], fresh_score]

    def _scores(
        self, entries: Entries, *, heed_same: bool
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Log-odds that two are one: unbounded with all answers, and as they are joined by.

        Pairs far out of reach do not count.
        """
        size_low, size_high = self._sizes[entries.low], self._sizes[entries.high]
        smaller = np.minimum(size_low, size_high)
        comparable = size_low * size_high - n_between(self._sides, entries.low, entries.high)
        mean = mean_log_odds(
            entries.log_odds,
            entries.count,
            np.minimum(comparable, smaller * self._reach),
            missing=self._missing,
            unknown=self._scale.theta,
        )
        mean += np.minimum(entries.matched, MATCH_CAP)
        together = entries.together / np.maximum(entries.count, 1.0)
        belief = self._scale.kappa * (mean - self._scale.theta) + together
        belief = np.where(entries.against > 0, -self._scale.cap, belief)
        belief += entries.same + entries.different
        added = self._habit(entries) + together
        score = self._scale.log_odds_of(mean, added, entries.against) + entries.different
        if heed_same:
            score += entries.same
        code_low, code_high = self._codes[entries.low], self._codes[entries.high]
        score[(code_low >= 0) & (code_high >= 0) & (code_low != code_high)] = -np.inf
        return belief, score

    def _habit(self, entries: Entries) -> NDArray[np.float64]:
        """Log-odds for leaving things as they were."""
        low, high = self._before[entries.low], self._before[entries.high]
        return np.where((low < 0) | (high < 0), 0.0, np.where(low == high, _STAY, -_STAY_APART))

    def _mutual(self, likely: NDArray[np.int64], score: NDArray[np.float64]) -> NDArray[np.int64]:
        """Find the entries that are the best of both their clusters; ties go to the first."""
        low, high = self._entries.low[likely], self._entries.high[likely]
        place = np.empty(len(likely), dtype=np.int64)
        place[np.lexsort((high, low, -score))] = np.arange(len(likely))
        best = np.full(self.n, len(likely))
        np.minimum.at(best, low, place)
        np.minimum.at(best, high, place)
        return np.asarray(likely[(best[low] == place) & (best[high] == place)])

    def _join(self, entries: NDArray[np.int64], belief: NDArray[np.float64]) -> NDArray[np.int64]:
        """Join the two clusters of each entry; return the new number of every cluster."""
        low, high = self._entries.low[entries], self._entries.high[entries]
        self._merges.append(Merges(low, high, belief, self._sizes[low], self._sizes[high]))
        self._sizes[low] += self._sizes[high]
        if self._sides is not None:
            self._sides[low] += self._sides[high]
        self._codes[low] = np.maximum(self._codes[low], self._codes[high])
        self._before[low[self._before[low] != self._before[high]]] = -1
        to = np.arange(self.n)
        to[high] = low
        self.labels = to[self.labels]
        return to


def _entries(evidence: PairEvidence, locks: Locks) -> Entries:
    asked = np.array(list(evidence.answers), dtype=np.int64).reshape(-1, 2)
    said = np.array(list(evidence.answers.values()), dtype=np.float64)
    pairs = np.concatenate(
        [
            locks.groups[evidence.pairs],
            locks.groups[asked],
            np.array(locks.apart, dtype=np.int64).reshape(-1, 2),
        ]
    )
    n_pairs = len(evidence.pairs)
    return Entries.of(
        pairs[:, 0],
        pairs[:, 1],
        log_odds=(0, evidence.log_odds),
        count=(0, np.ones(n_pairs)),
        matched=(0, evidence.matched),
        together=(0, evidence.together),
        against=(0, evidence.against),
        same=(n_pairs, np.maximum(said, 0.0)),
        different=(n_pairs, np.r_[np.minimum(said, 0.0), np.full(len(locks.apart), -np.inf)]),
    )


def agglomerate(
    evidence: PairEvidence,
    locks: Locks,
    scale: MergeScale,
    *,
    before: NDArray[np.integer] | None = None,
) -> Agglomeration:
    """Join groups that are likelier one than not, the likeliest first.

    Parameters
    ----------
    evidence : PairEvidence
        Log-odds of pairs and what the answers add to them.
    locks : Locks
        Never broken.
    scale : MergeScale
        ``W(A, B) = log-odds of the mean over A x B + answers between A and B``.
    before : ndarray of shape (n,), int, optional
        Clusters from before the latest answers, 0 and above. What was together stays so, and
        what was apart, unless the evidence is clearly against it: scale and calibration are
        fitted anew again and again, and a large identity would else fall apart and come
        together with every breath of the threshold.

    Returns
    -------
    Agglomeration
        Every merge had W > 0. Ties go to the groups that come first.

    Notes
    -----
    Average linkage with evidence, in rounds: all pairs of clusters that are each other's
    likeliest are joined at once, which gives what joining one after the other would wherever
    a merge makes nothing likelier (Murtagh 1983, "A survey of recent advances in hierarchical
    clustering algorithms", on reciprocal nearest neighbours). First what the pixels alone are
    sure of, then with every answer. A group larger than the reach of the neighbour lists is
    compared by the pairs the lists can hold, or large identities would repel their own.

    O(m log m) time a round and O(m) memory in the candidate pairs m; about 20 rounds.
    """
    clusters = _Clusters(evidence, locks, scale, before)
    clusters.join_all(least=_SURE, heed_same=False)
    clusters.join_all(least=0.0, heed_same=True)
    return Agglomeration(renumber(clusters.labels), clusters.merges)


def renumber(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Renumber clusters from 0 by their first row."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    return np.asarray(rank[inverse], dtype=np.int64)
