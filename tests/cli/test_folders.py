"""The verb that follows a folder of photographs."""

from pathlib import Path

import pytest

from reid_desktop.cli.opening import opened
from tests.cli.cli_runner import ok, refused, run
from tests.project.photograph_files import photograph, put


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    """A project whose folder of photographs lies at new/survey since."""
    for shade in range(4):
        put(tmp_path / "old" / "survey", f"Cam{shade}/a.png", photograph(shade))
    ok("new", tmp_path / "p", "--images", tmp_path / "old" / "survey")
    ok("scan", tmp_path / "p")
    (tmp_path / "old").rename(tmp_path / "new")
    return tmp_path / "p"


def folders(project: Path) -> list[str]:
    with opened(project) as it:
        return [folder.path for folder in it.store.folders.all()]


def test_a_folder_is_followed_and_undo_brings_it_back(moved: Path, tmp_path: Path) -> None:
    said = ok("relocate", moved, tmp_path / "old" / "survey", tmp_path / "new" / "survey")
    there = folders(moved)
    ok("undo", moved)

    assert "4 of 4" in said
    assert there == [str(tmp_path / "new" / "survey")]
    assert folders(moved) == [str(tmp_path / "old" / "survey")]


def test_another_folder_is_refused_with_counts(moved: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    result = run("relocate", moved, tmp_path / "old" / "survey", tmp_path / "empty")

    assert result.exit_code == 2
    assert "Of 4 photographs looked for in empty, 0 are there." in result.stderr


def test_the_folder_around_it_leads_to_the_right_one(moved: Path, tmp_path: Path) -> None:
    result = run("relocate", moved, tmp_path / "old" / "survey", tmp_path / "new")

    assert result.exit_code == 2
    assert f"In {tmp_path / 'new' / 'survey'} there are 4" in result.stderr
    assert folders(moved) == [str(tmp_path / "old" / "survey")]


def test_a_folder_the_project_does_not_know_is_refused(moved: Path, tmp_path: Path) -> None:
    said = refused("relocate", moved, tmp_path / "nothing", tmp_path / "new")

    assert "is no folder of photographs of this project" in said
    assert str(tmp_path / "old" / "survey") in said
