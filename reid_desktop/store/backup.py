"""Copies of the project file, and going back to one."""

import logging
import re
import shutil
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.store.database import (
    ProjectFileError,
    ProjectInUseError,
    open_database,
    refuse_foreign_file,
    said_plainly,
)

log = logging.getLogger(__name__)

_KEPT_DAYS = 5
_KEPT_BEFORE_RESTORE = 5


class BackupError(ReidError):
    """A copy could not be made."""


def back_up_daily(connection: sqlite3.Connection, folder: Path, at: datetime) -> Path:
    """Write today's copy, over an earlier one of today; the five newest days are kept."""
    path = _copy(connection, folder / f"daily-{at:%Y-%m-%d}.sqlite")
    _prune(folder, r"daily-\d{4}-\d\d-\d\d\.sqlite", _KEPT_DAYS)
    return path


def back_up_before_upgrade(connection: sqlite3.Connection, folder: Path, schema: int) -> Path:
    """Write the copy that is kept for every version of the schema."""
    return _copy(connection, folder / f"schema-{schema:04d}.sqlite")


def back_up_by_hand(connection: sqlite3.Connection, folder: Path, name: str, at: datetime) -> Path:
    """Write a copy where the person wants it; it is never deleted, nor one there overwritten."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", name).strip(". ") or "project"
    stem = f"{plain} {at:%Y-%m-%d %H.%M.%S}"
    path = folder / f"{stem}.sqlite"
    number = 2
    while path.exists():
        path = folder / f"{stem} ({number}).sqlite"
        number += 1
    return _copy(connection, path)


def copy_to(connection: sqlite3.Connection, path: Path) -> Path:
    """Write a copy that is to be changed before somebody gets it."""
    return _copy(connection, path)


def restore(project_file: Path, backup_file: Path, at: datetime) -> Path:
    """Put a copy in the place of the project file, which must be closed; keep what was there.

    Returns
    -------
    Path
        Where that lies now.

    Raises
    ------
    ProjectFileError
        If the copy is not a whole project, or the project is open; nothing is changed.
    """
    refuse_foreign_file(backup_file)
    _check(backup_file)
    _set_down(project_file)
    folder = project_file.parent / "backups"
    folder.mkdir(exist_ok=True)
    kept = folder / f"before-restore-{at:%Y-%m-%d-%H%M%S-%f}.sqlite"
    part = project_file.with_name(f"{project_file.name}.part")
    try:
        shutil.copyfile(backup_file, part)
        for suffix in ("-wal", ""):
            present = Path(f"{project_file}{suffix}")
            if present.exists():
                present.replace(f"{kept}{suffix}")
        part.replace(project_file)
    except OSError as error:
        raise BackupError(
            "The copy could not be put in place.", hint=f"What was there is in {kept.name}."
        ) from error
    _prune(folder, r"before-restore-.*\.sqlite", _KEPT_BEFORE_RESTORE)
    return kept


def _copy(connection: sqlite3.Connection, path: Path) -> Path:
    """Copy what is committed to `path`; the file there is whole or not there."""
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        copy = sqlite3.connect(part, isolation_level=None)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without one beside it
            whole = is_whole(copy)
        finally:
            copy.close()
        if not whole:
            raise BackupError(
                "The copy is damaged and was not kept.", hint="Check the disk it is written to."
            )
        part.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise BackupError(
            f"No copy could be written to {path.parent.name}.",
            hint="Check that there is space and that you may write there.",
        ) from error
    finally:
        with suppress(OSError):  # what went wrong is being said already
            part.unlink(missing_ok=True)
    return path


def _check(path: Path) -> None:
    with said_plainly(path):
        copy = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
        try:
            whole = is_whole(copy)
        finally:
            copy.close()
    if not whole:
        raise ProjectFileError(
            f"{path.name} is damaged.", hint="Choose another copy from the folder backups."
        )


def is_whole(connection: sqlite3.Connection) -> bool:
    """Tell whether a file that was opened is damaged nowhere."""
    [(found,)] = connection.execute("PRAGMA quick_check(1)").fetchall()
    return bool(found == "ok")


def _set_down(project_file: Path) -> None:
    """Make sure nobody has the project open, and that it is all in one file if it can be."""
    if not project_file.exists():
        return
    try:
        open_database(project_file).close()
    except ProjectInUseError:
        raise
    except ProjectFileError:
        return  # damaged: that is why an older copy is wanted


def _prune(folder: Path, pattern: str, n_kept: int) -> None:
    found = sorted(path for path in folder.iterdir() if re.fullmatch(pattern, path.name))
    for path in found[:-n_kept]:
        for suffix in ("", "-wal"):
            try:
                Path(f"{path}{suffix}").unlink(missing_ok=True)
            except OSError as error:  # the newer copy is there
                log.warning("An old copy could not be deleted: %s", error)
