"""Photographs on their way out: whole or cropped, and without their place if it is not told."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reid_desktop.core.file_names import safe_file_name
from reid_desktop.project.exporting.cells import csv_chunks
from reid_desktop.project.exporting.choices import Choices, Copying
from reid_desktop.project.exporting.contents import Content, Copied, Made, Mend, Problem, examples
from reid_desktop.project.exporting.study import Sighting
from reid_desktop.project.exporting.writing import ExportError
from reid_desktop.vision.lighter import crop_written
from reid_desktop.vision.placeless import placeless_bytes, placeless_name

CROP_PX = 1024  # the longer side: as much as a page of paper shows
_PRIVATE = "keep-private"


def copy_name(one: Sighting, choices: Choices) -> str:
    """Return what the copy of a photograph is called, fit for every system."""
    name = safe_file_name(one.file_name)
    return name if choices.places else placeless_name(name)


def whole_copy(one: Sighting, path: str, choices: Choices) -> Content:
    """Hand over a photograph: as it is, or without its place where places are not told.

    Parameters
    ----------
    path : str
        Below the folder of the export; ends as `copy_name` does.
    """
    if choices.places:
        return Copied(path, one.source, one.n_bytes, one.sha256)
    return Made(path, _placeless(one), is_photograph=True)


def common_copy(one: Sighting, path: str, choices: Choices) -> Content:
    """Hand over a photograph as JPEG or PNG, which every program reads; else as `whole_copy`.

    Parameters
    ----------
    path : str
        Below the folder of the export; ends as `placeless_name` has it.
    """
    if placeless_name(one.file_name) == one.file_name:
        return whole_copy(one, path, choices)
    return Made(path, _placeless(one), is_photograph=True)


def crop_copy(one: Sighting, path: str, longest_px: int = CROP_PX) -> Made:
    """Hand over what the box of an animal shows, as a JPEG that tells nothing else."""
    return Made(path, _crop(one, longest_px), is_photograph=True)


def copying_problems(
    sightings: Iterable[Sighting], choices: Choices, *, crops: bool = False
) -> Iterator[Problem]:
    """Say what stands in the way of copies of photographs."""
    if choices.copying is not Copying.COPY and not choices.places and not crops:
        yield Problem(
            "A link leads to the photograph itself, which may tell where it was taken.",
            "Have photographs copied, or let places be told.",
            mend=Mend.PLACES,
        )
    away = [one for one in sightings if not one.is_there]
    if away:
        n_away = len(away)
        yield Problem(
            f"Photographs that are not there now, which are left out: {n_away}.",
            examples(away),
            refused=False,
            mend=Mend.PHOTOGRAPHS,
        )


def original_names(
    name: str, columns: tuple[str, str], pairs: Iterable[tuple[str, Sighting]]
) -> Made:
    """Hand over the list of which copy comes of which photograph, apart from the copies.

    Parameters
    ----------
    name : str
        Of the list, without its ending.
    columns : tuple of str
        What to call the name of the copy and that of the photograph.
    pairs : iterable of (str, Sighting)
    """
    rows = [(copy, one.source.encode("utf-8", "replace").decode()) for copy, one in pairs]
    return Made(f"{_PRIVATE}/{name}.csv", csv_chunks(columns, rows))


def _placeless(one: Sighting) -> Iterator[bytes]:
    try:
        yield placeless_bytes(Path(one.source))
    except OSError as error:
        raise _unreadable(one) from error


def _crop(one: Sighting, longest_px: int) -> Iterator[bytes]:
    yield crop_written(Path(one.source), one.box, longest_px)


def _unreadable(one: Sighting) -> ExportError:
    source = Path(one.source)
    return ExportError(
        f"The photograph {source.name} cannot be read: nothing was written.",
        hint="Connect its disk or card, or look for changes first, and export again.",
    )
