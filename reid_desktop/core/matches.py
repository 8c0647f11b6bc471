"""What matching points say of pairs, and which pairs are worth matching."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.averages import MATCH_CAP
from reid_desktop.core.calibration import Examples
from reid_desktop.core.fusion import choose_fusion

NOT_COUNTED = -1
_PER_ROW = 40  # likeliest candidates of a row; with ten, groups seen often gain nothing
_UNLIKELY = -6.0  # log-odds; no match is looked for below
_SURELY_MORE = 20  # inliers that photographs of different animals hardly ever have
_USUAL_WORTH = 150  # answers; so many must be heard before the learnt curve counts for half
_HEADSTART = 4  # so that the fewest that count count for log 5

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Matches:
    """Inliers of the pairs that were matched.

    Attributes
    ----------
    pairs : ndarray of shape (m, 2), int64
        Rows, ascending within a pair; each pair once.
    inliers : ndarray of shape (m,), int32
        0 and above.
    """

    pairs: NDArray[np.int64]
    inliers: NDArray[np.int32]

    @classmethod
    def none(cls) -> "Matches":
        """Make an empty list."""
        return cls(np.zeros((0, 2), dtype=np.int64), np.zeros(0, dtype=np.int32))

    @classmethod
    def counted(cls, pairs: NDArray[np.int64], inliers: NDArray[np.int32]) -> "Matches":
        """Keep the pairs that were counted: not those with `NOT_COUNTED`."""
        known = inliers != NOT_COUNTED
        return cls(pairs[known], inliers[known])

    def of(self, pairs: NDArray[np.int64]) -> NDArray[np.int32]:
        """Return the inliers of pairs, (k, 2) -> (k,); `NOT_COUNTED` where nobody counted."""
        found = np.full(len(pairs), NOT_COUNTED, dtype=np.int32)
        if not len(self.pairs) or not len(pairs):
            return found
        most = int(max(self.pairs.max(), pairs.max())) + 1
        have, want = (p[:, 0] * most + p[:, 1] for p in (self.pairs, pairs))
        order = np.argsort(have, kind="stable")
        at = np.minimum(np.searchsorted(have[order], want), len(have) - 1)
        there = have[order[at]] == want
        found[there] = self.inliers[order[at[there]]]
        return found


def worth_matching(pairs: NDArray[np.int64], log_odds: FloatArray, n: int) -> NDArray[np.int64]:
    """Choose the ambiguous pairs: the likeliest of every row, the least sure first.

    Parameters
    ----------
    pairs : ndarray of shape (m, 2), int64
        Candidates.
    log_odds : ndarray of shape (m,), float64
        Of "same", by the embeddings.
    n : int
        Rows.

    Returns
    -------
    ndarray of shape (k,), int64
        Places in `pairs`: those among the forty likeliest of either end, unless hopeless. Matching
        may be stopped anywhere, and what was matched by then is what mattered most.
    """
    ends = np.r_[pairs[:, 0], pairs[:, 1]]
    place = np.tile(np.arange(len(pairs)), 2)
    order = np.lexsort((place, -log_odds[place], ends))
    starts = np.r_[0, np.cumsum(np.bincount(ends, minlength=n))]
    rank = np.arange(len(order)) - starts[ends[order]]
    chosen = np.unique(place[order[rank < _PER_ROW]])
    chosen = chosen[log_odds[chosen] > _UNLIKELY]
    return np.asarray(chosen[np.argsort(np.abs(log_odds[chosen]), kind="stable")])


def before_answers(inliers: NDArray[np.integer]) -> FloatArray:
    """Tell what inliers add to the log-odds while nobody has answered yet.

    Parameters
    ----------
    inliers : ndarray of shape (m,)
        `NOT_COUNTED` says nothing.

    Returns
    -------
    ndarray of shape (m,), float64
        0 below twenty, log 5 there, and slowly more, to `MATCH_CAP`.

    Examples
    --------
    >>> before_answers(np.array([-1, 19, 20, 22, 200])).round(2).tolist()
    [0.0, 0.0, 1.61, 1.95, 2.0]
    """
    beyond = np.maximum(inliers - _SURELY_MORE, 0) + _HEADSTART
    added = np.minimum(np.log1p(beyond), MATCH_CAP)
    return np.where(inliers >= _SURELY_MORE, added, 0.0)


def by_points(
    inliers: NDArray[np.int32],
    log_odds: FloatArray,
    at: NDArray[np.int64],
    answers: Examples,
    components: NDArray[np.int64],
) -> FloatArray:
    """Tell what matching points add to the log-odds of candidate pairs.

    Parameters
    ----------
    inliers : ndarray of shape (m,), int32
        Of all candidates; `NOT_COUNTED` where they were not matched.
    log_odds : ndarray of shape (m,), float64
        Of all candidates, by the embeddings.
    at : ndarray of shape (k,), int64
        Which of the candidates were answered.
    answers : Examples
        The k answers.
    components : ndarray of shape (k, 2), int64
        Of both ends of those: what is joined.

    Returns
    -------
    ndarray of shape (m,), float64
        0…`MATCH_CAP`: few inliers say nothing, since another side of an animal has none. With
        too few answers to tell, as `before_answers`, and less and less so the more there are;
        0 where the answers about other animals are foretold no better with the points.

    Notes
    -----
    Isotonic calibration as in `reid_desktop.core.fusion`, cross-validated over components.
    """
    usual = before_answers(inliers)
    choice = choose_fusion(log_odds[at], inliers[at], answers.same, components)
    if not np.isfinite(choice.loss_with):
        return usual
    if choice.fusion is None:
        return np.zeros(len(inliers))
    learnt = np.clip(choice.fusion.by_inliers(inliers) - choice.fusion.prior, 0.0, MATCH_CAP)
    trust = len(at) / (len(at) + _USUAL_WORTH)
    return np.where(inliers >= 0, trust * learnt + (1.0 - trust) * usual, 0.0)
