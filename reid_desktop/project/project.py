"""A project: a folder with everything people decided about photographs that lie elsewhere."""

import logging
import os
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from reid_desktop import __version__
from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import OperationId
from reid_desktop.project.lock_file import read_lock_file, remove_lock_file, write_lock_file
from reid_desktop.project.places import Risk, risk_of
from reid_desktop.project.rooting import follow_folders, root_folders
from reid_desktop.project.upgrading import Upgraded
from reid_desktop.store.backup import (
    BackupError,
    back_up_before_upgrade,
    back_up_by_hand,
    back_up_daily,
    copy_to,
    restore,
)
from reid_desktop.store.database import ProjectFileError, ProjectInUseError
from reid_desktop.store.store import Store

log = logging.getLogger(__name__)

PROJECT_FILE = "project.sqlite"

_BACKUPS = "backups"
_CACHE = "cache"
_USUAL_REVIEWER = "reviewer"
_ANSWERS_TO_CHECKPOINT = 50  # then a copy of the file alone is nearly whole
_ANSWERS_TO_BACKUP = 200  # half an hour's work


class ProjectError(ReidError):
    """A project cannot be made here."""


def utc_now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


class Project:
    """An open project. Belongs to the thread that opened it.

    Attributes
    ----------
    folder : Path
        Where it lies.
    name : str
        What the person calls it.
    reviewer : str
        Who answers.
    now : callable
        The clock.
    risk : Risk, optional
        Why it should not lie where it lies.
    upgraded : Upgraded, optional
        Whether opening it brought it up to date.
    """

    def __init__(
        self,
        folder: Path,
        store: Store,
        *,
        reviewer: str,
        now: Callable[[], datetime],
        cache_elsewhere: Path | None = None,
        upgraded: Upgraded | None = None,
    ) -> None:
        self.folder = folder
        self.upgraded = upgraded
        self.risk: Risk | None = risk_of(folder)
        self.store = store
        self.now = now
        self._cache_elsewhere = cache_elsewhere
        self._n_answers = 0
        self._is_closed = False
        self._owner = write_lock_file(folder, now())
        self._backed_up = not store.reviewers.was_left_open()
        with store.transaction():
            self.reviewer_id = store.reviewers.id_of(reviewer)
            self.session_id = store.reviewers.begin_session(
                self.reviewer_id, program=__version__, at=now()
            )
        self.reviewer = store.reviewers.names()[self.reviewer_id]
        self.name = store.info.get("name", folder.name)
        self._n_changes = store.n_changes

    @property
    def cache_folder(self) -> Path:
        """Where what can be computed again is kept: in the project if one may write there."""
        inside = self.folder / _CACHE
        try:
            inside.mkdir(exist_ok=True)
            usable = os.access(inside, os.W_OK)
        except OSError:
            usable = False
        if usable or self._cache_elsewhere is None:
            return inside
        outside = self._cache_elsewhere / self.store.info.get("uuid")
        outside.mkdir(parents=True, exist_ok=True)
        return outside

    @contextmanager
    def operation(self, kind: str) -> Iterator[OperationId]:
        """Run the block as one act of the reviewer: one transaction, one undo."""
        with self.store.operation(kind, at=self.now(), session_id=self.session_id) as operation_id:
            yield operation_id

    def note_answer(self) -> None:
        """Look after the file every so many answers; the answer itself is saved already."""
        self._n_answers += 1
        try:
            if self._n_answers % _ANSWERS_TO_CHECKPOINT == 0:
                self.store.checkpoint()
            if self._n_answers % _ANSWERS_TO_BACKUP == 0:
                self.back_up()
        except (BackupError, ProjectFileError) as error:
            log.warning("%s", error)

    def settle(self) -> None:
        """Move everything into the one file while nobody works, so that a copy of it is whole."""
        try:
            self.store.checkpoint()
        except ProjectFileError as error:
            log.warning("%s", error)

    def back_up(self) -> Path:
        """Write today's copy into the folder ``backups`` of the project.

        Raises
        ------
        BackupError
        """
        path = back_up_daily(self.store.connection, self.folder / _BACKUPS, self.now())
        self._backed_up, self._n_changes = True, self.store.n_changes
        return path

    def back_up_to(self, folder: Path) -> Path:
        """Write a copy into `folder`, where it is never deleted.

        Raises
        ------
        BackupError
        """
        return back_up_by_hand(self.store.connection, folder, self.name, self.now())

    def copy_to(self, path: Path) -> Path:
        """Write a copy of the project file that is to be changed before somebody gets it.

        Raises
        ------
        BackupError
        """
        return copy_to(self.store.connection, path)

    def close(self) -> None:
        """Close the project; back it up if anything changed since it last was.

        Closing it again does nothing.
        """
        if self._is_closed:
            return
        self._is_closed = True
        try:
            if not self._backed_up or self.store.n_changes != self._n_changes:
                self.back_up()
        except BackupError as error:
            log.warning("%s", error)
        try:
            with self.store.transaction():
                self.store.reviewers.end_session(self.session_id, self.now())
        except ProjectFileError as error:  # the disk is gone: what was answered is saved
            log.warning("%s", error)
        self.store.close()
        remove_lock_file(self.folder, self._owner)
        log.info("Closed a project")


