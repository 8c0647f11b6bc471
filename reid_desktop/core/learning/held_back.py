"""Keeps answers back from learning, and compares two models on them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from reid_desktop.core.learning.versions import Comparison, Gain, Measure

_SHARE = 0.25  # of the answers, to be held back
_MOST_INDIVIDUALS = 0.4  # of those that are spoken of: the others are what is learned from
_MOST_PAIRS = 30  # of one individual, or of two: more tell nothing new
_N_DRAWS = 1_000
_TAIL = 0.1  # so unlikely may such a gain be by chance: changing the model is undone by a click


@dataclass(frozen=True, slots=True)
class Exam:
    """Pairs of which it is known whether they are one, and that nothing is learned from.

    Attributes
    ----------
    pairs : ndarray of shape (m, 2), int64
        Rows: those asked about, and those that follow, so that pairs the old model found hard
        enough to ask about do not speak alone.
    same : ndarray of shape (m,), bool
    weights : ndarray of shape (m,), float64
        All pairs that follow from one answer weigh as much as one.
    individuals : ndarray of shape (m, 2), int64
        Of each end; what is drawn anew to tell how sure a difference is.
    n_same, n_different : int
        Answers that were held back.
    """

    pairs: NDArray[np.int64]
    same: NDArray[np.bool_]
    weights: NDArray[np.float64]
    individuals: NDArray[np.int64]
    n_same: int
    n_different: int

    def only(self, use: NDArray[np.bool_]) -> "Exam":
        """Return the exam without some of its pairs, which cannot be compared."""
        return replace(
            self,
            pairs=self.pairs[use],
            same=self.same[use],
            weights=self.weights[use],
            individuals=self.individuals[use],
        )

    @property
    def n_answers(self) -> int:
        """How many answers were held back."""
        return self.n_same + self.n_different

    @property
    def n_individuals(self) -> int:
        """How many individuals they are about."""
        return len(np.unique(self.individuals))


def joined_rows(n: int, pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the groups that `pairs` join a number each.

    Parameters
    ----------
    pairs : ndarray of shape (m, 2), int64
        Rows that are one.

    Returns
    -------
    ndarray of shape (n,), int64
        Rows of one group have one number, from 0.
    """
    links = sparse.coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(n, n))
    return np.asarray(connected_components(links, directed=False)[1], dtype=np.int64)


def hold_back(
    individual: NDArray[np.int64], pairs: NDArray[np.int64], *, seed: int, share: float = _SHARE
) -> NDArray[np.bool_]:
    """Choose individuals that nothing is learned from.

    They are taken next to each other: an answer that lies between one that is held back and one
    that is not is lost to both sides.

    Parameters
    ----------
    individual : ndarray of shape (n,), int64
        Code of each row from 0: all that answers, or the engine, take for one.
    pairs : ndarray of shape (m, 2), int64
        Rows that answers are about.
    share : float
        Of the answers that are to lie wholly among those held back, 0…1.

    Returns
    -------
    ndarray of shape (n,), bool
        Rows that are held back; whole individuals, at most four of ten that answers are about.
    """
    rng = np.random.default_rng(seed)
    ends = individual[pairs]
    spoken_of = rng.permutation(np.unique(ends)).tolist()
    answers = _Answers(ends)
    held: set[int] = set()
    n_inside, wanted = 0, share * len(pairs)
    room = int(_MOST_INDIVIDUALS * len(spoken_of))
    pull: dict[int, int] = {}
    while n_inside < wanted and len(held) < room:
        start = next(one for one in spoken_of if one not in held)
        chosen = max(pull, key=lambda one: (pull[one], -one)) if pull else start
        pull.pop(chosen, None)
        held.add(chosen)
        n_inside += answers.within(chosen)
        for other, n_between in answers.about(chosen):
            if other in held:
                n_inside += n_between
            else:
                pull[other] = pull.get(other, 0) + n_between
    return np.isin(individual, list(held))


class _Answers:
    """How many answers lie within individuals and between them."""

    def __init__(self, ends: NDArray[np.int64]) -> None:
        self._within: dict[int, int] = {}
        self._about: dict[int, dict[int, int]] = {}
        for a, b in ends.tolist():
            if a == b:
                self._within[a] = self._within.get(a, 0) + 1
            else:
                for one, other in ((a, b), (b, a)):
                    known = self._about.setdefault(one, {})
                    known[other] = known.get(other, 0) + 1

    def within(self, one: int) -> int:
        return self._within.get(one, 0)

    def about(self, one: int) -> Iterator[tuple[int, int]]:
        yield from self._about.get(one, {}).items()


