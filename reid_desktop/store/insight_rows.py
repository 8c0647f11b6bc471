# ruff: noqa: S608 - queries are put together from constants
"""What the pictures of a project are drawn from, read in one query each."""

import sqlite3
from collections.abc import Iterator

from reid_desktop.core.types import AnnotationId
from reid_desktop.store.clocks import JOIN_CLOCK, TAKEN_AT
from reid_desktop.store.store import Store


def capture_rows(store: Store) -> Iterator[sqlite3.Row]:
    """Yield the annotations of the study with who they are and when, by rising id.

    ``captured_s`` counts seconds from 1970-01-01 00:00 on the corrected clock of the camera.
    """
    return store.connection.execute(
        "SELECT studied.annotation_id, crop_key,"
        f" CAST(strftime('%s', {TAKEN_AT}) AS INTEGER) AS captured_s,"
        " coalesce(individual.name, cluster.label) AS who, assignment.status"
        " FROM studied JOIN annotation USING (annotation_id)"
        " JOIN image ON image.image_id = studied.image_id"
        " JOIN assignment USING (annotation_id)"
        f" LEFT JOIN station USING (station_id){JOIN_CLOCK}"
        " LEFT JOIN cluster USING (cluster_id) LEFT JOIN individual USING (individual_id)"
        " ORDER BY studied.annotation_id"
    )


def run_rows(store: Store) -> Iterator[sqlite3.Row]:
    """Yield how many answers each run knew, how many were left and its parameters, in order."""
    return store.connection.execute(
        "SELECT n_decisions, n_left, parameters FROM partition_run ORDER BY run_id"
    )


def group_members(store: Store, annotation_id: AnnotationId, most: int) -> list[AnnotationId]:
    """Return an annotation and after it up to `most` others that are shown in its group."""
    rows = store.connection.execute(
        "SELECT other.annotation_id FROM assignment AS one JOIN assignment AS other"
        " ON CASE WHEN one.individual_id IS NULL"
        " THEN other.individual_id IS NULL AND other.cluster_id = one.cluster_id"
        " ELSE other.individual_id = one.individual_id END"
        " JOIN studied ON studied.annotation_id = other.annotation_id"
        " WHERE one.annotation_id = ? AND other.annotation_id != one.annotation_id"
        " ORDER BY other.status != 'accepted', coalesce(other.probability, 0) DESC,"
        " other.annotation_id LIMIT ?",
        (annotation_id, most),
    )
    return [annotation_id, *(AnnotationId(row[0]) for row in rows)]
