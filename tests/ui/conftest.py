"""What the tests of the window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.ui.tasks import TaskRunner
from tests.ui.importing_kit import importing, said  # noqa: F401 - fixtures of many tests


@pytest.fixture(autouse=True)
def _look_of_before() -> Iterator[None]:
    """Let no test leave its colours and sizes to the next one."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.styleSheet():
        application.setStyleSheet("")
        application.setPalette(application.style().standardPalette())
        application.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Threads that end with the test."""
    runner = TaskRunner()
    yield runner
    runner.close()
