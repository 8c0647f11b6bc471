"""Notices how long the window heard nothing: its event loop is what a person feels."""

import time
from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Slot

_TICK_MS = 2
_SHORT_MS, _LONG_MS = 20.0, 100.0


@dataclass(frozen=True, slots=True)
class Stalls:
    """How late the event loop was.

    Attributes
    ----------
    longest_ms : float
    share_short : float
        Of the ticks, those less than 20 ms late, 0…1.
    n_long : int
        Those more than 100 ms late.
    n_ticks : int
    """

    longest_ms: float
    share_short: float
    n_long: int
    n_ticks: int

    def to_json(self) -> dict[str, object]:
        """Give plain values."""
        return asdict(self)


class StallWatch(QObject):
    """Ticks every 2 ms for as long as it lives, and notes by how much each tick was late."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticks: list[tuple[float, float]] = []  # when, and how late in ms
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last_s = time.perf_counter()
        self._timer.start(_TICK_MS)

    def between(self, start_s: float, end_s: float) -> Stalls:
        """Sum up the ticks that came in a stretch of ``time.perf_counter``."""
        late = [late_ms for at_s, late_ms in self._ticks if start_s <= at_s <= end_s]
        return summed_up(late)

    @Slot()
    def _tick(self) -> None:
        now_s = time.perf_counter()
        self._ticks.append((now_s, max(0.0, 1000 * (now_s - self._last_s) - _TICK_MS)))
        self._last_s = now_s


def summed_up(late_ms: list[float]) -> Stalls:
    """Sum up by how many ms ticks were late; without any nothing was."""
    return Stalls(
        longest_ms=max(late_ms, default=0.0),
        share_short=sum(late < _SHORT_MS for late in late_ms) / max(len(late_ms), 1)
        if late_ms
        else 1.0,
        n_long=sum(late > _LONG_MS for late in late_ms),
        n_ticks=len(late_ms),
    )
