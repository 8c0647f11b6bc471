"""Makes and opens projects for the window. Everything here runs on the PROJECT thread."""

from dataclasses import dataclass
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.project import folders
from reid_desktop.project.beginning import set_up
from reid_desktop.project.project import Project, create_project, open_project
from reid_desktop.project.sample import make_sample_project
from reid_desktop.ui.dialogs.new_project_dialog import NewProject


@dataclass(frozen=True, slots=True)
class Opened:
    """A project that is open now.

    Attributes
    ----------
    cache : Path
        Where what can be computed again is kept.
    failures : tuple of ReidError
        What was wished for and could not be: folders of photographs that were not added.
    """

    project: Project
    cache: Path
    failures: tuple[ReidError, ...] = ()


def made(wanted: NewProject) -> Opened:
    """Make a project as the person wished."""
    project = create_project(wanted.folder, name=wanted.name, reviewer=wanted.reviewer)
    failures = []
    for folder in wanted.photograph_folders:
        try:
            folders.add_folder(project, folder)
        except ReidError as error:  # the project is there: the others are worth having
            failures.append(error)
    try:
        set_up(project, wanted.wishes)
    except ReidError as error:
        failures.append(error)
    return Opened(project, project.cache_folder, tuple(failures))


def opened(
    folder: Path, reviewer: str, *, or_usual: bool, cache_elsewhere: Path | None = None
) -> Opened:
    """Open the project in `folder`; see `open_project`."""
    project = open_project(
        folder, reviewer=reviewer, or_usual=or_usual, cache_elsewhere=cache_elsewhere
    )
    return Opened(project, project.cache_folder)


def sample(photographs: Path, folder: Path, reviewer: str, *, or_usual: bool) -> Opened:
    """Open the sample project, making it the first time."""
    make_sample_project(photographs, folder, reviewer=reviewer)
    return opened(folder, reviewer, or_usual=or_usual)
