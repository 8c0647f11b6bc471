"""Group photographs into encounters: one place, one short while."""

import numpy as np
from numpy.typing import NDArray

ENCOUNTER_GAP_S = 60.0  # camera traps fire several times while one animal passes
FASTEST_KMH = 100.0  # what speed filters of satellite tracking grant albatrosses for hours
NEAR_KM, LATE_S = 1.0, 60.0  # granted to a journey: receivers and clocks know no better
UNKNOWN = -1  # the encounter of a photograph without time or place


def out_of_reach(apart_km: float, hours: float, fastest_kmh: float) -> bool:
    """Tell whether no animal travels so far in the time between; see `Circumstances`.

    >>> out_of_reach(150.0, 1.0, 100.0), out_of_reach(90.0, 1.0, 100.0)
    (True, False)
    """
    return apart_km - NEAR_KM > (hours + LATE_S / 3600.0) * fastest_kmh


def group_encounters(
    stations: NDArray[np.int64],
    captured_s: NDArray[np.float64],
    *,
    gap_s: float = ENCOUNTER_GAP_S,
) -> NDArray[np.int64]:
    """Give photographs that follow each other closely at one station one number.

    Parameters
    ----------
    stations : ndarray of shape (n,), int64
        Codes of the places; negative where unknown.
    captured_s : ndarray of shape (n,), float64
        Seconds since any fixed moment; NaN where unknown.
    gap_s : float
        A longer pause than this many seconds begins a new encounter. What counts is the
        pause between one photograph and the next, so an encounter may last far longer.

    Returns
    -------
    ndarray of shape (n,), int64
        Numbers from 0 in the order of their first rows; `UNKNOWN` without time or station,
        because cameras at different places may fire at the same moment.

    Raises
    ------
    ValueError
        If the shapes differ, or `gap_s` is negative or not a number.

    Examples
    --------
    >>> group_encounters(np.array([3, 3, 8]), np.array([0.0, 60.0, 61.0])).tolist()
    [0, 0, 1]
    """
    if stations.shape != captured_s.shape:
        raise ValueError(f"{len(stations)} stations for {len(captured_s)} times")
    if not gap_s >= 0.0:
        raise ValueError(f"the gap must be zero seconds or more, got {gap_s}")
    encounters = np.full(len(stations), UNKNOWN, dtype=np.int64)
    known = np.flatnonzero((stations >= 0) & np.isfinite(captured_s))
    if len(known) == 0:
        return encounters
    order = known[np.lexsort((captured_s[known], stations[known]))]
    begins = np.ones(len(order), dtype=bool)
    begins[1:] = (np.diff(stations[order]) != 0) | (np.diff(captured_s[order]) > gap_s)
    raw = np.empty(len(stations), dtype=np.int64)
    raw[order] = np.cumsum(begins) - 1

    _, first, inverse = np.unique(raw[known], return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    encounters[known] = rank[inverse]
    return encounters
