"""Keeps answers back from learning, and compares two models on them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from scipy.stats import rankdata

from reid_desktop.core.learning.versions import Comparison, Gain, Measure

_SHARE = 0.25  # of the answers, to be held back
_MOST_INDIVIDUALS = 0.4  # of those that are spoken of: the others are what is learned from
_MOST_ROWS = 2_000  # of an exam: more photographs tell nothing new
_N_DRAWS = 1_000
_TAIL = 0.1  # so unlikely may such a gain be by chance: changing the model is undone by a click


@dataclass(frozen=True, slots=True)
class Exam:
    """Photographs that nothing is learned from, and what is known of them.

    Attributes
    ----------
    rows : ndarray of shape (k,), int64
    joined : ndarray of shape (k,), int64
        Those that answers join have one number.
    individuals : ndarray of shape (k,), int64
        What is taken for one; drawn anew to tell how sure a difference is.
    groups : ndarray of shape (k,), int64
        Groups of the engine.
    apart : ndarray of shape (m, 2), int64
        Numbers of `joined` that were answered to be different.
    n_same, n_different : int
        Answers that were held back.
    """

    rows: NDArray[np.int64]
    joined: NDArray[np.int64]
    individuals: NDArray[np.int64]
    groups: NDArray[np.int64]
    apart: NDArray[np.int64]
    n_same: int
    n_different: int

    def only(self, use: NDArray[np.bool_]) -> "Exam":
        """Return the exam without some of its photographs, which cannot be compared."""
        return replace(
            self,
            rows=self.rows[use],
            joined=self.joined[use],
            individuals=self.individuals[use],
            groups=self.groups[use],
        )

    @property
    def n_answers(self) -> int:
        """How many answers were held back."""
        return self.n_same + self.n_different

    def same(self) -> NDArray[np.bool_]:
        """Tell which pairs show one individual, by answers and what follows from them, (k, k)."""
        same: NDArray[np.bool_] = self.joined[:, None] == self.joined[None, :]
        np.fill_diagonal(same, False)
        return same

    def different(self) -> NDArray[np.bool_]:
        """Tell which pairs show two, (k, k).

        Of the pairs that nobody answered those count that the engine has in two groups: the
        answers alone are about the pairs that the old model found hardest.
        """
        different = self.groups[:, None] != self.groups[None, :]
        codes, place = np.unique(self.joined, return_inverse=True)
        ends = self.apart[np.isin(self.apart, codes).all(axis=1)]
        one, other = np.searchsorted(codes, ends).T
        parted = np.zeros((len(codes), len(codes)), dtype=np.bool_)
        parted[one, other] = parted[other, one] = True
        different |= parted[np.ix_(place, place)]
        return np.asarray(different & (self.individuals[:, None] != self.individuals[None, :]))


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
    groups: NDArray[np.int64],
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
    groups : ndarray of shape (n,), int64
        Of the engine; -1 for a row that is in none.
    held_back : ndarray of shape (n,), bool
    pairs : ndarray of shape (m, 2), int64
    same : ndarray of shape (m,), bool
        What was answered about each. A "different" inside one individual contradicts what
        joins it, and is left out.
    seed : int
        Of the rows that are taken of very many.

    Returns
    -------
    Exam
    """
    ends = individual[pairs]
    use = held_back[pairs].all(axis=1) & (same == (ends[:, 0] == ends[:, 1]))
    joined = joined_rows(len(individual), pairs[use & same])
    rows = np.flatnonzero(held_back)
    if len(rows) > _MOST_ROWS:
        rows = np.sort(np.random.default_rng(seed).choice(rows, _MOST_ROWS, replace=False))
    alone = len(individual) + np.arange(len(individual)) + groups.max(initial=0)
    return Exam(
        rows=rows,
        joined=joined[rows],
        individuals=individual[rows],
        groups=np.where(groups < 0, alone, groups)[rows],
        apart=np.unique(np.sort(joined[pairs[use & ~same]], axis=1), axis=0),
        n_same=int((use & same).sum()),
        n_different=int((use & ~same).sum()),
    )


def compare(
    exam: Exam,
    before: NDArray[np.float32],
    after: NDArray[np.float32],
    *,
    seed: int,
    n_draws: int = _N_DRAWS,
) -> Comparison:
    """Compare two models on what neither was asked to learn from.

    Parameters
    ----------
    before, after : ndarray of shape (k, dim), float32
        Unit-length rows of the photographs of the exam under the old and the new model.

    Returns
    -------
    Comparison

    Notes
    -----
    The interval is a bootstrap over individuals, as photographs of one individual do not vary
    by themselves: each draw takes as many of them, some several times.
    """
    same, different = exam.same(), exam.different()
    asked = np.flatnonzero(same.any(axis=1) & different.any(axis=1))
    found = [_Looked(rows @ rows.T, same, different, asked) for rows in (before, after)]
    old, new = (one.measure for one in found)
    codes, ends = np.unique(exam.individuals[asked], return_inverse=True)
    gain = new.average_precision - old.average_precision
    low, high = -1.0, 1.0
    if len(codes) and n_draws:
        gains = np.bincount(ends, found[1].precision - found[0].precision)
        drawn = np.random.default_rng(seed).integers(len(codes), size=(n_draws, len(codes)))
        means = gains[drawn].sum(axis=1) / np.bincount(ends)[drawn].sum(axis=1)
        low, high = np.quantile(means, [_TAIL, 1 - _TAIL]).tolist()
    return Comparison(
        before=old,
        after=new,
        gain=Gain(gain, min(low, gain), max(high, gain)),
        n_answers=exam.n_answers,
        n_individuals=len(codes),
    )


class _Looked:
    """What comes up when photographs are looked up among the others."""

    def __init__(
        self,
        similarities: NDArray[np.float32],
        same: NDArray[np.bool_],
        different: NDArray[np.bool_],
        asked: NDArray[np.int64],
    ) -> None:
        self.precision = np.array(
            [_average_precision(similarities[row], same[row], different[row]) for row in asked]
        )
        above = np.triu(np.ones(same.shape, dtype=np.bool_), 1)
        ranks = rankdata(similarities[above & (same | different)])
        is_same = same[above & (same | different)]
        n_same, n_different = int(is_same.sum()), int((~is_same).sum())
        below = ranks[is_same].sum() - n_same * (n_same + 1) / 2
        auc = below / (n_same * n_different) if n_same and n_different else 0.5
        mean = float(self.precision.mean()) if len(asked) else 0.0
        self.measure = Measure(float(auc), mean)


def _average_precision(
    similarities: NDArray[np.float32], same: NDArray[np.bool_], different: NDArray[np.bool_]
) -> float:
    known = np.flatnonzero(same | different)
    order = known[np.argsort(-similarities[known], kind="stable")]
    hits = np.flatnonzero(same[order])
    return float((np.arange(1, len(hits) + 1) / (hits + 1)).mean())
