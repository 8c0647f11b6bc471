"""Projects with something in them, for the tests of what a person does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from reid_desktop.core.types import AnnotationId, AssignmentStatus
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.project import Project, create_project, open_project
from reid_desktop.project.views import photograph_rows
from reid_desktop.store import database
from tests.store.store_builders import NOON


def ticking() -> Callable[[], datetime]:
    """Make a clock that goes on by a second whenever it is looked at."""
    seconds = count()
    return lambda: NOON + timedelta(seconds=next(seconds))


def make_project(folder: Path, *, name: str | None = None) -> Project:
    return create_project(folder, name=name, reviewer="Ana", now=ticking())


def make_old_project(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project as the first version of the program did."""
    scripts = database.schema_scripts()
    with monkeypatch.context() as patch:
        patch.setattr(database, "schema_scripts", lambda: scripts[:1])
        make_project(folder).close()
    return folder


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
