"""How far apart two photographs were taken, in words."""

from datetime import datetime
from math import asin, cos, radians, sin, sqrt

from PySide6.QtCore import QCoreApplication, QLocale

from reid_desktop.core.encounters import out_of_reach
from reid_desktop.project.views import SideRow
from reid_desktop.ui.words import number

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400
_YEAR_S = 365.25 * _DAY_S
_EARTH_M = 6_371_000.0
_NEAR_M = 10.0  # a receiver knows no better
_KILOMETRE_M = 1000.0
_EXACT_KM = 10.0  # below, tenths mean something


def gap(left: SideRow, right: SideRow) -> str:
    """Tell the time between two photographs, if both are known, and whether it is one stay."""
    if left.image_id is not None and left.image_id == right.image_id:
        return QCoreApplication.translate("Apart", "one photograph: two different animals")
    if left.captured_at is None or right.captured_at is None:
        return ""
    apart = time_apart(left.captured_at, right.captured_at)
    if left.encounter_id is None or left.encounter_id != right.encounter_id:
        return apart
    return QCoreApplication.translate("Apart", "same encounter, {apart}").format(apart=apart)


def travel(left: SideRow, right: SideRow) -> str:
    """Tell that an animal would have travelled faster than any of the project does."""
    if left.fastest_kmh is None or None in (
        left.captured_at,
        right.captured_at,
        left.position,
        right.position,
    ):
        return ""
    assert left.captured_at is not None
    assert right.captured_at is not None
    assert left.position is not None
    assert right.position is not None
    hours = abs((left.captured_at - right.captured_at).total_seconds()) / _HOUR_S
    metres = _metres(left.position, right.position)
    if not out_of_reach(metres / _KILOMETRE_M, hours, left.fastest_kmh):
        return ""
    return QCoreApplication.translate("Apart", "too far for the time between")


def flanks(left: SideRow, right: SideRow) -> str:
    """Tell that two photographs show opposite sides of animals, where no pattern is alike."""
    if {left.side, right.side} != {"left", "right"}:
        return ""
    return QCoreApplication.translate("Apart", "opposite sides")


def distance(left: SideRow, right: SideRow) -> str:
    """Tell whether the station is the same, and how far it is, as far as both are known."""
    said = []
    if left.station and right.station:
        said.append(_station(same=left.station == right.station))
    if left.position is not None and right.position is not None:
        said.append(metres_apart(_metres(left.position, right.position)))
    return "  ·  ".join(said)


def metres_apart(metres: float) -> str:
    """Tell a distance in metres or kilometres, no more exact than it is known."""
    translate = QCoreApplication.translate
    if metres < _NEAR_M:
        return translate("Apart", "same place")
    if (rounded := 10 * round(metres / 10)) < _KILOMETRE_M:
        return translate("Apart", "{n} m apart").format(n=number(rounded))
    kilometres = metres / _KILOMETRE_M
    decimals = 1 if kilometres < _EXACT_KM else 0
    return translate("Apart", "{n} km apart").format(
        n=QLocale().toString(kilometres, "f", decimals)
    )


def time_apart(a: datetime, b: datetime) -> str:
    """Tell the time between two moments in the largest unit that counts two or more."""
    translate = QCoreApplication.translate
    seconds = abs((a - b).total_seconds())
    if seconds < 1:
        return translate("Apart", "same moment")
    for unit_s, words in (
        (_YEAR_S, translate("Apart", "{n} years apart")),
        (_DAY_S, translate("Apart", "{n} days apart")),
        (_HOUR_S, translate("Apart", "{n} hours apart")),
        (_MINUTE_S, translate("Apart", "{n} minutes apart")),
    ):
        if seconds >= 2 * unit_s:
            return words.format(n=number(int(seconds / unit_s)))
    if seconds < 2:
        return translate("Apart", "1 second apart")
    return translate("Apart", "{n} seconds apart").format(n=number(int(seconds)))


def _metres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Measure along the sphere, by the haversine formula; positions in degrees."""
    (lat_a, lon_a), (lat_b, lon_b) = (tuple(map(radians, one)) for one in (a, b))
    across = sin((lon_b - lon_a) / 2) ** 2 * cos(lat_a) * cos(lat_b)
    along = sin((lat_b - lat_a) / 2) ** 2 + across
    return 2 * _EARTH_M * asin(min(1.0, sqrt(along)))


def _station(*, same: bool) -> str:
    translate = QCoreApplication.translate
    return translate("Apart", "same station") if same else translate("Apart", "another station")
