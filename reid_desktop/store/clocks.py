"""Clocks of cameras that were wrong: an offset to each, never a rewrite of what it told."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from reid_desktop.core.types import ImageId
from reid_desktop.store.values import path_to_database, time_from_database

# A body with a serial number has one clock wherever it is. Without, cameras of one make are told
# apart by their stations. Needs `image` and, of it, `station`.
CAMERA = (
    "nullif(trim(coalesce(nullif(camera_make, '') || ' ', '')"
    " || coalesce(nullif(camera_model, '') || ' ', '')"
    " || CASE WHEN coalesce(camera_serial, '') != '' THEN camera_serial"
    " WHEN station.name IS NOT NULL THEN '@ ' || station.name ELSE '' END), '')"
)
# Where no clock was wrong, which is usual, no camera is put together for every photograph.
_ANY_CLOCK = "(SELECT count(*) FROM camera_clock)"
JOIN_CLOCK = (
    f" LEFT JOIN camera_clock ON camera_clock.camera = CASE WHEN {_ANY_CLOCK} THEN {CAMERA} END"
)
TAKEN_AT = (
    "CASE WHEN offset_s IS NULL THEN captured_at"
    " ELSE strftime('%Y-%m-%dT%H:%M:%f', captured_at, offset_s || ' seconds') END"
)
_FROM = f" FROM image LEFT JOIN station USING (station_id){JOIN_CLOCK}"


@dataclass(frozen=True, slots=True)
class CameraRow:
    """A camera, as far as it can be told apart, and its clock.

    Attributes
    ----------
    camera : str
        Make, model and serial number; the station instead of a serial number that is not known.
    n_photographs : int
        Those that tell a time.
    first_at, last_at : datetime, optional
        Of its photographs, by its own clock; None without any that tells a time.
    offset_s : float
        Added to what its clock told; 0 if it was right.
    """

    camera: str
    n_photographs: int
    first_at: datetime | None
    last_at: datetime | None
    offset_s: float


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What the clock of a camera told when a photograph was taken."""

    image_id: ImageId
    camera: str | None
    captured_at: datetime | None


class ClockRepository:
    """Reads and writes the ``camera_clock`` table. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def cameras(self) -> list[CameraRow]:
        """Return the cameras of all photographs, and those whose clock was set before, by name."""
        rows = self._connection.execute(
            f"SELECT {CAMERA} AS called, count(captured_at), min(captured_at), max(captured_at),"  # noqa: S608 - of constants
            f" max(coalesce(offset_s, 0)){_FROM} WHERE status != 'removed'"
            " GROUP BY called HAVING called IS NOT NULL"
            " UNION ALL SELECT camera, 0, NULL, NULL, offset_s FROM camera_clock"
            f" WHERE camera NOT IN (SELECT {CAMERA} FROM image LEFT JOIN station USING (station_id)"
            f" WHERE status != 'removed' AND {CAMERA} IS NOT NULL) ORDER BY 1"
        )
        return [
            CameraRow(
                row[0], row[1], time_from_database(row[2]), time_from_database(row[3]), row[4]
            )
            for row in rows
        ]

    def reading_of(self, relative_path: str) -> list[ClockReading]:
        """Return what the clocks told for photographs of this path, or of this file name."""
        path = path_to_database(relative_path)
        rows = self._connection.execute(
            f"SELECT image_id, {CAMERA}, captured_at"  # noqa: S608 - of constants
            " FROM image LEFT JOIN station USING (station_id) WHERE status != 'removed'"
            " AND (relative_path = ?1 OR (typeof(relative_path) = 'text'"
            " AND substr(relative_path, -length(?1) - 1) = '/' || ?1)) ORDER BY image_id",
            (path,),
        )
        return [ClockReading(ImageId(row[0]), row[1], time_from_database(row[2])) for row in rows]

    def set_offset(self, camera: str, offset_s: float) -> None:
        """Say by how much the clock of a camera was slow; 0: it was right."""
        if offset_s == 0.0:
            self._connection.execute("DELETE FROM camera_clock WHERE camera = ?", (camera,))
            return
        self._connection.execute(
            "INSERT INTO camera_clock (camera, offset_s) VALUES (?, ?)"
            " ON CONFLICT (camera) DO UPDATE SET offset_s = excluded.offset_s",
            (camera, offset_s),
        )
