"""Opens the project a verb is about, in the name of whoever answers."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from reid_desktop.cli.arguments import FOLDER
from reid_desktop.project.project import PROJECT_FILE, Project, open_project
from reid_desktop.runtime.paths import user_cache_folder
from reid_desktop.runtime.settings import kept_settings

project_argument = click.argument("project", type=FOLDER)


def reviewer_or_me(reviewer: str | None = None) -> str:
    """Return who answers: as told, else as set in the window, else the user of the computer."""
    if reviewer is not None:
        return reviewer  # a blank one is refused where it is used
    return kept_settings().reviewer or getpass.getuser()


@contextmanager
def opened(folder: Path, *, reviewer: str | None = None) -> Iterator[Project]:
    """Open a project for a while; its file may be named instead of its folder.

    Who answers is as told, else as said when the project was made, else as `reviewer_or_me` has it.
    """
    inside = folder.parent if folder.name == PROJECT_FILE else folder
    project = open_project(
        inside,
        reviewer=reviewer_or_me(reviewer),
        or_usual=reviewer is None,
        cache_elsewhere=user_cache_folder(),
    )
    warn_of_place(project)
    if project.upgraded is not None:
        said = f"{project.upgraded.sentence()} {project.upgraded.hint_sentence()}"
        click.echo(said, err=True)
    try:
        yield project
    finally:
        project.close()


def warn_of_place(project: Project) -> None:
    """Say so when a project lies where it should not: on a network drive, or synchronised."""
    if project.risk is not None:
        click.echo(f"{project.risk.text} {project.risk.hint}", err=True)
