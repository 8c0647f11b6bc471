"""Intervals for sums of few, unequal terms, where nothing seen does not mean nothing there."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import gamma

_TAIL = 0.025


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its 95 % interval.

    Attributes
    ----------
    value, low, high : float
        ``low <= value <= high``.
    """

    value: float
    low: float
    high: float

    def within(self, least: float, most: float) -> "Estimate":
        """Return the same, cut to what is possible."""
        value, low, high = np.clip((self.value, self.low, self.high), least, most).tolist()
        return Estimate(value, low, high)

    def scaled(self, factor: float) -> "Estimate":
        """Return the same in another unit; `factor` is 0 or above."""
        return Estimate(self.value * factor, self.low * factor, self.high * factor)


def weighted_count(
    terms: NDArray[np.float64], *, unseen: float, variance: float | None = None
) -> Estimate:
    """Estimate a count from what each draw stands for.

    Parameters
    ----------
    terms : ndarray of shape (m,), float64
        The weight of a draw that was a hit, 0 of one that was not; what corrects for false
        hits may be negative. Their sum estimates the count.
    unseen : float
        What a further hit would weigh, 0 and above: how far the interval reaches beyond what
        was seen.
    variance : float, optional
        Of the sum; the sum of the squared terms if not given.

    Returns
    -------
    Estimate
        Never below 0; ``high`` is above 0 even without a hit.

    Notes
    -----
    The interval of Fay & Feuer (1997) for weighted sums of Poisson counts: gamma
    distributions that share mean and variance with the sum, for the upper end with one more
    hit. With equal weights and `unseen` of the same weight it is the exact Poisson interval.
    """
    total = float(terms.sum())
    spread = float((terms**2).sum()) if variance is None else variance
    low = 0.0
    if total > 0 and spread > 0:
        low = float(gamma.ppf(_TAIL, total**2 / spread, scale=spread / total))
    total = max(total, 0.0)
    high, wider = total + unseen, spread + unseen**2
    if high > 0:
        high = float(gamma.ppf(1 - _TAIL, high**2 / wider, scale=wider / high))
    return Estimate(total, min(low, total), max(high, total))


def difference(base: float, more: Estimate, fewer: Estimate, *, doubt: float = 0.0) -> Estimate:
    """Return ``base + more - fewer`` of two independent estimates.

    Parameters
    ----------
    base : float
        Known.
    more, fewer : Estimate
    doubt : float
        Relative standard error of both beyond their intervals, half the width at 95 %.

    Returns
    -------
    Estimate
        By recovering the variances from the two intervals (MOVER, Zou & Donner 2008).
    """
    value = base + more.value - fewer.value
    other = (doubt * more.value) ** 2 + (doubt * fewer.value) ** 2
    down = (more.value - more.low) ** 2 + (fewer.high - fewer.value) ** 2 + other
    up = (more.high - more.value) ** 2 + (fewer.value - fewer.low) ** 2 + other
    return Estimate(value, value - down**0.5, value + up**0.5)
