"""Joins two opinions on a pair: how alike the crops look, and how many of their points agree."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression
from scipy.special import logit

from reid_desktop.core.calibration import log_loss

BY_CHANCE = 6  # inliers that two photographs of different animals often have
_INLIER_WEIGHT = 2.0
_LEAST_ANSWERS = 30  # as for the other features of a pair
_LEAST_EACH = 5
_FOLDS = 5

FloatArray = NDArray[np.float64]


def shortlist_z(cosines: NDArray[np.floating], pairs: NDArray[np.int64], n: int) -> FloatArray:
    """Tell how a pair's cosine stands out among the candidates of either end.

    Parameters
    ----------
    cosines : ndarray of shape (m,)
    pairs : ndarray of shape (m, 2), int64
        Candidate pairs of rows below `n`.
    n : int

    Returns
    -------
    ndarray of shape (m, 2), float64
        The z-score among all candidates of the first row, and of the second: 0 where a row
        has one candidate, or all its cosines are equal. Their mean is the pair's.
    """
    rows, values = pairs.ravel(), np.repeat(cosines.astype(np.float64), 2)
    count = np.maximum(np.bincount(rows, minlength=n), 1)
    mean = np.bincount(rows, weights=values, minlength=n) / count
    off = values - mean[rows]
    spread = np.sqrt(np.bincount(rows, weights=off**2, minlength=n) / count)[rows]
    flat = spread < 1e-9
    return np.where(flat, 0.0, off / np.where(flat, 1.0, spread)).reshape(-1, 2)


def fused_before_answers(z: FloatArray, inliers: NDArray[np.integer]) -> FloatArray:
    """Score pairs while nobody has answered yet: z + 2 log(1 + max(inliers - 6, 0)).

    Parameters
    ----------
    z : ndarray of shape (m,), float64
        From `shortlist_z`.
    inliers : ndarray of shape (m,)
        -1 where they were not counted, which says nothing.

    Returns
    -------
    ndarray of shape (m,), float64
        Larger is more alike; no log-odds.

    Examples
    --------
    >>> fused_before_answers(np.zeros(3), np.array([-1, 6, 20])).round(2).tolist()
    [0.0, 0.0, 5.42]
    """
    beyond = np.maximum(inliers.astype(np.float64) - BY_CHANCE, 0.0)
    return z + _INLIER_WEIGHT * np.log1p(beyond)


@dataclass(frozen=True, slots=True)
class Isotonic:
    """A rising function from a score to log-odds, linear between its knots.

    Attributes
    ----------
    knots, log_odds : ndarray of shape (k,), float64
        Both ascending.
    """

    knots: FloatArray
    log_odds: FloatArray

    def __call__(self, scores: NDArray[np.number]) -> FloatArray:
        """Give log-odds of "same" for scores, (m,) -> (m,); level beyond the outer knots."""
        return np.interp(scores.astype(np.float64), self.knots, self.log_odds)


def fit_isotonic(scores: NDArray[np.number], same: NDArray[np.bool_]) -> Isotonic:
    """Fit how likely "same" is, as a rising function of a score.

    Parameters
    ----------
    scores : ndarray of shape (m,)
        One at least.
    same : ndarray of shape (m,), bool

    Returns
    -------
    Isotonic
        One knot for each block of pooled scores, at its mean.

    Notes
    -----
    Isotonic regression by pooling adjacent violators. One made-up "same" at the lowest score
    and one "different" at the highest keep the log-odds finite: nothing is sure from
    few answers, however clear.
    """
    values, place = np.unique(scores.astype(np.float64), return_inverse=True)
    count = np.bincount(place).astype(np.float64)
    hits = np.bincount(place, weights=same.astype(np.float64))
    hits[0] += 1.0
    made_up = count.copy()
    made_up[0] += 1.0
    made_up[-1] += 1.0
    fitted = isotonic_regression(hits / made_up, weights=made_up)
    starts = fitted.blocks[:-1]
    knots = np.add.reduceat(values * count, starts) / np.add.reduceat(count, starts)
    return Isotonic(knots, logit(fitted.x[starts]))


@dataclass(frozen=True, slots=True)
class Fusion:
    """Both opinions as log-odds, added.

    Attributes
    ----------
    by_cosine, by_inliers : Isotonic
    prior : float
        Log-odds of the answers that `by_inliers` was fitted on, which both opinions hold.
    """

    by_cosine: Isotonic
    by_inliers: Isotonic
    prior: float

    def log_odds(self, z: FloatArray, inliers: NDArray[np.integer]) -> FloatArray:
        """Give log-odds of "same", (m,): rising in both; by the cosine alone at -1 inliers."""
        added = np.where(inliers >= 0, self.by_inliers(inliers) - self.prior, 0.0)
        return np.asarray(self.by_cosine(z) + added)


def fit_fusion(
    z: FloatArray, inliers: NDArray[np.integer], same: NDArray[np.bool_]
) -> Fusion | None:
    """Fit both opinions on answers.

    Parameters
    ----------
    z : ndarray of shape (m,), float64
        From `shortlist_z`, the mean of both ends.
    inliers : ndarray of shape (m,)
        -1 where they were not counted.
    same : ndarray of shape (m,), bool

    Returns
    -------
    Fusion, optional
        None unless there are thirty answers with inliers, five of either sign at least.
    """
    counted = inliers >= 0
    n_same, n = int(same[counted].sum()), int(counted.sum())
    if n < _LEAST_ANSWERS or min(n_same, n - n_same) < _LEAST_EACH:
        return None
    return Fusion(
        fit_isotonic(z, same),
        fit_isotonic(inliers[counted], same[counted]),
        float(np.log(n_same / (n - n_same))),
    )


@dataclass(frozen=True, slots=True)
class FusionChoice:
    """Whether the points are worth listening to, by the answers themselves.

    Attributes
    ----------
    fusion : Fusion, optional
        None where they do not help, or there are too few answers to tell.
    loss_without, loss_with : float
        Cross-validated mean log-loss in nats of the answers; inf where there are too few.
    """

    fusion: Fusion | None
    loss_without: float
    loss_with: float


def choose_fusion(
    z: FloatArray,
    inliers: NDArray[np.integer],
    same: NDArray[np.bool_],
    components: NDArray[np.int64],
) -> FusionChoice:
    """Fit the fusion, and keep it if it foretells the answers about other animals better.

    Parameters
    ----------
    z, inliers, same : ndarray of shape (m,)
        As for `fit_fusion`.
    components : ndarray of shape (m, 2), int64
        Of the two ends of each pair: what is joined by answers. Folds are whole components,
        and a model never saw a pair with an end in the fold it is tested on.

    Returns
    -------
    FusionChoice
    """
    fused = fit_fusion(z, inliers, same)
    fold = component_folds(components)
    without: list[FloatArray] = []
    joined: list[FloatArray] = []
    tested: list[NDArray[np.bool_]] = []
    for number in range(_FOLDS):
        held = (fold == number).any(axis=1)
        model = fit_fusion(z[~held], inliers[~held], same[~held])
        if model is not None:
            without.append(model.by_cosine(z[held]))
            joined.append(model.log_odds(z[held], inliers[held]))
            tested.append(same[held])
    if fused is None or not tested:
        return FusionChoice(None, float("inf"), float("inf"))
    truth = np.concatenate(tested)
    losses = [log_loss(np.concatenate(odds), truth) for odds in (without, joined)]
    return FusionChoice(fused if losses[1] < losses[0] else None, losses[0], losses[1])


def component_folds(components: NDArray[np.int64], n_folds: int = _FOLDS) -> NDArray[np.int64]:
    """Deal components out into folds, the largest first.

    Parameters
    ----------
    components : ndarray of int64
        Of any shape; a component is as large as it occurs often.

    Returns
    -------
    ndarray of int64, of the same shape
        0 … `n_folds` - 1; the same component, the same fold.
    """
    _, place, count = np.unique(components, return_inverse=True, return_counts=True)
    fold = np.empty(len(count), dtype=np.int64)
    fold[np.argsort(-count, kind="stable")] = np.arange(len(count)) % n_folds
    return fold[place].reshape(components.shape)
