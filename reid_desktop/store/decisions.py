# ruff: noqa: S608 - queries are put together from constants; values are bound
"""What reviewers answered."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from uuid import uuid4

from reid_desktop.core.records import Decision, NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    AskedAs,
    DecisionId,
    Pair,
    Purpose,
    ReviewerId,
    SessionId,
    Sureness,
    Verdict,
)
from reid_desktop.store.values import time_to_database

_COLUMNS = (
    "decision_id, low, high, verdict, sureness, reason, purpose, batch, inclusion_probability,"
    " merge_score, similarity, probability, model_key, strategy, asked_as, elapsed_ms,"
    " stranger, reviewer.name AS reviewer, decided_at, uuid"
)
_ANSWERED = "(purpose != 'person' OR reason IS NULL)"


class DecisionRepository:
    """Reads and writes the ``decision`` table. Call `add` in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(
        self,
        decision: NewDecision,
        reviewer_id: ReviewerId,
        session_id: SessionId | None,
        at: datetime,
    ) -> DecisionId:
        """Append a reviewer's answer."""
        return self._insert(decision, reviewer_id, session_id, at, str(uuid4()))

    def bring(
        self, decision: Decision, reviewer_id: ReviewerId, session_id: SessionId | None
    ) -> DecisionId:
        """Append an answer that was given in another project, with its time and its number."""
        return self._insert(
            decision.given, reviewer_id, session_id, decision.decided_at, decision.uuid
        )

    def _insert(
        self,
        decision: NewDecision,
        reviewer_id: ReviewerId,
        session_id: SessionId | None,
        at: datetime,
        uuid: str,
    ) -> DecisionId:
        cursor = self._connection.execute(
            "INSERT INTO decision (low, high, verdict, sureness, reason, purpose, batch,"
            " inclusion_probability, merge_score, similarity, probability, model_key, strategy,"
            " asked_as, elapsed_ms, stranger, reviewer_id, session_id, decided_at, uuid)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                decision.pair.low,
                decision.pair.high,
                decision.verdict,
                decision.sureness,
                decision.reason,
                decision.purpose,
                decision.batch,
                decision.inclusion_probability,
                decision.merge_score,
                decision.similarity,
                decision.probability,
                decision.model_key,
                decision.strategy,
                decision.asked_as,
                decision.elapsed_ms,
                decision.stranger,
                reviewer_id,
                session_id,
                time_to_database(at),
                uuid,
            ),
        )
        assert cursor.lastrowid is not None
        return DecisionId(cursor.lastrowid)

    def remove(self, pair: Pair, reviewer_id: ReviewerId) -> int:
        """Delete a reviewer's answers about a pair in an operation, which keeps them for undo.

        Returns
        -------
        int
            How many there were.
        """
        return self._connection.execute(
            "DELETE FROM decision WHERE low = ? AND high = ? AND reviewer_id = ?",
            (pair.low, pair.high, reviewer_id),
        ).rowcount

    def in_force(self) -> Iterator[Decision]:
        """Yield the answers that count, oldest first.

        Of one reviewer's answers about one pair the newest counts, and repeats that were
        asked on purpose count beside it until the reviewer settles the pair by an answer of
        their own accord; different reviewers add up.
        """
        yield from map(
            _decision,
            self._connection.execute(
                f"SELECT {_COLUMNS} FROM decision_in_force JOIN reviewer USING (reviewer_id)"
                " ORDER BY decision_id"
            ),
        )

    def all(self) -> Iterator[tuple[Decision, bool]]:
        """Yield every answer that was not undone and whether it counts, oldest first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS}, decision_id IN (SELECT decision_id FROM decision_in_force)"
            " AS in_force FROM decision JOIN reviewer USING (reviewer_id) ORDER BY decision_id"
        )
        for row in rows:
            yield _decision(row), bool(row["in_force"])

    def uuids(self) -> set[str]:
        """Return the numbers of all answers that were not undone, the same in every copy."""
        return {row[0] for row in self._connection.execute("SELECT uuid FROM decision")}

    def sessions(self) -> dict[str, SessionId]:
        """Return in which session each answer was given, by its number."""
        rows = self._connection.execute(
            "SELECT uuid, session_id FROM decision WHERE session_id IS NOT NULL"
        )
        return {row[0]: SessionId(row[1]) for row in rows}

    def taken_back(self, *, but_by: str) -> set[str]:
        """Return the numbers of answers that were undone, or removed by an act in effect.

        Parameters
        ----------
        but_by : str
            How acts begin whose undoing takes back no answer that was given here.
        """
        rows = self._connection.execute(
            "SELECT old_value FROM operation_change JOIN operation USING (operation_id)"
            " WHERE table_name = 'decision' AND action = 'delete' AND column_name = 'uuid'"
            " AND substr(kind, 1, length(?1)) != ?1",
            (but_by,),
        )
        return {row[0] for row in rows}

    def count(self) -> int:
        """Count what was said of pairs and not undone: the rows."""
        return int(self._connection.execute("SELECT count(*) FROM decision").fetchone()[0])

    def count_given(self) -> int:
        """Count the answers that a person gave and did not undo.

        A screen of several photographs was answered once, of however many pairs that speaks.
        What a merge, a split or a photograph taken out says of pairs is no answer.
        """
        given = self._connection.execute(
            "SELECT count(DISTINCT CASE asked_as WHEN 'pair' THEN decision_id"
            f" ELSE reviewer_id || ' ' || decided_at END) FROM decision WHERE {_ANSWERED}"
        )
        return int(given.fetchone()[0])

    def count_by_verdict(self) -> dict[Verdict, int]:
        """Count what answers that were not undone say of pairs, by what they say.

        What a merge, a split or a photograph taken out says of pairs is no answer.
        """
        rows = self._connection.execute(
            f"SELECT verdict, count(*) FROM decision WHERE {_ANSWERED} GROUP BY verdict"
        )
        counts = {Verdict(row[0]): int(row[1]) for row in rows}
        return {verdict: counts.get(verdict, 0) for verdict in Verdict}


def _decision(row: sqlite3.Row) -> Decision:
    return Decision(
        decision_id=DecisionId(row["decision_id"]),
        given=NewDecision(
            pair=Pair(AnnotationId(row["low"]), AnnotationId(row["high"])),
            verdict=Verdict(row["verdict"]),
            sureness=Sureness(row["sureness"]),
            reason=row["reason"],
            purpose=Purpose(row["purpose"]),
            batch=row["batch"],
            inclusion_probability=row["inclusion_probability"],
            merge_score=row["merge_score"],
            similarity=row["similarity"],
            probability=row["probability"],
            model_key=row["model_key"],
            strategy=row["strategy"],
            asked_as=AskedAs(row["asked_as"]),
            elapsed_ms=row["elapsed_ms"],
            stranger=row["stranger"],
        ),
        reviewer=row["reviewer"],
        decided_at=datetime.fromisoformat(row["decided_at"]),
        uuid=row["uuid"],
    )
