"""Notes where the program was when the system ended it, and tells the next start."""

import faulthandler
import logging
import os
from contextlib import suppress
from pathlib import Path
from typing import TextIO

log = logging.getLogger(__name__)

CRASH_FILE = "crash.log"
LAST_CRASH_FILE = "crash-last.log"


class CrashWatch:
    """Keeps the file open that a crash is written to.

    Attributes
    ----------
    last_crash : Path, optional
        What was noted when an earlier start crashed, if this is the first start since.
    """

    def __init__(self, folder: Path) -> None:
        self.last_crash: Path | None = None
        self._stream: TextIO | None = None
        self._begin = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.last_crash = _set_aside(folder)
            self._stream = (folder / CRASH_FILE).open("a", encoding="utf-8")
            self._begin = self._stream.seek(0, os.SEEK_END)
        except OSError as error:  # it only means that a crash will leave no trace
            log.warning("A crash could not be noted: %s", error)
            return
        faulthandler.enable(self._stream, all_threads=True)

    def close(self) -> None:
        """Stop watching: the program ends as it should.

        What was noted meanwhile ended nothing: Windows reports errors that its libraries handle.
        """
        if self._stream is not None:
            faulthandler.disable()
            with suppress(OSError):  # the disk is away
                os.truncate(self._stream.fileno(), self._begin)
            self._stream.close()
            self._stream = None


def _set_aside(folder: Path) -> Path | None:
    noted = folder / CRASH_FILE
    if not noted.exists() or noted.stat().st_size == 0:
        return None
    return noted.replace(folder / LAST_CRASH_FILE)
