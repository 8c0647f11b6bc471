"""What the engine worked out, written down: runs, clusters, assignments."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import isnan

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.records import Run
from reid_desktop.core.types import AnnotationId, RunId
from reid_desktop.store.assignments import AssignmentRepository
from reid_desktop.store.matching import match_clusters
from reid_desktop.store.values import time_to_database

_DECIMALS = 4  # of a probability: more would only make every row change at every run


@dataclass(frozen=True, slots=True)
class NewRun:
    """One solve of the engine on its way to the store.

    Attributes
    ----------
    engine : str
        Strategy and solver.
    version : str
        Of the program.
    parameters : str
        JSON.
    n_decisions : int
        Answers it knew.
    n_left : int, optional
        About so many more questions pay; None when that cannot be told.
    """

    engine: str
    version: str
    model_keys: tuple[str, ...]
    parameters: str
    seed: int
    n_decisions: int
    n_left: int | None
    computed_at: datetime


class RunRepository:
    """Reads and writes ``partition_run``, ``cluster`` and ``assignment``."""

    def __init__(self, connection: sqlite3.Connection, assignments: AssignmentRepository) -> None:
        self._connection = connection
        self._assignments = assignments

    def record(
        self,
        run: NewRun,
        *,
        annotation_ids: Sequence[AnnotationId],
        labels: NDArray[np.int64],
        probability: NDArray[np.float32],
        proven: NDArray[np.bool_],
    ) -> RunId:
        """Write down who is who after a solve. Call in a transaction, outside any operation.

        Clusters keep the id and label of the previous cluster they overlap most; labels are
        never reused, and every annotation that changes its label is counted in
        ``cluster_change``. Annotations that took no part end up in no cluster.

        Parameters
        ----------
        labels : ndarray of shape (n,)
            Cluster of each of `annotation_ids`, from 0, in any order; -1 is in no cluster.
        probability : ndarray of shape (n,)
            That the annotation belongs with its cluster, 0…1.
        proven : ndarray of shape (n_clusters,)
            By label.
        """
        n = len(annotation_ids)
        if not n == len(labels) == len(probability):
            raise ValueError(f"{n} annotations, {len(labels)} labels, {len(probability)} odds")
        before = self._before()
        place = np.searchsorted(before.ids, np.asarray(annotation_ids, dtype=np.int64))
        full = np.full(len(before.ids), -1, dtype=np.int64)
        full[place] = labels
        full[before.not_identifiable] = -1  # said so while the engine was at work
        odds = np.full(len(before.ids), np.nan)
        odds[place] = np.round(np.clip(probability.astype(np.float64), 0, 1), _DECIMALS)
        grouped = full >= 0
        odds[~grouped] = np.nan

        run_id = self._add_run(run)
        kept, dense = _number_by_first(full[grouped])
        matched = match_clusters(dense, before.cluster[grouped], before.accepted[grouped])
        # After an undo or redo an individual may sit elsewhere than the cluster it is named by.
        holds = np.bincount(dense, weights=before.accepted[grouped], minlength=len(matched)) > 0
        matched[~holds & np.isin(matched, self._called_like_individuals())] = 0
        cluster_ids = self._name_clusters(matched, run_id)
        turned = self._set_proven(cluster_ids, proven[kept], run_id)
        cluster = np.zeros(len(before.ids), dtype=np.int64)
        cluster[grouped] = cluster_ids[dense]
        self._log_changes(run_id, before.cluster, cluster)
        self._write(before, cluster, odds)
        moved = before.cluster != cluster
        stirred = np.concatenate([before.cluster[moved], cluster[moved], turned])
        affected = moved | (grouped & np.isin(cluster, stirred))
        self._assignments.refresh(before.ids[affected].tolist())
        return run_id

    def latest(self) -> Run | None:
        """Return the newest run."""
        row = self._connection.execute(
            "SELECT * FROM partition_run ORDER BY run_id DESC LIMIT 1"
        ).fetchone()
        if row is None:
            return None
        return Run(
            run_id=RunId(row["run_id"]),
            engine=row["engine"],
            model_keys=tuple(row["model_keys"].split()),
            parameters=row["parameters"],
            seed=row["seed"],
            n_decisions=row["n_decisions"],
            n_left=row["n_left"],
            computed_at=datetime.fromisoformat(row["computed_at"]),
        )

    def _add_run(self, run: NewRun) -> RunId:
        cursor = self._connection.execute(
            "INSERT INTO partition_run (engine, version, model_keys, parameters, seed,"
            " n_decisions, n_left, computed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                run.engine,
                run.version,
                " ".join(run.model_keys),
                run.parameters,
                run.seed,
                run.n_decisions,
                run.n_left,
                time_to_database(run.computed_at),
            ),
        )
        assert cursor.lastrowid is not None
        return RunId(cursor.lastrowid)

    def _before(self) -> "_Before":
        rows = self._connection.execute(
            "SELECT annotation_id, coalesce(cluster_id, 0), coalesce(probability, -1.0),"
            " membership_id IS NOT NULL, not_identifiable FROM assignment"
            " JOIN annotation USING (annotation_id) LEFT JOIN membership USING (annotation_id)"
            " ORDER BY annotation_id"
        ).fetchall()
        table = np.array([tuple(row) for row in rows], dtype=np.float64).reshape(-1, 5)
        return _Before(
            ids=table[:, 0].astype(np.int64),
            cluster=table[:, 1].astype(np.int64),
            odds=np.where(table[:, 2] < 0, np.nan, table[:, 2]),
            accepted=table[:, 3] > 0,
            not_identifiable=table[:, 4] > 0,
        )

    def _name_clusters(self, matched: NDArray[np.int64], run_id: RunId) -> NDArray[np.int64]:
        """Return the cluster id of each new cluster, with rows for those that are new."""
        new = self._assignments.new_cluster_ids(int((matched == 0).sum()))
        self._assignments.add_clusters(new, run_id=run_id)
        cluster_ids = matched.copy()
        cluster_ids[matched == 0] = new
        return cluster_ids

    def _called_like_individuals(self) -> list[int]:
        return [
            row[0]
            for row in self._connection.execute(
                "SELECT cluster_id FROM cluster JOIN individual ON name = label COLLATE NOCASE"
            )
        ]

    def _set_proven(
        self, cluster_ids: NDArray[np.int64], proven: NDArray[np.bool_], run_id: RunId
    ) -> NDArray[np.int64]:
        """Write which clusters are proven now; return those that were not or are no more."""
        rows = self._connection.execute("SELECT cluster_id FROM cluster WHERE proven")
        were = np.isin(cluster_ids, [row[0] for row in rows])
        self._connection.executemany(
            "UPDATE cluster SET last_run = ?, proven = ? WHERE cluster_id = ?",
            [
                (run_id, is_proven, cluster_id)
                for cluster_id, is_proven in zip(cluster_ids.tolist(), proven.tolist(), strict=True)
            ],
        )
        turned: NDArray[np.int64] = cluster_ids[were != proven]
        return turned

    def _log_changes(
        self, run_id: RunId, previous: NDArray[np.int64], cluster: NDArray[np.int64]
    ) -> None:
        moved = (previous > 0) & (cluster > 0) & (previous != cluster)
        pairs, counts = np.unique(
            np.column_stack([previous[moved], cluster[moved]]), axis=0, return_counts=True
        )
        self._connection.executemany(
            "INSERT INTO cluster_change (run_id, from_cluster, to_cluster, n_annotations)"
            " VALUES (?, ?, ?, ?)",
            [
                (run_id, old, new, count)
                for (old, new), count in zip(pairs.tolist(), counts.tolist(), strict=True)
            ],
        )

    def _write(
        self, before: "_Before", cluster: NDArray[np.int64], odds: NDArray[np.float64]
    ) -> None:
        same_odds = (before.odds == odds) | (np.isnan(before.odds) & np.isnan(odds))
        changed = (before.cluster != cluster) | ~same_odds
        self._connection.executemany(
            "UPDATE assignment SET cluster_id = ?, probability = ? WHERE annotation_id = ?",
            [
                (cluster_id or None, None if isnan(p) else p, annotation_id)
                for cluster_id, p, annotation_id in zip(
                    cluster[changed].tolist(),
                    odds[changed].tolist(),
                    before.ids[changed].tolist(),
                    strict=True,
                )
            ],
        )


@dataclass(frozen=True, slots=True)
class _Before:
    """Every annotation, by rising id, as the last run and the person left it."""

    ids: NDArray[np.int64]
    cluster: NDArray[np.int64]  # 0: in none
    odds: NDArray[np.float64]  # NaN: none
    accepted: NDArray[np.bool_]
    not_identifiable: NDArray[np.bool_]


def _number_by_first(labels: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the labels in the order they first occur, and which of them each one is."""
    present, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return present[order], rank[inverse]
