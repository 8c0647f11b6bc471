# ruff: noqa: S608 - queries are put together from constants; values are bound
"""Who is who right now: the newest run, and what people did since."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from reid_desktop.core.types import AnnotationId, ClusterId, IndividualId, Pair

# Of what is marked and the clusters it is in: who each cluster is and how large it is.
_CLUSTERS = """
INSERT INTO marked_cluster (cluster_id, individual_id, n_annotations)
SELECT cluster_id, individual_id, sum(n) OVER (PARTITION BY cluster_id) FROM (
    SELECT assignment.cluster_id, membership.individual_id, count(*) AS n
    FROM assignment JOIN annotation USING (annotation_id) LEFT JOIN membership USING (annotation_id)
    WHERE NOT annotation.excluded AND assignment.cluster_id IN
          (SELECT DISTINCT cluster_id FROM assignment JOIN marked USING (annotation_id))
    GROUP BY assignment.cluster_id, membership.individual_id)
WHERE true
ORDER BY cluster_id, individual_id IS NULL, n DESC, individual_id
ON CONFLICT (cluster_id) DO NOTHING
"""

_FRESH = """
WITH fresh AS (
    SELECT assignment.annotation_id,
           CASE WHEN membership.individual_id IS NOT NULL THEN membership.individual_id
                WHEN annotation.not_identifiable THEN NULL
                ELSE marked_cluster.individual_id END AS individual_id,
           CASE WHEN membership.individual_id IS NOT NULL THEN 'accepted'
                WHEN annotation.not_identifiable THEN 'not_identifiable'
                WHEN assignment.cluster_id IS NULL THEN 'unidentified'
                WHEN cluster.proven AND marked_cluster.n_annotations > 1 THEN 'proven'
                ELSE 'proposed' END AS status
    FROM assignment JOIN annotation USING (annotation_id)
    LEFT JOIN membership USING (annotation_id)
    LEFT JOIN cluster ON cluster.cluster_id = assignment.cluster_id
    LEFT JOIN marked_cluster ON marked_cluster.cluster_id = assignment.cluster_id
    WHERE assignment.annotation_id IN (SELECT annotation_id FROM marked)
       OR assignment.cluster_id IN (SELECT cluster_id FROM marked_cluster))
UPDATE assignment SET individual_id = fresh.individual_id, status = fresh.status FROM fresh
WHERE fresh.annotation_id = assignment.annotation_id
  AND (assignment.individual_id IS NOT fresh.individual_id OR assignment.status != fresh.status)
"""

_BEST_FIRST = (
    "ORDER BY membership.annotation_id IS NULL, coalesce(assignment.probability, 0) DESC,"
    " assignment.annotation_id"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Annotations that are shown as one: of an individual, or of a cluster that is none yet.

    Attributes
    ----------
    cluster_id : ClusterId, optional
        The one most of them are in; None before the first run.
    annotation_ids : tuple of AnnotationId
        The best representative first; those that are excluded are not among them.
    """

    individual_id: IndividualId | None
    cluster_id: ClusterId | None
    label: str
    annotation_ids: tuple[AnnotationId, ...]


