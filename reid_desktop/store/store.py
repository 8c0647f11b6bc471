"""The project file: one connection and everything that is in it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from reid_desktop.core.progress import UNHEARD, Progress, Stretch
from reid_desktop.core.types import OperationId, SessionId
from reid_desktop.store.annotations import AnnotationRepository
from reid_desktop.store.assignments import AssignmentRepository
from reid_desktop.store.checks import find_faults
from reid_desktop.store.clocks import ClockRepository
from reid_desktop.store.database import open_database, said_plainly, transaction
from reid_desktop.store.decisions import DecisionRepository
from reid_desktop.store.encounters import EncounterRepository
from reid_desktop.store.fact_rows import FactRepository
from reid_desktop.store.folders import FolderRepository, SkippedFileRepository
from reid_desktop.store.images import ImageRepository
from reid_desktop.store.individuals import IndividualRepository
from reid_desktop.store.info import InfoRepository
from reid_desktop.store.locks import LockRepository
from reid_desktop.store.model_versions import ModelVersionRepository
from reid_desktop.store.reading import Reading
from reid_desktop.store.reviewers import ReviewerRepository
from reid_desktop.store.runs import RunRepository
from reid_desktop.store.stations import StationRepository
from reid_desktop.store.undo import (
    Touched,
    UndoStatus,
    flip,
    install_triggers,
    operation,
    touched,
    undo_status,
)
from reid_desktop.store.values import time_to_database

_WRITTEN = 85  # hundredths of an undo; then it is told what was touched


class Store:
    """An open project file. Belongs to the thread that opened it.

    Repositories read at any time and write inside `transaction` or `operation`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | str) -> None:
        self._connection = connection
        self._path = path
        install_triggers(connection)
        self.info = InfoRepository(connection)
        self.reviewers = ReviewerRepository(connection)
        self.folders = FolderRepository(connection)
        self.skipped = SkippedFileRepository(connection)
        self.images = ImageRepository(connection)
        self.stations = StationRepository(connection)
        self.encounters = EncounterRepository(connection)
        self.clocks = ClockRepository(connection)
        self.annotations = AnnotationRepository(connection)
        self.decisions = DecisionRepository(connection)
        self.locks = LockRepository(connection)
        self.facts = FactRepository(connection)
        self.individuals = IndividualRepository(connection)
        self.assignments = AssignmentRepository(connection)
        self.runs = RunRepository(connection, self.assignments)
        self.model_versions = ModelVersionRepository(connection)
        self.reading = Reading(connection)

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        create: bool = False,
        shared_place: bool = False,
        before_upgrade: Callable[[sqlite3.Connection, int], object] | None = None,
    ) -> Self:
        """Open the project file at `path`; see `open_database`.

        Raises
        ------
        ProjectFileError
            If it cannot be used as it is; it is not touched.
        """
        connection = open_database(
            path, create=create, shared_place=shared_place, before_upgrade=before_upgrade
        )
        try:
            return cls(connection, path)
        except BaseException:
            connection.close()
            raise

    @property
    def connection(self) -> sqlite3.Connection:
        """For backups; everything else goes through the repositories."""
        return self._connection

    @property
    def n_changes(self) -> int:
        """How many rows were changed since the file was opened."""
        return self._connection.total_changes

    def close(self) -> None:
        """Close the file; everything is in it already."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run the block as one transaction that no undo takes back.

        Raises
        ------
        ProjectFileError
            If it could not be saved; nothing of it is.
        """
        with said_plainly(self._path), transaction(self._connection):
            yield

    @contextmanager
    def operation(
        self, kind: str, *, at: datetime, session_id: SessionId | None = None
    ) -> Iterator[OperationId]:
        """Run the block as one transaction that one undo takes back.

        Parameters
        ----------
        kind
            Shown after "Undo": "answer", "rename Ana to Bo".
        """
        with (
            self.transaction(),
            operation(
                self._connection, kind, at=time_to_database(at), session_id=session_id
            ) as operation_id,
        ):
            yield operation_id

    def flip(
        self, operation_id: OperationId, at: datetime, progress: Progress = UNHEARD
    ) -> Touched:
        """Undo an operation that is in effect, or redo one that is not.

        Parameters
        ----------
        progress : Progress
            In hundredths, where much is to be written.
        """
        with self.transaction():
            written = Stretch(progress, 0, _WRITTEN)
            flip(self._connection, operation_id, at=time_to_database(at), progress=written)
            changed = touched(self._connection, operation_id)
            self.assignments.refresh(changed.annotations)
        return changed

    def undo_status(self) -> UndoStatus:
        """Tell what can be undone and redone."""
        return undo_status(self._connection)

    def touched(self, operation_id: OperationId) -> Touched:
        """Tell what an operation changed."""
        return touched(self._connection, operation_id)

    def stamp(self) -> int:
        """Return a number that grows with every operation, undo and redo."""
        row = self._connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = 'operation_change'"
        ).fetchone()
        return 0 if row is None else int(row[0])

    def checkpoint(self) -> None:
        """Move everything into the one file, so that a copy of it alone is whole."""
        with said_plainly(self._path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def find_faults(self) -> list[str]:
        """Check the file and what must hold in it; empty means healthy."""
        with said_plainly(self._path):
            return find_faults(self._connection)
