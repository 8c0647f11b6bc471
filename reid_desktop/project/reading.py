"""Tells stations and encounters of a project otherwise than before, in one act."""

from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.encounters import GAP_KEY, checked_gap, gap_of
from reid_desktop.project.project import Project
from reid_desktop.project.stations import (
    LEVEL_KEY,
    changed_stations,
    checked_level,
    level_of,
    places_of,
)


def change_reading(
    project: Project, *, level: str | None = None, gap_s: float | None = None
) -> tuple[int, Changes]:
    """Let another level of folders tell the stations, or another pause end an encounter.

    The encounters follow by `update_encounters`, or by the next scan. One operation.

    Parameters
    ----------
    level, gap_s : optional
        See `checked_level` and `checked_gap`; as before where None.

    Returns
    -------
    int
        How many photographs have another station now, or none any more.
    Changes

    Raises
    ------
    StationLevelError, EncounterGapError
    """
    store = project.store
    level = level_of(project) if level is None else checked_level(level)
    gap_s = gap_of(project) if gap_s is None else float(checked_gap(gap_s))
    if (level, gap_s) == (level_of(project), gap_of(project)):
        return 0, Changes()
    changed = changed_stations(project, level, places_of(project))
    description = "change stations and encounters"
    with project.operation(description) as operation_id:
        store.info.set(LEVEL_KEY, level)
        store.info.set(GAP_KEY, repr(gap_s))
        store.stations.assign(changed)
        return len(changed), changes_of(store.touched(operation_id), description, operation_id)
