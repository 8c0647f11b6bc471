"""Tells by the folders of photographs at which station each was taken."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import ExaminedFile
from reid_desktop.core.types import FolderId
from reid_desktop.project.project import Project
from reid_desktop.store.values import readable

INNERMOST = "innermost"  # the folder a photograph lies in, however deep
NONE = "none"  # folders tell no stations
LEVEL_KEY = "station_level"  # in project_info

_MOST_LEVELS = 99


class StationLevelError(ReidError):
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
    folders = {one.folder_id: one.path for one in store.folders.all()}
    changed = []
    for one in store.stations.placed():
        station = station_at(level, folders[one.folder_id], one.relative_path)
        if (None if station is None else readable(station)) != one.station:
            changed.append((one.image_id, station))
    with store.transaction():
        store.info.set(LEVEL_KEY, level)
        store.stations.assign(changed)
    return len(changed)


def stationed(
    project: Project, folder_id: FolderId, files: Sequence[ExaminedFile]
) -> list[ExaminedFile]:
    """Say of examined files of a folder at which station each was taken."""
    level = level_of(project)
    if level == INNERMOST:  # as they were examined
        return list(files)
    path = next(one.path for one in project.store.folders.all() if one.folder_id == folder_id)
    return [replace(file, station=station_at(level, path, file.relative_path)) for file in files]


def _name(folder: str) -> str:
    parts = [part for part in re.split(r"[\\/]", folder) if part]
    return parts[-1] if parts else folder
