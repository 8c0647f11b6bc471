"""Capture histories: who was caught on which occasion, for MARK, R and spreadsheets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.capture_history import (
    CaptureHistory,
    Occasion,
    Span,
    even_span,
    full_history,
    histories_in_text,
    own_span,
    regular_span,
)
from reid_desktop.core.errors import ReidError
from reid_desktop.project.exporting.cells import csv_chunks, csv_file
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import (
    Content,
    Format,
    Made,
    Mend,
    Problem,
    Table,
)
from reid_desktop.project.exporting.options import Option, OptionKind, OptionValue, Settings
from reid_desktop.project.exporting.study import Animal, Sighting, Study, animals

_NAME = _FOLDER = "capture-histories"
_EPOCH = date(1970, 1, 1)
_MOST_OCCASIONS = 10_000  # days of 27 years: more come of a camera whose clock was wrong
_SEXES = ("female", "male", "unknown")
_NUMBER_OF_DAYS, _OWN_DATES, _ANY, _BOTH = "length", "dates", "any", "both"


def occasion_options(default: Occasion) -> tuple[Option, ...]:
    """Return what `occasions` asks for."""
    return (
        Option(
            "occasion",
            "An occasion is",
            OptionKind.CHOICE,
            default.value,
            values=(
                OptionValue(Occasion.DAY.value, "A day"),
                OptionValue(Occasion.WEEK.value, "A week, from Monday"),
                OptionValue(Occasion.MONTH.value, "A month"),
                OptionValue(_NUMBER_OF_DAYS, "A number of days"),
                OptionValue(_OWN_DATES, "As dated below"),
            ),
        ),
        Option("days", "Days of an occasion", OptionKind.NUMBER, "5", "For a number of days."),
        Option(
            "starts",
            "First days of the occasions",
            OptionKind.DATES,
            about="For dates of your own: 2024-01-01 2024-03-15. Each ends where the next begins.",
        ),
        Option(
            "from",
            "From",
            OptionKind.DATE,
            about="The first day that counts; else that of the first photograph.",
        ),
        Option(
            "to",
            "To",
            OptionKind.DATE,
            about="The last day that counts; else that of the last photograph.",
        ),
    )


SIDE_OPTION = Option(
    "side",
    "Photographs of",
    OptionKind.CHOICE,
    _ANY,
    "Left and right sides do not show the same pattern: animals known from one side only may be"
    " counted twice.",
    values=(
        OptionValue(_ANY, "Any side"),
        OptionValue("left", "The left side"),
        OptionValue("right", "The right side"),
        OptionValue(_BOTH, "Animals known from both sides"),
    ),
)
_OPTIONS = (
    *occasion_options(Occasion.MONTH),
    SIDE_OPTION,
    Option("sex", "Groups by sex", OptionKind.FLAG, "no", "MARK and R then tell the sexes apart."),
    Option("counts", "Numbers of photographs in the matrix", OptionKind.FLAG, "no"),
)


class NoOccasionsError(ReidError):
    """Nobody was caught, or it cannot be told when."""


@dataclass(frozen=True, slots=True)
class Captured:
    """Photographs that count as captures.

    Attributes
    ----------
    sightings : tuple of Sighting
        Of somebody, with a time, of a side that counts.
    who : tuple of int
        Places of their animals in `animals`.
    n_timeless : int
        Photographs that would count if they had a time.
    """

    animals: tuple[Animal, ...]
    sightings: tuple[Sighting, ...]
    who: tuple[int, ...]
    n_timeless: int


def captured(study: Study, side: str = _ANY) -> Captured:
    """Find the photographs that count as captures.

    Parameters
    ----------
    side : str
        ``any``, ``left``, ``right``, or ``both``: any of an animal known from both sides.
    """
    known, kept, who, n_timeless = tuple(animals(study)), [], [], 0
    for place, animal in enumerate(known):
        if side == _BOTH and not {"left", "right"} <= {one.side for one in animal.sightings}:
            continue
        for one in animal.sightings:
            if side not in {_ANY, _BOTH, one.side}:
                continue
            if one.captured_at is None:
                n_timeless += 1
            else:
                kept.append(one)
                who.append(place)
    return Captured(known, tuple(kept), tuple(who), n_timeless)


def occasions(sightings: Iterable[Sighting], settings: Settings) -> Span:
    """Work out the occasions that the options ask for.

    Raises
    ------
    OptionError
        If an option cannot be what it is.
    NoOccasionsError
        If there are none, or too many.
    """
    days = [one.captured_at.date() for one in sightings if one.captured_at is not None]
    starts = settings.days("starts")
    first = settings.day("from") or min(days, default=None)
    last = settings.day("to") or max(days, default=None)
    if first is None or last is None:
        raise NoOccasionsError(
            "No photograph of a known animal has a time.",
            hint="Identify animals, or give their photographs a time.",
        )
    if last < first:
        raise NoOccasionsError(
            f"The last day, {last}, comes before the first, {first}.",
            hint="Exchange them, or leave them empty.",
        )
    span = _span(first, last, starts, settings)
    n = len(span.starts)
    if n > _MOST_OCCASIONS:
        raise NoOccasionsError(
            f"There would be {n} occasions from {first} to {last}.",
            hint="A clock may have been wrong: enter the first and the last day, or choose longer"
            " occasions.",
        )
    return span


def _span(first: date, last: date, starts: Sequence[date], settings: Settings) -> Span:
    kind = settings.text("occasion")
    if kind == _OWN_DATES:
        if not starts:
            raise NoOccasionsError(
                "No first day of an occasion is entered.",
                hint="Enter them as 2024-01-01 2024-03-15, or choose days, weeks or months.",
            )
        return own_span(starts, last)
    if kind == _NUMBER_OF_DAYS:
        length = settings.number("days")
        if not length:
            raise NoOccasionsError(
                "An occasion of 0 days cannot be.", hint="Enter how many days it has."
            )
        return even_span(first, last, length)
    return regular_span(first, last, Occasion(kind))


def days_of(caught: Captured) -> NDArray[np.int64]:
    """Return the day of each capture on the clock of the camera, counted from 1970-01-01."""
    times = (one.captured_at for one in caught.sightings)
    return np.array([(at.date() - _EPOCH).days for at in times if at is not None], dtype=np.int64)


def columns_of(caught: Captured, span: Span, settings: Settings) -> NDArray[np.int64]:
    """Return the occasion of each capture, from 0; -1 where its day does not count."""
    days = days_of(caught)
    columns = span.columns(days)
    first, last = settings.day("from"), settings.day("to")
    if first is not None:
        columns[days < (first - _EPOCH).days] = -1
    if last is not None:
        columns[days > (last - _EPOCH).days] = -1
    return columns


@dataclass(frozen=True, slots=True)
class _Histories:
    caught: Captured
    span: Span
    columns: NDArray[np.int64]
    history: CaptureHistory

    @property
    def rows(self) -> list[Animal]:
        return [self.caught.animals[place] for place in self.history.identities.tolist()]


def _histories(study: Study, settings: Settings) -> _Histories:
    caught = captured(study, settings.text("side"))
    span = occasions(caught.sightings, settings)
    columns = columns_of(caught, span, settings)
    who = np.where(columns >= 0, np.array(caught.who, dtype=np.int64), -1)
    return _Histories(caught, span, columns, full_history(days_of(caught), who, span))


def _settings(choices: Choices) -> Settings:
    return Settings(_NAME, _OPTIONS, choices.options)


def _contents(study: Study, choices: Choices) -> Iterator[Content]:
    settings = _settings(choices)
    found = _histories(study, settings)
    by_sex = settings.flag("sex")
    n_rows = len(found.rows)
    yield Made(f"{_FOLDER}/histories.inp", _inp(found, by_sex=by_sex), n_rows)
    yield Made(f"{_FOLDER}/histories.csv", _ch(found, by_sex=by_sex), n_rows)
    yield Made(f"{_FOLDER}/read-histories.R", [_R_LINES.encode("ascii")])
    yield _matrix(found, choices.separator, counts=settings.flag("counts"))
    yield csv_file(f"{_FOLDER}/occasions.csv", _occasion_table(found), separator=choices.separator)


# RMark and MARK want a comment that fills a line to begin and end with it, and no semicolon.
def _inp(found: _Histories, *, by_sex: bool) -> Iterator[bytes]:
    groups = _groups(found) if by_sex else ()
    first, last = found.span.starts[0], found.span.lasts()[-1]
    head = [
        f"Animals: {len(found.rows)}",
        f"Occasions: {len(found.span.starts)} from {first} to {last}, see occasions.csv",
        *([f"Groups: {' '.join(groups)}"] if groups else []),
    ]
    yield "".join(f"/* {line} */\r\n" for line in head).encode("ascii")
    for animal, text in zip(found.rows, histories_in_text(found.history), strict=True):
        numbers = [int(one == _sex(animal)) for one in groups] or [1]
        line = f"{text} {' '.join(map(str, numbers))}; /* {_comment(animal.name)} */\r\n"
        yield line.encode("utf-8", "replace")


def _groups(found: _Histories) -> tuple[str, ...]:
    there = {_sex(animal) for animal in found.rows}
    return tuple(one for one in _SEXES if one in there)


def _sex(animal: Animal) -> str:
    return (animal.known.sex if animal.known else None) or "unknown"


def _comment(name: str) -> str:
    """Return a name that ends neither a comment nor a line of MARK."""
    plain = " ".join(name.split())
    return plain.replace("*/", "* /").replace("/*", "/ *").replace(";", ",")


_R_LINES = """# Histories are text: read as numbers they lose the zeros they begin with.
histories <- read.csv("histories.csv", fileEncoding = "UTF-8", na.strings = "",
                      colClasses = c(id = "character", ch = "character"))
