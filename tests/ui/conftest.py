"""What the tests of the window share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reid_desktop.ui.tasks import TaskRunner


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a window be shown: the offscreen platform grumbles about each one."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Threads that end with the test."""
    runner = TaskRunner()
    yield runner
    runner.close()
