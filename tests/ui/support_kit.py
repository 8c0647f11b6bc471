"""A self-test that does nothing real, for the tests of what shows it."""

import threading
from collections.abc import Callable

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress

LINES = ("ReID Desktop 1", "ok: scanned (0.1 s)", "ok: embedded (0.1 s)")


class FakeSelfTest:
    """Tells its lines, then waits for `end` if it is told to, and fails as it is told to."""

    def __init__(self) -> None:
        self.waits = False
        self.end = threading.Event()
        self.error: Exception | None = None

    def __call__(self, progress: Progress, tell: Callable[[str], None]) -> None:
        for line in LINES:
            tell(line)
        if self.waits:
            assert self.end.wait(5)
            progress.advance(1, 2)
        if self.error is not None:
            raise self.error
        tell("The self-test passed.")


BROKEN = ReidError("Undo took nothing back.", hint="Send this.")
