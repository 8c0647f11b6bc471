"""The verb that follows a folder of photographs to where it lies now."""

import os
from pathlib import Path

import click

from reid_desktop.cli.arguments import FOLDER
from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import TerminalProgress, say
from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Folder
from reid_desktop.project.project import Project
from reid_desktop.project.relocation import fit_of, propose, refusal, sought
from reid_desktop.project.relocation import relocate as follow
from reid_desktop.store.values import readable


@click.command()
@project_argument
@click.argument("old")
@click.argument("new", type=FOLDER)
def relocate(project: Path, old: str, new: Path) -> None:
    """Tell PROJECT that the folder of photographs OLD is NEW now, if the photographs are there."""
    progress = TerminalProgress("Looking")
    with opened(project) as it:
        folder = _known(it, old)
        wanted = sought(it, folder.folder_id)
        fit = fit_of(wanted, str(new), progress)
        if not fit.is_good and (better := propose(wanted, [new], progress)) is not None:
            raise ReidError(
                f"{refusal(fit)} In {better.folder} there are {better.n_fit}.",
                hint=f"Give that folder if it is the one: {better.folder}",
            )
        follow(it, folder.folder_id, fit)
    say(f"{fit.n_fit} of {fit.n_looked_at} photographs looked for are there.")
    say(f"The folder of photographs is {new} now. Run scan to look for new photographs.")


def _known(project: Project, old: str) -> Folder:
    folders = project.store.folders.all()
    wanted = (old, os.path.abspath(old))  # noqa: PTH100 - keeps links as chosen
    for folder in folders:  # of another system, perhaps, so that it is no path here
        if folder.path in wanted or folder.path.rstrip("\\/") == old.rstrip("\\/"):
            return folder
    names = ", ".join(readable(folder.path) for folder in folders)
    raise ReidError(
        f"{old} is no folder of photographs of this project.",
        hint=f"Its folders are: {names}" if names else "It has none yet.",
    )
