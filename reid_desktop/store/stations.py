"""Places where photographs were taken, and which photographs were taken there."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from reid_desktop.core.types import FolderId, ImageId
from reid_desktop.store.values import path_from_database, readable


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the file of a photograph lies, and at which station it was taken.

    Attributes
    ----------
    relative_path : str
        Below its folder, ``/`` between parts.
    station : str, optional
        The name of the station; None where none is known.
    camera : tuple of str
        Make, model and serial number, as far as they are known.
    """

    image_id: ImageId
    folder_id: FolderId
    relative_path: str
    station: str | None
    camera: tuple[str, ...] = ()


class StationRepository:
    """Reads and writes the ``station`` table and who was taken there. Write in a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def id_of(self, name: str | None) -> int | None:
        """Return the station called `name`, added if new; None for none."""
        if name is None:
            return None
        self._connection.execute(
            "INSERT INTO station (name) VALUES (?) ON CONFLICT (survey, name) DO NOTHING",
            (readable(name),),
        )
        row = self._connection.execute(
            "SELECT station_id FROM station WHERE survey = '' AND name = ?", (readable(name),)
        ).fetchone()
        return int(row[0])

    def placed(self) -> list[Placed]:
        """Return where every photograph lies and was taken, by rising id."""
        rows = self._connection.execute(
            "SELECT image_id, folder_id, relative_path, station.name, camera_make,"
            " camera_model, camera_serial FROM image LEFT JOIN station USING (station_id)"
            " ORDER BY image_id"
        )
        return [
            Placed(
                row[0],
                row[1],
                path_from_database(row[2]),
                row[3],
                tuple(part for part in row[4:] if part),
            )
            for row in rows
        ]

    def counts(self) -> list[tuple[str, int]]:
        """Return the stations and how many photographs were taken at each, by name."""
        rows = self._connection.execute(
            "SELECT name, count(image_id) FROM station LEFT JOIN image"
            " ON image.station_id = station.station_id AND status NOT IN ('removed', 'replaced')"
            " GROUP BY station.station_id HAVING count(image_id) OR station.latitude IS NOT NULL"
            " ORDER BY name"
        )
        return [(row[0], row[1]) for row in rows]

    def positions(self) -> dict[str, tuple[float, float]]:
        """Return the positions of stations that have one, by name, in degrees."""
        rows = self._connection.execute(
            "SELECT name, latitude, longitude FROM station WHERE survey = ''"
            " AND latitude IS NOT NULL AND longitude IS NOT NULL ORDER BY name"
        )
        return {row[0]: (row[1], row[2]) for row in rows}

    def set_position(self, name: str, position: tuple[float, float] | None) -> None:
        """Say where a station is; None: it is not known."""
        latitude, longitude = (None, None) if position is None else position
        self._connection.execute(
            "UPDATE station SET latitude = ?, longitude = ? WHERE survey = '' AND name = ?",
            (latitude, longitude, readable(name)),
        )

    def assign(self, stations: Iterable[tuple[ImageId, str | None]]) -> None:
        """Say at which station photographs were taken, or that none is known."""
        known: dict[str | None, int | None] = {}
        rows = []
        for image_id, name in stations:
            if name not in known:
                known[name] = self.id_of(name)
            rows.append((known[name], image_id))
        self._connection.executemany("UPDATE image SET station_id = ? WHERE image_id = ?", rows)
