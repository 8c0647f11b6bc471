"""Starts the program: the window, or a verb of the command line."""

import logging
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reid_desktop.cli.program import find_home, program
from reid_desktop.core.errors import ReidError
from reid_desktop.runtime.crash import CrashWatch
from reid_desktop.runtime.logs import start_logging
from reid_desktop.runtime.paths import ensure_home, keep_libraries_home, log_folder, place_trouble
from reid_desktop.runtime.screen import has_screen


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit with its status.

    Parameters
    ----------
    arguments : sequence of str, optional
        Those of the command line when not given.
    """
    multiprocessing.freeze_support()
    told = list(sys.argv[1:] if arguments is None else arguments)
    ensure_home()
    find_home(told)
    keep_libraries_home()
    handlers = _begin_log()
    try:
        program.main(
            args=told,
            prog_name="reid-desktop",
            obj=_open_window,
        )
    finally:
        for handler in handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()


def _begin_log() -> list[logging.Handler]:
    quiet = logging.NullHandler()
    logging.getLogger().addHandler(quiet)  # else what is logged would go to the terminal
    handler = start_logging(log_folder())
    return [quiet] if handler is None else [quiet, handler]


def _open_window(project: Path | None) -> int:
    if not has_screen(os.environ, sys.platform):
        raise ReidError(
            "There is no screen here to open a window on.",
            hint="The verbs of the command line need none: reid-desktop --help lists them.",
        )
    from reid_desktop.ui.app import run  # noqa: PLC0415 - verbs run where no window can

    crashes = CrashWatch(log_folder())
    try:
        return run(project, last_crash=crashes.last_crash, trouble=place_trouble())
    finally:
        crashes.close()


if __name__ == "__main__":
    main()
