"""Understands what people write into the cells of tables."""

import json
import math
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from enum import Enum, auto

from reid_desktop.store.values import readable

LONGEST_NAME = 255
NO_ONE = (
    "", "?", "-", "unknown", "unidentified", "unid", "not identified", "n/a", "desconocido",
    "inconnu", "unbekannt",
)  # fmt: skip

_SPACE_OR_COMMA = re.compile(r"[\s,;]+")
_DAY_FIRST_OR_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(.*)", re.DOTALL)
_EXIF = re.compile(r"(\d{4}):(\d{2}):(\d{2})(.*)", re.DOTALL)
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(.*)", re.DOTALL)
_TIME = re.compile(r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]m)?", re.IGNORECASE)
_SIDES = {
    "left": ("left", "l", "lf", "left side", "left flank", "gauche", "izquierda", "links"),
    "right": ("right", "r", "rf", "right side", "right flank", "droite", "derecha", "rechts"),
    "front": ("front", "f", "face", "head", "frontleft", "frontright"),
    "back": ("back", "b", "rear", "tail", "behind", "backleft", "backright"),
    "up": ("up", "top", "above", "dorsal", "aerial"),
    "down": ("down", "below", "ventral", "bottom", "underside"),
}
_SEXES = {
    "female": ("female", "f", "femelle", "hembra", "weiblich", "w", "♀"),
    "male": ("male", "m", "mâle", "macho", "männlich", "♂"),
}
_LIFE_STAGES = {
    "adult": ("adult", "a", "ad", "adulte", "adulto", "adulta"),
    "subadult": ("subadult", "sub-adult", "sub adult", "sa", "yearling"),
    "juvenile": ("juvenile", "j", "juv", "young", "cub", "calf", "pup", "chick", "hatchling"),
}
_QUALITIES = {"good": ("good",), "fair": ("fair",), "poor": ("poor",)}
_NOT_TOLD = frozenset({"", "?", "-", "unknown", "unk", "na", "n/a", "nan", "none", "null"})


class Order(Enum):
    """In which order days are written where it could be both."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()
    NOT_TOLD = auto()


def name_of(text: str, no_one: Collection[str] = NO_ONE) -> str:
    """Return the name of an animal as it is kept; nothing where none is told.

    >>> name_of("  Old   Bo "), name_of("Unknown"), name_of("007")
    ('Old Bo', '', '007')
    """
    plain = " ".join(unicodedata.normalize("NFC", readable(text)).split())
    said = plain.casefold()
    return "" if said in no_one or (said and not said.strip("?")) else plain


def side_of(text: str) -> str | None:
    """Return a side, nothing where none is told; None if it is not understood."""
    return _word(text, _SIDES)


def sex_of(text: str) -> str | None:
    """Return a sex, nothing where none is told; None if it is not understood."""
    return _word(text, _SEXES)


def life_stage_of(text: str) -> str | None:
    """Return a life stage, nothing where none is told; None if it is not understood."""
    return _word(text, _LIFE_STAGES)


def quality_of(text: str) -> str | None:
    """Return a quality, nothing where none is told; None if it is not understood."""
    return _word(text, _QUALITIES)


def number_of(text: str) -> float | None:
    """Read a finite number, with a point or a comma.

    >>> number_of("0,5"), number_of("1.234,5"), number_of("12"), number_of("x")
    (0.5, 1234.5, 12.0, None)
    """
    plain = text.strip().replace("\N{NO-BREAK SPACE}", "").replace("'", "")
    if "," in plain:
        if plain.rfind(",") > plain.rfind("."):
            plain = plain.replace(".", "").replace(",", ".")
        else:
            plain = plain.replace(",", "")
    try:
        number = float(plain)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def four_numbers(text: str) -> tuple[float, float, float, float] | None:
    """Read a box that is written into one cell: ``[1, 2, 3, 4]`` or ``1 2 3 4``."""
    try:
        found = json.loads(text)
    except ValueError:
        bare = text.strip().strip("[](){}")
        found = [number_of(part) for part in _SPACE_OR_COMMA.split(bare) if part]
    if not isinstance(found, list) or len(found) != 4:
        return None
    numbers = [float(one) for one in found if isinstance(one, int | float)]
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
        return None
    return numbers[0], numbers[1], numbers[2], numbers[3]


def order_of(texts: Iterable[str]) -> Order:
    """Find out whether days or months come first where years come last."""
    told = Order.NOT_TOLD
    for text in texts:
        found = _DAY_FIRST_OR_MONTH.fullmatch(text.strip())
        if found is None:
            continue
        if int(found[1]) > 12:
            return Order.DAY_FIRST
        if int(found[2]) > 12:
            return Order.MONTH_FIRST
        if "." in text[:6]:  # nobody writes months first with points
            told = Order.DAY_FIRST
    return told


def moment_of(date: str, time: str, order: Order) -> datetime | None:
    """Read a day and perhaps a time, as the camera showed it; None if it is not understood.

    A zone is left out. Without a time it is midnight.
    """
    text = date.strip()
    if found := _EXIF.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        year, month, day, rest = int(found[1]), int(found[2]), int(found[3]), found[4]
    elif found := _DAY_FIRST_OR_MONTH.fullmatch(text):
        first, second, year, rest = int(found[1]), int(found[2]), int(found[3]), found[4]
        if order is Order.NOT_TOLD and first != second:
            return None
        day, month = (second, first) if order is Order.MONTH_FIRST else (first, second)
    else:
        return _by_iso(text)
    clock = _clock(rest.strip(" T,") or time.strip())
    if clock is None:
        return None
    try:
        return datetime(year, month, day, *clock)  # noqa: DTZ001 - camera times have no zone
    except ValueError:
        return None


def _by_iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _clock(text: str) -> tuple[int, int, int, int] | None:
    if not text:
        return 0, 0, 0, 0
    try:  # sub-seconds and zones
        at = datetime.fromisoformat(f"2000-01-01T{text}")
    except ValueError:
        pass
    else:
        return at.hour, at.minute, at.second, at.microsecond
    found = _TIME.match(text)
    if found is None:
        return None
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4].casefold() == "pm" else 0)
    return hour, int(found[2]), int(found[3] or 0), 0


def _word(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    plain = " ".join(text.casefold().split())
    if plain in _NOT_TOLD:
        return ""
    return next((word for word, written in words.items() if plain in written), None)
