"""How fast somebody answers, for how long, and when a rest would do good."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import median

PAUSE_S = 300.0  # a gap as long ends a stretch of work
LONG_S = 45 * 60.0  # at a stretch; attention to likenesses fades within the hour
_SLOWER = 1.8  # times the gap between answers, from the beginning of a stretch to now
_COMPARED = 20  # answers at each end: fewer would be the luck of a few hard pairs
_RATED, _LEAST_RATED = 60, 8
_LEAST_LATELY, _LEAST_AGREED = 8, 0.75  # of the latest repeats
_FEW, _LEAST_ANSWERS = 0.05, 40  # questions left for each answer given


class Advice(StrEnum):
    """What may be said to a reviewer, the most pressing first."""

    REST_LONG = "rest_long"  # at it for long
    REST_INCONSISTENT = "rest_inconsistent"  # the latest repeats went the other way
    REST_SLOWER = "rest_slower"  # markedly slower than in the beginning
    STOP = "stop"  # hardly any question still pays


@dataclass(frozen=True, slots=True)
class Pace:
    """How the present stretch of work goes.

    Attributes
    ----------
    n_answers : int
        In the stretch.
    stretch_s : float
        From its first answer to now; 0 after a pause.
    per_hour : float, optional
        At the rate of the latest answers; None while there are too few.
    slower : float, optional
        Gap between answers now, as a multiple of that in the beginning; None while there are
        too few.
    """

    n_answers: int = 0
    stretch_s: float = 0.0
    per_hour: float | None = None
    slower: float | None = None


def pace(answered_at_s: Sequence[float], now_s: float) -> Pace:
    """Measure the pace.

    Parameters
    ----------
    answered_at_s : sequence of float
        When answers were given, by a clock that never runs backwards, oldest first.
    now_s : float
        By the same clock.

    Returns
    -------
    Pace
    """
    times = list(answered_at_s)
    if not times or now_s - times[-1] > PAUSE_S:
        return Pace()
    first = max((i for i in range(1, len(times)) if times[i] - times[i - 1] > PAUSE_S), default=0)
    stretch = times[first:]
    gaps = [after - before for before, after in pairwise(stretch)]
    lately = gaps[-_RATED:]
    per_hour = None
    if len(lately) >= _LEAST_RATED and sum(lately) > 0:
        per_hour = 3600.0 * len(lately) / sum(lately)
    slower = None
    if len(gaps) >= 3 * _COMPARED and (begun := median(gaps[:_COMPARED])) > 0:
        slower = median(gaps[-_COMPARED:]) / begun
    return Pace(len(stretch), now_s - stretch[0], per_hour, slower)


def left_after(n_left: int | None, n_answered: int) -> int | None:
    """Count down what was left when that was worked out.

    Parameters
    ----------
    n_left : int, optional
        About so many more questions paid then; None unknown.
    n_answered : int
        Answers since; negative where some were taken back.

    Returns
    -------
    int or None
        One at least while it was not said that none is left: it is worked out anew soon.
    """
    return None if n_left is None else max(n_left - n_answered, min(n_left, 1))


def advice(
    found: Pace,
    *,
    lately: tuple[int, int] = (0, 0),
    n_answers: int = 0,
    n_left: int | None = None,
) -> Advice | None:
    """Tell what to say to the reviewer, if anything.

    Parameters
    ----------
    found : Pace
    lately : (int, int)
        The latest pairs that were asked again, and how many of them got the same answer.
    n_answers : int
        In all.
    n_left : int, optional
        About so many more questions pay.

    Returns
    -------
    Advice or None
    """
    n_again, n_agreed = lately
    if found.stretch_s >= LONG_S:
        return Advice.REST_LONG
    if found.n_answers and n_again >= _LEAST_LATELY and n_agreed < _LEAST_AGREED * n_again:
        return Advice.REST_INCONSISTENT
    if found.slower is not None and found.slower >= _SLOWER:
        return Advice.REST_SLOWER
    if n_left is not None and n_answers >= _LEAST_ANSWERS and n_left <= _FEW * n_answers:
        return Advice.STOP
    return None
