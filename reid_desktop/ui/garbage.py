"""Frees cycles of objects on the UI thread only.

Python's own collector runs in whichever thread happens to allocate; on a worker it would
destroy Qt objects that belong to the UI thread, which ends the program.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Slot

_INTERVAL_MS = 1_000
_OLDEST_EVERY = 60  # times; all objects at once take long where there are many


class GarbageCollector(QObject):
    """Collects by a timer until `stop`; Python's own collector stays off after it, too.

    The window is taken apart then, and a collection in the middle of the end of one Qt object
    destroys others, which wait for locks that the first one holds: for ever.

    What modules consist of stays for good: when some were loaded, all that is there is set apart
    instead of looked through, which would stop the window for a tenth of a second.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._n_times = 0
        self._n_modules = len(sys.modules)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_INTERVAL_MS)

    @Slot()
    def collect(self) -> None:
        """Free what nobody holds any more."""
        if len(sys.modules) != self._n_modules:
            self._n_modules = len(sys.modules)
            gc.freeze()
            return
        self._n_times += 1
        gc.collect(2 if self._n_times % _OLDEST_EVERY == 0 else 1)

    @Slot()
    def collect_all(self) -> None:
        """Look through everything, also what was set apart: a project has been closed."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Collect no more."""
        self._timer.stop()
