"""What was learned from the answers, each time."""

import sqlite3
from datetime import datetime

from reid_desktop.core.learning.versions import (
    BaseModel,
    Comparison,
    Gain,
    Learned,
    Measure,
    ModelVersion,
    NewModelVersion,
)
from reid_desktop.core.types import SessionId
from reid_desktop.store.values import time_to_database

_COLUMNS = (
    "model, model_key, base_model, base_model_key, before_model, depth, recipe, seed,"
    " n_same, n_different, n_unsure, n_facts, n_groups, n_photographs, n_held_back,"
    " n_individuals, auc_before, auc_after, precision_before, precision_after, gain_low,"
    " gain_high, last_decision_id, program, device, session_id, learned_at"
)
_MARKS = ", ".join("?" * len(_COLUMNS.split(",")))


class ModelVersionRepository:
    """Reads and writes the ``model_version`` table, of which no row ever changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, version: NewModelVersion, session_id: SessionId) -> int:
        """Write down what was learned; give its number. Call in a transaction, outside undo."""
        learned, comparison = version.learned, version.comparison
        cursor = self._connection.execute(
            f"INSERT INTO model_version ({_COLUMNS}) VALUES ({_MARKS})",  # noqa: S608 - constants
            (
                version.kept.name if version.kept is not None else None,
                version.kept.model_key if version.kept is not None else None,
                version.base.name,
                version.base.model_key,
                version.before,
                version.depth,
                version.recipe,
                version.seed,
                learned.n_same,
                learned.n_different,
                learned.n_unsure,
                learned.n_facts,
                learned.n_groups,
                learned.n_photographs,
                comparison.n_answers,
                comparison.n_individuals,
                comparison.before.auc,
                comparison.after.auc,
                comparison.before.average_precision,
                comparison.after.average_precision,
                comparison.gain.low,
                comparison.gain.high,
                learned.last_decision_id,
                version.program,
                version.device,
                session_id,
                time_to_database(version.learned_at),
            ),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def all(self) -> list[ModelVersion]:
        """Return what was learned, oldest first."""
        rows = self._connection.execute(
            "SELECT model_version.*, reviewer.name AS reviewer FROM model_version"
            " JOIN session USING (session_id) JOIN reviewer USING (reviewer_id)"
            " ORDER BY model_version_id"
        )
        return [_version(row) for row in rows]

    def next_id(self) -> int:
        """Return the number that the next one will have."""
        row = self._connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = 'model_version'"
        ).fetchone()
        return 1 if row is None else int(row[0]) + 1


def _version(row: sqlite3.Row) -> ModelVersion:
    kept = None if row["model"] is None else BaseModel(row["model"], row["model_key"])
    new = NewModelVersion(
        kept=kept,
        base=BaseModel(row["base_model"], row["base_model_key"]),
        before=row["before_model"],
        depth=row["depth"],
        recipe=row["recipe"],
        seed=row["seed"],
        learned=Learned(
            row["n_same"],
            row["n_different"],
            row["n_unsure"],
            row["n_facts"],
            row["n_groups"],
            row["n_photographs"],
            row["last_decision_id"],
        ),
        comparison=_comparison(row),
        program=row["program"],
        device=row["device"],
        learned_at=datetime.fromisoformat(row["learned_at"]),
    )
    return ModelVersion(row["model_version_id"], new, row["reviewer"])


def _comparison(row: sqlite3.Row) -> Comparison:
    return Comparison(
        before=Measure(row["auc_before"], row["precision_before"]),
        after=Measure(row["auc_after"], row["precision_after"]),
        gain=Gain(
            row["precision_after"] - row["precision_before"], row["gain_low"], row["gain_high"]
        ),
        n_answers=row["n_held_back"],
        n_individuals=row["n_individuals"],
    )
