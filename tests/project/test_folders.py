from pathlib import Path

import pytest

from reid_desktop.project.folders import FolderError, add_folder
from reid_desktop.project.project import Project


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    folder = tmp_path / "photographs"
    (folder / "cam1").mkdir(parents=True)
    return folder


def paths(project: Project) -> list[str]:
    return [folder.path for folder in project.store.folders.all()]


def test_a_folder_is_added_once(project: Project, photographs: Path) -> None:
    folders = [add_folder(project, photographs) for _ in range(2)]

    assert folders[0] == folders[1]
    assert paths(project) == [str(photographs)]


def test_a_folder_is_kept_with_its_whole_path(
    project: Project, photographs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(photographs)

    add_folder(project, Path("cam1/../cam1"))

    assert paths(project) == [str(photographs / "cam1")]


def test_a_folder_that_is_not_there_is_refused(project: Project, photographs: Path) -> None:
    (photographs / "note.txt").touch()

    for name in ("cam9", "note.txt"):
        with pytest.raises(FolderError, match="is not there"):
            add_folder(project, photographs / name)


def test_a_folder_inside_one_of_the_project_is_refused(project: Project, photographs: Path) -> None:
    add_folder(project, photographs)

    with pytest.raises(FolderError, match="cam1 lies in photographs"):
        add_folder(project, photographs / "cam1")


def test_a_folder_around_one_of_the_project_is_refused(project: Project, photographs: Path) -> None:
    add_folder(project, photographs / "cam1")

    with pytest.raises(FolderError, match="cam1, a folder inside photographs"):
        add_folder(project, photographs)


def test_two_folders_side_by_side_are_welcome(project: Project, photographs: Path) -> None:
    (photographs / "cam10").mkdir()

    add_folder(project, photographs / "cam1")
    add_folder(project, photographs / "cam10")

    assert len(paths(project)) == 2
