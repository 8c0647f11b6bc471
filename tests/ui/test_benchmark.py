"""The parts of the benchmark measure what they say, on projects as small as can be."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reid_desktop.project.folders import add_folder
from reid_desktop.project.generated import generate_project
from reid_desktop.project.project import create_project
from reid_desktop.ui import benchmark
from reid_desktop.ui.benchmark import (
    built_in_key,
    measure_answering,
    measure_embedding,
    measure_opening,
    until,
)
from reid_desktop.vision.throughput import add_random_model, write_photographs


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the application and Python's own settings to the other tests."""
    monkeypatch.setattr(benchmark, "apply_theme", lambda *_: None)
    monkeypatch.setattr(benchmark, "log_qt_messages", lambda: None)
    monkeypatch.setattr(benchmark, "_THINKING_MS", 1)


def test_opening_waits_for_all_rows_and_scrolling_paints_frames(tmp_path: Path) -> None:
    generate_project(tmp_path / "project", tmp_path / "away", 40)

    found = measure_opening(tmp_path, tmp_path / "project", n=40, n_frames=3)

    assert found["open_s"] > 0
    assert 0 < found["frame_ms"]["median"] <= found["frame_ms"]["longest"]
    assert found["stalls_while_opening"]["n_ticks"] > 0
    assert found["peak_bytes"] > 0


def test_answers_are_timed_until_the_next_pair_can_be_answered(tmp_path: Path) -> None:
    files = write_photographs(tmp_path, 2, size=(80, 60))
    identities = generate_project(
        tmp_path / "project",
        tmp_path / "photographs",
        12,
        pixels=files,
        model_key=built_in_key(),
    )

    found = measure_answering(tmp_path, tmp_path / "project", identities, n_answers=2)

    assert found["n_answers"] == 2
    assert found["next_pair_ms"]["median"] > 0
    assert found["grouping_s"] > 0


def test_what_never_comes_is_told(qtbot: QtBot) -> None:
    with pytest.raises(TimeoutError):
        until(lambda: False, patience_s=0.01)


def test_loading_the_model_is_told_apart_from_embedding(tmp_path: Path) -> None:
    photographs = tmp_path / "photographs"
    photographs.mkdir()
    write_photographs(photographs, 2, size=(80, 60))
    model = add_random_model(tmp_path, "test_resnet")
    project = create_project(tmp_path / "project", reviewer="Ana")
    add_folder(project, photographs)
    project.close()

    found = measure_embedding(tmp_path, tmp_path / "project", tmp_path / "models", model)

    assert found["load_s"] > 0
    assert found["embed_s"] > 0
    assert found["stalls_while_embedding"]["n_ticks"] > 0
