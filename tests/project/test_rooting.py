import shutil
from pathlib import Path

import pytest

from reid_desktop.core.progress import UNHEARD
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import Project
from reid_desktop.project.rooting import root_folders
from reid_desktop.project.scan import scan
from tests.project.photograph_files import photograph, put
from tests.project.project_builders import opened


def test_folders_that_lie_elsewhere_stay_there(project: Project, root: Path) -> None:
    with project.store.transaction():
        project.store.folders.add(str(root))

    n_rooted = root_folders(project.store, project.folder)

    assert n_rooted == 0
    assert [one.path for one in project.store.folders.all()] == [str(root)]


def test_a_folder_beside_the_project_is_rooted_when_it_is_opened(
    project: Project, tmp_path: Path
) -> None:
    with project.store.transaction():
        project.store.folders.add("./photographs/1 lions")
    project.close()

    with opened(project.folder) as again:
        paths = [one.path for one in again.store.folders.all()]

    assert paths == [str(project.folder.absolute() / "photographs" / "1 lions")]


@pytest.fixture
def with_photographs(project: Project) -> Project:
    """A project with photographs inside its folder, which were scanned."""
    inside = project.folder / "photographs" / "day 1"
    inside.mkdir(parents=True)
    put(inside, "a.png")
    put(inside, "b.png", photograph(9))
    add_folder(project, inside.parent)
    scan(project, UNHEARD)
    return project


def test_photographs_inside_a_project_follow_it_when_it_is_moved(
    with_photographs: Project, tmp_path: Path
) -> None:
    with_photographs.close()
    moved = with_photographs.folder.rename(tmp_path / "stick")

    with opened(moved) as again:
        paths = [one.path for one in again.store.folders.all()]
        report = scan(again, UNHEARD)

    assert paths == [str(moved / "photographs")]
    assert (report.n_unchanged, report.n_missing) == (2, 0)


def test_a_copy_of_a_project_looks_where_the_photographs_still_are(
    with_photographs: Project, tmp_path: Path
) -> None:
    with_photographs.close()
    copied = shutil.copytree(with_photographs.folder, tmp_path / "copy")

    with opened(copied) as again:
        paths = [one.path for one in again.store.folders.all()]

    assert paths == [str(with_photographs.folder / "photographs")]


def test_a_folder_of_the_same_name_with_other_photographs_is_not_believed(
    with_photographs: Project, tmp_path: Path
) -> None:
    with_photographs.close()
    moved = with_photographs.folder.rename(tmp_path / "stick")
    (moved / "photographs" / "day 1" / "a.png").write_bytes(b"another")
    (moved / "photographs" / "day 1" / "b.png").unlink()

    with opened(moved) as again:
        paths = [one.path for one in again.store.folders.all()]

    assert paths == [str(with_photographs.folder / "photographs")]
