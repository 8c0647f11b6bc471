from collections.abc import Iterator
from pathlib import Path

import pytest

from reid_desktop.project.project import Project
from tests.project.project_builders import make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A new project of Ana, without photographs."""
    project = make_project(tmp_path / "project")
    yield project
    project.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty folder for photographs."""
    folder = tmp_path / "photographs"
    folder.mkdir()
    return folder
