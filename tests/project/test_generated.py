from pathlib import Path

import numpy as np
import pytest

from reid_desktop.project.generated import generate_project
from reid_desktop.project.headless import model_of
from reid_desktop.project.project import open_project
from reid_desktop.project.views import group_rows, photograph_rows
from reid_desktop.store.cache import EmbeddingCache


@pytest.fixture
def pixels(tmp_path: Path) -> list[Path]:
    files = [tmp_path / "one.jpg", tmp_path / "other.jpg"]
    for file in files:
        file.write_bytes(file.name.encode())
    return files


def test_photographs_that_lie_nowhere_are_in_their_groups(tmp_path: Path) -> None:
    identities = generate_project(tmp_path / "project", tmp_path / "away", 30)

    project = open_project(tmp_path / "project", reviewer="Ana")
    groups = {frozenset(row.members) for row in group_rows(project)}
    project.close()
    assert groups == {
        frozenset((np.flatnonzero(identities == one) + 1).tolist()) for one in set(identities)
    }
    assert not (tmp_path / "away").exists()


def test_files_are_shared_and_known_to_be_unchanged(tmp_path: Path, pixels: list[Path]) -> None:
    folder = tmp_path / "photographs"

    generate_project(tmp_path / "project", folder, 5, pixels=pixels, model_key="key")

    project = open_project(tmp_path / "project", reviewer="Ana")
    rows = photograph_rows(project)
    known = project.store.images.known(project.store.folders.all()[0].folder_id)
    cache = EmbeddingCache.open(project.cache_folder / "cache.sqlite")
    _, present = cache.matrix("key", [row.crop_key for row in rows])
    cache.close()
    model = model_of(project)
    project.close()
    assert [Path(row.path).read_bytes() for row in rows[:2]] == [b"one.jpg", b"other.jpg"]
    assert {image.modified_ns for image in known.values()} <= {
        file.stat().st_mtime_ns for file in pixels
    }
    assert present.all()
    assert model == "generated"
