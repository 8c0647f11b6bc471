"""How long running work will still take."""

import time
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QLocale

_SMOOTHING = 0.1  # of each new measurement: calm enough to read, quick enough to follow
_MIN_ELAPSED_S = 2.0  # before that any guess is noise


class TimeLeft:
    """Estimates from the pace so far, recent work counting more."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._started_s = self._last_s = clock_s()
        self._last_done = 0
        self._s_per_item: float | None = None

    def update(self, done: int, total: int) -> float | None:
        """Note that `done` of `total` are finished; tell the seconds left, None if unknown."""
        now_s = self._clock_s()
        if done > self._last_done:
            pace = (now_s - self._last_s) / (done - self._last_done)
            self._s_per_item = (
                pace
                if self._s_per_item is None
                else (1 - _SMOOTHING) * self._s_per_item + _SMOOTHING * pace
            )
            self._last_s, self._last_done = now_s, done
        if self._s_per_item is None or now_s - self._started_s < _MIN_ELAPSED_S:
            return None
        return self._s_per_item * max(total - done, 0)


class Unit(Enum):
    """What a duration is told in."""

    NOT_WORTH_COUNTING = auto()
    SECONDS = auto()
    MINUTES = auto()
    HOURS = auto()


def in_one_unit(seconds: float) -> tuple[Unit, str]:
    """Round a duration as people do, and write the number as their country does."""
    locale = QLocale()
    if seconds < 10:
        return Unit.NOT_WORTH_COUNTING, ""
    if seconds < 55:
        return Unit.SECONDS, locale.toString(round(seconds / 10) * 10)
    if seconds < 55 * 60:
        return Unit.MINUTES, locale.toString(max(round(seconds / 60), 1))
    return Unit.HOURS, locale.toString(round(seconds / 3600 * 2) / 2, "g", 3)


def duration_in_words(seconds: float) -> str:
    """Tell how long something still takes: rounded, in one unit."""
    translate = QCoreApplication.translate
    unit, n = in_one_unit(seconds)
    match unit:
        case Unit.NOT_WORTH_COUNTING:
            return translate("TimeLeft", "a few seconds left")
        case Unit.SECONDS:
            return translate("TimeLeft", "about {n} s left").format(n=n)
        case Unit.MINUTES:
            return translate("TimeLeft", "about {n} min left").format(n=n)
        case Unit.HOURS:
            return translate("TimeLeft", "about {n} h left").format(n=n)
