"""How alike photographs were that people called the same animal, and those they told apart."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_N_BINS = 30


@dataclass(frozen=True, slots=True)
class AnswerSimilarity:
    """Two histograms over the same bins, and the line that divides them best.

    Attributes
    ----------
    edges : ndarray of shape (n_bins + 1,), float64
        Cosine similarities, rising.
    same, different : ndarray of shape (n_bins,), int64
        Answers in each bin.
    threshold : float, optional
        From where on "same" is the likelier answer, both being equally frequent; None if only
        one of the two answers was given.
    right_side : float, optional
        Share of the answers on their side of it, 0…1: the mean over both answers.
    """

    edges: NDArray[np.float64]
    same: NDArray[np.int64]
    different: NDArray[np.int64]
    threshold: float | None
    right_side: float | None


def answer_similarity(
    similarities: NDArray[np.float64], is_same: NDArray[np.bool_], *, n_bins: int = _N_BINS
) -> AnswerSimilarity:
    """Compare the similarities of pairs by what was answered.

    Parameters
    ----------
    similarities : ndarray of shape (n,), float64
        Cosine similarities of answered pairs, finite.
    is_same : ndarray of shape (n,), bool
        Whether they were called the same; else different.
    n_bins : int

    Notes
    -----
    The threshold is the one with the greatest difference of hit rate and false alarm rate
    (Youden, "Index for rating diagnostic tests", 1950). Pairs are asked about because their
    answer is open, so the two overlap more than those of pairs drawn by lot would.
    """
    low, high = (0.0, 1.0) if not len(similarities) else _span(similarities)
    edges = np.linspace(low, high, n_bins + 1)
    best = best_threshold(similarities, is_same)
    return AnswerSimilarity(
        edges=edges,
        same=np.histogram(similarities[is_same], edges)[0].astype(np.int64),
        different=np.histogram(similarities[~is_same], edges)[0].astype(np.int64),
        threshold=None if best is None else best[0],
        right_side=None if best is None else best[1],
    )


def best_threshold(
    similarities: NDArray[np.float64], is_same: NDArray[np.bool_]
) -> tuple[float, float] | None:
    """Find the threshold that puts the greatest mean share of both kinds on their side.

    Returns
    -------
    tuple of float, optional
        The threshold, halfway between two similarities, and that share, 0.5…1. Of equally
        good ones the lowest. None if one kind is missing. O(n log n).
    """
    n_same = int(is_same.sum())
    n_different = len(is_same) - n_same
    if n_same == 0 or n_different == 0:
        return None
    values, inverse = np.unique(similarities, return_inverse=True)
    same = np.bincount(inverse, weights=is_same, minlength=len(values))
    different = np.bincount(inverse, weights=~is_same, minlength=len(values))
    above = n_same - np.concatenate([[0.0], np.cumsum(same)])
    below = np.concatenate([[0.0], np.cumsum(different)])
    share = (above / n_same + below / n_different) / 2
    place = int(share.argmax())
    if place == 0:
        threshold = float(values[0])
    elif place == len(values):
        threshold = float(np.nextafter(values[-1], np.inf))
    else:
        threshold = float(values[place - 1] + values[place]) / 2
    return threshold, float(share[place])


def _span(similarities: NDArray[np.float64]) -> tuple[float, float]:
    low, high = float(similarities.min()), float(similarities.max())
    return (low, high) if high > low else (low - 0.01, high + 0.01)
