"""The verb pack."""

from pathlib import Path

import click

from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import TerminalProgress, counted, say
from reid_desktop.project import packing
from reid_desktop.project.packing import PackWish, Photographs, check_target


@click.command()
@project_argument
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--photographs",
    type=click.Choice([one.value for one in Photographs]),
    default=Photographs.ORIGINALS.value,
    show_default=True,
    help="Which photographs go along: as they are, as previews of 2048 pixels, or none.",
)
@click.option(
    "--places/--no-places",
    default=False,
    help="Whether positions go along. Usually not, as they lead poachers to rare animals:"
    " photographs that tell theirs are then written anew. Names of stations and folders stay.",
)
def pack(project: Path, file: Path, photographs: str, places: bool) -> None:
    """Pack PROJECT into the zip FILE, for a colleague.

    The colleague unpacks it and opens the folder: animals, answers and photographs are as here.
    """
    check_target(file)  # before the project is opened: that may take a moment
    wish = PackWish(file, Photographs(photographs), with_places=places)
    with opened(project) as it:
        report = packing.pack(it, wish, progress=TerminalProgress("Packing"))
    said = [f"Packed {counted(report.n_photographs, 'photograph')} into {file}."]
    if report.n_written_anew:
        said.append(f"Written anew: {report.n_written_anew}.")
    if report.n_left_out:
        said.append(f"Left out, as they cannot be read now: {report.n_left_out}.")
    say(" ".join(said))
