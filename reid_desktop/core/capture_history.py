"""Who was photographed when: individuals by occasions, as capture-recapture wants it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

_EPOCH = date(1970, 1, 1)
_MONDAY = 3  # days from Thursday 1970-01-01 back to a Monday


class Occasion(StrEnum):
    """How long one occasion is."""

    DAY = "day"
    WEEK = "week"  # begins on Monday, as ISO 8601 has it
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class CaptureHistory:
    """A matrix of counts, of which only those above 0 are kept.

    Attributes
    ----------
    identities : ndarray of shape (n_rows,), int64
        Who a row is; who was met first comes first.
    starts : tuple of date
        The first day of each column, rising.
    row, column, count : ndarray of shape (k,), int64
        So many photographs of whom, when; each place once.
    """

    identities: NDArray[np.int64]
    starts: tuple[date, ...]
    row: NDArray[np.int64]
    column: NDArray[np.int64]
    count: NDArray[np.int64]

    def dense(self, n_rows: int, n_columns: int) -> NDArray[np.int64]:
        """Return the first rows and columns, shape (n_rows, n_columns), 0 where there is none."""
        matrix = np.zeros((n_rows, n_columns), dtype=np.int64)
        here = (self.row < n_rows) & (self.column < n_columns)
        matrix[self.row[here], self.column[here]] = self.count[here]
        return matrix


@dataclass(frozen=True, slots=True)
class Span:
    """Occasions that follow each other without a gap.

    Attributes
    ----------
    starts : tuple of date
        The first day of each, rising.
    end : date
        The day after the last.
    """

    starts: tuple[date, ...]
    end: date

    def columns(self, days: NDArray[np.int64]) -> NDArray[np.int64]:
        """Tell in which occasion each day lies, -1 in none; days since 1970-01-01."""
        starts = np.array([_day(one) for one in self.starts], dtype=np.int64)
        column = np.searchsorted(starts, days, side="right") - 1
        return np.where(days < _day(self.end), column, -1).astype(np.int64)

    def lasts(self) -> tuple[date, ...]:
        """Return the last day of each occasion."""
        ends = (*self.starts[1:], self.end) if self.starts else ()
        return tuple(one - timedelta(days=1) for one in ends)


def capture_history(
    days: NDArray[np.int64], identity: NDArray[np.int64], occasion: Occasion
) -> CaptureHistory:
    """Count the photographs of each individual on each occasion with a photograph of anybody.

    Parameters
    ----------
    days : ndarray of shape (n,), int64
        Since 1970-01-01, of each photograph.
    identity : ndarray of shape (n,), int64
        -1 is nobody, and left out.
    occasion : Occasion

    Notes
    -----
    Occasions without any photograph are left out, as a picture of them shows nothing; an
    analysis needs them: see `full_history`. Memory O(n).
    """
    known = identity >= 0
    days, identity = days[known], identity[known]
    present, column = np.unique(_periods(days, occasion), return_inverse=True)
    return _counted(
        days, identity, column, tuple(_start(one, occasion) for one in present.tolist())
    )


def full_history(
    days: NDArray[np.int64], identity: NDArray[np.int64], span: Span
) -> CaptureHistory:
    """Count the photographs of each individual on every occasion of `span`.

    Parameters
    ----------
    days : ndarray of shape (n,), int64
        Since 1970-01-01, of each photograph; those outside `span` are left out.
    identity : ndarray of shape (n,), int64
        -1 is nobody, and left out.
    span : Span

    Notes
    -----
    Occasions without any photograph are columns of zeros: who estimates survival or abundance
    has to know that time passed. Memory O(n).
    """
    column = span.columns(days)
    there = (identity >= 0) & (column >= 0)
    return _counted(days[there], identity[there], column[there], span.starts)


def regular_span(first: date, last: date, occasion: Occasion) -> Span:
    """Return the days, weeks or months from that of `first` to that of `last`, both included.

    Examples
    --------
    >>> span = regular_span(date(2024, 1, 31), date(2024, 3, 1), Occasion.MONTH)
    >>> [f"{one}" for one in span.starts]
    ['2024-01-01', '2024-02-01', '2024-03-01']
    """
    one, final = (int(_periods(np.array([_day(day)]), occasion)[0]) for day in (first, last))
    starts = tuple(_start(period, occasion) for period in range(one, final + 1))
    return Span(starts, _start(final + 1, occasion))


def even_span(first: date, last: date, length_days: int) -> Span:
    """Return occasions of so many days, from `first` until `last` is among them.

    Examples
    --------
    >>> [f"{one}" for one in even_span(date(2024, 1, 1), date(2024, 1, 11), 5).starts]
    ['2024-01-01', '2024-01-06', '2024-01-11']
    """
    n = max(0, (last - first).days // length_days + 1)
    days = [first + timedelta(days=length_days * place) for place in range(n + 1)]
    return Span(tuple(days[:-1]), days[-1])


def own_span(starts: Sequence[date], last: date) -> Span:
    """Return occasions that begin on the days of `starts`; the last one ends with `last`.

    Examples
    --------
    >>> span = own_span([date(2024, 6, 1), date(2024, 1, 1)], date(2024, 6, 30))
    >>> [f"{one}" for one in (*span.starts, span.end)]
    ['2024-01-01', '2024-06-01', '2024-07-01']
    """
    rising = tuple(sorted(set(starts)))
    return Span(rising, max(last, rising[-1]) + timedelta(days=1))


def histories_in_text(history: CaptureHistory) -> Iterator[str]:
    """Yield for each row its detections as ``0`` and ``1``: ``1101001``. Memory O(columns)."""
    order = np.lexsort((history.column, history.row))
    ends = np.searchsorted(history.row[order], np.arange(len(history.identities) + 1))
    for first, end in pairwise(ends):
        marks = np.zeros(len(history.starts), dtype=np.uint8)
        marks[history.column[order[first:end]]] = 1
        yield (marks + ord("0")).astype(np.uint8).tobytes().decode("ascii")


def _counted(
    days: NDArray[np.int64],
    identity: NDArray[np.int64],
    column: NDArray[np.int64],
    starts: tuple[date, ...],
) -> CaptureHistory:
    identities, first, row = np.unique(identity, return_index=True, return_inverse=True)
    earliest = np.full(len(identities), np.iinfo(np.int64).max)
    np.minimum.at(earliest, row, days)
    order = np.lexsort((first, earliest))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    n_columns = max(len(starts), 1)
    places, count = np.unique(rank[row] * n_columns + column, return_counts=True)
    return CaptureHistory(
        identities=identities[order],
        starts=starts,
        row=places // n_columns,
        column=places % n_columns,
        count=count.astype(np.int64),
    )


def _day(one: date) -> int:
    return (one - _EPOCH).days


def _periods(days: NDArray[np.int64], occasion: Occasion) -> NDArray[np.int64]:
    match occasion:
        case Occasion.DAY:
            return days
        case Occasion.WEEK:
            return (days + _MONDAY) // 7
        case Occasion.MONTH:
            return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
        case _:
            assert_never(occasion)


def _start(period: int, occasion: Occasion) -> date:
    match occasion:
        case Occasion.DAY:
            return _EPOCH + timedelta(days=period)
        case Occasion.WEEK:
            return _EPOCH + timedelta(days=7 * period - _MONDAY)
        case Occasion.MONTH:
            return date(1970 + period // 12, period % 12 + 1, 1)
        case _:
            assert_never(occasion)
