"""Names for files that every system takes: Windows, macOS and Linux, disks and archives."""

import re
import unicodedata
from collections.abc import Hashable

# Not allowed in names on one system or another; what turns text around hides an ending.
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE
)
_LONGEST_BYTES = 255  # of one name, on nearly every system
_ROOM_BYTES = 24  # kept free for a number and for what is added while a file is written
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]+")


def safe_name(name: str, *, otherwise: str = "unnamed") -> str:
    """Return `name` so that a file or folder can be called so anywhere.

    Letters of any language and emoji stay.

    Parameters
    ----------
    name : str
    otherwise : str
        What it is called if nothing is left.

    Examples
    --------
    >>> safe_name("Ana?/Bo. "), safe_name("con"), safe_name("🐆 قطة"), safe_name("...")
    ('Ana__Bo', 'con_', '🐆 قطة', 'unnamed')
    """
    plain = unicodedata.normalize("NFC", _UNFIT.sub("_", name))
    plain = _shortened(plain.strip().lstrip(".").rstrip(". "), _LONGEST_BYTES - _ROOM_BYTES)
    plain = plain or otherwise
    reserved = _RESERVED.fullmatch(plain)
    return plain if reserved is None else f"{reserved[1]}_{reserved[2] or ''}"


def safe_file_name(name: str) -> str:
    """Return the name of a file so that it can be called so anywhere; its ending stays.

    Examples
    --------
    >>> safe_file_name("aux.JPG"), safe_file_name(300 * "x" + ".jpg")[-6:]
    ('aux_.JPG', 'xx.jpg')
    """
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem or len(ending) > 8 or not ending.isalnum():
        return safe_name(name)
    return f"{safe_name(stem)}.{ending}"


def plain_name(name: str, separator: str = " ") -> str:
    """Return `name` in letters of the English alphabet and digits; empty if nothing is left.

    Examples
    --------
    >>> plain_name("Zoë & Ño-2"), plain_name("Łódź", "-"), plain_name("قطة")
    ('Zoe No 2', 'odz', '')
    """
    letters = unicodedata.normalize("NFKD", name)
    letters = "".join(one for one in letters if not unicodedata.combining(one))
    return _NOT_PLAIN.sub(separator, letters).strip(separator)


class Distinct:
    """Gives every thing a name of its own, also where large and small letters are one."""

    def __init__(self, separator: str = " ") -> None:
        self._separator = separator
        self._taken: set[str] = set()
        self._given: dict[Hashable, str] = {}
        self._numbers: dict[tuple[str, str], int] = {}  # the next to try, of many of one name

    def of(self, key: Hashable, name: str, ending: str = "") -> str:
        """Return the name of `key`: `name`, or with a number before `ending` if it is taken."""
        given = self._given.get(key)
        if given is None:
            base = (_folded(name), _folded(ending))
            given, number = name + ending, self._numbers.get(base, 2)
            while _folded(given) in self._taken:
                given = f"{name}{self._separator}{number}{ending}"
                number += 1
            self._taken.add(_folded(given))
            self._numbers[base] = number
            self._given[key] = given
        return given


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _shortened(name: str, most_bytes: int) -> str:
    """Cut between letters, so that what is left is Unicode and ends in no dot or space."""
    cut = name.encode("utf-8")[:most_bytes].decode("utf-8", "ignore")
    return cut if cut == name else cut.rstrip("\u200d. ")  # no emoji that waits for another
