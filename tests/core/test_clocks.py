"""Offsets and time zones are read as people write them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.clocks import (
    OffsetError,
    ZoneError,
    checked_zone,
    offset_in_words,
    parse_offset,
    zone_of,
)


@given(st.integers(-400 * 86_400, 400 * 86_400))
def test_what_is_written_is_read_again(offset_s: int) -> None:
    assert parse_offset(offset_in_words(offset_s)) == offset_s


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:02", 3720),
        ("-1:02:30", -3750),
        ("\N{MINUS SIGN}45 s", -45),
        ("+ 2 D 1H", 176_400),
        ("1,5 h", 5400),
        ("3600", 3600),
        ("90m", 5400),
        ("-0 s", 0),
    ],
)
def test_offsets_are_read_in_many_ways(text: str, seconds: float) -> None:
    assert parse_offset(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "1 h and a bit", "1:99", "+", "9999999 d", "--3 h x"])
def test_what_tells_no_offset_is_refused(text: str) -> None:
    with pytest.raises(OffsetError, match="does not tell"):
        parse_offset(text)


@pytest.mark.parametrize("text", ["Nowhere/Town", "UTC+15", "+24:00", "../etc/passwd", "x\0"])
def test_a_zone_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ZoneError, match="no time zone"):
        checked_zone(text)


def test_fixed_offsets_and_names_give_zones() -> None:
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)

    apart = [
        noon.astimezone(zone_of(name)).utcoffset()
        for name in ("UTC", "UTC-03:30", "UTC+02:00", checked_zone("Africa/Nairobi"))
    ]

    assert apart == [
        timedelta(0),
        timedelta(hours=-3, minutes=-30),
        timedelta(hours=2),
        timedelta(hours=3),
    ]
