"""The verb match."""

from pathlib import Path

import click

from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import TerminalProgress, counted, say
from reid_desktop.project import headless
from reid_desktop.runtime.paths import model_folders
from reid_desktop.vision.local_features import AUTO, EXTRACTOR_NAMES, make_extractor


@click.command()
@project_argument
@click.option("--local", type=click.Choice(EXTRACTOR_NAMES), default=AUTO, show_default=True)
def match(project: Path, local: str) -> None:
    """Match the points of photographs of PROJECT that may show one animal.

    It may be stopped at any time: what was matched counts, and the next run goes on from there.
    """
    with opened(project) as it:
        extractor = make_extractor(local, library=model_folders())
        progress = TerminalProgress("Matching points", in_hundredths=True)
        report = headless.match(it, extractor, progress=progress)
    pairs = counted(report.n_matched, "pair")
    say(f"{pairs} matched, {report.n_kept} before, {report.n_left_out} left out.")