"""


def _ch(found: _Histories, *, by_sex: bool) -> Iterator[bytes]:
    columns = ("id", "ch", *(("sex",) if by_sex else ()))
    rows = (
        (animal.name, text, *((_sex(animal),) if by_sex else ()))
        for animal, text in zip(found.rows, histories_in_text(found.history), strict=True)
    )
    return csv_chunks(columns, rows, plain=True)


def _matrix(found: _Histories, separator: str, *, counts: bool) -> Made:
    history = found.history
    columns = ("individual", *(f"{one}" for one in history.starts))
    rows = _matrix_rows(found, counts=counts)
    chunks = csv_chunks(columns, rows, separator=separator)
    return Made(f"{_FOLDER}/matrix.csv", chunks, len(found.rows))


def _matrix_rows(found: _Histories, *, counts: bool) -> Iterator[tuple[str | int, ...]]:
    history = found.history
    order = np.lexsort((history.column, history.row))
    ends = np.searchsorted(history.row[order], np.arange(len(found.rows) + 1)).tolist()
    for place, animal in enumerate(found.rows):
        here = order[ends[place] : ends[place + 1]]
        cells = np.zeros(len(history.starts), dtype=np.int64)
        cells[history.column[here]] = history.count[here] if counts else 1
        yield (animal.name, *cells.tolist())


def _occasion_table(found: _Histories) -> Table:
    history = found.history
    n = len(history.starts)
    n_animals = np.bincount(history.column, minlength=n).tolist()
    n_photographs = np.zeros(n, dtype=np.int64)
    np.add.at(n_photographs, history.column, history.count)
    rows = zip(
        range(1, n + 1),
        (f"{one}" for one in found.span.starts),
        (f"{one}" for one in found.span.lasts()),
        n_animals,
        n_photographs.tolist(),
        strict=True,
    )
    columns = ("occasion", "first_day", "last_day", "n_individuals", "n_photographs")
    return Table("occasions", columns, tuple(rows))


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    settings = _settings(choices)
    try:
        found = _histories(study, settings)
        settings.number("days")
    except ReidError as error:
        yield Problem(str(error), error.hint, mend=Mend.OPTIONS)
        return
    if not found.rows:
        yield Problem(
            "No animal was photographed on any of these occasions.",
            "Choose other days, or photographs of any side.",
            mend=Mend.OPTIONS,
        )
        return
    yield from left_out(found.caught, found.columns)
    yield from _one_sided(found.caught, settings.text("side"))


def left_out(caught: Captured, columns: NDArray[np.int64]) -> Iterator[Problem]:
    """Say which photographs of known animals are no captures, and why.

    Parameters
    ----------
    columns : ndarray of shape (n,), int64
        As `columns_of` returns them.
    """
    n_timeless = caught.n_timeless
    if n_timeless:
        yield Problem(
            f"Photographs without a time, which are left out: {n_timeless}.",
            "Give them a time, or leave them.",
            refused=False,
            mend=Mend.TIMES,
        )
    n_outside = int((columns < 0).sum())
    if n_outside:
        yield Problem(
            f"Photographs on other days, which are left out: {n_outside}.",
            "Choose the days that count, or leave them.",
            refused=False,
            mend=Mend.OPTIONS,
        )


def _one_sided(caught: Captured, side: str) -> Iterator[Problem]:
    if side != _ANY:
        return
    sides = [{one.side for one in animal.sightings} for animal in caught.animals]
    n_left = sum("left" in one and "right" not in one for one in sides)
    n_right = sum("right" in one and "left" not in one for one in sides)
    if n_left and n_right:
        yield Problem(
            f"Some animals may be counted twice: known from the left side only are {n_left}, from"
            f" the right side only {n_right}.",
            "Choose one side, or animals known from both.",
            refused=False,
            mend=Mend.SIDES,
        )


CAPTURE_HISTORIES = Format(
    _NAME,
    "Capture histories",
    "Individuals by occasions for MARK (.inp), RMark and marked (ch), and as a matrix.",
    _contents,
    _problems,
    _OPTIONS,
)
