"""How much a clock was wrong, as people write it, and time zones."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from reid_desktop.core.errors import ToldError

_UNITS_S = {"d": 86_400, "h": 3600, "min": 60, "m": 60, "s": 1}
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*(d|h|min|m|s)(?![a-z])", re.IGNORECASE)
_BY_COLONS = re.compile(r"(\d+):([0-5]\d)(?::([0-5]\d))?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_FIXED = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_LONGEST_S = 200 * 366 * 86_400  # a clock that began again in 1970
_FURTHEST_H = 14


class OffsetError(ToldError):
    """Nobody can tell by how much a clock was wrong."""


class ZoneError(ToldError):
    """There is no such time zone."""


def parse_offset(text: str) -> float:
    """Read by how much the clock of a camera was slow, in seconds.

    Parameters
    ----------
    text : str
        ``+1 h 02 min``, ``-45 s``, ``1:02`` (hours and minutes), ``-1:02:30``, or seconds.

    Raises
    ------
    OffsetError

    Examples
    --------
    >>> parse_offset("+1 h 02 min"), parse_offset("-0:30"), parse_offset("90")
    (3720.0, -1800.0, 90.0)
    """
    plain = text.strip().replace("\N{MINUS SIGN}", "-")
    sign = -1.0 if plain.startswith("-") else 1.0
    size = plain.lstrip("+-").strip()
    if (colons := _BY_COLONS.fullmatch(size)) is not None:
        hours, minutes, seconds = (float(part or 0) for part in colons.groups())
        value = hours * 3600 + minutes * 60 + seconds
    elif _PLAIN.fullmatch(size):
        value = float(size)
    else:
        parts = _PART.findall(size)
        if not parts or _PART.sub("", size).strip(" ,"):
            raise _unreadable(text)
        value = sum(float(n.replace(",", ".")) * _UNITS_S[unit.lower()] for n, unit in parts)
    if value > _LONGEST_S:
        raise _unreadable(text)
    return sign * value if value else 0.0


def offset_in_words(offset_s: float) -> str:
    """Write an offset so that `parse_offset` reads it, and people, too.

    Examples
    --------
    >>> offset_in_words(3720.0), offset_in_words(-45.0), offset_in_words(0.0)
    ('+1 h 02 min', '-45 s', '0 s')
    """
    left = round(abs(offset_s))
    if not left:
        return "0 s"
    days, left = divmod(left, 86_400)
    hours, left = divmod(left, 3600)
    minutes, seconds = divmod(left, 60)
    parts = [(days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s")]
    while not parts[0][0]:
        parts.pop(0)
    while not parts[-1][0]:
        parts.pop()
    first, *rest = parts
    said = " ".join([f"{first[0]} {first[1]}", *(f"{n:02} {unit}" for n, unit in rest)])
    return ("-" if offset_s < 0 else "+") + said


def checked_zone(text: str) -> str:
    """Return a time zone as it is kept: ``UTC+02:00``, ``Africa/Nairobi``, or nothing.

    Raises
    ------
    ZoneError

    Examples
    --------
    >>> checked_zone("utc+2"), checked_zone("-0330"), checked_zone("GMT"), checked_zone(" ")
    ('UTC+02:00', 'UTC-03:30', 'UTC', '')
    """
    plain = text.strip().replace("\N{MINUS SIGN}", "-")
    if not plain:
        return ""
    if plain.upper() in ("UTC", "GMT", "Z"):
        return "UTC"
    if (fixed := _FIXED.fullmatch(plain)) is not None:
        hours, minutes = int(fixed[2]), int(fixed[3] or 0)
        if hours * 60 + minutes > _FURTHEST_H * 60:
            raise _no_zone(text)
        return f"UTC{fixed[1]}{hours:02}:{minutes:02}" if hours or minutes else "UTC"
    zone_of(plain)
    return plain


def zone_of(name: str) -> tzinfo:
    """Return the zone that `checked_zone` named.

    Raises
    ------
    ZoneError
    """
    if name == "UTC":
        return UTC
    if (fixed := _FIXED.fullmatch(name)) is not None:
        apart = timedelta(hours=int(fixed[2]), minutes=int(fixed[3] or 0))
        return timezone(-apart if fixed[1] == "-" else apart)
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError) as error:  # not found is a KeyError
        raise _no_zone(name) from error


def _unreadable(text: str) -> OffsetError:
    return OffsetError(
        f"“{text}” does not tell by how much a clock was wrong.",
        hint="Write it like +1 h 02 min, or -45 s.",
    )


def _no_zone(text: str) -> ZoneError:
    return ZoneError(
        f"There is no time zone “{text}”.",
        hint="Write it like UTC+02:00, or Africa/Nairobi.",
    )
