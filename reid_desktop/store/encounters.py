"""Stays of animals at one place, and when and where each photograph was taken."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from reid_desktop.core.types import EncounterId, ImageId
from reid_desktop.store.clocks import JOIN_CLOCK, TAKEN_AT
from reid_desktop.store.values import camera_time_to_database, time_from_database


@dataclass(frozen=True, slots=True)
class Encounter:
    """One stay of animals at one place.

    Attributes
    ----------
    station_id : int, optional
        None where the place is known by its camera only.
    camera : str, optional
        Make, model and serial number; None if several cameras took part, or unknown ones.
    started_at, ended_at : datetime
        Of the first and the last photograph by corrected camera time, without a zone.
    """

    station_id: int | None
    camera: str | None
    started_at: datetime
    ended_at: datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where a photograph was taken.

    Attributes
    ----------
    camera : str, optional
        Make, model and serial number, as far as they are known.
    one_camera : bool
        Whether `camera` can be one body only, as its serial number is known.
    captured_at : datetime, optional
        Corrected by what is known of the clock of the camera, without a zone.
    encounter_id : EncounterId, optional
        The encounter it is in now.
    """

    image_id: ImageId
    sha256: str | None
    station_id: int | None
    camera: str | None
    one_camera: bool
    captured_at: datetime | None
    encounter_id: EncounterId | None


class EncounterRepository:
    """Reads and writes the ``encounter`` table and who is in it. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def moments(self) -> list[Moment]:
        """Return when and where each photograph was taken, by rising id, without removed ones."""
        rows = self._connection.execute(  # a table that tells a day only tells no moment
            "SELECT image_id, sha256, station_id, camera_make, camera_model, camera_serial,"  # noqa: S608 - of constants
            " CASE WHEN captured_from = 'table' AND captured_at LIKE '%T00:00:00' THEN NULL"
            f" ELSE {TAKEN_AT} END, encounter_id FROM image LEFT JOIN station USING (station_id)"
            f"{JOIN_CLOCK} WHERE status != 'removed' ORDER BY image_id"
        )
        moments = []
        for image_id, sha256, station_id, make, model, serial, taken_at, encounter_id in rows:
            camera = " ".join(part for part in (make, model, serial) if part) or None
            at = time_from_database(taken_at)
            moments.append(
                Moment(image_id, sha256, station_id, camera, bool(serial), at, encounter_id)
            )
        return moments

    def all(self) -> dict[EncounterId, Encounter]:
        """Return every encounter, by rising id."""
        rows = self._connection.execute(
            "SELECT encounter_id, station_id, camera, started_at, ended_at FROM encounter"
            " ORDER BY encounter_id"
        )
        return {
            EncounterId(row[0]): Encounter(
                row[1], row[2], datetime.fromisoformat(row[3]), datetime.fromisoformat(row[4])
            )
            for row in rows
        }

    def add(self, encounter: Encounter) -> EncounterId:
        """Write a new encounter; nothing is in it yet."""
        cursor = self._connection.execute(
            "INSERT INTO encounter (station_id, camera, started_at, ended_at) VALUES (?, ?, ?, ?)",
            _values(encounter),
        )
        assert cursor.lastrowid is not None
        return EncounterId(cursor.lastrowid)

    def update(self, encounter_id: EncounterId, encounter: Encounter) -> None:
        """Write what became of an encounter."""
        self._connection.execute(
            "UPDATE encounter SET station_id = ?, camera = ?, started_at = ?, ended_at = ?"
            " WHERE encounter_id = ?",
            (*_values(encounter), encounter_id),
        )

    def assign(self, image_ids: Iterable[ImageId], encounter_id: EncounterId | None) -> None:
        """Put photographs into an encounter, or into none."""
        self._connection.executemany(
            "UPDATE image SET encounter_id = ? WHERE image_id = ?",
            [(encounter_id, image_id) for image_id in image_ids],
        )

    def delete(self, encounter_ids: Iterable[EncounterId]) -> None:
        """Delete encounters without photographs; a removed one may still point at them."""
        ids = [(encounter_id,) for encounter_id in encounter_ids]
        self._connection.executemany(
            "UPDATE image SET encounter_id = NULL WHERE encounter_id = ? AND status = 'removed'",
            ids,
        )
        self._connection.executemany("DELETE FROM encounter WHERE encounter_id = ?", ids)


def _values(encounter: Encounter) -> tuple[int | None, str | None, str | None, str | None]:
    return (
        encounter.station_id,
        encounter.camera,
        camera_time_to_database(encounter.started_at),
        camera_time_to_database(encounter.ended_at),
    )
