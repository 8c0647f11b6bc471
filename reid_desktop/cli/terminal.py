"""What the verbs write to the terminal."""

import json
import sys
import time
from collections.abc import Sequence

import click

from reid_desktop.store.values import readable

_INTERVAL_S = 0.2  # nobody reads faster
_NEARLY_NEVER, _NEARLY_CERTAIN = 0.01, 0.99
_MOST_LINES = 20  # of a list: a screen holds no more


class TerminalProgress:
    """Tells on one line of standard error how far a piece of work is, if a person looks.

    Parameters
    ----------
    what : str
        The work, as in "Scanning".
    in_hundredths : bool
        What is counted means nothing to a person.
    """

    def __init__(self, what: str, *, in_hundredths: bool = False) -> None:
        self._what = what
        self._in_hundredths = in_hundredths
        self._shown = sys.stderr.isatty()
        self._next = 0.0

    def advance(self, done: int, total: int) -> None:
        now = time.monotonic()
        if not self._shown or (now < self._next and done < total):
            return
        self._next = now + _INTERVAL_S
        far = f"{done} %" if self._in_hundredths else f"{done} of {total}"
        click.echo(f"\r{self._what}: {far}", err=True, nl=done >= total)


def say(text: str) -> None:
    """Write a line for a person; bytes of file names that are not Unicode are replaced."""
    click.echo(readable(text))


def say_each(lines: Sequence[str]) -> None:
    """Write the first lines of a list, and how many more there are."""
    for line in lines[:_MOST_LINES]:
        say(line)
    if len(lines) > _MOST_LINES:
        say(f"and {len(lines) - _MOST_LINES} more")


def say_json(value: object) -> None:
    """Write a value for a program."""
    click.echo(json.dumps(value, indent=2))  # ASCII: survives any terminal and any file name


def counted(n: int, thing: str) -> str:
    """Say how many there are.

    >>> counted(1, "photograph"), counted(2, "photograph")
    ('1 photograph', '2 photographs')
    """
    return f"{n} {thing}" if n == 1 else f"{n} {thing}s"


def in_percent(probability: float) -> str:
    """Write a probability, which is never certainty."""
    if probability > _NEARLY_CERTAIN:
        return "over 99 %"
    if probability < _NEARLY_NEVER:
        return "under 1 %"
    return f"{probability:.0%}".replace("%", " %")
