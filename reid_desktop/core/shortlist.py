"""How well the most similar photographs are put in order, by one opinion or several."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.fusion import (
    choose_fusion,
    component_folds,
    fit_fusion,
    fused_before_answers,
)

_BLOCK_ROWS = 1024
_FOLDS = 5
_TIE = 1e-6  # of a z-score: settles who comes first where inliers are equal

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shortlists:
    """What every photograph is compared with.

    Attributes
    ----------
    rows, others : ndarray of shape (m,), int64
        Entries: a photograph, and one of the most similar to it; rows ascend, and the others
        of a row are in order of falling similarity.
    z : ndarray of shape (m,), float64
        Of the cosine within the shortlist of the row.
    """

    rows: NDArray[np.int64]
    others: NDArray[np.int64]
    z: FloatArray

    def pairs(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the ascending pairs, (p, 2), each once, and the pair of every entry, (m,)."""
        both = np.sort(np.stack([self.rows, self.others], axis=1), axis=1)
        found, place = np.unique(both, axis=0, return_inverse=True)
        return found.reshape(-1, 2), place.ravel()


def make_shortlists(
    embeddings: NDArray[np.float32], k: int, occasions: NDArray[np.int64] | None = None
) -> Shortlists:
    """Find the `k` most similar of every photograph, itself left out.

    Parameters
    ----------
    embeddings : ndarray of shape (n, dim), float32
        Unit-length rows.
    k : int
    occasions : ndarray of shape (n,), int64, optional
        Photographs of the same occasion are not compared, as they show the same moment;
        -1 is an occasion that is not known.
    """
    rows, others, z = [], [], []
    for start in range(0, len(embeddings), _BLOCK_ROWS):
        block = np.arange(start, min(start + _BLOCK_ROWS, len(embeddings)))
        cosines = (embeddings[block] @ embeddings.T).astype(np.float64)
        cosines[np.arange(len(block)), block] = -np.inf
        if occasions is not None:
            known = occasions[block, None] >= 0
            cosines[known & (occasions[block, None] == occasions)] = -np.inf
        best = np.argsort(-cosines, axis=1, kind="stable")[:, :k]
        values = np.take_along_axis(cosines, best, axis=1)
        for row, listed, each in zip(block.tolist(), best, values, strict=True):
            there = np.isfinite(each)
            rows.append(np.full(int(there.sum()), row))
            others.append(listed[there])
            z.append(_standardised(each[there]))
    return Shortlists(
        np.concatenate([np.zeros(0, dtype=np.int64), *rows]),
        np.concatenate([np.zeros(0, dtype=np.int64), *others]),
        np.concatenate([np.zeros(0), *z]),
    )


@dataclass(frozen=True, slots=True)
class ShortlistScores:
    """mAP within the shortlists, 0…1, over those that hold a right photograph.

    Attributes
    ----------
    n_queries : int
        Shortlists that hold one.
    by_cosine, by_points : float
        In the order of the embeddings, and of the inliers alone (ties by cosine).
    before_answers : float
        Fused by the formula that needs no answer.
    by_answers : float
        Fused by isotonic fits on the other identities (five folds of whole identities).
    loss_without, loss_with : float
        Cross-validated log-loss in nats, by the cosine and by both; see `choose_fusion`.
    kept : bool
        Whether the points would be used.
    """

    n_queries: int
    by_cosine: float
    by_points: float
    before_answers: float
    by_answers: float
    loss_without: float
    loss_with: float
    kept: bool


def score_shortlists(
    shortlists: Shortlists, identities: NDArray[np.int64], inliers: NDArray[np.int32]
) -> ShortlistScores:
    """Score four ways to order the shortlists.

    Parameters
    ----------
    shortlists : Shortlists
    identities : ndarray of shape (n,), int64
    inliers : ndarray of shape (m,), int32
        Of every entry; -1 where they were not counted.

    Returns
    -------
    ShortlistScores
    """
    ends = np.stack([identities[shortlists.rows], identities[shortlists.others]], axis=1)
    same = ends[:, 0] == ends[:, 1]
    z = shortlists.z
    choice = choose_fusion(z, inliers, same, ends)
    orders = [
        z,
        inliers + _TIE * z,
        fused_before_answers(z, inliers),
        _by_other_identities(z, inliers, same, ends),
    ]
    cosine, points, before, after = (
        mean_average_precision(shortlists.rows, same, order) for order in orders
    )
    return ShortlistScores(
        n_queries=len(np.unique(shortlists.rows[same])),
        by_cosine=cosine,
        by_points=points,
        before_answers=before,
        by_answers=after,
        loss_without=choice.loss_without,
        loss_with=choice.loss_with,
        kept=choice.fusion is not None,
    )


def mean_average_precision(
    rows: NDArray[np.int64], same: NDArray[np.bool_], scores: FloatArray
) -> float:
    """Average the precision of each row's entries, over rows with a right one; 0 without any.

    Parameters
    ----------
    rows : ndarray of shape (m,), int64
    same : ndarray of shape (m,), bool
        Whether an entry is right.
    scores : ndarray of shape (m,), float64
        The largest comes first; of equal ones, the one that is listed first.
    """
    if not same.any():
        return 0.0
    order = np.lexsort((-scores, rows))
    rows, right = rows[order], same[order]
    _, starts, count = np.unique(rows, return_index=True, return_counts=True)
    start = np.repeat(starts, count)
    hits = np.cumsum(right)
    before = np.r_[0, hits][start]
    precision = (hits - before) / (np.arange(len(rows)) - start + 1)
    n_right = np.add.reduceat(right.astype(np.int64), starts)
    total = np.add.reduceat(precision * right, starts)
    return float((total[n_right > 0] / n_right[n_right > 0]).mean())


def _by_other_identities(
    z: FloatArray,
    inliers: NDArray[np.int32],
    same: NDArray[np.bool_],
    ends: NDArray[np.int64],
) -> FloatArray:
    fold = component_folds(ends, _FOLDS)
    scores = fused_before_answers(z, inliers)
    for number in range(_FOLDS):
        model = fit_fusion(*(part[(fold != number).all(axis=1)] for part in (z, inliers, same)))
        held = fold[:, 0] == number
        if model is not None:
            scores[held] = model.log_odds(z[held], inliers[held]) + _TIE * z[held]
    return scores


def _standardised(values: FloatArray) -> FloatArray:
    if not len(values):
        return values
    off = values - values.mean()
    spread = values.std()
    return np.asarray(off / spread if spread > 1e-9 else np.zeros_like(off))
