"""The verbs that open the window."""

from pathlib import Path

import pytest

from reid_desktop.project.project import PROJECT_FILE
from reid_desktop.runtime.paths import project_folder
from tests.cli.cli_runner import FakeWindow, ok


def test_open_hands_the_folder_to_the_window(tmp_path: Path) -> None:
    window = FakeWindow()

    ok("open", tmp_path / "seals", window=window)
    ok("open", tmp_path / "seals" / PROJECT_FILE, window=window)

    assert window.shown == [tmp_path / "seals"] * 2


def test_the_sample_is_made_once_and_opened() -> None:
    window = FakeWindow()

    ok("sample", window=window)
    ok("sample", window=window)

    assert window.shown == [project_folder() / "Sample"] * 2
    assert (project_folder() / "Sample" / PROJECT_FILE).is_file()


def test_a_project_alone_is_opened_as_a_system_asks_for_it(tmp_path: Path) -> None:
    window = FakeWindow()
    folder = tmp_path / "seals"
    folder.mkdir()
    (folder / PROJECT_FILE).touch()

    ok(folder / PROJECT_FILE, window=window)
    ok(folder, window=window)

    assert window.shown == [folder] * 2


def test_a_folder_named_as_a_verb_is_no_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sample").mkdir()
    monkeypatch.chdir(tmp_path)
    window = FakeWindow()

    ok("sample", window=window)

    assert window.shown == [project_folder() / "Sample"]
