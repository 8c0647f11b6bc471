"""Puts camera times, which have no zone, into the time zone of the project."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-−])(\d{1,2}):?(\d{2})?", re.IGNORECASE)

_MINUTE = timedelta(minutes=1)


def zone_of(name: str | None) -> tzinfo | None:
    """Return a time zone by its IANA name or its offset from UTC; None if there is none such.

    Examples
    --------
    >>> str(zone_of("Africa/Nairobi")), str(zone_of("+02:00")), zone_of("Mars")
    ('Africa/Nairobi', 'UTC+02:00', None)
    """
    if not name:
        return None
    offset = _OFFSET.fullmatch(name.strip())
    if offset is not None:
        sign, hours, minutes = offset.groups()
        ahead = timedelta(hours=int(hours), minutes=int(minutes or 0))
        if ahead >= timedelta(days=1):
            return None
        return timezone(ahead if sign == "+" else -ahead)
    if name.strip().upper() in {"UTC", "GMT", "Z"}:
        return UTC
    try:
        return ZoneInfo(name.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):  # no name of a file at all, or of a folder
        return None


def instant(at: datetime, zone: tzinfo) -> str:
    """Return a camera time in a zone: ISO 8601 to the second, with its offset from UTC.

    Examples
    --------
    >>> instant(datetime(2024, 7, 1, 12), ZoneInfo("Europe/Zurich"))
    '2024-07-01T12:00:00+02:00'
    """
    told = at if at.tzinfo is not None else at.replace(tzinfo=zone)
    offset = told.utcoffset()
    if offset is not None and offset % _MINUTE:  # local times before there were zones
        told = told.replace(tzinfo=timezone(offset // _MINUTE * _MINUTE))
    return told.isoformat(timespec="seconds")
