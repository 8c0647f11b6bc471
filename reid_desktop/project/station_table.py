"""Stations from a table: their positions, and which folders or cameras are theirs."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reid_desktop.core.errors import ToldError
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.importing.columns import unguarded
from reid_desktop.project.importing.plan import LINE_SENTENCES, Code
from reid_desktop.project.importing.tables import open_table
from reid_desktop.project.permissions import permissions_of
from reid_desktop.project.project import Project
from reid_desktop.project.stations import PLACES_KEY, changed_stations, level_of, places_of

_COLUMNS = {
    "station": "station",
    "latitude": "latitude",
    "lat": "latitude",
    "longitude": "longitude",
    "lon": "longitude",
    "long": "longitude",
    "folder": "folder",
    "camera": "camera",
}
_MOST_ROWS = 100_000  # more is a table of photographs


class StationTableError(ToldError):
    """A table tells of no stations."""


@dataclass(frozen=True, slots=True)
class StationLine:
    """A row of the table.

    Attributes
    ----------
    line : int
        As a spreadsheet counts; the titles are row 1.
    position : (float, float), optional
        Latitude and longitude in degrees.
    folder : str
        Below a folder of photographs, ``/`` between parts; empty where the row names none.
    camera : str
        Make, model and serial number, or the serial number alone; empty where it names none.
    """

    line: int
    station: str
    position: tuple[float, float] | None
    folder: str
    camera: str


@dataclass(frozen=True, slots=True)
class StationTable:
    """What was understood of a table, and what was not.

    Attributes
    ----------
    problems : tuple of (int, str)
        Row and sentence of those that are left out.
    facts : tuple of str
        How the table is written, as far as it had to be found out.
    """

    lines: tuple[StationLine, ...]
    problems: tuple[tuple[int, str], ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StationPlan:
    """What a table would come to.

    Attributes
    ----------
    n_changed : int
        Photographs that would have another station.
    n_positions : int
        Stations that would have a position.
    n_kept_back : int
        Positions that are not stored, as places may not be read.
    """

    n_stations: int
    n_changed: int
    n_positions: int
    n_kept_back: int


def read_station_table(path: Path) -> StationTable:
    """Read a table with a column ``station`` and any of latitude, longitude, folder and camera.

    CSV and spreadsheets, as every table is read; decimal commas are understood where commas do
    not separate.

    Raises
    ------
    StationTableError
        If no column is called ``station``, or there are too many rows.
    ImportRefusedError
        If it is no table, or cannot be read.
    """
    hint = "It needs a column station, and any of latitude, longitude, folder and camera."
    table = open_table(path)
    names = [_COLUMNS.get(title.casefold()) for title in table.columns]
    if "station" not in names:
        raise StationTableError(f"{path.name} has no column “station”.", hint=hint)
    lines, problems = [], []
    for n, row in enumerate(table.rows()):
        if n >= _MOST_ROWS:
            raise StationTableError(f"{path.name} is too large for a table of stations.", hint=hint)
        cells = {
            name: unguarded(cell.strip())
            for name, cell in zip(names, row.cells, strict=True)
            if name
        }
        if row.problem:
            problems.append((row.number, LINE_SENTENCES[Code(row.problem)]))
            continue
        try:
            lines.append(_line(row.number, cells))
        except StationTableError as error:
            problems.append((row.number, str(error)))
    return StationTable(tuple(lines), tuple(problems), table.facts)


def plan_stations(project: Project, table: StationTable) -> StationPlan:
    """Tell what a table would come to; changes nothing."""
    positions = _positions(table.lines)
    allowed = permissions_of(project).places
    changed = changed_stations(project, level_of(project), _places(project, table.lines))
    return StationPlan(
        n_stations=len({one.station for one in table.lines}),
        n_changed=len(changed),
        n_positions=len(positions) if allowed else 0,
        n_kept_back=0 if allowed else len(positions),
    )


def take_stations(project: Project, table: StationTable) -> Changes:
    """Take what a table tells, and remember it for photographs to come. One operation.

    The encounters follow by `update_encounters`. Positions are stored only if places may be read.
    """
    store = project.store
    places = _places(project, table.lines)
    changed = changed_stations(project, level_of(project), places)
    names = {one.station for one in table.lines} | {name for _, name in changed if name}
    description = f"take {len(names)} stations from a table"
    with project.operation(description) as operation_id:
        for name in sorted(names):
            store.stations.id_of(name)
        store.info.set(PLACES_KEY, json.dumps(places, sort_keys=True))
        if permissions_of(project).places:
            for name, position in _positions(table.lines).items():
                store.stations.set_position(name, position)
        store.stations.assign(changed)
        return changes_of(store.touched(operation_id), description, operation_id)


def _line(number: int, cells: dict[str, str]) -> StationLine:
    if not cells.get("station"):
        raise StationTableError("This row names no station.")
    latitude, longitude = cells.get("latitude", ""), cells.get("longitude", "")
    if bool(latitude) != bool(longitude):
        raise StationTableError("A position needs latitude and longitude.")
    position = None
    if latitude:
        position = _degrees(latitude, 90.0), _degrees(longitude, 180.0)
    folder = cells.get("folder", "").replace("\\", "/").strip("/")
    return StationLine(number, cells["station"], position, folder, cells.get("camera", ""))


def _degrees(text: str, most: float) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = math.nan
    if not abs(value) <= most:
        raise StationTableError(f"“{text}” is no number of degrees.") from None
    return value


def _positions(lines: Sequence[StationLine]) -> dict[str, tuple[float, float]]:
    return {one.station: one.position for one in lines if one.position is not None}


def _places(project: Project, lines: Sequence[StationLine]) -> dict[str, dict[str, str]]:
    """Add what a table tells to what was told before."""
    before = places_of(project)
    return {
        "folders": {**before["folders"], **{o.folder: o.station for o in lines if o.folder}},
        "cameras": {**before["cameras"], **{o.camera: o.station for o in lines if o.camera}},
    }
