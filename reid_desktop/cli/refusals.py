"""Says what was typed wrongly as everything else is said: in a sentence, with a hint."""

import difflib
from collections.abc import Iterable

import click

from reid_desktop.core.errors import ReidError

# What was asked for is help, not a verb: since click 8.2 that is an error, too.
_ASKED_FOR_HELP = getattr(click.exceptions, "NoArgsIsHelpError", ())


def is_help(error: click.UsageError) -> bool:
    """Tell whether it is no error, but a list of what there is."""
    return isinstance(error, _ASKED_FOR_HELP)


def refusal(error: click.UsageError) -> ReidError:
    """Return what to say to a person instead of an error of click."""
    match error:
        case click.NoSuchOption():
            similar = [name for name in error.possibilities or () if name.startswith("--")]
            return ReidError(f"There is no option {error.option_name}.", _hint(error, similar))
        case click.MissingParameter() if error.param is not None:
            return ReidError(f"{_name(error.param)} is missing.", _hint(error))
        case click.BadParameter() if error.param is not None:
            return ReidError(f"{_name(error.param)}: {_why(error)}", _hint(error))
        case _:
            said = " ".join(error.format_message().split())
            return ReidError(said if said.endswith(".") else f"{said}.", _hint(error))


def unknown_verb(verb: str, verbs: Iterable[str]) -> ReidError:
    """Return what to say of a verb that does not exist."""
    similar = difflib.get_close_matches(verb, list(verbs), n=1)
    return ReidError(
        f"There is no verb “{verb}”.",
        f"Did you mean {similar[0]}?" if similar else "“reid-desktop --help” lists them.",
    )


def _hint(error: click.UsageError, similar: Iterable[str] = ()) -> str:
    if names := " or ".join(similar):
        return f"Did you mean {names}?"
    verbs = [] if error.ctx is None else error.ctx.command_path.split()[1:]
    return f"“{' '.join(['reid-desktop', *verbs])} --help” tells how it is used."


def _name(param: click.Parameter) -> str:
    if isinstance(param, click.Argument):
        return (param.name or "").upper()
    return max(param.opts, key=len)


def _why(error: click.BadParameter) -> str:
    """Tell why a value cannot be; ranges as people say them."""
    kind = None if error.param is None else error.param.type
    message = " ".join(error.message.split())
    if isinstance(kind, click.IntRange | click.FloatRange) and " not in the range " in message:
        value = message.split(" ", maxsplit=1)[0]
        if kind.max is None:
            return f"{value} is too small, it must be {kind.min} or more."
        return f"{value} is not between {kind.min} and {kind.max}."
    return (
        message.replace("valid integer range", "whole number")
        .replace("valid integer", "whole number")
        .replace("valid float range", "number")
    )
