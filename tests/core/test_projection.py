import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.projection import Plane, plane_of

LATITUDES, LONGITUDES = st.floats(-79, 83), st.floats(-180, 180)


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone", "south", "east", "north"),
    [
        (0.0, 3.0, 31, False, 500_000.0, 0.0),
        (-1e-9, 33.0, 36, True, 500_000.0, 10_000_000.0),
        (43.642567, -79.387139, 17, False, 630_084.3, 4_833_438.6),  # CN Tower
        (-33.856784, 151.215297, 56, True, 334_900.0, 6_252_294.0),  # Sydney Opera House
    ],
)
def test_known_positions_lie_where_they_should(
    latitude: float, longitude: float, zone: int, south: bool, east: float, north: float
) -> None:
    plane = plane_of([(latitude, longitude)])

    assert plane == Plane(zone, south=south)
    assert plane is not None
    assert plane.metres(latitude, longitude) == pytest.approx((east, north), abs=15)


@given(LATITUDES, LONGITUDES, st.floats(-0.05, 0.05), st.floats(-0.05, 0.05))
def test_distances_are_distances(
    latitude: float, longitude: float, further_north: float, further_east: float
) -> None:
    here, there = (latitude, longitude), (latitude + further_north, longitude + further_east)
    plane = plane_of([here])
    assert plane is not None

    (x, y), (x2, y2) = plane.metres(*here), plane.metres(*there)

    # Radii of curvature of the ellipsoid halfway: exact enough over 5 km.
    middle = math.radians((here[0] + there[0]) / 2)
    e2 = 1 - (1 - 1 / 298.257223563) ** 2
    w = math.sqrt(1 - e2 * math.sin(middle) ** 2)
    along = 6_378_137 * (1 - e2) / w**3 * math.radians(further_north)
    across = 6_378_137 / w * math.cos(middle) * math.radians(further_east)
    assert math.hypot(x2 - x, y2 - y) == pytest.approx(
        math.hypot(along, across), rel=0.0025, abs=0.5
    )


def test_the_zone_has_a_number_that_software_knows() -> None:
    assert (Plane(36, south=True).epsg, Plane(36, south=True).name) == (32736, "UTM zone 36S")
    assert (Plane(1, south=False).epsg, Plane(1, south=False).name) == (32601, "UTM zone 1N")


def test_both_sides_of_the_date_line_are_neighbours() -> None:
    plane = plane_of([(-17.0, 179.9), (-17.0, -179.9)])

    assert plane is not None
    west, east = plane.metres(-17.0, 179.9)[0], plane.metres(-17.0, -179.9)[0]
    assert abs(east - west) == pytest.approx(21_300, abs=100)


@pytest.mark.parametrize("positions", [[(0.0, 10.0), (0.0, 40.0)], [(85.0, 10.0)], [(-81.0, 10.0)]])
def test_what_no_plane_holds_has_none(positions: list[tuple[float, float]]) -> None:
    assert plane_of(positions) is None
