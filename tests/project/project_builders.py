"""Projects with something in them, for the tests of what a person does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.project import Project, create_project, open_project
from reid_desktop.project.views import photograph_rows
from tests.store.store_builders import NOON


def ticking() -> Callable[[], datetime]:
    """Make a clock that goes on by a second whenever it is looked at."""
    seconds = count()
    return lambda: NOON + timedelta(seconds=next(seconds))


def make_project(folder: Path, *, name: str | None = None) -> Project:
    return create_project(folder, name=name, reviewer="Ana", now=ticking())


@contextmanager
def opened(folder: Path, *, reviewer: str = "Ana") -> Iterator[Project]:
    """Open a project for a while."""
    project = open_project(folder, reviewer=reviewer, now=ticking())
    try:
        yield project
    finally:
        project.close()


def groups(project: Project) -> dict[str, set[int]]:
    """Return the members of every group by its label."""
    return {row.label: set(row.members) for row in group_rows(project)}


def status_of(project: Project) -> dict[AnnotationId, AssignmentStatus]:
    return {row.annotation_id: row.status for row in photograph_rows(project)}
