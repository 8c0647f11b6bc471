"""Where photographs lie, and the files there that are none."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime

from reid_desktop.core.records import Folder
from reid_desktop.core.types import FolderId
from reid_desktop.store.values import (
    path_from_database,
    path_to_database,
    time_from_database,
    time_to_database,
)


class FolderRepository:
    """Reads and writes the ``folder`` table. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, path: str) -> Folder:
        """Return the folder at the absolute `path`, added if new."""
        self._connection.execute(
            "INSERT INTO folder (path) VALUES (?) ON CONFLICT (path) DO NOTHING",
            (path_to_database(path),),
        )
        row = self._connection.execute(
            "SELECT * FROM folder WHERE path = ?", (path_to_database(path),)
        ).fetchone()
        return _folder(row)

    def all(self) -> list[Folder]:
        """Return every folder, in the order they were added."""
        return [
            _folder(row)
            for row in self._connection.execute("SELECT * FROM folder ORDER BY folder_id")
        ]

    def move(self, folder_id: FolderId, path: str) -> None:
        """Say that the folder lies at another absolute `path` now."""
        self._connection.execute(
            "UPDATE folder SET path = ? WHERE folder_id = ?", (path_to_database(path), folder_id)
        )

    def seen(self, folder_id: FolderId, at: datetime) -> None:
        """Note that the folder could be read."""
        self._connection.execute(
            "UPDATE folder SET last_seen_at = ? WHERE folder_id = ?",
            (time_to_database(at), folder_id),
        )


class SkippedFileRepository:
    """Reads and writes the ``skipped_file`` table. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def replace(self, folder_id: FolderId, skipped: Iterable[tuple[str, str]]) -> None:
        """Write what the last scan of the folder left aside: relative path and reason."""
        self._connection.execute("DELETE FROM skipped_file WHERE folder_id = ?", (folder_id,))
        self._connection.executemany(
            "INSERT INTO skipped_file (folder_id, relative_path, reason) VALUES (?, ?, ?)",
            [(folder_id, path_to_database(path), str(reason)) for path, reason in skipped],
        )

    def all(self) -> Iterator[tuple[FolderId, str, str]]:
        """Yield folder, relative path and reason, in the order of the scan."""
        for row in self._connection.execute(
            "SELECT folder_id, relative_path, reason FROM skipped_file ORDER BY skipped_file_id"
        ):
            yield FolderId(row[0]), path_from_database(row[1]), row[2]


def _folder(row: sqlite3.Row) -> Folder:
    return Folder(
        FolderId(row["folder_id"]),
        path_from_database(row["path"]),
        time_from_database(row["last_seen_at"]),
    )
