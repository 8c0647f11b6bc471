"""Writes what the program did into files that do not grow, with the home folder as ~."""

import logging
import os
import re
from functools import lru_cache
from logging.handlers import RotatingFileHandler
from pathlib import Path

log = logging.getLogger(__name__)

LOG_FILE = "reid-desktop.log"
_MAX_BYTES = 1_000_000
_N_OLD = 4
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


def shorten_home(text: str) -> str:
    """Write the home folder as ~: a log is sent to strangers, and a name is private."""
    home = Path.home()
    return text if str(home) in {"", home.anchor} else _home_pattern(str(home)).sub("~", text)


@lru_cache(maxsize=4)
def _home_pattern(home: str) -> re.Pattern[str]:
    """Recognise the folder as people, Qt and Python write it, and no longer name."""
    forms = {home, home.replace("\\", "/"), home.replace("\\", "\\\\")}
    either = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"(?:{either})(?![\w-]|\.\w)", re.IGNORECASE if os.name == "nt" else 0)


class _Formatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return shorten_home(super().format(record))


def start_logging(folder: Path, *, level: int = logging.INFO) -> logging.Handler | None:
    """Write the log into `folder`; return what writes it, or None if nothing can be written there.

    Warnings of Python go to the log as well. Five files of a megabyte at most are kept.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_FILE,
            maxBytes=_MAX_BYTES,
            backupCount=_N_OLD,
            encoding="utf-8",
            errors="backslashreplace",  # names of files that are not Unicode
        )
    except OSError as error:
        log.warning("There will be no log: %s", error)
        return None
    handler.setFormatter(_Formatter(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(capture=True)
    return handler