class AssignmentRepository:
    """Reads and writes ``assignment`` and ``cluster``. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute(
            "CREATE TEMP TABLE marked"
            " (annotation_id INTEGER PRIMARY KEY, group_number INTEGER NOT NULL)"
        )
        connection.execute(
            "CREATE TEMP TABLE marked_cluster (cluster_id INTEGER PRIMARY KEY,"
            " individual_id INTEGER, n_annotations INTEGER NOT NULL)"
        )

    def refresh(self, annotation_ids: Iterable[AnnotationId]) -> None:
        """Work out individual and status again, of these and all in their clusters.

        An annotation without a membership takes the individual of its cluster: the program
        proposes that it is that one.
        """
        self._mark([annotation_ids])
        self._connection.execute("DELETE FROM marked_cluster")
        self._connection.execute(_CLUSTERS)
        self._connection.execute(_FRESH)

    def move(self, annotation_ids: Iterable[AnnotationId], cluster_id: ClusterId | None) -> None:
        """Put annotations into a cluster, or into none. Call `refresh` afterwards."""
        self._mark([annotation_ids])
        self._connection.execute(
            "UPDATE assignment SET cluster_id = ?1, probability = NULL WHERE annotation_id IN"
            " (SELECT annotation_id FROM marked) AND cluster_id IS NOT ?1",
            (cluster_id,),
        )

    def add_cluster(self) -> ClusterId | None:
        """Make an empty cluster with a new label; None before the first run."""
        run = self._connection.execute("SELECT max(run_id) FROM partition_run").fetchone()[0]
        if run is None:
            return None
        [cluster_id] = self.new_cluster_ids(1)
        self.add_clusters([cluster_id], run_id=run)
        return cluster_id

    def new_cluster_ids(self, n: int) -> list[ClusterId]:
        """Return ids whose labels no cluster and no individual ever had."""
        row = self._connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = 'cluster'"
        ).fetchone()
        names = self._connection.execute("SELECT name FROM individual WHERE name LIKE 'ID-%'")
        taken = {str(row[0]).upper() for row in names}
        ids: list[ClusterId] = []
        candidate = 0 if row is None else int(row[0])
        while len(ids) < n:
            candidate += 1
            if cluster_label(ClusterId(candidate)) not in taken:
                ids.append(ClusterId(candidate))
        return ids

    def add_clusters(self, cluster_ids: Iterable[ClusterId], *, run_id: int) -> None:
        """Add clusters without annotations."""
        self._connection.executemany(
            "INSERT INTO cluster (cluster_id, label, first_run, last_run) VALUES (?, ?, ?, ?)",
            [(cluster, cluster_label(cluster), run_id, run_id) for cluster in cluster_ids],
        )

    def label_owner(self, label: str) -> ClusterId | None:
        """Return the cluster that has, or ever had, this label."""
        row = self._connection.execute(
            "SELECT cluster_id FROM cluster WHERE label = ?", (label.upper(),)
        ).fetchone()
        return None if row is None else ClusterId(row[0])

    def group_of_cluster(self, cluster_id: ClusterId) -> Group | None:
        """Return the group a cluster is shown as; None if there is nothing in it any more."""
        row = self._connection.execute(
            "SELECT individual_id, count(*) AS n FROM assignment JOIN studied USING (annotation_id)"
            " WHERE cluster_id = ? GROUP BY individual_id ORDER BY individual_id IS NULL, n DESC",
            (cluster_id,),
        ).fetchone()
        if row is None:
            return None
        if row["individual_id"] is not None:
            return self.group_of_individual(IndividualId(row["individual_id"]))
        members = self._connection.execute(
            "SELECT assignment.annotation_id FROM assignment JOIN studied USING (annotation_id)"
            " LEFT JOIN membership USING (annotation_id)"
            " WHERE cluster_id = ? AND assignment.individual_id IS NULL " + _BEST_FIRST,
            (cluster_id,),
        )
        label = self._connection.execute(
            "SELECT label FROM cluster WHERE cluster_id = ?", (cluster_id,)
        ).fetchone()[0]
        return Group(None, cluster_id, label, tuple(AnnotationId(row[0]) for row in members))

    def group_of_individual(self, individual_id: IndividualId) -> Group | None:
        """Return the group of an individual; None if there is no such individual."""
        name = self._connection.execute(
            "SELECT name FROM individual WHERE individual_id = ?", (individual_id,)
        ).fetchone()
        if name is None:
            return None
        members = self._connection.execute(
            "SELECT assignment.annotation_id FROM assignment JOIN studied USING (annotation_id)"
            " LEFT JOIN membership USING (annotation_id)"
            " WHERE assignment.individual_id = ? " + _BEST_FIRST,
            (individual_id,),
        )
        cluster = self._connection.execute(
            "SELECT cluster_id FROM assignment WHERE individual_id = ? AND cluster_id IS NOT NULL"
            " GROUP BY cluster_id ORDER BY count(*) DESC, cluster_id LIMIT 1",
            (individual_id,),
        ).fetchone()
        return Group(
            individual_id,
            None if cluster is None else ClusterId(cluster[0]),
            name[0],
            tuple(AnnotationId(row[0]) for row in members),
        )

    def groups_with(self, annotation_ids: Iterable[AnnotationId]) -> list[Group]:
        """Return the groups that some annotations are in, each once."""
        self._mark([annotation_ids])
        rows = self._connection.execute(
            "SELECT DISTINCT individual_id, CASE WHEN individual_id IS NULL THEN cluster_id END"
            " AS cluster_id FROM assignment JOIN marked USING (annotation_id)"
            " JOIN studied USING (annotation_id)"
            " WHERE individual_id IS NOT NULL OR cluster_id IS NOT NULL ORDER BY 1, 2"
        ).fetchall()
        groups = [
            self.group_of_individual(IndividualId(row[0]))
            if row[0] is not None
            else self.group_of_cluster(ClusterId(row[1]))
            for row in rows
        ]
        return [group for group in groups if group is not None]

    def clusters(self) -> dict[AnnotationId, ClusterId]:
        """Return the cluster of every annotation that is in one."""
        rows = self._connection.execute(
            "SELECT annotation_id, cluster_id FROM assignment WHERE cluster_id IS NOT NULL"
        )
        return {AnnotationId(row[0]): ClusterId(row[1]) for row in rows}

    def proven_clusters(self) -> list[ClusterId]:
        """Return the clusters that hold when any one answer is dropped, not yet accepted."""
        rows = self._connection.execute(
            "SELECT DISTINCT cluster_id FROM assignment JOIN studied USING (annotation_id)"
            " WHERE status = 'proven' ORDER BY cluster_id"
        )
        return [ClusterId(row[0]) for row in rows]

    def apart(self, groups: Iterable[Iterable[AnnotationId]]) -> Pair | None:
        """Return a sure or locked "different" across `groups`, the newest; None without."""
        self._mark(groups)
        row = self._connection.execute(
            "SELECT low, high FROM cannot_link"
            " JOIN marked AS a ON a.annotation_id = low JOIN marked AS b ON b.annotation_id = high"
            " WHERE a.group_number != b.group_number AND sureness = 'sure'"
            " ORDER BY since DESC LIMIT 1"
        ).fetchone()
        return None if row is None else Pair(AnnotationId(row[0]), AnnotationId(row[1]))

    def joined(
        self, these: Iterable[AnnotationId], those: Iterable[AnnotationId], *, by_fact: bool = False
    ) -> list[Pair]:
        """Return the must-links between `these` and `those`: answers, or facts and locks."""
        self._mark([these, those])
        rows = self._connection.execute(
            "SELECT DISTINCT low, high FROM must_link"
            " JOIN marked AS a ON a.annotation_id = low JOIN marked AS b ON b.annotation_id = high"
            " WHERE a.group_number != b.group_number AND (source != 'answer') = ?"
            " ORDER BY low, high",
            (by_fact,),
        )
        return [Pair(AnnotationId(row[0]), AnnotationId(row[1])) for row in rows]

    def _mark(self, groups: Iterable[Iterable[AnnotationId]]) -> None:
        self._connection.execute("DELETE FROM marked")
        self._connection.executemany(
            "INSERT INTO marked VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(annotation, number) for number, group in enumerate(groups) for annotation in group],
        )


def cluster_label(cluster_id: ClusterId) -> str:
    """Return the label of a cluster, never reused.

    >>> cluster_label(ClusterId(7))
    'ID-0007'
    """
    return f"ID-{cluster_id:04d}"
