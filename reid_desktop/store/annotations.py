"""Animals in images: where their pixels lie, and what the engine needs of them."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from reid_desktop.core.records import Annotation, Box, CropSource
from reid_desktop.core.types import AnnotationId, ImageId
from reid_desktop.store.clocks import JOIN_CLOCK, TAKEN_AT
from reid_desktop.store.values import absolute_path, path_from_database, time_from_database


@dataclass(frozen=True, slots=True)
class EngineRow:
    """One annotation as the engine needs it.

    Attributes
    ----------
    captured_at : datetime, optional
        By the corrected clock of its camera.
    position : (float, float), optional
        Latitude and longitude in degrees, of the photograph or else of its station.
    available : bool
        Whether its photograph can be looked at. One that is missing or was replaced is evidence
        that ties others together, but nobody can be asked about it.
    """

    annotation_id: AnnotationId
    crop_key: str
    image_id: ImageId
    captured_at: datetime | None
    station_id: int | None
    encounter_id: int | None
    side: str | None
    available: bool
    position: tuple[float, float] | None = field(repr=False)  # never into a log


class AnnotationRepository:
    """Reads and writes the ``annotation`` table. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add_whole(self, image_id: ImageId, sha256: str) -> AnnotationId:
        """Return the annotation of a whole image, made if there is none."""
        row = self._connection.execute(
            "SELECT annotation_id FROM annotation WHERE image_id = ? AND origin = 'whole'",
            (image_id,),
        ).fetchone()
        if row is not None:
            return AnnotationId(row["annotation_id"])
        cursor = self._connection.execute(
            "INSERT INTO annotation (image_id, crop_key) VALUES (?, ?)", (image_id, sha256)
        )
        assert cursor.lastrowid is not None
        self._connection.execute(
            "INSERT INTO assignment (annotation_id, status) VALUES (?, 'unidentified')",
            (cursor.lastrowid,),
        )
        return AnnotationId(cursor.lastrowid)

    def get(self, annotation_id: AnnotationId) -> Annotation | None:
        """Return an annotation."""
        row = self._connection.execute(
            "SELECT * FROM annotation WHERE annotation_id = ?", (annotation_id,)
        ).fetchone()
        return None if row is None else _annotation(row)

    def crops(self) -> list[CropSource]:
        """Return the crops of the study whose photographs are there, each once, oldest first."""
        rows = self._connection.execute(
            "SELECT crop_key, folder.path, relative_path, image_id, box_left_px, box_top_px,"
            " box_width_px, box_height_px, min(annotation_id) AS first"
            " FROM annotation JOIN image USING (image_id) JOIN folder USING (folder_id)"
            " WHERE crop_key IS NOT NULL AND excluded = 0 AND status = 'ok'"
            " GROUP BY crop_key ORDER BY first"
        )
        return [
            CropSource(
                row["crop_key"],
                absolute_path(
                    path_from_database(row["path"]), path_from_database(row["relative_path"])
                ),
                box_of(row),
                ImageId(row["image_id"]),
            )
            for row in rows
        ]

    def engine_rows(self) -> list[EngineRow]:
        """Return the annotations that take part, by rising id."""
        rows = self._connection.execute(
            f"SELECT annotation_id, crop_key, image_id, {TAKEN_AT}, station_id, encounter_id,"  # noqa: S608 - of constants
            " side, status = 'ok' AS available,"
            " coalesce(image.latitude, station.latitude),"
            " coalesce(image.longitude, station.longitude)"
            " FROM annotation JOIN image USING (image_id)"
            f" LEFT JOIN station USING (station_id){JOIN_CLOCK}"
            " WHERE crop_key IS NOT NULL AND excluded = 0 AND not_identifiable = 0"
            " AND status != 'removed' ORDER BY annotation_id"
        )
        return [
            EngineRow(
                AnnotationId(row[0]),
                row[1],
                ImageId(row[2]),
                time_from_database(row[3]),
                row[4],
                row[5],
                row[6],
                bool(row[7]),
                None if row[8] is None or row[9] is None else (row[8], row[9]),
            )
            for row in rows
        ]

    def set_not_identifiable(self, annotation_ids: Iterable[AnnotationId], *, value: bool) -> None:
        """Say that nobody could tell who these are, or take it back."""
        self._connection.executemany(
            "UPDATE annotation SET not_identifiable = ? WHERE annotation_id = ?",
            [(value, annotation_id) for annotation_id in annotation_ids],
        )

    def set_excluded(self, annotation_ids: Iterable[AnnotationId], *, value: bool) -> None:
        """Take annotations out of the study, or back in."""
        self._connection.executemany(
            "UPDATE annotation SET excluded = ? WHERE annotation_id = ?",
            [(value, annotation_id) for annotation_id in annotation_ids],
        )

    def set_side(self, annotation_ids: Iterable[AnnotationId], side: str | None) -> None:
        """Say from which side these animals are seen, or that it is not known."""
        self._connection.executemany(
            "UPDATE annotation SET side = ? WHERE annotation_id = ?",
            [(side, annotation_id) for annotation_id in annotation_ids],
        )

    def set_quality(self, annotation_ids: Iterable[AnnotationId], quality: str | None) -> None:
        """Say how good these are to recognise an animal by, or that nobody said."""
        self._connection.executemany(
            "UPDATE annotation SET quality = ? WHERE annotation_id = ?",
            [(quality, annotation_id) for annotation_id in annotation_ids],
        )

    def of_image(self, image_id: ImageId) -> list[Annotation]:
        """Return the animals of an image, by rising id; without boxes that were removed."""
        rows = self._connection.execute(
            "SELECT * FROM annotation WHERE image_id = ? AND crop_key IS NOT NULL"
            " ORDER BY annotation_id",
            (image_id,),
        )
        return [_annotation(row) for row in rows]

    def set_species(self, annotation_ids: Iterable[AnnotationId], species: str | None) -> None:
        """Say of which species these animals are."""
        self._connection.executemany(
            "UPDATE annotation SET species = ? WHERE annotation_id = ?",
            [(species, annotation_id) for annotation_id in annotation_ids],
        )

    def add_box(
        self,
        image_id: ImageId,
        box: Box,
        crop_key: str,
        *,
        origin: str = "person",
        score: float | None = None,
    ) -> AnnotationId:
        """Add an animal with a box around it.

        Parameters
        ----------
        origin, score
            See `set_box`.
        """
        cursor = self._connection.execute(
            "INSERT INTO annotation (image_id, box_left_px, box_top_px, box_width_px,"
            " box_height_px, origin, detector_score, crop_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (image_id, *_sides(box), origin, score, crop_key),
        )
        assert cursor.lastrowid is not None
        self._connection.execute(
            "INSERT INTO assignment (annotation_id, status) VALUES (?, 'unidentified')",
            (cursor.lastrowid,),
        )
        return AnnotationId(cursor.lastrowid)

    def set_box(
        self,
        annotation_id: AnnotationId,
        box: Box | None,
        crop_key: str | None,
        *,
        origin: str = "person",
        score: float | None = None,
    ) -> None:
        """Put another box around an animal, or none: it is the whole image then.

        Without a `crop_key` it is no part of the study any more, and keeps what was said of it.

        Parameters
        ----------
        origin : str
            Who put it there: ``person``, ``detector`` or ``catalogue``.
        score : float, optional
            How sure the detector was, 0…1.
        """
        self._connection.execute(
            "UPDATE annotation SET box_left_px = ?, box_top_px = ?, box_width_px = ?,"
            " box_height_px = ?, origin = ?, detector_score = ?, crop_key = ?"
            " WHERE annotation_id = ?",
            (
                *_sides(box),
                "whole" if box is None else origin,
                score,
                crop_key,
                annotation_id,
            ),
        )


def box_of(row: sqlite3.Row | Mapping[str, Any]) -> Box | None:
    """Return the box of a row that has its four columns; None is the whole image."""
    if row["box_left_px"] is None:
        return None
    return Box(row["box_left_px"], row["box_top_px"], row["box_width_px"], row["box_height_px"])


def _sides(box: Box | None) -> tuple[float | None, ...]:
    if box is None:
        return None, None, None, None
    return box.left_px, box.top_px, box.width_px, box.height_px


def _annotation(row: sqlite3.Row) -> Annotation:
    return Annotation(
        annotation_id=AnnotationId(row["annotation_id"]),
        image_id=ImageId(row["image_id"]),
        box=box_of(row),
        crop_key=row["crop_key"],
        side=row["side"],
        quality=row["quality"],
        species=row["species"],
        not_identifiable=bool(row["not_identifiable"]),
        excluded=bool(row["excluded"]),
    )
