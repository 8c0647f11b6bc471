# ruff: noqa: S608 - queries are put together from constants
"""What leaves the program, read in one query each."""

import sqlite3
from collections.abc import Iterator

from reid_desktop.store.clocks import JOIN_CLOCK, TAKEN_AT
from reid_desktop.store.store import Store


def identity_rows(store: Store) -> Iterator[sqlite3.Row]:
    """Yield every annotation of the study with all that is known of it, by rising id."""
    return store.connection.execute(
        "SELECT annotation.annotation_id, image.image_id, folder_id, folder.path AS folder,"
        " relative_path, sha256, n_bytes, width_px, height_px, image.status AS image_status,"
        " box_left_px, box_top_px, box_width_px, box_height_px, origin, detector_score,"
        f" {TAKEN_AT} AS captured_at, captured_from, image.latitude, image.longitude,"
        " station_id, camera_make,"
        " camera_model, camera_serial, image.encounter_id, side, quality, species,"
        " cluster.cluster_id, cluster.label AS cluster, assignment.individual_id,"
        " individual.name AS individual, assignment.status, probability,"
        " membership.accepted_at, reviewer.name AS accepted_by"
        " FROM studied JOIN annotation USING (annotation_id)"
        " JOIN image ON image.image_id = annotation.image_id JOIN folder USING (folder_id)"
        " JOIN assignment USING (annotation_id)"
        f" LEFT JOIN station USING (station_id){JOIN_CLOCK}"
        " LEFT JOIN cluster USING (cluster_id)"
        " LEFT JOIN individual USING (individual_id)"
        " LEFT JOIN membership ON membership.annotation_id = annotation.annotation_id"
        " LEFT JOIN reviewer USING (reviewer_id) ORDER BY annotation.annotation_id"
    )


def station_rows(store: Store) -> Iterator[sqlite3.Row]:
    """Yield the stations that have photographs or a position, by rising id.

    Others were called so once, and are no place any more.
    """
    return store.connection.execute(
        "SELECT station_id, survey, name, latitude, longitude FROM station"
        " WHERE latitude IS NOT NULL OR EXISTS (SELECT 1 FROM image"
        " WHERE image.station_id = station.station_id AND status NOT IN ('removed', 'replaced'))"
        " ORDER BY station_id"
    )


def constraint_rows(store: Store) -> Iterator[sqlite3.Row]:
    """Yield the must-links and cannot-links in force: those of answers, then those of locks.

    The same pairs as the views ``must_link`` and ``cannot_link``, and why.
    """
    return store.connection.execute(
        "SELECT low, high, verdict, 'answer' AS source, sureness, reason, reviewer.name AS"
        " reviewer, decided_at AS since FROM decision_in_force JOIN reviewer USING (reviewer_id)"
        " WHERE verdict IN ('same', 'different')"
        " UNION ALL SELECT low, high, verdict, source, 'sure', reason, NULL, created_at"
        " FROM lock WHERE low IS NOT NULL AND lifted_at IS NULL"
    )


def schema_version(store: Store) -> int:
    """Return the number of the schema."""
    return int(store.connection.execute("PRAGMA user_version").fetchone()[0])
