"""Kinds of arguments that verbs take, and what is said of those that cannot be."""

import os
from pathlib import Path

import click

from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import AnnotationId

_LARGEST_ID = 2**63 - 1  # that SQLite can hold


class Folder(click.Path):
    """The path of a folder, made absolute, so that the folder a person is in has a name, too."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,  # noqa: ARG002 - as click wants it
        ctx: click.Context | None,  # noqa: ARG002 - as click wants it
    ) -> Path:
        if not str(value).strip():  # click takes it for the folder a person is in
            raise ReidError("A folder without a name was given.", hint="Give the path of a folder.")
        return Path(os.path.abspath(value))  # noqa: PTH100 - keeps links as chosen


def photograph(text: str) -> AnnotationId:
    """Read the number of a photograph; a type of argument for click."""
    try:
        number = int(text)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not the number of a photograph.") from error
    if not 0 < number <= _LARGEST_ID:
        raise ReidError(
            f"There is no photograph number {number} in this project.",
            hint="Look at the numbers of the question again.",
        )
    return AnnotationId(number)


FOLDER = Folder()
