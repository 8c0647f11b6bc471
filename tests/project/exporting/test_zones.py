from datetime import UTC, datetime, timedelta

import pytest

from reid_desktop.project.exporting.zones import instant, zone_of

_NOON = datetime(2024, 5, 1, 12)  # noqa: DTZ001 - cameras write no zone


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("+02:00", 2),
        ("-0330", -3.5),
        ("UTC+2", 2),
        ("gmt-5", -5),
        ("−03", -3),
        ("utc", 0),
        ("Africa/Nairobi", 3),
    ],
)
def test_a_zone_has_a_name_or_an_offset(name: str, hours: float) -> None:
    zone = zone_of(name)

    assert zone is not None
    assert _NOON.replace(tzinfo=zone).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    "name", [None, "", "Mars", "+99:00", "../etc/passwd", "Africa", "/etc", "a\0b"]
)
def test_what_is_no_zone_is_none(name: str | None) -> None:
    assert zone_of(name) is None


def test_an_instant_keeps_its_own_zone() -> None:
    zone = zone_of("Africa/Nairobi")
    assert zone is not None

    assert instant(datetime(2024, 5, 1, tzinfo=UTC), zone) == "2024-05-01T00:00:00+00:00"


@pytest.mark.parametrize("year", [1, 1960])
def test_an_offset_of_seconds_is_told_in_minutes(year: int) -> None:
    zone = zone_of("Africa/Monrovia")
    assert zone is not None

    told = instant(datetime(year, 1, 1, 12), zone)  # noqa: DTZ001 - as above

    assert told.startswith(f"{year:04d}-01-01T12:00:00-00:4")
    assert len(told) == len("2024-01-01T12:00:00-00:43")
