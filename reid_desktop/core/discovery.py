"""How many individuals were met up to each photograph."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Discovery:
    """A discovery curve.

    Attributes
    ----------
    order : ndarray of shape (m,), int64
        Rows that count, by rising time; of equal times the lower row first.
    n_known : ndarray of shape (m,), int64
        Individuals met up to and with each of them.
    """

    order: NDArray[np.int64]
    n_known: NDArray[np.int64]


def discovery_curve(times_s: NDArray[np.float64], identity: NDArray[np.int64]) -> Discovery:
    """Count the individuals that were met, photograph by photograph.

    Parameters
    ----------
    times_s : ndarray of shape (n,), float64
        Any unit and origin; NaN is unknown and left out.
    identity : ndarray of shape (n,), int64
        -1 is nobody, and left out.

    Notes
    -----
    The curve that is drawn to judge whether a survey has met most animals of a population:
    it flattens when few new ones are left to be met, e.g. Williams, Nichols & Conroy,
    "Analysis and Management of Animal Populations", 2002, section 14.
    """
    counts = np.flatnonzero(~np.isnan(times_s) & (identity >= 0))
    order = counts[np.argsort(times_s[counts], kind="stable")]
    _, first = np.unique(identity[order], return_index=True)
    is_new = np.zeros(len(order), dtype=np.int64)
    is_new[first] = 1
    return Discovery(order.astype(np.int64), np.cumsum(is_new))


def by_day(
    discovery: Discovery, times_s: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Tell the curve by days instead of photographs.

    Parameters
    ----------
    discovery : Discovery
    times_s : ndarray of shape (n,), float64
        What it was made with, in seconds from a midnight.

    Returns
    -------
    days, n_known : ndarray of shape (d,), int64
        Days with a photograph that counts, from that midnight on, and how many individuals
        were known at their end.
    """
    day = (times_s[discovery.order] // 86_400).astype(np.int64)
    last = np.flatnonzero(np.diff(day, append=day[-1:] + 1))
    return day[last], discovery.n_known[last]
