"""Who answers, and when they had the project open."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from reid_desktop.core.types import ReviewerId, SessionId
from reid_desktop.store.values import time_to_database


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One opening of a project by a reviewer, as it is written down."""

    session_id: SessionId
    reviewer: str
    program: str
    started_at: str
    ended_at: str | None


class ReviewerRepository:
    """Reads and writes ``reviewer`` and ``session``. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def id_of(self, name: str) -> ReviewerId:
        """Return the reviewer of that name, made if new; upper and lower case are one."""
        self._connection.execute(
            "INSERT INTO reviewer (name) VALUES (?) ON CONFLICT (name) DO NOTHING", (name,)
        )
        row = self._connection.execute(
            "SELECT reviewer_id FROM reviewer WHERE name = ?", (name,)
        ).fetchone()
        return ReviewerId(row["reviewer_id"])

    def names(self) -> dict[ReviewerId, str]:
        """Return every reviewer."""
        rows = self._connection.execute("SELECT reviewer_id, name FROM reviewer ORDER BY 1")
        return {ReviewerId(row["reviewer_id"]): row["name"] for row in rows}

    def was_left_open(self) -> bool:
        """Tell whether the last session ended without closing the project."""
        row = self._connection.execute(
            "SELECT ended_at IS NULL FROM session ORDER BY started_at DESC, session_id DESC LIMIT 1"
        ).fetchone()
        return row is not None and bool(row[0])

    def sessions(self) -> list[SessionRow]:
        """Return every session, oldest first."""
        rows = self._connection.execute(
            "SELECT session_id, reviewer.name, program, started_at, ended_at"
            " FROM session JOIN reviewer USING (reviewer_id) ORDER BY session_id"
        )
        return [SessionRow(SessionId(row[0]), *row[1:]) for row in rows]

    def bring_session(self, session: SessionRow, reviewer_id: ReviewerId) -> SessionId:
        """Return a session of another project as it is here, made if it is new."""
        row = self._connection.execute(
            "SELECT session_id FROM session"
            " WHERE reviewer_id = ? AND program = ? AND started_at = ?",
            (reviewer_id, session.program, session.started_at),
        ).fetchone()
        if row is not None:
            return SessionId(row["session_id"])
        cursor = self._connection.execute(
            "INSERT INTO session (reviewer_id, program, started_at, ended_at) VALUES (?, ?, ?, ?)",
            (reviewer_id, session.program, session.started_at, session.ended_at),
        )
        assert cursor.lastrowid is not None
        return SessionId(cursor.lastrowid)

    def begin_session(self, reviewer_id: ReviewerId, *, program: str, at: datetime) -> SessionId:
        """Note that `reviewer_id` opened the project with this version of the program."""
        cursor = self._connection.execute(
            "INSERT INTO session (reviewer_id, program, started_at) VALUES (?, ?, ?)",
            (reviewer_id, program, time_to_database(at)),
        )
        assert cursor.lastrowid is not None
        return SessionId(cursor.lastrowid)

    def end_session(self, session_id: SessionId, at: datetime) -> None:
        """Note that the project was closed."""
        self._connection.execute(
            "UPDATE session SET ended_at = ? WHERE session_id = ?",
            (time_to_database(at), session_id),
        )
