"""What counts as a capture, and on which occasion: for histories and for secr."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.capture_history import (
    Occasion,
    Span,
    even_span,
    own_span,
    regular_span,
)
from reid_desktop.core.errors import ReidError
from reid_desktop.project.exporting.contents import Mend, Problem
from reid_desktop.project.exporting.options import Option, OptionKind, OptionValue, Settings
from reid_desktop.project.exporting.study import Animal, Sighting, Study, animals

_EPOCH = date(1970, 1, 1)
_MOST_OCCASIONS = 10_000  # days of 27 years: more come of a camera whose clock was wrong
ANY_SIDE, _BOTH = "any", "both"
_NUMBER_OF_DAYS, _OWN_DATES = "length", "dates"


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
            "First day",
            OptionKind.DATE,
            about="Else that of the first photograph.",
        ),
        Option(
            "to",
            "Last day",
            OptionKind.DATE,
            about="Else that of the last photograph.",
        ),
    )


SIDE_OPTION = Option(
    "side",
    "Photographs of",
    OptionKind.CHOICE,
    ANY_SIDE,
    "Left and right sides do not show the same pattern: animals known from one side only may be"
    " counted twice.",
    values=(
        OptionValue(ANY_SIDE, "Any side"),
        OptionValue("left", "The left side"),
        OptionValue("right", "The right side"),
        OptionValue(_BOTH, "Animals known from both sides"),
    ),
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


def captured(study: Study, side: str = ANY_SIDE) -> Captured:
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
            if side not in {ANY_SIDE, _BOTH, one.side}:
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
