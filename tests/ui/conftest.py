"""What the tests of the window share."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.tasks import TaskRunner
from tests.ui.importing_kit import importing, said  # noqa: F401 - fixtures of many tests


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Threads that end with the test."""
    runner = TaskRunner()
    yield runner
    runner.close()
