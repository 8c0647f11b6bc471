"""Copies the file of another project without touching it: to be read, and thrown away."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reid_desktop.store.backup import is_whole
from reid_desktop.store.database import ProjectFileError, ProjectInUseError, refuse_foreign_file
from reid_desktop.store.store import Store

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BESIDE = ("-wal", "-journal")  # what was not moved into the file before its program ended
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510  # https://www.sqlite.org/lockingv3.html


def copy_file(source: Path, target: Path) -> None:
    """Copy a project file, with what lies beside it, to `target`.

    SQLite is not asked: opening a file it would make others beside it. The copy may be of an
    older schema, and damaged.

    Parameters
    ----------
    source : Path
        Not a file that this program has open: that would lose its lock.

    Raises
    ------
    ProjectFileError
        If it is not a project of this version or an older one, cannot be read, or is in use.
    """
    refuse_foreign_file(source)
    try:
        if is_in_use(source):
            raise _in_use()
        before = _stamps(source)
        shutil.copyfile(source, target)
        for suffix in _BESIDE:
            beside = Path(f"{source}{suffix}")
            if beside.exists():
                shutil.copyfile(beside, Path(f"{target}{suffix}"))
        if is_in_use(source) or _stamps(source) != before:
            raise _in_use()
    except OSError as error:
        raise ProjectFileError(
            f"{source.name} cannot be copied.",
            hint="Check that its disk is connected, and that there is space on yours.",
        ) from error


@contextmanager
def opened_copy(path: Path) -> Iterator[Store]:
    """Open a copy for a while, brought to the newest schema.

    Raises
    ------
    ProjectFileError
        If it is damaged, which the block may be the first to see.
    """
    damaged = ProjectFileError(
        "Its file is damaged.",
        hint="Let the copy be made again, or choose one of its backups.",
    )
    try:
        with closing(Store.open(path)) as store:
            if not is_whole(store.connection):
                raise damaged
            yield store
    # what a file says that this program did not write need not be what it would write
    except (sqlite3.Error, ValueError, TypeError, KeyError) as error:
        raise damaged from error


def is_in_use(path: Path) -> bool:
    """Tell whether another program has a project file open.

    Takes the lock that SQLite takes to read, for a moment; whoever has the project open excludes
    that.
    """
    with path.open("rb") as stream:
        try:
            _try_lock(stream.fileno())
        except (BlockingIOError, PermissionError):
            return True
        except OSError:  # this file system has no locks: whether it stays as it is tells as much
            return False
    return False


def _in_use() -> ProjectInUseError:
    return ProjectInUseError(
        "The other project is open in another window or on another computer.",
        hint="Close it there, then try again.",
    )


def _stamps(source: Path) -> list[tuple[int, int] | None]:
    found: list[tuple[int, int] | None] = []
    for suffix in ("", *_BESIDE):
        try:
            status = Path(f"{source}{suffix}").stat()
        except FileNotFoundError:
            found.append(None)
        else:
            found.append((status.st_size, status.st_mtime_ns))
    return found


if sys.platform == "win32":

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, _SHARED_FIRST, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, _SHARED_SIZE)
        os.lseek(descriptor, _SHARED_FIRST, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, _SHARED_SIZE)

else:

    def _try_lock(descriptor: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
        fcntl.lockf(descriptor, fcntl.LOCK_UN, _SHARED_SIZE, _SHARED_FIRST)
