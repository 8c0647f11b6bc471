"""The verbs that open the window."""

from pathlib import Path

from reid_desktop.project.project import PROJECT_FILE
from reid_desktop.runtime.paths import project_folder
from tests.cli.cli_runner import ok


def test_open_hands_the_folder_to_the_window(tmp_path: Path) -> None:
    asked: list[Path | None] = []

    ok("open", tmp_path / "seals", window=lambda folder: asked.append(folder) or 0)
    ok("open", tmp_path / "seals" / PROJECT_FILE, window=lambda folder: asked.append(folder) or 0)

    assert asked == [tmp_path / "seals"] * 2


def test_the_sample_is_made_once_and_opened() -> None:
    asked: list[Path | None] = []

    ok("sample", window=lambda folder: asked.append(folder) or 0)
    ok("sample", window=lambda folder: asked.append(folder) or 0)

    assert asked == [project_folder() / "Sample"] * 2
    assert (project_folder() / "Sample" / PROJECT_FILE).is_file()
