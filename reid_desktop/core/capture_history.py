"""Who was photographed when: individuals by occasions, as capture-recapture wants it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

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
        The first day of each column, rising: occasions with a photograph of anybody.
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


def capture_history(
    days: NDArray[np.int64], identity: NDArray[np.int64], occasion: Occasion
) -> CaptureHistory:
    """Count the photographs of each individual on each occasion.

    Parameters
    ----------
    days : ndarray of shape (n,), int64
        Since 1970-01-01, of each photograph.
    identity : ndarray of shape (n,), int64
        -1 is nobody, and left out.
    occasion : Occasion

    Notes
    -----
    Occasions without any photograph are left out: whether a camera was at work on a day on
    which it took none cannot be known from photographs. Memory O(n).
    """
    known = identity >= 0
    days, identity = days[known], identity[known]
    period = _periods(days, occasion)
    present, column = np.unique(period, return_inverse=True)
    identities, first, row = np.unique(identity, return_index=True, return_inverse=True)
    earliest = np.full(len(identities), np.iinfo(np.int64).max)
    np.minimum.at(earliest, row, days)
    order = np.lexsort((first, earliest))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    places, count = np.unique(rank[row] * max(len(present), 1) + column, return_counts=True)
    return CaptureHistory(
        identities=identities[order],
        starts=tuple(_start(one, occasion) for one in present.tolist()),
        row=places // max(len(present), 1),
        column=places % max(len(present), 1),
        count=count.astype(np.int64),
    )


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
            return date(1970, 1, 1) + timedelta(days=period)
        case Occasion.WEEK:
            return date(1970, 1, 1) + timedelta(days=7 * period - _MONDAY)
        case Occasion.MONTH:
            return date(1970 + period // 12, period % 12 + 1, 1)
        case _:
            assert_never(occasion)
