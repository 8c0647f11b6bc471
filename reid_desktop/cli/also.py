"""The further models of a project, for the verb embed."""

from collections.abc import Iterable
from functools import partial

import click

from reid_desktop.cli.embedders import late_embedder_of
from reid_desktop.cli.terminal import TerminalProgress, counted, say
from reid_desktop.core.errors import ReidError
from reid_desktop.project import headless
from reid_desktop.project.companion import companions
from reid_desktop.project.further import choose_further, further_models
from reid_desktop.project.project import Project
from reid_desktop.runtime.paths import tuning_file
from reid_desktop.store.values import readable


class FurtherModelError(ReidError):
    """A model that cannot become, or is not, a further one."""


def choose_also(
    project: Project, more: Iterable[str], no_more: Iterable[str], *, beside: str
) -> None:
    """Take further models in, and others out.

    Parameters
    ----------
    beside : str
        The first model of the project.

    Raises
    ------
    FurtherModelError
        If one to be taken in is compared by anyway, or one to be taken out is not.
    ReidError
        If there is no such model, or its terms have to be agreed to first.
    """
    names = [model.name for model in further_models(project)]
    before = list(names)
    for name in no_more:
        if name not in names:
            raise FurtherModelError(
                f"{project.name} is not compared by a further model “{name}”.",
                hint=f"Its further models are: {', '.join(names) or 'none'}.",
            )
        names.remove(name)
    for name in more:
        if late_embedder_of(name).model_key in _anyway(beside):
            raise FurtherModelError(
                f"{project.name} is compared by “{name}” anyway.",
                hint="Give another model after --also, or leave it out.",
            )
        names.append(name)
    if names != before:
        choose_further(project, names)


def embed_also(project: Project, device: str | None) -> None:
    """Embed by the further models what they lack, and say what became of each."""
    if not further_models(project):
        return
    make_late = partial(late_embedder_of, device=device, notes=tuning_file())
    progress = TerminalProgress("Embedding by further models", in_hundredths=True)
    report = headless.embed_also(project, make_late, progress=progress)
    say(f"By further models: {counted(report.n_embedded, 'photograph')} embedded.")
    for name, error in report.refused:
        click.echo(f"“{name}” was left out: {error} {error.hint}".rstrip(), err=True)
    if report.away:
        folders = ", ".join(map(readable, report.away))
        click.echo(
            f"This folder cannot be found now: {folders}. A further model takes part once it has"
            " embedded all photographs: connect the disk or card and embed again.",
            err=True,
        )


def _anyway(name: str) -> set[str]:
    key = late_embedder_of(name).model_key
    return {key, *(other.model_key for other in companions(key))}
