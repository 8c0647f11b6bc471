"""Reads orientation, times and camera from EXIF; a position only when it is asked for."""

import contextlib
import math
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import BinaryIO

from reid_desktop.core.records import Capture

_MAX_ENTRIES = 1_000  # of a directory; cameras write about fifty
_MAX_TEXT_BYTES = 256

_MAKE, _MODEL, _ORIENTATION, _DATE_TIME = 0x010F, 0x0110, 0x0112, 0x0132
_EXIF_DIRECTORY, _GPS_DIRECTORY = 0x8769, 0x8825
_ORIGINAL, _DIGITIZED, _BODY_SERIAL = 0x9003, 0x9004, 0xA431
_SUB_SECONDS, _SUB_SECONDS_ORIGINAL, _SUB_SECONDS_DIGITIZED = 0x9290, 0x9291, 0x9292
_WANTED = frozenset(
    {_MAKE, _MODEL, _ORIENTATION, _DATE_TIME, _ORIGINAL, _DIGITIZED}
    | {_BODY_SERIAL, _SUB_SECONDS, _SUB_SECONDS_ORIGINAL, _SUB_SECONDS_DIGITIZED}
)
# Read only when asked for: positions of rare animals attract poachers.
_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE = 1, 2, 3, 4
_GPS_WANTED = frozenset({_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE})

_Value = int | str | tuple[float, ...]

_TIMES = (
    (_ORIGINAL, _SUB_SECONDS_ORIGINAL, "exif:DateTimeOriginal"),
    (_DIGITIZED, _SUB_SECONDS_DIGITIZED, "exif:DateTimeDigitized"),
    (_DATE_TIME, _SUB_SECONDS, "exif:DateTime"),
)
_EXIF_TIME = re.compile(
    r"(\d{4})[:/.-] ?(\d{1,2})[:/.-] ?(\d{1,2})[ T]+(\d{1,2}): ?(\d{1,2}): ?(\d{1,2})"
)
_NAME_TIME = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_.:]?)([01]\d)\2([0-3]\d)[-_. T]{0,3}(?:at )?"
    r"([0-2]\d)([-_.:h]?)([0-5]\d)[-_.:m]?([0-5]\d)(?:[.,]?(\d{3})(?!\d))?(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Exif:
    """What a photograph says of itself.

    Attributes
    ----------
    orientation : int
        1 to 8 as EXIF numbers them; 1 when it is not told.
    """

    orientation: int
    capture: Capture


def read_exif(stream: BinaryIO, *, with_place: bool = False) -> Exif:
    r"""Read a block of EXIF, or a whole TIFF file, as far as it makes sense.

    Parameters
    ----------
    stream : binary file
        Begins with ``Exif\0\0`` or with the byte order.
    with_place : bool
        Whether the position may be read.

    Raises
    ------
    OSError
        Only if the disk fails: damaged EXIF reads as if it were not there.
    """
    tags = _read_tags(stream)
    latitude, longitude = _read_place(stream) if with_place else (None, None)
    orientation = tags.get(_ORIENTATION)
    if not isinstance(orientation, int) or not 1 <= orientation <= 8:
        orientation = 1
    captured_at, captured_from = _captured(tags)
    capture = Capture(
        captured_at,
        captured_from,
        _text(tags, _MAKE),
        _text(tags, _MODEL),
        _text(tags, _BODY_SERIAL),
        latitude,
        longitude,
    )
    return Exif(orientation, capture)


def time_from_name(name: str) -> datetime | None:
    """Find a full date and time in a file name.

    Examples
    --------
    >>> time_from_name("IMG_20230514_123456.jpg")
    datetime.datetime(2023, 5, 14, 12, 34, 56)
    >>> time_from_name("IMG-20230514-WA0001.jpg") is None
    True
    """
    for match in _NAME_TIME.finditer(name):
        year, _, month, day, hour, _, minute, second, fraction = match.groups()
        found = _moment((year, month, day, hour, minute, second), fraction or "")
        if found is not None:
            return found
    return None


def _captured(tags: dict[int, _Value]) -> tuple[datetime | None, str | None]:
    for tag, sub_seconds, source in _TIMES:
        match = _EXIF_TIME.match(_text(tags, tag) or "")
        if match:
            moment = _moment(match.groups(), _text(tags, sub_seconds) or "")
            if moment is not None:
                return moment, source
    return None, None


