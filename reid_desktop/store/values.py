"""How paths and times are written in the project file."""

import os
import unicodedata
from datetime import UTC, datetime

# How Python shows names of files that are not Unicode: lone bytes on POSIX, lone halves of
# surrogate pairs on Windows.
_PATH_ERRORS = "surrogatepass" if os.name == "nt" else "surrogateescape"


def path_to_database(path: str) -> str | bytes:
    """Return what to store: the path, or its raw bytes if it is not Unicode."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return path.encode(errors=_PATH_ERRORS)
    return path


def path_from_database(value: str | bytes) -> str:
    """Return the path that `path_to_database` got."""
    return value.decode(errors=_PATH_ERRORS) if isinstance(value, bytes) else value


def path_key(path: str) -> str:
    """Return what is the same for a path on systems that spell it differently."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", readable(path)).casefold())


def readable(text: str) -> str:
    r"""Return `text` with a replacement character for every byte that is not Unicode.

    >>> readable("caf\udce9")
    'caf�'
    """
    return text.encode(errors=_PATH_ERRORS).decode(errors="replace")


def absolute_path(folder: str, relative_path: str) -> str:
    """Return where a file below `folder` lies.

    >>> absolute_path("/photographs", "Cam 1/a.jpg").replace(os.sep, "/")
    '/photographs/Cam 1/a.jpg'
    """
    return f"{folder.rstrip(os.sep)}{os.sep}{relative_path.replace('/', os.sep)}"


def time_to_database(at: datetime) -> str:
    """Return an instant as ISO 8601 in UTC."""
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return at.astimezone(UTC).isoformat()


def camera_time_to_database(at: datetime | None) -> str | None:
    """Return what a camera wrote: ISO 8601 without a zone."""
    return None if at is None else at.replace(tzinfo=None).isoformat()


def time_from_database(value: str | None) -> datetime | None:
    """Return the time that was stored, with a zone if it was stored with one."""
    return None if value is None else datetime.fromisoformat(value)
