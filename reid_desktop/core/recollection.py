"""What an engine takes up from the one before, and what it leaves to the next."""

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Earlier
from reid_desktop.core.partition import MergeScale

_RECALLED = ("start_kappa", "start_theta", "span_low", "span_high")
_ENOUGH_KNOWN = 0.5  # of the rows, for the scale of an earlier engine to fit


def recalled(
    earlier: Earlier | None,
) -> tuple[MergeScale | None, tuple[float, float] | None]:
    """Take up the scale of an earlier engine, and the span of its log-odds.

    Neither where most rows are new to it.
    """
    if earlier is None or (earlier.labels >= 0).mean() < _ENOUGH_KNOWN:
        return None, None
    known = [earlier.diagnostics.get(name) for name in _RECALLED]
    kappa, theta, low, high = known
    start = None if kappa is None or theta is None else MergeScale(kappa, theta)
    return start, None if low is None or high is None else (low, high)


def remembered(start: MergeScale, span: tuple[float, float] | None) -> dict[str, float]:
    """Name what `recalled` takes up, for the diagnostics of a solution."""
    values = (start.kappa, start.theta, *(span or ()))
    return dict(zip(_RECALLED, values, strict=False))


def each_somewhere(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Put every row without a cluster into one of its own."""
    alone = np.flatnonzero(labels < 0)
    filled = labels.copy()
    filled[alone] = labels.max(initial=-1) + 1 + np.arange(len(alone))
    return filled
