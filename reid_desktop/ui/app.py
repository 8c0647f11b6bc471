"""Starts the window: shows it first, and makes what is behind it while the person looks.

Nothing here loads what a project needs (NumPy, Pillow, SQLite, the pages): that takes most of a
second, and `beginning` does it once the window is painted.
"""

import logging
import os
import platform
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings, Qt, qVersion
from PySide6.QtWidgets import QApplication

from reid_desktop import __version__
from reid_desktop.core.errors import ReidError
from reid_desktop.runtime.paths import chosen_home
from reid_desktop.runtime.priority import take_short_turns
from reid_desktop.runtime.settings import Settings, kept_settings
from reid_desktop.ui.appearance import Appearance
from reid_desktop.ui.asked_files import AskedFiles
from reid_desktop.ui.beginning import Beginning, Shell, Steps, make_shell
from reid_desktop.ui.garbage import GarbageCollector
from reid_desktop.ui.language import language_choice, locale_for, speak
from reid_desktop.ui.qt_log import UncaughtErrors, log_qt_messages
from reid_desktop.ui.style import application_icon, theme_choice
from reid_desktop.ui.tasks import TaskRunner
from reid_desktop.ui.window_place import place_of, place_window

log = logging.getLogger(__name__)

_PATIENCE_S = 1.0  # with computations that do not look whether to stop; nothing of them is lost


def run(
    project: Path | None = None,
    *,
    last_crash: Path | None = None,
    trouble: ReidError | None = None,
) -> int:
    """Show the window until the person closes it, with `project` open if one is given.

    Parameters
    ----------
    last_crash : Path, optional
        What was noted when the program ended by itself the last time.
    trouble : ReidError, optional
        What the person should know from the beginning.

    Returns
    -------
    int
        The exit status.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("ReID Desktop")
    application.setApplicationVersion(__version__)
    home = chosen_home()
    if home is not None:  # where Qt notes which folders its dialogs showed
        QSettings.setPath(
            QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home / "data")
        )
    application.setWindowIcon(application_icon())
    application.setDesktopFileName("reid-desktop")  # Wayland finds the icon by it
    log.info(
        "ReID Desktop %s begins, with Python %s and Qt %s on %s.",
        __version__,
        platform.python_version(),
        qVersion(),
        platform.platform(),
    )
    garbage = GarbageCollector()
    take_short_turns()
    log_qt_messages()
    settings = kept_settings()
    speak(application, locale_for(language_choice(settings.language), QLocale.system()))
    appearance = Appearance(application, theme_choice(settings.theme), text_size=settings.text_size)
    shell = make_shell(patience_s=_PATIENCE_S)
    errors = UncaughtErrors()
    errors.caught.connect(shell.messages.fail)
    errors.install()
    place_window(shell.window, settings.window)
    shell.window.closing.connect(lambda: settings.set_window(place_of(shell.window)))
    shell.window.show()
    if trouble is not None:
        shell.messages.fail(trouble)
    if last_crash is not None:
        shell.messages.offer_report()
    beginning = Beginning(shell, partial(_make, settings, appearance), project)
    AskedFiles(application, beginning.open)
    beginning.closed.connect(garbage.collect_all, Qt.ConnectionType.QueuedConnection)
    status = application.exec()
    beginning.end()
    errors.uninstall()
    garbage.stop()
    leave_computations(shell.runner, status)
    return status


def leave_computations(runner: TaskRunner, status: int) -> None:
    """End the process at once if a computation does not end: all else is written."""
    if runner.is_computing:
        log.info("Left while computing.")
        logging.shutdown()
        os._exit(status)  # a thread that still runs when its objects are destroyed would crash


def _make(settings: Settings, appearance: Appearance, shell: Shell) -> Steps:
    from reid_desktop.ui.program import make_usual  # noqa: PLC0415 - loads nearly everything

    return make_usual(shell, settings, appearance)
