"""What binds the partition until a person lifts it."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from reid_desktop.core.records import Lock
from reid_desktop.core.types import AnnotationId, LinkSource, LockId, Pair, Verdict
from reid_desktop.store.values import time_to_database


class LockRepository:
    """Reads and writes the ``lock`` table. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(
        self, pair: Pair, verdict: Verdict, *, source: LinkSource, reason: str, at: datetime
    ) -> None:
        """Bind a pair; a lock of the same source that was lifted stays lifted."""
        self._connection.execute(
            "INSERT INTO lock (low, high, verdict, source, reason, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (low, high, source) DO NOTHING",
            (pair.low, pair.high, verdict, source, reason, time_to_database(at)),
        )

    def bind_memberships(
        self,
        annotation_ids: Iterable[AnnotationId],
        *,
        source: LinkSource,
        reason: str,
        at: datetime,
    ) -> None:
        """Lock who these were accepted to be, and say where it is known from."""
        created_at = time_to_database(at)
        self._connection.executemany(
            "INSERT INTO lock (membership_id, source, reason, created_at)"
            " SELECT membership_id, ?, ?, ? FROM membership WHERE annotation_id = ?",
            [(source, reason, created_at, annotation_id) for annotation_id in annotation_ids],
        )

    def lift(self, lock_id: LockId, at: datetime) -> None:
        """Let a person decide against it."""
        self._connection.execute(
            "UPDATE lock SET lifted_at = ? WHERE lock_id = ?", (time_to_database(at), lock_id)
        )

    def drop(self, annotation_ids: Iterable[AnnotationId], reason: str) -> None:
        """Forget what bound pairs of these for a reason, unless a person lifted it."""
        ids = list(annotation_ids)
        self._connection.executemany(
            "DELETE FROM lock WHERE low = ? AND high = ? AND reason = ? AND lifted_at IS NULL",
            [(low, high, reason) for low in ids for high in ids if low < high],
        )

    def in_force(self) -> list[Lock]:
        """Return the pairs that are bound, oldest first."""
        rows = self._connection.execute(
            "SELECT * FROM lock WHERE low IS NOT NULL AND lifted_at IS NULL ORDER BY lock_id"
        )
        return [
            Lock(
                LockId(row["lock_id"]),
                Pair(AnnotationId(row["low"]), AnnotationId(row["high"])),
                Verdict(row["verdict"]),
                LinkSource(row["source"]),
                row["reason"],
            )
            for row in rows
        ]
