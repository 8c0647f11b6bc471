"""The verbs that open the window."""

from pathlib import Path

import click

from reid_desktop.cli.opening import project_argument, reviewer_or_me
from reid_desktop.cli.program import window_of
from reid_desktop.project.project import PROJECT_FILE
from reid_desktop.project.sample import make_sample_project
from reid_desktop.runtime.paths import project_folder, resource


@click.command("open")
@project_argument
@click.pass_context
def open(ctx: click.Context, project: Path) -> None:  # noqa: A001 - named as the verb
    """Open PROJECT in the window."""
    folder = project.parent if project.name == PROJECT_FILE else project
    ctx.exit(window_of(ctx)(folder.absolute()))


@click.command()
@click.pass_context
def sample(ctx: click.Context) -> None:
    """Open the sample in the window, making it a project of your own the first time."""
    folder = project_folder() / "Sample"
    make_sample_project(resource("sample", "photographs"), folder, reviewer=reviewer_or_me())
    ctx.exit(window_of(ctx)(folder))
