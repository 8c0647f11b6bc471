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
