import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QtMsgType
from pytestqt.qtbot import QtBot

from reid_desktop.ui.qt_log import UncaughtErrors, _log


class _Where:
    category = "default"


@pytest.fixture
def errors(qtbot: QtBot) -> Iterator[UncaughtErrors]:
    errors = UncaughtErrors()
    errors.install()
    yield errors
    errors.uninstall()


def test_what_qt_says_is_logged_at_its_level(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        _log(QtMsgType.QtWarningMsg, _Where(), "no such font")  # type: ignore[arg-type] # Qt makes the real one

    assert [(r.name, r.levelname, r.message) for r in caplog.records] == [
        ("qt.default", "WARNING", "no such font")
    ]


def test_an_error_nobody_caught_is_logged_and_told(
    qtbot: QtBot, errors: UncaughtErrors, caplog: pytest.LogCaptureFixture
) -> None:
    error = KeyError("lost")

    with qtbot.waitSignal(errors.caught) as caught:
        sys.excepthook(KeyError, error, None)

    assert caught.args == [error]
    assert "not caught" in caplog.text


def test_an_error_of_a_thread_is_told_on_the_ui_thread(
    qtbot: QtBot, errors: UncaughtErrors, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise OSError("worker")

    with qtbot.waitSignal(errors.caught) as caught:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()

    assert caught.args is not None
    assert str(caught.args[0]) == "worker"


def test_pressing_ctrl_c_is_no_error(
    qtbot: QtBot, errors: UncaughtErrors, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtbot.assertNotEmitted(errors.caught):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
