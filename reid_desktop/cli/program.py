"""The command line: finds the verb, and turns errors into a sentence and an exit code."""

import importlib
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from reid_desktop import __version__
from reid_desktop.cli.refusals import is_help, refusal, unknown_verb
from reid_desktop.core.errors import Cancelled, ReidError
from reid_desktop.runtime.paths import place_trouble, use_home

log = logging.getLogger(__name__)

OpenWindow = Callable[[Path | None], int]

_A_PERSON_CAN_HELP, _NOBODY_CAN = 2, 1

# Each verb: the module it is in, and what the list of verbs says. The modules are loaded when
# they are needed only: some take a second.
_VERBS = {
    "new": ("projects", "Make a project from folders of photographs."),
    "scan": ("projects", "Look for new photographs."),
    "relocate": ("folders", "Follow a folder of photographs that lies elsewhere now."),
    "embed": ("projects", "Describe the photographs by numbers that can be compared."),
    "match": ("matching", "Match the points of photographs that may show one animal."),
    "stations": ("stations", "List the stations, or take them from a table."),
    "clocks": ("clocks", "List the cameras, and mend their clocks."),
    "facts": ("facts", "List what the photographs themselves tell, and switch it."),
    "questions": ("review", "Choose the pairs most worth asking about."),
    "answer": ("review", "Say whether two photographs show the same individual."),
    "undo": ("review", "Take the newest act back."),
    "redo": ("review", "Do again what was undone."),
    "accept": ("review", "Accept groups of photographs as individuals."),
    "learn": ("learning", "Let the model learn from the answers."),
    "status": ("status", "Tell how far a project is."),
    "import-catalogue": ("importing", "Bring in animals that are known already."),
    "import-boxes": ("importing", "Bring in the boxes of a detector."),
    "export": ("exporting", "Write who is who into tables, in the formats you need."),
    "pack": ("packing", "Pack a project with its photographs for a colleague."),
    "merge-reviews": ("merging", "Bring in the answers of a colleague's copy."),
    "check": ("projects", "Check that the project file is whole."),
    "models": ("models", "List models, get one, or add one from a file."),
    "simulate": ("simulation", "Measure strategies on photographs whose animals are known."),
    "evaluate": ("evaluation", "Measure how well known animals are recognised."),
    "reproduce": ("reproduction", "Measure what learning from answers brings, as in the paper."),
    "evaluate-local": ("local_evaluation", "Measure what matching points adds to a model."),
    "benchmark": ("benchmark", "Measure what the program takes on this machine."),
    "self-test": ("testing", "Try the whole program on the sample."),
    "open": ("window", "Open a project in the window."),
    "sample": ("window", "Open the sample in the window."),
}


class Verbs(click.Group):
    """The verbs, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click wants it
        return list(_VERBS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - as click wants it
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in _VERBS:
            return None
        module = importlib.import_module(f"reid_desktop.cli.{_VERBS[cmd_name][0]}")
        command = getattr(module, cmd_name.replace("-", "_"))
        assert isinstance(command, click.Command)
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - as click wants it
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl([(name, about) for name, (_, about) in _VERBS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in _VERBS:
            if not Path(args[0]).exists():
                raise unknown_verb(args[0], _VERBS)
            args = ["open", *args]  # as a system does with what was clicked twice
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            _refuse(ctx, refusal(error))
        except ReidError as error:
            _refuse(ctx, error)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ReidError as error:
            _refuse(ctx, error)
        except click.UsageError as error:
            if is_help(error):
                raise
            _refuse(ctx, refusal(error))
        except Cancelled as cancelled:
            raise click.Abort from cancelled
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # the boundary: nobody above could catch it
            log.exception("A verb ended with an error")
            click.echo(
                f"Something unexpected went wrong: {type(error).__name__}."
                " Nothing that was saved is lost; the log of the program tells more.",
                err=True,
            )
            ctx.exit(_NOBODY_CAN)


def _refuse(ctx: click.Context, error: ReidError) -> NoReturn:
    click.echo(" ".join(filter(None, (str(error), error.hint))), err=True)
    ctx.exit(_A_PERSON_CAN_HELP)


def _keep_below(
    ctx: click.Context,  # noqa: ARG001 - as click wants it
    param: click.Parameter,  # noqa: ARG001 - as click wants it
    folder: Path | None,
) -> None:
    if folder is not None:
        use_home(folder)


@click.command(cls=Verbs, invoke_without_command=True)
@click.version_option(__version__, prog_name="ReID Desktop")
@click.option(
    "--base-dir",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    is_eager=True,
    expose_value=False,
    callback=_keep_below,
    help="Keep settings, models, logs, caches and new projects below this folder.",
)
@click.pass_context
def program(ctx: click.Context) -> None:
    """Tell individual animals apart in photographs. Without a verb, the window opens."""
    if ctx.invoked_subcommand is None:
        ctx.exit(window_of(ctx)(None))
    trouble = place_trouble()
    if trouble is not None:
        click.echo(f"{trouble} {trouble.hint}", err=True)


def find_home(arguments: Sequence[str]) -> None:
    """Learn where everything is kept before the verb is known: the log is begun with that.

    What is wrong with the arguments is said by `program`.
    """
    with suppress(click.ClickException, click.exceptions.Exit):
        program.make_context("reid-desktop", list(arguments), resilient_parsing=True)


def window_of(ctx: click.Context) -> OpenWindow:
    """Return what opens the window.

    Raises
    ------
    ReidError
        If there is none here.
    """
    if ctx.obj is None:
        raise ReidError("There is no window here.", hint="Start the program as reid-desktop.")
    open_window: OpenWindow = ctx.obj
    return open_window
