"""Puts camera times, which have no zone, into the time zone of the project."""

from datetime import datetime, timedelta, timezone, tzinfo

from reid_desktop.core.clocks import ZoneError, checked_zone
from reid_desktop.core.clocks import zone_of as named_zone

_MINUTE = timedelta(minutes=1)


def zone_of(name: str | None) -> tzinfo | None:
    """Return a time zone by its name as a person may write it; None if there is none such.

    Examples
    --------
    >>> str(zone_of("Africa/Nairobi")), str(zone_of("+02:00")), zone_of("Mars")
    ('Africa/Nairobi', 'UTC+02:00', None)
    """
    try:
        plain = checked_zone(name or "")
        return named_zone(plain) if plain else None
    except ZoneError:
        return None


def instant(at: datetime, zone: tzinfo) -> str:
    """Return a camera time in a zone: ISO 8601 to the second, with its offset from UTC.

    Examples
    --------
    >>> instant(datetime(2024, 7, 1, 12), named_zone("Europe/Zurich"))
    '2024-07-01T12:00:00+02:00'
    """
    told = at if at.tzinfo is not None else at.replace(tzinfo=zone)
    offset = told.utcoffset()
    if offset is not None and offset % _MINUTE:  # local times before there were zones
        told = told.replace(tzinfo=timezone(offset // _MINUTE * _MINUTE))
    return told.isoformat(timespec="seconds")
