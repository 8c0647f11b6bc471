"""The start is measured as it is for a person."""

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reid_desktop.ui import start_benchmark
from reid_desktop.ui.start_benchmark import measure_start


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the application to the other tests."""
    monkeypatch.setattr(start_benchmark, "apply_theme", lambda *_: None)
    monkeypatch.setattr(start_benchmark, "log_qt_messages", lambda: None)


def test_the_start_is_measured_from_when_it_was_asked_for(tmp_path: Path) -> None:
    found = measure_start(tmp_path, time.time() - 5)

    assert found["ready_s"] > found["window_s"] > 5
    assert found["cpu_s"] > 0


def test_how_late_the_window_heard_is_told_until_all_is_made(tmp_path: Path) -> None:
    found = measure_start(tmp_path, time.time())

    assert found["stalls_until_ready"]["n_ticks"] > 0
