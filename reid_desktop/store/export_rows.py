# ruff: noqa: S608 - queries are put together from constants
"""What the exported tables say, read in one query each."""

import sqlite3
from collections.abc import Iterator

from reid_desktop.store.clocks import JOIN_CLOCK, TAKEN_AT
from reid_desktop.store.store import Store


def identity_rows(store: Store) -> Iterator[sqlite3.Row]:
    """Yield every annotation of the study with all that is known of it, by rising id."""
    return store.connection.execute(
        "SELECT annotation.annotation_id, image.image_id, folder_id, folder.path AS folder,"
        " relative_path, sha256, box_left_px, box_top_px, box_width_px, box_height_px,"
        f" {TAKEN_AT} AS captured_at, captured_from, station_id, station.name AS station,"
        " camera_make, camera_model, camera_serial, image.encounter_id, side, quality, species,"
        " cluster.cluster_id, cluster.label AS cluster, assignment.individual_id,"
        " individual.name AS individual, assignment.status, probability"
        " FROM studied JOIN annotation USING (annotation_id)"
        " JOIN image ON image.image_id = annotation.image_id JOIN folder USING (folder_id)"
        " JOIN assignment USING (annotation_id)"
        f" LEFT JOIN station USING (station_id){JOIN_CLOCK}"
        " LEFT JOIN cluster USING (cluster_id)"
        " LEFT JOIN individual USING (individual_id) ORDER BY annotation.annotation_id"
    )


def schema_version(store: Store) -> int:
    """Return the number of the schema."""
    return int(store.connection.execute("PRAGMA user_version").fetchone()[0])
