"""What an import must know of a project, read in one query each."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from reid_desktop.core.records import Box
from reid_desktop.core.types import (
    AnnotationId,
    FolderId,
    ImageId,
    ImageStatus,
    IndividualId,
    Pair,
)
from reid_desktop.store.annotations import box_of
from reid_desktop.store.store import Store
from reid_desktop.store.values import path_from_database, time_from_database


@dataclass(frozen=True, slots=True)
class KnownImage:
    """A photograph file, as far as an import asks."""

    image_id: ImageId
    folder_id: FolderId
    relative_path: str
    sha256: str | None
    size_px: tuple[int, int] | None
    status: ImageStatus
    captured_at: datetime | None
    captured_from: str | None
    station: str | None


@dataclass(frozen=True, slots=True)
class KnownAnnotation:
    """An animal in a photograph, as far as an import asks.

    Attributes
    ----------
    origin : str
        Who put the box around it: ``whole`` (nobody), ``person``, ``detector``, ``catalogue``.
    individual_id : IndividualId, optional
        Who it was accepted to be.
    """

    annotation_id: AnnotationId
    image_id: ImageId
    box: Box | None
    origin: str
    side: str | None
    quality: str | None
    species: str | None
    not_identifiable: bool
    excluded: bool
    individual_id: IndividualId | None


def known_images(store: Store) -> list[KnownImage]:
    """Return every photograph whose name no other file has now, by rising id."""
    rows = store.connection.execute(
        "SELECT image_id, folder_id, relative_path, sha256, width_px, height_px, status,"
        " captured_at, captured_from, station.name AS station FROM image"
        " LEFT JOIN station USING (station_id) WHERE status != 'replaced' ORDER BY image_id"
    )
    return [_image(row) for row in rows]


def known_annotations(store: Store) -> list[KnownAnnotation]:
    """Return every animal, the excluded ones, too, by rising id; without removed boxes."""
    rows = store.connection.execute(
        "SELECT annotation.*, individual_id FROM annotation"
        " LEFT JOIN membership USING (annotation_id) WHERE crop_key IS NOT NULL"
        " ORDER BY annotation_id"
    )
    return [_annotation(row) for row in rows]


def sure_links(store: Store) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs that are surely one animal, and those that are surely two."""
    same = store.connection.execute(
        "SELECT DISTINCT low, high FROM must_link WHERE sureness = 'sure' ORDER BY 1, 2"
    )
    different = store.connection.execute(
        "SELECT DISTINCT low, high FROM cannot_link WHERE sureness = 'sure' ORDER BY 1, 2"
    )
    return [_pair(row) for row in same], [_pair(row) for row in different]


def answered_about(store: Store) -> frozenset[AnnotationId]:
    """Return the animals somebody answered a question about."""
    rows = store.connection.execute("SELECT low FROM decision UNION SELECT high FROM decision")
    return frozenset(AnnotationId(row[0]) for row in rows)


def cluster_labels(store: Store) -> frozenset[str]:
    """Return every label a group of the project ever had."""
    return frozenset(row[0] for row in store.connection.execute("SELECT label FROM cluster"))


def _pair(row: sqlite3.Row) -> Pair:
    return Pair(AnnotationId(row[0]), AnnotationId(row[1]))


def _image(row: sqlite3.Row) -> KnownImage:
    is_sized = row["width_px"] is not None and row["height_px"] is not None
    return KnownImage(
        image_id=ImageId(row["image_id"]),
        folder_id=FolderId(row["folder_id"]),
        relative_path=path_from_database(row["relative_path"]),
        sha256=row["sha256"],
        size_px=(row["width_px"], row["height_px"]) if is_sized else None,
        status=ImageStatus(row["status"]),
        captured_at=time_from_database(row["captured_at"]),
        captured_from=row["captured_from"],
        station=row["station"],
    )


def _annotation(row: sqlite3.Row) -> KnownAnnotation:
    individual = row["individual_id"]
    return KnownAnnotation(
        annotation_id=AnnotationId(row["annotation_id"]),
        image_id=ImageId(row["image_id"]),
        box=box_of(row),
        origin=row["origin"],
        side=row["side"],
        quality=row["quality"],
        species=row["species"],
        not_identifiable=bool(row["not_identifiable"]),
        excluded=bool(row["excluded"]),
        individual_id=None if individual is None else IndividualId(individual),
    )
