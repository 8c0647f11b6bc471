# ruff: noqa: S608 - queries are put together from constants; values are bound
"""What the window and the tables show, read in one or two queries each."""

import sqlite3
from collections.abc import Iterator
from operator import itemgetter

from reid_desktop.core.types import AnnotationId
from reid_desktop.store.clocks import JOIN_CLOCK, TAKEN_AT

_PHOTOGRAPH = (
    "SELECT assignment.annotation_id, image.image_id, folder.path AS folder, relative_path,"
    f" {TAKEN_AT} AS captured_at, station.name AS station, side, quality, crop_key,"
    " box_left_px, box_top_px, box_width_px, box_height_px, cluster.label AS cluster,"
    " individual.name AS individual, assignment.status, probability,"
    " image.status AS image_status, image.width_px, image.height_px, camera_make, camera_model,"
    " captured_from, encounter_id, n_bytes, excluded"
)
_GROUP_AND_PLACE = (
    ", cluster.cluster_id, assignment.individual_id,"
    " coalesce(image.latitude, station.latitude) AS latitude,"
    " coalesce(image.longitude, station.longitude) AS longitude"
)
_JOINS = (
    " JOIN annotation USING (annotation_id) JOIN image ON image.image_id = annotation.image_id"
    " JOIN folder USING (folder_id) JOIN assignment USING (annotation_id)"
    f" LEFT JOIN station USING (station_id){JOIN_CLOCK} LEFT JOIN cluster USING (cluster_id)"
    " LEFT JOIN individual USING (individual_id)"
)


