"""Positions on the globe as metres on a plane: UTM, so that distances are distances."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

# WGS 84, and the terms of Krüger's series in its third flattening: exact to a millimetre
# within 10 degrees of the middle of a zone.
_RADIUS_M = 6_378_137.0
_FLATTENING = 1 / 298.257_223_563
_N = _FLATTENING / (2 - _FLATTENING)
_ALPHA = (
    _N / 2 - 2 * _N**2 / 3 + 5 * _N**3 / 16,
    13 * _N**2 / 48 - 3 * _N**3 / 5,
    61 * _N**3 / 240,
)
_MERIDIAN_M = _RADIUS_M / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_SCALE = 0.9996
_FALSE_EAST_M, _FALSE_SOUTH_M = 500_000.0, 10_000_000.0
_WIDEST_DEGREES = 9.0  # from the middle of the zone: beyond, a metre is off by over 1 %
_NORTHERNMOST, _SOUTHERNMOST = 84.0, -80.0  # UTM ends here


@dataclass(frozen=True, slots=True)
class Plane:
    """One zone of UTM on one half of the globe.

    Attributes
    ----------
    zone : int
        1 to 60, from 180° west.
    south : bool
        Whether it counts from the South Pole up.
    """

    zone: int
    south: bool

    @property
    def epsg(self) -> int:
        """The number by which geographic software knows it."""
        return (32_700 if self.south else 32_600) + self.zone

    @property
    def name(self) -> str:
        """What people call it: ``UTM zone 36S``."""
        return f"UTM zone {self.zone}{'S' if self.south else 'N'}"

    def metres(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Return metres to the east and to the north of a position in degrees, WGS 84.

        Notes
        -----
        Krüger's series as in Karney (2011), doi:10.1007/s00190-011-0445-3, to third order.

        Examples
        --------
        >>> [round(one) for one in Plane(17, south=False).metres(43.642567, -79.387139)]
        [630084, 4833439]
        """
        east_of_middle = math.radians((longitude - self._middle + 180) % 360 - 180)
        sine = math.sin(math.radians(latitude))
        eccentricity = 2 * math.sqrt(_N) / (1 + _N)
        tangent = math.sinh(math.atanh(sine) - eccentricity * math.atanh(eccentricity * sine))
        xi = math.atan2(tangent, math.cos(east_of_middle))
        eta = math.atanh(math.sin(east_of_middle) / math.hypot(1, tangent))
        east, north = eta, xi
        for j, alpha in enumerate(_ALPHA, 1):
            east += alpha * math.cos(2 * j * xi) * math.sinh(2 * j * eta)
            north += alpha * math.sin(2 * j * xi) * math.cosh(2 * j * eta)
        up = _FALSE_SOUTH_M if self.south else 0.0
        return _FALSE_EAST_M + _SCALE * _MERIDIAN_M * east, up + _SCALE * _MERIDIAN_M * north

    def covers(self, latitude: float, longitude: float) -> bool:
        """Tell whether a metre there is a metre, but for one in a hundred."""
        off = abs((longitude - self._middle + 180) % 360 - 180)
        return off <= _WIDEST_DEGREES and _SOUTHERNMOST <= latitude <= _NORTHERNMOST

    @property
    def _middle(self) -> float:
        return 6.0 * self.zone - 183


def plane_of(positions: Sequence[tuple[float, float]]) -> Plane | None:
    """Choose the zone that the middle of all positions lies in.

    Parameters
    ----------
    positions : sequence of (latitude, longitude)
        In degrees; at least one.

    Returns
    -------
    Plane or None
        None if they lie too far from each other, or too near to a pole, for one plane.
    """
    # The mean direction: 179° east and 179° west are neighbours.
    east = sum(math.cos(math.radians(longitude)) for _, longitude in positions)
    north = sum(math.sin(math.radians(longitude)) for _, longitude in positions)
    longitude = math.degrees(math.atan2(north, east))
    latitude = math.fsum(one for one, _ in positions) / len(positions)
    zone = int((longitude + 180) // 6) % 60 + 1
    plane = Plane(zone, south=latitude < 0)
    return plane if all(plane.covers(*one) for one in positions) else None
