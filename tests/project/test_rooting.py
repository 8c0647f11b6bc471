from pathlib import Path

from reid_desktop.project.project import Project
from reid_desktop.project.rooting import root_folders
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
