"""When and where photographs were taken, as far as it tells who is on them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_HOUR_S = 3600.0


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of when and where each row was photographed.

    Attributes
    ----------
    captured_s : ndarray of shape (n,), float64, optional
        Time of capture in seconds; NaN unknown.
    station, encounter : ndarray of shape (n,), int64, optional
        Codes; -1 unknown.
    """

    captured_s: NDArray[np.float64] | None = None
    station: NDArray[np.int64] | None = None
    encounter: NDArray[np.int64] | None = None

    def features(self, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
        """Tell of pairs how far apart in time they are, and whether at one station.

        Parameters
        ----------
        pairs : ndarray of shape (m, 2), int64

        Returns
        -------
        ndarray of shape (m, 0…2), float64
            A column for what is known of two rows at least: log of 1 + hours between, the mean
            where unknown; 1 at one station, 0 at two, between where unknown.
        """
        columns = []
        if self.captured_s is not None and np.isfinite(self.captured_s).sum() > 1:
            times = self.captured_s[pairs]
            columns.append(_filled(np.log1p(np.abs(times[:, 0] - times[:, 1]) / _HOUR_S)))
        if self.station is not None and (self.station >= 0).sum() > 1:
            places = self.station[pairs]
            known = (places >= 0).all(axis=1)
            columns.append(_filled(np.where(known, places[:, 0] == places[:, 1], np.nan)))
        return np.stack(columns, axis=1) if columns else np.zeros((len(pairs), 0))

    def of_one_encounter(self, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell which pairs were photographed in one stay at a station, (m,)."""
        if self.encounter is None:
            return np.zeros(len(pairs), dtype=np.bool_)
        one, other = self.encounter[pairs[:, 0]], self.encounter[pairs[:, 1]]
        return np.asarray((one >= 0) & (one == other))


def _filled(values: NDArray[np.float64]) -> NDArray[np.float64]:
    known = np.isfinite(values)
    return np.where(known, values, values[known].mean() if known.any() else 0.0)
