"""Tells by the folders of photographs at which station each was taken."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reid_desktop.core.errors import ToldError
from reid_desktop.core.records import ExaminedFile
from reid_desktop.core.types import FolderId, ImageId
from reid_desktop.project.project import Project
from reid_desktop.store.stations import Placed
from reid_desktop.store.values import readable

INNERMOST = "innermost"  # the folder a photograph lies in, however deep
NONE = "none"  # folders tell no stations
LEVEL_KEY, PLACES_KEY = "station_level", "station_places"  # in project_info

_MOST_LEVELS = 99


class StationLevelError(ToldError):
    """No level of folders is called so."""


def checked_level(level: str) -> str:
    """Return a level as it is kept.

    Parameters
    ----------
    level : str
        ``none``, ``innermost``, 0 for the folders of photographs themselves, 1 for the folders
        in them, and so on.

    Raises
    ------
    StationLevelError
    """
    plain = level.strip().casefold()
    if plain in (INNERMOST, NONE):
        return plain
    if plain.isdecimal() and int(plain) <= _MOST_LEVELS:
        return str(int(plain))
    raise StationLevelError(
        f"There is no level {level!r} of folders.",
        hint="Give 1 for the folders inside the folder of photographs, 2 for those inside them,"
        " 0 for the folder itself, innermost, or none.",
    )


def station_at(level: str, folder: str, relative_path: str) -> str | None:
    """Name the station of a photograph by its folders; None where there is no such level.

    Examples
    --------
    >>> station_at("1", "/surveys/2026", "Cam01/100RECNX/IMG_0001.JPG")
    'Cam01'
    >>> station_at("innermost", "/surveys/2026", "Cam01/100RECNX/IMG_0001.JPG")
    '100RECNX'
    """
    parents = relative_path.split("/")[:-1]
    if level == NONE:
        return None
    if level == INNERMOST:
        return parents[-1] if parents else None
    depth = int(level)
    if depth == 0:
        return _name(folder)
    return parents[depth - 1] if depth <= len(parents) else None


def level_of(project: Project) -> str:
    """Return which level of folders tells the stations of a project."""
    return project.store.info.get(LEVEL_KEY) or INNERMOST


def set_level(project: Project, level: str) -> int:
    """Let another level tell the stations, of known photographs, too. One transaction.

    The encounters follow by `update_encounters`, or by the next scan. Choosing the level of
    before brings everything back.

    Returns
    -------
    int
        How many photographs have another station now, or none any more.

    Raises
    ------
    StationLevelError
    """
    level = checked_level(level)
    store = project.store
    changed = changed_stations(project, level, places_of(project))
    with store.transaction():
        store.info.set(LEVEL_KEY, level)
        store.stations.assign(changed)
    return len(changed)


def places_of(project: Project) -> dict[str, dict[str, str]]:
    """Return the stations that a table gave to ``folders`` and to ``cameras``, by their names."""
    told = project.store.info.get(PLACES_KEY)
    return {"folders": {}, "cameras": {}, **(json.loads(told) if told else {})}


def changed_stations(
    project: Project, level: str, places: Mapping[str, Mapping[str, str]]
) -> list[tuple[ImageId, str | None]]:
    """Tell which photographs would have another station, and which; changes nothing.

    A station that neither folders nor a table of stations told was told of that photograph
    alone, as an import does: it stays.

    Parameters
    ----------
    level : str
    places : mapping
        As `places_of` returns it: what a table told goes before levels.
    """
    store = project.store
    folders = {one.folder_id: one.path for one in store.folders.all()}
    level_before, places_before = level_of(project), places_of(project)
    changed = []
    for one in store.stations.placed():
        folder = folders[one.folder_id]
        if one.station != _told(level_before, places_before, folder, one):
            continue
        station = _told(level, places, folder, one)
        if station != one.station:
            changed.append((one.image_id, station))
    return changed


def _told(
    level: str, places: Mapping[str, Mapping[str, str]], folder: str, one: Placed
) -> str | None:
    """Name the station of a known photograph as it is kept."""
    station = _by_table(places, one.relative_path, one.camera)
    if station is None:
        station = station_at(level, folder, one.relative_path)
    return None if station is None else readable(station)


def _by_table(
    places: Mapping[str, Mapping[str, str]], relative_path: str, camera: Sequence[str]
) -> str | None:
    """Name the station a table gives to the innermost folder it names, or to the camera."""
    folders = places["folders"]
    parts = relative_path.split("/")[:-1] if folders else []
    for depth in range(len(parts), 0, -1):
        if (station := folders.get("/".join(parts[:depth]))) is not None:
            return station
    cameras = places["cameras"]
    if cameras and camera:
        return cameras.get(" ".join(camera)) or cameras.get(camera[-1])
    return None


def stationed(
    project: Project, folder_id: FolderId, files: Sequence[ExaminedFile]
) -> list[ExaminedFile]:
    """Say of examined files of a folder at which station each was taken."""
    level, places = level_of(project), places_of(project)
    if level == INNERMOST and not any(places.values()):  # as they were examined
        return list(files)
    path = next(one.path for one in project.store.folders.all() if one.folder_id == folder_id)
    return [replace(file, station=_station(level, places, path, file)) for file in files]


def _station(
    level: str, places: Mapping[str, Mapping[str, str]], folder: str, file: ExaminedFile
) -> str | None:
    made = file.capture
    camera = [part for part in (made.camera_make, made.camera_model, made.camera_serial) if part]
    told = _by_table(places, file.relative_path, camera)
    return station_at(level, folder, file.relative_path) if told is None else told


def _name(folder: str) -> str:
    parts = [part for part in re.split(r"[\\/]", folder) if part]
    return parts[-1] if parts else folder
