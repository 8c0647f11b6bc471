"""When asking on no longer pays, and about how many questions it takes until then."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.signal import lfilter
from scipy.special import exprel

SMOOTHING = 20
HORIZON = 72
THRESHOLD = 0.052

_MEMORY = 300.0  # answers over which the trend forgets, so that new photographs start anew
_LEAST_SPAN = 50.0  # so that the first few answers foretell no early end
_SURPRISE = 0.05  # share of a new forecast that is shown at once
_LOOKED_BACK = 256  # a forecast that many answers ago weighs less than 1e-5
_PRIOR_SHAPE, _PRIOR_RATE = 2.0, 2.0  # of the decay over what is remembered: mean 1
_HALVINGS = 50


@dataclass(frozen=True, slots=True)
class Stopping:
    """What the answers so far say about those to come.

    Attributes
    ----------
    stop : bool
        Another change within the horizon is less likely than the threshold.
    rate : float
        Smoothed share of answers that change who is who, 0…1; 1 before the first.
    p_change : float
        That one of the next `HORIZON` answers changes something, 0…1.
    n_more : int
        About so many more questions until `stop`, at least 1: nobody can know that all is done.
    """

    stop: bool
    rate: float
    p_change: float
    n_more: int


def stopping(
    changed: Sequence[bool] | NDArray[np.bool_],
    *,
    smoothing: float = SMOOTHING,
    horizon: float = HORIZON,
    threshold: float = THRESHOLD,
) -> Stopping:
    """Apply the Poisson rule to the answers so far.

    Parameters
    ----------
    changed : sequence of bool, shape (n,)
        For every answer, oldest first, whether it changed who is who.
    smoothing : float
        Span of the exponential smoothing in answers, above 1.
    horizon : float
        Over how many answers a further change is looked for.
    threshold : float
        Probability below which asking stops, 0…1.

    Returns
    -------
    Stopping
        O(n) time.

    Notes
    -----
    Crall (2017), "Identifying Individual Animals using Ranking, Verification, and Connectivity",
    chapter 5: the rate starts at 1, each answer enters with weight 2 / (smoothing + 1), and
    changes come as a Poisson process of that rate, so that p_change = 1 - exp(-rate * horizon).
    With the constants here, an answer that changes something is followed by at least 49 that do
    not before asking stops.

    `n_more` is ours. The changes are taken for a Poisson process whose rate falls exponentially
    (Goel & Okumoto 1979). Its decay is fitted to the changes, each weighing exp(-age / 300), by
    the mode of the posterior under a Gamma prior that expects the rate to fall by the factor e
    over what is remembered, at least 50 answers; so there is an estimate from the first answer
    on. Asking ends with the first run of answers without change that is long enough, a run of
    length L begins with chance r * exp(-r * L) per answer at rate r, and the moment is taken by
    which one has begun in half of all cases, the present one included. The end so foreseen, not
    the distance to it, is smoothed: from one answer to the next `n_more` falls by one, corrected
    by a twentieth of the surprise.
    """
    says = np.asarray(changed, dtype=np.float64).reshape(-1)
    gain = 2.0 / (smoothing + 1.0)
    rates = _smoothed(says, gain)
    rate = float(rates[-1])
    p_change = float(-np.expm1(-rate * horizon))
    passed = -np.log1p(-threshold) / horizon
    moments = np.arange(len(rates))[-_LOOKED_BACK:]
    ends = moments + _to_go(says, rates[-_LOOKED_BACK:], gain=gain, passed=passed)
    end = _smoothed_end(ends)
    return Stopping(
        stop=p_change < threshold,
        rate=rate,
        p_change=p_change,
        n_more=max(1, round(end - len(says))),
    )


def _smoothed(says: NDArray[np.float64], gain: float) -> NDArray[np.float64]:
    """Return the rate before the first answer and after each, shape (n + 1,)."""
    if not says.size:
        return np.ones(1)
    after = lfilter([gain], [1.0, gain - 1.0], says, zi=[1.0 - gain])[0]
    return np.concatenate([[1.0], after])


def _smoothed_end(ends: NDArray[np.float64]) -> float:
    """Average the forecasts, each weighing less the older it is."""
    weights = _SURPRISE * (1.0 - _SURPRISE) ** np.arange(len(ends))[::-1]
    weights[0] /= _SURPRISE  # the smoothing starts there
    return float(weights @ ends)


def _to_go(
    says: NDArray[np.float64], rates: NDArray[np.float64], *, gain: float, passed: float
) -> NDArray[np.float64]:
    """Foresee the answers until the rate passes, at the last `_LOOKED_BACK` moments."""
    quiet_now = _quiet(rates, gain, passed)
    run = _quiet(np.array(gain), gain, passed)
    level, decay = _trend(says)
    undisturbed = np.exp(-level * quiet_now)
    wanted = np.log(np.maximum(2.0 * (1.0 - undisturbed), 1.0))  # else the present run will do
    begun = np.exp(-level * run) + wanted * decay * run
    level_then = -np.log(np.minimum(begun, 1.0)) / run
    level_then = np.maximum(level_then, wanted * decay)  # or no change comes any more
    level_then = np.where(wanted > 0, level_then, np.inf)
    start = np.log(np.maximum(level / level_then, 1.0)) / decay
    return np.where(start > 0, start + np.maximum(run, quiet_now), quiet_now)


def _quiet(rate: ArrayLike, gain: float, passed: float) -> NDArray[np.float64]:
    """Count the answers without change that bring a rate below `passed`."""
    ratio = np.maximum(np.asarray(rate, dtype=np.float64) / passed, 1.0)
    return np.asarray(np.ceil(np.log(ratio) / -np.log1p(-gain)))


def _trend(says: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Fit rate * exp(-decay * time to come), at the last `_LOOKED_BACK` moments.

    Returns
    -------
    level : ndarray of shape (k,)
        The rate at that moment.
    decay : ndarray of shape (k,)
        Per answer, above 0.
    """
    kept = np.exp(-1.0 / _MEMORY)
    weight = lfilter([1.0], [1.0, -kept], np.concatenate([[0.0], says]))
    moment = lfilter([0.0, kept], [1.0, -kept], weight)  # sum of weight times age
    time = np.arange(len(weight), dtype=np.float64)
    weight, moment, time = (values[-_LOOKED_BACK:] for values in (weight, moment, time))
    remembered = np.maximum(-_MEMORY * np.expm1(-time / _MEMORY), _LEAST_SPAN)
    low, high = np.full_like(time, np.log(1e-6)), np.full_like(time, np.log(2.0))
    for _ in range(_HALVINGS):  # the slope falls as the decay grows: the posterior is concave
        middle = (low + high) / 2
        decay = np.exp(middle)
        slope = moment - weight * time * _mean_tilted((decay - 1.0 / _MEMORY) * time)
        slope += (_PRIOR_SHAPE - 1.0) / decay - _PRIOR_RATE * remembered
        low, high = np.where(slope > 0, middle, low), np.where(slope > 0, high, middle)
    decay = np.exp((low + high) / 2)
    tilt = (decay - 1.0 / _MEMORY) * time
    prior = kept**time  # as if half a change had come in one answer before the first
    return (weight + 0.5 * prior) / (time * exprel(tilt) + prior), decay


def _mean_tilted(tilt: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean of a density proportional to exp(tilt * x) on 0…1."""
    small = np.abs(tilt) < 1e-3
    safe = np.where(small, 1.0, tilt)
    return np.where(small, 0.5 + tilt / 12.0, 1.0 / -np.expm1(-safe) - 1.0 / safe)
