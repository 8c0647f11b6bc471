"""Whether the tables of a project tell places: their names lead poachers to rare animals."""

from reid_desktop.project.project import Project

_PLACES, _TOLD = "places", "on"


def tells_places(project: Project) -> bool:
    """Return whether a person wants the names of places in the tables; at first nobody does."""
    return project.store.info.get(_PLACES) == _TOLD


def remember_places(project: Project, *, told: bool) -> None:
    """Write down for this project whether its tables tell the names of places."""
    with project.store.transaction():
        project.store.info.set(_PLACES, _TOLD if told else "off")