def create_project(
    folder: Path,
    *,
    name: str | None = None,
    reviewer: str,
    is_usual: bool = False,
    now: Callable[[], datetime] = utc_now,
    cache_elsewhere: Path | None = None,
) -> Project:
    """Make a project in `folder`, which is made if need be, and open it.

    Parameters
    ----------
    is_usual : bool
        Whether `reviewer` is who answers in this project unless somebody says otherwise.

    Raises
    ------
    ProjectError
        If there is a project already, the folder cannot be made, or a name is blank.
    ProjectFileError
        If the folder may not be written to.
    """
    reviewer = _checked_reviewer(reviewer)
    if name is not None and not _plain(name):
        raise ProjectError("A project needs a name.", hint="Give it at least one letter.")
    path = folder / PROJECT_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_taken = path.exists() and path.stat().st_size > 0
    except FileExistsError as error:
        raise ProjectError(
            f"{folder.name} is a file, so no project can be made there.",
            hint="Choose another folder.",
        ) from error
    except OSError as error:
        raise ProjectError(
            f"The folder {folder.name} cannot be made.",
            hint="Choose a place you may write to.",
        ) from error
    if is_taken:
        raise ProjectError(
            f"There is a project in {folder.name} already.",
            hint="Open it, or choose another folder.",
        )
    store = Store.open(path, create=True, shared_place=risk_of(folder) is not None)
    try:
        with store.transaction():
            store.info.set("uuid", str(uuid4()))
            store.info.set("name", _plain(name or folder.absolute().name))
            store.info.set("created_at", now().isoformat())
            store.info.set("program", __version__)
            if is_usual:
                store.info.set(_USUAL_REVIEWER, reviewer)
        return Project(folder, store, reviewer=reviewer, now=now, cache_elsewhere=cache_elsewhere)
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise


def open_project(
    folder: Path,
    *,
    reviewer: str,
    or_usual: bool = False,
    now: Callable[[], datetime] = utc_now,
    cache_elsewhere: Path | None = None,
) -> Project:
    """Open the project in `folder`.

    Parameters
    ----------
    or_usual : bool
        Whether the usual reviewer of the project, if it has one, goes before `reviewer`.
    cache_elsewhere
        Where the cache goes when the one in the project may not be written to.

    Raises
    ------
    ProjectFileError
        If there is none, it is of a newer version, may not be written to, is damaged or in use;
        nothing is changed.
    """
    reviewer = _checked_reviewer(reviewer)
    if not folder.is_dir():
        if folder.exists():
            raise ProjectFileError(
                f"{folder.name} is a file, not the folder of a project.",
                hint=f"Choose the folder that {PROJECT_FILE} lies in.",
            )
        raise ProjectFileError(
            f"The folder {folder.name} is not there.",
            hint="Check that its disk is connected, or choose another folder.",
        )
    backups = folder / _BACKUPS
    upgrades: list[Upgraded] = []
    try:
        store = Store.open(
            folder / PROJECT_FILE,
            shared_place=risk_of(folder) is not None,
            before_upgrade=lambda connection, schema: upgrades.append(
                Upgraded(schema, back_up_before_upgrade(connection, backups, schema))
            ),
        )
    except ProjectInUseError as error:
        owner = read_lock_file(folder)
        if owner is None:
            raise
        raise ProjectInUseError(owner.sentence(), hint=error.hint) from error
    try:
        root_folders(store, folder)
        follow_folders(store, folder)
        if or_usual:
            reviewer = store.info.get(_USUAL_REVIEWER) or reviewer
        return Project(
            folder,
            store,
            reviewer=reviewer,
            now=now,
            cache_elsewhere=cache_elsewhere,
            upgraded=next(iter(upgrades), None),
        )
    except BaseException:
        store.close()
        raise


def list_backups(folder: Path) -> list[Path]:
    """Return the copies in the project at `folder`, newest first."""
    found = (folder / _BACKUPS).glob("*.sqlite")
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def restore_project(folder: Path, backup: Path, *, now: Callable[[], datetime] = utc_now) -> Path:
    """Go back to a copy of a closed project; return where what was there lies now.

    Raises
    ------
    ProjectFileError
        If the copy is not a whole project, or the project is open; nothing is changed.
    """
    return restore(folder / PROJECT_FILE, backup, now())


def _checked_reviewer(reviewer: str) -> str:
    plain = _plain(reviewer)
    if not plain:
        raise ProjectError("Answers need a name to go with them.", hint="Enter your name.")
    return plain


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
