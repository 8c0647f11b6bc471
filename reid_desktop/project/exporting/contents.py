"""What a format hands over to be written, and what it has to complain about."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.options import Option
from reid_desktop.project.exporting.study import Sighting, Study

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it will be written; None is an empty cell.

    Attributes
    ----------
    name : str
        Of the file without its ending, or of the sheet.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is made of what is known.

    Attributes
    ----------
    path : str
        Below the folder of the export, ``/`` between parts.
    chunks : iterable of bytes
        Its bytes in pieces, asked for once and only when it is written.
    n_rows : int, optional
        How many lines a person would count in it, without a head; None where there are none.
    is_photograph : bool
        Whether it is one, cropped or rid of its place.
    """

    path: str
    chunks: Iterable[bytes]
    n_rows: int | None = None
    is_photograph: bool = False


@dataclass(frozen=True, slots=True)
class Copied:
    """A photograph that is copied or linked to as `Choices` say, and never changed itself.

    Attributes
    ----------
    path : str
        As in `Made`.
    source : str
        Where the photograph lies.
    sha256 : str, optional
        Of its bytes when they were last read.
    """

    path: str
    source: str
    n_bytes: int = 0
    sha256: str | None = None


Content = Made | Copied


class Mend(StrEnum):
    """Where what stands against an export can be mended: the window leads there."""

    STATIONS = "stations"  # positions of stations
    TIME_ZONE = "time-zone"
    TIMES = "times"  # photographs without a time
    NAMES = "names"  # of individuals
    PLACES = "places"  # the choice on this page
    OPTIONS = "options"  # of the format, on this page
    PHOTOGRAPHS = "photographs"  # files that are not there
    SIDES = "sides"
    SPECIES = "species"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands in the way of a format, or that is left out of it.

    Attributes
    ----------
    message : str
        One sentence.
    hint : str
        What a person can do.
    refused : bool
        Whether nothing of the format can be written; else it is written without some rows.
    option : str
        The name of the option that mends it, if one does.
    """

    message: str
    hint: str = ""
    refused: bool = True
    mend: Mend | None = None
    option: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write down a study.

    Attributes
    ----------
    name : str
        What the command line calls it.
    title : str
        What a person calls it.
    about : str
        One line: for whom, and what it holds.
    contents : callable
        Gets a study that was `chosen` and the choices; yields the files, whose paths begin with
        a folder of the format's own unless it is one file. Pure, and quick until the chunks of
        a file are asked for: a preview takes only paths and numbers of rows.
    problems : callable
        Gets the same, and says what stands in the way; `contents` is only called when nothing
        in it is refused.
    options : tuple of Option
        What can be set for it; `Choices.options` says what is.
    """

    name: str
    title: str
    about: str
    contents: Callable[[Study, Choices], Iterable[Content]]
    problems: Callable[[Study, Choices], Iterable[Problem]] = lambda _study, _choices: ()
    options: tuple[Option, ...] = ()


def examples(sightings: Iterable[Sighting], *, n_most: int = 3) -> str:
    """Name the first few photographs, and say if there are more.

    >>> examples([])
    ''
    """
    names = list(dict.fromkeys(one.relative_path for one in sightings))
    return ", ".join([*names[:n_most], *(["…"] if len(names) > n_most else [])])


def without_time(sightings: Iterable[Sighting]) -> Iterator[Problem]:
    """Say which photographs are left out for want of a time."""
    timeless = [one for one in sightings if one.captured_at is None]
    if timeless:
        n_timeless = len(timeless)
        yield Problem(
            f"Photographs without a time, which are left out: {n_timeless}.",
            examples(timeless),
            refused=False,
            mend=Mend.TIMES,
        )
