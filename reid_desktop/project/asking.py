"""In which way a project asks: remembered with it."""

from reid_desktop.core.types import AskedAs
from reid_desktop.project.project import Project

_ASKED_AS = "asked_as"


def way_of_asking(project: Project) -> AskedAs:
    """Tell in which way to ask; pairs unless a person chose another."""
    written = project.store.info.get(_ASKED_AS)
    return AskedAs(written) if written in set(AskedAs) else AskedAs.PAIR


def remember_way(project: Project, way: AskedAs) -> None:
    """Remember in which way a person wants to be asked."""
    with project.store.transaction():
        project.store.info.set(_ASKED_AS, way)
