"""What binds the partition until a person lifts it."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from reid_desktop.core.records import Lock
from reid_desktop.core.types import AnnotationId, LinkSource, LockId, Pair, Verdict
from reid_desktop.store.values import time_to_database


def without_key(reason: str) -> str:
    """Name under what ``project_info`` tells since when facts of a kind are switched off."""
    return f"without {reason}"


class LockRepository:
    """Reads and writes the ``lock`` table. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(
        self, pair: Pair, verdict: Verdict, *, source: LinkSource, reason: str, at: datetime
    ) -> None:
        """Bind a pair; a lock of the same source that was lifted stays lifted.

        A fact of a kind that is switched off is kept, lifted, until it is switched on again.
        """
        self._connection.execute(
            "INSERT INTO lock (low, high, verdict, source, reason, created_at, lifted_at)"
            " SELECT ?1, ?2, ?3, ?4, ?5, ?6, CASE WHEN ?4 = 'fact' AND"
            " EXISTS (SELECT 1 FROM project_info WHERE key = ?7) THEN ?6 END"
            " WHERE true ON CONFLICT (low, high, source) DO NOTHING",
            (
                pair.low,
                pair.high,
                verdict,
                source,
                reason,
                time_to_database(at),
                without_key(reason),
            ),
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

    def switch_off(self, reason: str, at: datetime) -> None:
        """Let no fact of a kind bind, those that will be found neither."""
        since = time_to_database(at)
        self._connection.execute(
            "INSERT INTO project_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
            (without_key(reason), since),
        )
        self._connection.execute(
            "UPDATE lock SET lifted_at = ? WHERE source = 'fact' AND reason = ?"
            " AND lifted_at IS NULL",
            (since, reason),
        )

    def switch_on(self, reason: str) -> None:
        """Let facts of a kind bind again, but for those that a person lifted one by one."""
        self._connection.execute(
            "UPDATE lock SET lifted_at = NULL WHERE source = 'fact' AND reason = ?1"
            " AND (lifted_at = created_at"
            " OR lifted_at >= (SELECT value FROM project_info WHERE key = ?2))",
            (reason, without_key(reason)),
        )
        self._connection.execute("DELETE FROM project_info WHERE key = ?", (without_key(reason),))

    def settle(self, reason: str) -> None:
        """Let facts that were found meanwhile follow the switch that undo or redo turned.

        They are known by having been lifted in the moment they were made.
        """
        self._connection.execute(
            "UPDATE lock SET lifted_at = CASE WHEN lifted_at IS NULL THEN created_at END"
            " WHERE source = 'fact' AND reason = ?1 AND (lifted_at IS NULL"
            " OR lifted_at = created_at) AND (lifted_at IS NULL)"
            " = EXISTS (SELECT 1 FROM project_info WHERE key = ?2)",
            (reason, without_key(reason)),
        )

    def n_facts(self, reason: str) -> tuple[int, int]:
        """Count the facts of a kind: those that bind, and those that were lifted."""
        row = self._connection.execute(
            "SELECT count(*) - count(lifted_at), count(lifted_at) FROM lock"
            " WHERE source = 'fact' AND reason = ?",
            (reason,),
        ).fetchone()
        return int(row[0]), int(row[1])

    def lift(self, lock_id: LockId, at: datetime) -> None:
        """Let a person decide against it."""
        self._connection.execute(
            "UPDATE lock SET lifted_at = ? WHERE lock_id = ?", (time_to_database(at), lock_id)
        )

    def drop(self, annotation_ids: Iterable[AnnotationId], reason: str) -> None:
        """Forget what bound pairs of these for a reason, unless a person lifted it."""
        ids = list(annotation_ids)
        self._connection.executemany(
            "DELETE FROM lock WHERE low = ? AND high = ? AND reason = ? AND (lifted_at IS NULL"
            " OR lifted_at >= (SELECT value FROM project_info WHERE key = ?))",
            [(low, high, reason, without_key(reason)) for low in ids for high in ids if low < high],
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
