"""Projects are made and opened as the person wished."""

from pathlib import Path

import pytest

from reid_desktop.project.beginning import Wishes
from reid_desktop.project.stations import level_of
from reid_desktop.ui.dialogs.new_project_dialog import NewProject
from reid_desktop.ui.opening import made, opened


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    folder = tmp_path / "photographs"
    folder.mkdir()
    return folder


def test_a_project_is_made_with_folders_and_wishes(tmp_path: Path, photographs: Path) -> None:
    wanted = NewProject(tmp_path / "Cats", "Cats", (photographs,), "Ana", Wishes("1"))

    opening = made(wanted)

    project = opening.project
    assert [folder.path for folder in project.store.folders.all()] == [str(photographs)]
    assert level_of(project) == "1"
    assert opening.failures == ()
    project.close()


def test_what_cannot_be_done_is_told_and_the_project_is_there(
    tmp_path: Path, photographs: Path
) -> None:
    wanted = NewProject(
        tmp_path / "Cats", "Cats", (tmp_path / "gone", photographs), "Ana", Wishes("deep")
    )

    opening = made(wanted)

    assert [str(one).split()[0] for one in opening.failures] == ["The", "There"]
    opening.project.close()


def test_a_project_is_opened_as_who_made_it_if_wished(tmp_path: Path) -> None:
    made(NewProject(tmp_path / "Cats", "Cats", (), "Ana")).project.close()

    opening = opened(tmp_path / "Cats", "Bo", or_usual=True)

    assert opening.project.reviewer == "Bo"
    assert opening.cache == tmp_path / "Cats" / "cache"
    opening.project.close()
