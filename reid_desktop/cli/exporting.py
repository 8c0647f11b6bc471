"""The verb export: who is who, in the formats that other programs read."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from reid_desktop.cli.arguments import FOLDER
from reid_desktop.cli.opening import opened, project_argument
from reid_desktop.cli.terminal import TerminalProgress, counted, say, say_each
from reid_desktop.core.errors import ReidError
from reid_desktop.project import headless, views
from reid_desktop.project.exporting.choices import Choices, Copying
from reid_desktop.project.exporting.contents import Problem
from reid_desktop.project.exporting.formats import (
    FORMATS,
    Part,
    Plan,
    formats_named,
    plan_export,
    write_plan,
)
from reid_desktop.project.exporting.options import Option, unknown_options
from reid_desktop.project.exporting.study import Study, read_study
from reid_desktop.project.project import Project

_USUAL = "csv"


class RefusedExportError(ReidError):
    """A format cannot be written as the project is."""


class _Export(click.Command):
    """Lists the formats and their options beneath the help."""

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002 - as click wants it
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Formats"):
            formatter.write_dl([(one.name, one.about) for one in FORMATS.values()])
        with formatter.section("Options of formats, for --set"):
            formatter.write_dl(
                [
                    (f"{one.name}.{option.name}={option.default}", _values(option))
                    for one in FORMATS.values()
                    for option in one.options
                ]
            )


def _values(option: Option) -> str:
    values = ", ".join(value.value for value in option.values)
    return f"{option.title}{f': {values}' if values else ''}"


@click.command(cls=_Export)
@project_argument
@click.argument("folder", type=FOLDER)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[,NAME…]",
    help="What to write; without it, csv. The formats are listed below.",
)
@click.option("--confirmed-only", is_flag=True, help="Only who people confirmed; else best guess.")
@click.option(
    "--places/--no-places",
    default=None,
    help="Tell positions, and the names of stations and folders, this time; else as the project"
    " is set: at first not, as they lead to rare animals, and each is replaced by a number.",
)
@click.option("--anonymous", is_flag=True, help="Call files by numbers.")
@click.option(
    "--separator", type=click.Choice([",", ";"]), default=",", help="Between the cells of CSV."
)
@click.option(
    "--copying",
    type=click.Choice([str(one) for one in Copying]),
    default=str(Copying.COPY),
    show_default=True,
    help="How photographs get into the folder, with formats that take them.",
)
@click.option(
    "--set", "settings", multiple=True, metavar="FORMAT.OPTION=VALUE", help="Set an option."
)
@click.option("--dry-run", is_flag=True, help="Tell what would be written, and write nothing.")
def export(  # noqa: PLR0913 - one for each option
    project: Path,
    folder: Path,
    *,
    formats: tuple[str, ...],
    confirmed_only: bool,
    places: bool | None,
    anonymous: bool,
    separator: str,
    copying: str,
    settings: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Write who is who in PROJECT into FOLDER."""
    wanted = formats_named(_names(formats) or [_USUAL])
    options = _parsed(settings)
    with opened(project) as it:
        study = _solved_study(it)
    choices = Choices(
        confirmed_only=confirmed_only,
        places=study.tells_places if places is None else places,
        anonymous_names=anonymous,
        separator=separator,
        copying=Copying(copying),
        options=options,
    )
    plan = plan_export(study, wanted, choices)
    _warn(plan)
    if dry_run:
        say_each([line for part in plan.parts for line in _told(part)])
    else:
        _refuse(plan)
        say_each([f"Wrote {path}" for path in write_plan(plan, folder, TerminalProgress("Export"))])
    if not choices.places:
        say("Stations and folders are replaced by numbers; --places tells their names.")


def _names(formats: Iterable[str]) -> list[str]:
    return [name.strip() for one in formats for name in one.split(",") if name.strip()]


def _parsed(settings: Sequence[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in settings]
    options = {name.strip(): value.strip() for name, _, value in pairs}
    wrong = [name.strip() for name, equals, _ in pairs if not equals]
    wrong += unknown_options(options, {one.name: one.options for one in FORMATS.values()})
    if wrong:
        raise ReidError(
            f"There is no option {wrong[0]} of a format.",
            hint="Write FORMAT.OPTION=VALUE; export --help lists them.",
        )
    return options


def _solved_study(project: Project) -> Study:
    counts = views.status(project)
    if not counts.n_annotations and not counts.n_given:
        raise headless.no_photographs(project)
    if headless.is_embedded(project) and counts.n_annotations:
        headless.solve(project)  # so that the newest answers are in it
    return read_study(project)


def _warn(plan: Plan) -> None:
    for part in plan.parts:
        for problem in part.problems:
            if not problem.refused:
                click.echo(f"{part.format.title}: {_in_words(problem)}", err=True)


def _refuse(plan: Plan) -> None:
    refused = [
        (part.format, problem)
        for part in plan.parts
        for problem in part.problems
        if problem.refused
    ]
    if refused:
        raise RefusedExportError(
            " ".join(f"{one.title}: {_in_words(problem)}" for one, problem in refused),
            hint="Nothing was written.",
        )


def _told(part: Part) -> list[str]:
    if part.refusal is not None:
        return [f"{part.format.name}: {_in_words(part.refusal)}"]
    files = [counted(len(part.contents), "file"), counted(part.n_rows, "row")]
    if part.n_photographs:
        files.append(counted(part.n_photographs, "photograph"))
    return [f"{part.format.name}: {', '.join(files)}"]


def _in_words(problem: Problem) -> str:
    return " ".join(filter(None, (problem.message, problem.hint)))
