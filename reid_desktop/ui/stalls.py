"""Notices how long the window heard nothing: its event loop is what a person feels."""

import time
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot

_COUNTED = Path("/proc/thread-self/schedstat")  # Linux: ns run, ns waited, times
_TICK_MS = 2
_SHORT_MS, _LONG_MS = 20.0, 100.0


@dataclass(frozen=True, slots=True)
class Stalls:
    """How late the event loop was.

    Attributes
    ----------
    longest_ms : float
    longest_own_ms : float
        Without what the thread waited for a processor: what remains when the machine is idle,
        and other threads of the program computed no less. The same where that is not known.
    share_short, share_short_own : float
        Of the ticks, those less than 20 ms late, 0…1.
    n_long : int
        Those more than 100 ms late.
    n_ticks : int
    """

    longest_ms: float
    longest_own_ms: float
    share_short: float
    share_short_own: float
    n_long: int
    n_ticks: int

    def to_json(self) -> dict[str, object]:
        """Give plain values."""
        return asdict(self)


class StallWatch(QObject):
    """Ticks every 2 ms for as long as it lives, and notes by how much each tick was late."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticks: list[tuple[float, float, float]] = []  # when, how late in ms, and its own
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last_s, self._last_waited_ms = time.perf_counter(), waited_ms()
        self._timer.start(_TICK_MS)

    def between(self, start_s: float, end_s: float) -> Stalls:
        """Sum up the ticks that came in a stretch of ``time.perf_counter``."""
        return summed_up(
            [(late, own) for at_s, late, own in self._ticks if start_s <= at_s <= end_s]
        )

    @Slot()
    def _tick(self) -> None:
        now_s, waited = time.perf_counter(), waited_ms()
        late_ms = max(0.0, 1000 * (now_s - self._last_s) - _TICK_MS)
        own_ms = max(0.0, late_ms - (waited - self._last_waited_ms))
        self._ticks.append((now_s, late_ms, own_ms))
        self._last_s, self._last_waited_ms = now_s, waited


def waited_ms() -> float:
    """Tell how long this thread was ready to run and had no processor; 0 where nobody counts."""
    try:
        return int(_COUNTED.read_text(encoding="ascii").split()[1]) / 1e6
    except (OSError, IndexError, ValueError):
        return 0.0


def summed_up(ticks: list[tuple[float, float]]) -> Stalls:
    """Sum up by how many ms ticks were late, and that without waiting; none: nothing was."""
    late, own = zip(*ticks, strict=True) if ticks else ((0.0,), (0.0,))
    return Stalls(
        longest_ms=max(late),
        longest_own_ms=max(own),
        share_short=sum(one < _SHORT_MS for one in late) / len(late),
        share_short_own=sum(one < _SHORT_MS for one in own) / len(own),
        n_long=sum(one > _LONG_MS for one in late),
        n_ticks=len(ticks),
    )