def set_exam(
    individual: NDArray[np.int64],
    held_back: NDArray[np.bool_],
    pairs: NDArray[np.int64],
    same: NDArray[np.bool_],
    *,
    seed: int,
) -> Exam:
    """Make the exam from the answers that lie wholly among the rows that are held back.

    Parameters
    ----------
    individual : ndarray of shape (n,), int64
        As for `hold_back`.
    held_back : ndarray of shape (n,), bool
    pairs : ndarray of shape (m, 2), int64
    same : ndarray of shape (m,), bool
        What was answered about each. A "different" inside one individual contradicts what
        joins it, and is left out.

    Returns
    -------
    Exam
    """
    inside = held_back[pairs].all(axis=1)
    ends = individual[pairs]
    use = inside & (same == (ends[:, 0] == ends[:, 1]))
    joined = joined_rows(len(individual), pairs[use & same])
    members = _members(joined)
    rng = np.random.default_rng(seed)
    parts: list[tuple[NDArray[np.int64], bool, int]] = []
    groups, counts = np.unique(joined[pairs[use & same, 0]], return_counts=True)
    for group, n in zip(groups.tolist(), counts.tolist(), strict=True):
        rows = members[group]
        a, b = np.triu_indices(len(rows), 1)
        parts.append((np.column_stack([rows[a], rows[b]]), True, n))
    between = np.sort(joined[pairs[use & ~same]], axis=1)
    couples, counts = np.unique(between, axis=0, return_counts=True)
    for (one, other), n in zip(couples.tolist(), counts.tolist(), strict=True):
        a, b = np.meshgrid(members[one], members[other], indexing="ij")
        parts.append((np.column_stack([a.ravel(), b.ravel()]), False, n))
    chosen = [_some(rows, rng) for rows, _, _ in parts]
    sizes = [len(rows) for rows in chosen]
    all_pairs = np.concatenate([np.zeros((0, 2), np.int64), *chosen])
    kinds = np.array([kind for _, kind, _ in parts], dtype=np.bool_)
    weights = np.array([n / size for (_, _, n), size in zip(parts, sizes, strict=True)])
    return Exam(
        pairs=all_pairs,
        same=np.repeat(kinds, sizes),
        weights=np.repeat(weights, sizes),
        individuals=individual[all_pairs],
        n_same=int((use & same).sum()),
        n_different=int((use & ~same).sum()),
    )


def _members(codes: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    order = np.argsort(codes, kind="stable")
    return np.split(order, np.cumsum(np.bincount(codes))[:-1])


def _some(rows: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    if len(rows) <= _MOST_PAIRS:
        return rows
    return rows[np.sort(rng.choice(len(rows), _MOST_PAIRS, replace=False))]


def pair_similarities(
    embeddings: NDArray[np.float32], pairs: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Give the cosines of pairs of unit-length rows, (m, 2) -> (m,)."""
    ends = embeddings[pairs].astype(np.float64)
    return np.asarray((ends[:, 0] * ends[:, 1]).sum(axis=1))


def measure(
    similarities: NDArray[np.float64], same: NDArray[np.bool_], weights: NDArray[np.float64]
) -> Measure:
    """Measure how well similarities tell same from different; equal ones count half.

    Parameters
    ----------
    similarities, same, weights : ndarray of shape (m,)
        With something of both kinds.

    Returns
    -------
    Measure
    """
    ranks = _Ranks(similarities, same)
    return Measure(ranks.auc(weights), ranks.average_precision(weights))


class _Ranks:
    """Similarities in order, so that other weights take no sorting."""

    def __init__(self, similarities: NDArray[np.float64], same: NDArray[np.bool_]) -> None:
        values, self._rank = np.unique(similarities, return_inverse=True)
        self._n, self._same = len(values), same

    def auc(self, weights: NDArray[np.float64]) -> float:
        same, different = self._by_rank(weights)
        below = np.cumsum(different) - different / 2
        return float((same * below).sum() / (same.sum() * different.sum()))

    def average_precision(self, weights: NDArray[np.float64]) -> float:
        same, different = (part[::-1] for part in self._by_rank(weights))
        found = np.cumsum(same)
        seen = found + np.cumsum(different)
        precision = np.divide(found, seen, out=np.ones_like(found), where=seen > 0)
        return float((precision * same).sum() / same.sum())

    def _by_rank(
        self, weights: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        n, kinds = self._n, (self._same, ~self._same)
        same, different = (np.bincount(self._rank, weights * kind, n) for kind in kinds)
        return same.astype(np.float64), different.astype(np.float64)


def compare(
    exam: Exam,
    before: NDArray[np.float64],
    after: NDArray[np.float64],
    *,
    seed: int,
    n_draws: int = _N_DRAWS,
) -> Comparison:
    """Compare two models on what neither was asked to learn from.

    Parameters
    ----------
    before, after : ndarray of shape (m,), float64
        Similarities of the pairs of the exam under the old and the new model.

    Returns
    -------
    Comparison

    Notes
    -----
    The interval is a bootstrap over individuals, as pairs of one individual do not vary by
    themselves: each draw takes as many of them, some several times, and a pair counts as often
    as its two ends together (Owen 2007, "The pigeonhole bootstrap"). Draws without a "same" or
    a "different" say nothing and are left out.
    """
    ranks = [_Ranks(similarities, exam.same) for similarities in (before, after)]
    codes, ends = np.unique(exam.individuals, return_inverse=True)
    ends = ends.reshape(exam.individuals.shape)
    within = ends[:, 0] == ends[:, 1]
    rng = np.random.default_rng(seed)
    gains = []
    for _ in range(n_draws):
        times = np.bincount(rng.integers(len(codes), size=len(codes)), minlength=len(codes))
        often = times[ends]
        weights = exam.weights * np.where(within, often[:, 0], often[:, 0] * often[:, 1])
        if weights[exam.same].sum() > 0 and weights[~exam.same].sum() > 0:
            gains.append(ranks[1].auc(weights) - ranks[0].auc(weights))
    old, new = (
        Measure(one.auc(exam.weights), one.average_precision(exam.weights)) for one in ranks
    )
    gain = new.auc - old.auc
    low, high = np.quantile(gains, [_TAIL, 1 - _TAIL]).tolist() if gains else (-1.0, 1.0)
    return Comparison(
        before=old,
        after=new,
        gain=Gain(gain, min(low, gain), max(high, gain)),
        n_answers=exam.n_answers,
        n_individuals=exam.n_individuals,
    )
