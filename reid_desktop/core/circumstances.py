"""When and where photographs were taken, as far as it tells who is on them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import expit, log_expit, logit

from reid_desktop.core.encounters import FASTEST_KMH, LATE_S, NEAR_KM

_HOUR_S = 3600.0
_EARTH_KM = 6371.0
_MOST_FOR = 2.0  # log-odds; a herd passes in one encounter, too
_SPREAD = 1.0  # of what answers make of it, log-odds


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of when and where each row was photographed.

    Attributes
    ----------
    captured_s : ndarray of shape (n,), float64, optional
        Time of capture in seconds; NaN unknown.
    station, encounter : ndarray of shape (n,), int64, optional
        Codes; -1 unknown.
    position : ndarray of shape (n, 2), float64, optional
        Latitude and longitude in degrees; NaN unknown.
    fastest_kmh : float
        What no animal keeps up over a way.
    """

    captured_s: NDArray[np.float64] | None = None
    station: NDArray[np.int64] | None = None
    encounter: NDArray[np.int64] | None = None
    position: NDArray[np.float64] | None = None
    fastest_kmh: float = FASTEST_KMH

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

    def out_of_reach(self, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell between which pairs no animal could have travelled, (m,).

        Granted are a kilometre and a minute, as neither receivers nor clocks are exact.
        """
        if self.captured_s is None or self.position is None:
            return np.zeros(len(pairs), dtype=np.bool_)
        apart_s = np.abs(self.captured_s[pairs[:, 0]] - self.captured_s[pairs[:, 1]])
        apart_km = kilometres(self.position[pairs[:, 0]], self.position[pairs[:, 1]])
        within_km = (apart_s + LATE_S) / _HOUR_S * self.fastest_kmh
        return np.asarray(apart_km - NEAR_KM > within_km)  # False where anything is unknown

    def against(self, pairs: NDArray[np.int64]) -> NDArray[np.float64] | None:
        """Do as `out_of_reach`: 1 where it is so, else 0; None where it never is."""
        beyond = self.out_of_reach(pairs)
        return beyond.astype(np.float64) if beyond.any() else None


def kilometres(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """Measure along the sphere, by the haversine formula.

    Parameters
    ----------
    one, other : ndarray of shape (m, 2), float64
        Latitude and longitude in degrees.

    Returns
    -------
    ndarray of shape (m,), float64
        In kilometres; NaN where a position is unknown.
    """
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(one).T, np.radians(other).T
    across = np.sin((lon_b - lon_a) / 2) ** 2 * np.cos(lat_a) * np.cos(lat_b)
    along = np.sin((lat_b - lat_a) / 2) ** 2 + across
    return np.asarray(2 * _EARTH_KM * np.arcsin(np.minimum(1.0, np.sqrt(along))))


def encounter_weight(log_odds: NDArray[np.float64], together: NDArray[np.bool_]) -> float:
    """Tell what one encounter adds to the log-odds of "same" before anybody has answered.

    Parameters
    ----------
    log_odds : ndarray of shape (m,), float64
        Of candidate pairs, by the pixels.
    together : ndarray of shape (m,), bool
        Which of them are of one encounter.

    Returns
    -------
    float
        0…2: how much more often the pixels find pairs of one encounter alike than others.
        Where herds pass, that is little; where single animals do, much.
    """
    if not together.any() or together.all():
        return 0.0
    p = expit(log_odds)
    inside, outside = p[together].mean(), p[~together].mean()
    return float(np.clip(logit(inside) - logit(outside), 0.0, _MOST_FOR))


def learnt_weight(log_odds: NDArray[np.float64], same: NDArray[np.bool_], usual: float) -> float:
    """Learn from answers about pairs of one encounter what that adds to their log-odds.

    Parameters
    ----------
    log_odds : ndarray of shape (k,), float64
        Of the pairs that were answered, without it.
    same : ndarray of shape (k,), bool
        The answers.
    usual : float
        Taken for likely before, see `encounter_weight`.

    Returns
    -------
    float
        The maximum of the posterior under a Gaussian of `usual` and standard deviation 1; 0…2.
    """
    if not len(same):
        return usual

    def loss(weight: float) -> float:
        z = log_odds + weight
        fit = -float(log_expit(np.where(same, z, -z)).sum())
        return fit + ((weight - usual) / _SPREAD) ** 2 / 2

    return float(minimize_scalar(loss, bounds=(0.0, _MOST_FOR), method="bounded").x)


def _filled(values: NDArray[np.float64]) -> NDArray[np.float64]:
    known = np.isfinite(values)
    return np.where(known, values, values[known].mean() if known.any() else 0.0)
