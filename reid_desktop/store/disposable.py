"""SQLite files of what can be computed again: made anew when damaged or of another version."""

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self, TypeVar

from reid_desktop.store.database import said_plainly

log = logging.getLogger(__name__)

_BUSY_TIMEOUT_S = 0.2

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Form:
    """What a kind of file holds.

    Attributes
    ----------
    schema : str
        Statements that make its tables.
    application_id, version : int
        In its header; a file with other ones is thrown away.
    what : str
        The contents in words, for the log: “The embeddings”.
    """

    schema: str
    application_id: int
    version: int
    what: str


class DisposableFile:
    """Such a file, opened. Belongs to the thread that opened it.

    Parameters
    ----------
    path : Path or str
    form : Form

    Raises
    ------
    ProjectFileError
        If it is in use, or cannot be written to.
    """

    def __init__(self, path: Path | str, form: Form) -> None:
        self._path = path
        self._form = form
        with said_plainly(path):
            try:
                self._connection = _connect(path, form)
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                self._say(error)
                _remove(path)
                self._connection = _connect(path, form)

    @property
    def connection(self) -> sqlite3.Connection:
        """The open connection; another one after a repair."""
        return self._connection

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def repairing(self, work: Callable[[], T], otherwise: T) -> T:
        """Do `work`; if the file turns out to be damaged, make it anew and give `otherwise`."""
        with said_plainly(self._path):
            try:
                return work()
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                self._say(error)
                self._connection.close()
                _remove(self._path)
                self._connection = _connect(self._path, self._form)
                return otherwise

    def _say(self, error: sqlite3.DatabaseError) -> None:
        log.warning("%s are damaged and will be computed again: %s", self._form.what, error)


class DisposableCache:
    """What is kept in a disposable file; `form` is set by each kind."""

    form: ClassVar[Form]

    def __init__(self, file: DisposableFile) -> None:
        self._file = file

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open the cache at `path`, making or rebuilding it if need be.

        Raises
        ------
        ProjectFileError
            If it is in use, or cannot be written to.
        """
        return cls(DisposableFile(path, cls.form))

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._file.connection


class _OtherFormError(sqlite3.DatabaseError):
    """The file is whole, but not of this form."""


def _connect(path: Path | str, form: Form) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_TIMEOUT_S)
    try:
        _set_up(connection, form)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, form: Form) -> None:
    for pragma in (
        "foreign_keys = ON",
        "locking_mode = EXCLUSIVE",
        "journal_mode = WAL",
        "synchronous = NORMAL",  # a power cut costs some rows, and they come again
    ):
        connection.execute(f"PRAGMA {pragma}")
    found = [
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version")
    ]
    if found == [0, 0]:
        connection.executescript(
            f"BEGIN;{form.schema}PRAGMA application_id = {form.application_id};"
            f"PRAGMA user_version = {form.version};COMMIT;"
        )
    elif found != [form.application_id, form.version]:
        raise _OtherFormError(f"application and version {found}")


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return isinstance(error, _OtherFormError) or code in (
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_ERROR,  # a table is not there
    )


def _remove(path: Path | str) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