def _moment(parts: tuple[str, ...], fraction: str) -> datetime | None:
    year, month, day, hour, minute, second = (int(part) for part in parts)
    try:
        moment = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - cameras know no zone
    except ValueError:  # 0000:00:00 of a camera whose clock was never set, a 31st of February
        return None
    if fraction.isascii() and fraction.isdigit():
        moment += timedelta(microseconds=int(fraction[:6].ljust(6, "0")))
    return moment


def _text(tags: dict[int, _Value], tag: int) -> str | None:
    value = tags.get(tag)
    return value if isinstance(value, str) and value else None


def _read_tags(stream: BinaryIO) -> dict[int, _Value]:
    """Read the wanted tags of the first directory and of the Exif directory below it."""
    tags: dict[int, _Value] = {}
    for tag, value in _below(stream, _EXIF_DIRECTORY, _WANTED):
        tags.setdefault(tag, value)
    return tags


def _read_place(stream: BinaryIO) -> tuple[float | None, float | None]:
    """Read latitude and longitude in degrees; both or neither."""
    tags = dict(_below(stream, _GPS_DIRECTORY, _GPS_WANTED, first_too=False))
    latitude = _degrees(tags.get(_LATITUDE), tags.get(_LATITUDE_REF), "NS", 90)
    longitude = _degrees(tags.get(_LONGITUDE), tags.get(_LONGITUDE_REF), "EW", 180)
    if latitude is None or longitude is None or (latitude, longitude) == (0, 0):
        return None, None  # 0, 0 is what receivers write before they know
    return latitude, longitude


def _degrees(parts: _Value | None, side: _Value | None, sides: str, most: float) -> float | None:
    if not isinstance(parts, tuple) or not isinstance(side, str) or len(parts) != 3:
        return None
    degrees = parts[0] + parts[1] / 60 + parts[2] / 3600
    if not side or side[0].upper() not in sides or not 0 <= degrees <= most:  # nan among them
        return None
    return -degrees if side[0].upper() == sides[1] else degrees


def _below(
    stream: BinaryIO, directory: int, wanted: frozenset[int], *, first_too: bool = True
) -> Iterator[tuple[int, _Value]]:
    """Yield the wanted tags of the first directory, then those of the one it points to."""
    stream.seek(0)
    start = 6 if stream.read(6) == b"Exif\0\0" else 0
    stream.seek(start)
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(stream.read(4))
    if order is None:
        return
    with contextlib.suppress(struct.error, ValueError):  # it ends early, or points beyond any file
        (first,) = struct.unpack(order + "L", stream.read(4))
        below: _Value | None = None
        for tag, value in _directory(stream, start, first, order, wanted | {directory}):
            if tag == directory:
                below = value
            elif first_too:
                yield tag, value
        if isinstance(below, int):
            yield from _directory(stream, start, below, order, wanted)


def _directory(
    stream: BinaryIO, start: int, offset: int, order: str, wanted: frozenset[int]
) -> Iterator[tuple[int, _Value]]:
    stream.seek(start + offset)
    (n_entries,) = struct.unpack(order + "H", stream.read(2))
    entries = stream.read(12 * min(n_entries, _MAX_ENTRIES))
    for at in range(0, len(entries) - 11, 12):
        tag, kind, count = struct.unpack_from(order + "HHL", entries, at)
        if tag not in wanted:
            continue
        raw = entries[at + 8 : at + 12]
        if kind == 2:  # text; up to four bytes lie in the entry itself
            if count > 4:
                stream.seek(start + struct.unpack(order + "L", raw)[0])
                raw = stream.read(min(count, _MAX_TEXT_BYTES))
            yield tag, _clean(raw[:count])
        elif kind == 3 and count == 1:
            yield tag, struct.unpack(order + "H", raw[:2])[0]
        elif kind in {4, 13} and count == 1:
            yield tag, struct.unpack(order + "L", raw)[0]
        elif kind == 5 and count == 3:  # fractions: degrees, minutes, seconds
            stream.seek(start + struct.unpack(order + "L", raw)[0])
            whole = struct.unpack(order + "6L", stream.read(24))
            yield (
                tag,
                tuple(
                    above / below if below else math.nan
                    for above, below in zip(whole[::2], whole[1::2], strict=True)
                ),
            )


def _clean(raw: bytes) -> str:
    text = raw.split(b"\0", 1)[0].decode("utf-8", "replace")
    return "".join(letter for letter in text if letter.isprintable()).strip()