class Reading:
    """Queries over several tables; rows as sqlite3 gives them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def photographs(self) -> Iterator[sqlite3.Row]:
        """Yield the annotations of the study, by rising id."""
        return self._connection.execute(
            _PHOTOGRAPH + " FROM studied" + _JOINS + " ORDER BY studied.annotation_id"
        )

    def all_photographs(self) -> list[sqlite3.Row]:
        """Return the annotations of the study and those that were taken out of it, by rising id."""
        taken_out = self._connection.execute(
            _PHOTOGRAPH + " FROM (SELECT annotation_id FROM annotation JOIN image USING (image_id)"
            " WHERE excluded = 1 AND crop_key IS NOT NULL"
            " AND status NOT IN ('removed', 'replaced'))" + _JOINS
        )
        # SQLite would write both parts into a table of its own first
        return sorted([*self.photographs(), *taken_out], key=itemgetter("annotation_id"))

    def photograph(self, annotation_id: AnnotationId) -> sqlite3.Row | None:
        """Return one annotation, in the study or not; beside its columns its group and place."""
        row: sqlite3.Row | None = self._connection.execute(
            _PHOTOGRAPH
            + _GROUP_AND_PLACE
            + " FROM (SELECT annotation_id FROM annotation WHERE annotation_id = ?)"
            + _JOINS,
            (annotation_id,),
        ).fetchone()
        return row

    def problems(self) -> Iterator[sqlite3.Row]:
        """Yield folder, relative path, problem and, of a duplicate, the path of the first."""
        return self._connection.execute(
            "SELECT folder.path AS folder, relative_path, problem, of FROM ("
            " SELECT folder_id, relative_path, coalesce(problem, 'damaged') AS problem,"
            "  NULL AS of FROM image WHERE status = 'unreadable'"
            " UNION ALL SELECT folder_id, relative_path, reason, NULL FROM skipped_file"
            " UNION ALL SELECT image.folder_id, image.relative_path, 'duplicate',"
            "  first.relative_path FROM image JOIN image AS first"
            "  ON first.image_id = image.duplicate_of"
            "  WHERE image.status = 'ok' AND first.status = 'ok')"
            " JOIN folder USING (folder_id) ORDER BY folder_id, relative_path"
        )

    def members(self) -> Iterator[sqlite3.Row]:
        """Yield the annotations that are in a group: group by group, the best one first."""
        return self._connection.execute(
            "SELECT assignment.annotation_id, assignment.individual_id, cluster_id,"
            " cluster.label AS cluster, individual.name AS individual, assignment.status,"
            f" {TAKEN_AT} AS captured_at, station.name AS station, side,"
            " image.encounter_id, probability"
            " FROM studied JOIN annotation USING (annotation_id)"
            " JOIN image ON image.image_id = studied.image_id"
            " JOIN assignment USING (annotation_id)"
            f" LEFT JOIN station USING (station_id){JOIN_CLOCK}"
            " LEFT JOIN cluster USING (cluster_id)"
            " LEFT JOIN individual USING (individual_id)"
            " WHERE assignment.individual_id IS NOT NULL OR cluster_id IS NOT NULL"
            " ORDER BY assignment.individual_id IS NULL, assignment.individual_id,"
            " CASE WHEN assignment.individual_id IS NULL THEN cluster_id END,"
            " assignment.status != 'accepted', coalesce(probability, 0) DESC, annotation_id"
        )

    def group_size(self, row: sqlite3.Row) -> int:
        """Count the annotations that are shown in one group with that of a `photograph` row."""
        if row["individual_id"] is not None:
            query = "SELECT count(*) FROM assignment JOIN studied USING (annotation_id)"
            counted = self._connection.execute(
                query + " WHERE individual_id = ?", (row["individual_id"],)
            )
        else:
            counted = self._connection.execute(
                "SELECT count(*) FROM assignment JOIN studied USING (annotation_id)"
                " WHERE cluster_id = ? AND individual_id IS NULL",
                (row["cluster_id"],),
            )
        return int(counted.fetchone()[0])

    def others_in_group(self, row: sqlite3.Row, most: int) -> list[sqlite3.Row]:
        """Return others shown in one group with that of a `photograph` row: the best known first.

        Those in a photograph that cannot be shown are left out.
        """
        if row["individual_id"] is not None:
            group, group_id = "individual_id = ?", row["individual_id"]
        else:
            group, group_id = "cluster_id = ? AND individual_id IS NULL", row["cluster_id"]
        return self._connection.execute(
            _PHOTOGRAPH
            + " FROM (SELECT annotation_id FROM studied JOIN assignment USING (annotation_id)"
            + f" WHERE {group} AND annotation_id != ?)"
            + _JOINS
            + " WHERE image.status = 'ok' ORDER BY assignment.status != 'accepted',"
            " coalesce(probability, 0) DESC, assignment.annotation_id LIMIT ?",
            (group_id, row["annotation_id"], most),
        ).fetchall()

    def counts(self) -> sqlite3.Row:
        """Return the counts of images, annotations and groups."""
        row: sqlite3.Row = self._connection.execute(
            "SELECT (SELECT count(*) FROM image WHERE status = 'ok') AS n_images,"
            " (SELECT count(*) FROM image WHERE status = 'unreadable') AS n_unreadable,"
            " (SELECT count(*) FROM image WHERE status = 'missing') AS n_missing,"
            " (SELECT count(*) FROM skipped_file) AS n_skipped,"
            " count(*) AS n_annotations,"
            " count(DISTINCT CASE WHEN individual_id IS NULL THEN cluster_id END) AS n_clusters,"
            " count(DISTINCT individual_id) AS n_individuals,"
            " count(CASE status WHEN 'accepted' THEN 1 END) AS n_accepted,"
            " count(CASE status WHEN 'proven' THEN 1 END) AS n_proven,"
            " count(CASE status WHEN 'proposed' THEN 1 END) AS n_proposed,"
            " count(CASE status WHEN 'unidentified' THEN 1 END) AS n_unidentified,"
            " count(CASE status WHEN 'not_identifiable' THEN 1 END) AS n_not_identifiable"
            " FROM studied JOIN assignment USING (annotation_id)"
        ).fetchone()
        return row
