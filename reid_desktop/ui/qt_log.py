"""Sends what Qt says, and what nobody caught, to the log."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

log = logging.getLogger(__name__)


def log_qt_messages() -> None:
    """Let Qt write to the log instead of standard error."""
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    where = context.category or "qt"
    logging.getLogger(f"qt.{where}").log(_LEVELS[kind], "%s", text)


class UncaughtErrors(QObject):
    """Hears of every error nobody caught, in any thread: logs it and says so.

    It opens nothing itself: the hook may run on a worker thread.
    """

    caught = Signal(object)  # the exception; slots run on the UI thread

    def install(self) -> None:
        """Take over the hooks of the interpreter."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("not caught", exc_info=(kind, error, trace))
        self.caught.emit(error)

    def _on_thread_error(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self._on_error(hook.exc_type, hook.exc_value, hook.exc_traceback)
