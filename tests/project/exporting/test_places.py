"""A project remembers whether its tables tell places."""

from pathlib import Path

from reid_desktop.project.exporting import remember_places, tells_places
from reid_desktop.project.project import Project
from tests.project.project_builders import make_project, opened


def test_a_new_project_tells_no_places(project: Project) -> None:
    assert not tells_places(project)


def test_whether_places_are_told_is_remembered(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    remember_places(project, told=True)
    project.close()

    with opened(tmp_path / "p") as again:
        told = tells_places(again)
        remember_places(again, told=False)

        assert (told, tells_places(again)) == (True, False)
