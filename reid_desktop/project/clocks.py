"""Mends the clocks of cameras, and says in which time zone they were set. Each is one operation."""

from collections.abc import Callable
from datetime import datetime

from reid_desktop.core.clocks import checked_zone, offset_in_words
from reid_desktop.core.errors import ToldError
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.project import Project
from reid_desktop.store.clocks import CameraRow

ZONE_KEY = "time_zone"  # in project_info


class ClockError(ToldError):
    """There is no such clock, or nothing to set it by."""


def camera_rows(project: Project) -> list[CameraRow]:
    """Return the cameras of the project, by name. On the project's thread."""
    return project.store.clocks.cameras()


def shift_clock(project: Project, camera: str, offset_s: float) -> Changes:
    """Say by how much the clock of a camera was slow; encounters follow by `update_encounters`.

    Parameters
    ----------
    camera : str
        As `camera_rows` names it.
    offset_s : float
        Added to every time it told; the times that were read stay as they are.

    Raises
    ------
    ClockError
    """
    known = {row.camera: row for row in camera_rows(project)}
    if camera not in known:
        raise ClockError(
            f"No photograph of this project is of a camera “{camera}”.",
            hint=f"Its cameras are: {', '.join(known) or 'none that is known'}.",
        )
    if known[camera].offset_s == offset_s:
        return Changes()
    description = f"set the clock of {camera} by {offset_in_words(offset_s)}"
    if not offset_s:
        description = f"set the clock of {camera} back to what it told"
    return _act(project, description, lambda: project.store.clocks.set_offset(camera, offset_s))


def offset_by_photograph(project: Project, name: str, taken_at: datetime) -> tuple[str, float]:
    """Tell which camera took a photograph, and by how much its clock was slow then.

    Parameters
    ----------
    name : str
        Path of the photograph below its folder, or its file name if there is one only.
    taken_at : datetime
        When it was really taken, without a zone.

    Returns
    -------
    str
        The camera.
    float
        In seconds.

    Raises
    ------
    ClockError
    """
    found = project.store.clocks.reading_of(name.replace("\\", "/"))
    if not found:
        raise ClockError(
            f"There is no photograph “{name}” in this project.",
            hint="Give its file name, or its path below the folder of photographs.",
        )
    if len({(one.camera, one.captured_at) for one in found}) > 1:
        raise ClockError(
            f"There are several photographs “{name}”.",
            hint="Give the path below the folder of photographs.",
        )
    [one, *_] = found
    if one.camera is None or one.captured_at is None:
        raise ClockError(
            f"“{name}” does not tell by which camera and when it was taken.",
            hint="Choose another photograph of this camera.",
        )
    return one.camera, (taken_at - one.captured_at).total_seconds()


def zone_name(project: Project) -> str:
    """Return in which time zone the cameras were set; empty while nobody said."""
    return project.store.info.get(ZONE_KEY)


def set_zone(project: Project, zone: str) -> Changes:
    """Say in which time zone the cameras were set.

    Raises
    ------
    ZoneError
    """
    zone = checked_zone(zone)
    if zone_name(project) == zone:
        return Changes()
    description = f"set the time zone to {zone}" if zone else "forget the time zone"
    return _act(project, description, lambda: project.store.info.set(ZONE_KEY, zone))


def _act(project: Project, description: str, write: Callable[[], None]) -> Changes:
    with project.operation(description) as operation_id:
        write()
        return changes_of(project.store.touched(operation_id), description, operation_id)
