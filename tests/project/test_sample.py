"""The sample becomes a project of the person's own."""

from pathlib import Path

import pytest

from reid_desktop.project.sample import SampleError, make_sample_project
from tests.project.project_builders import opened


def test_its_photographs_are_copied_once(tmp_path: Path) -> None:
    photographs = tmp_path / "bundled"
    (photographs / "North").mkdir(parents=True)
    (photographs / "North" / "a.jpg").write_bytes(b"a")

    assert make_sample_project(photographs, tmp_path / "Sample", reviewer="Ana")
    assert not make_sample_project(photographs, tmp_path / "Sample", reviewer="Ana")

    with opened(tmp_path / "Sample") as project:
        (folder,) = project.store.folders.all()
    assert (Path(folder.path) / "North" / "a.jpg").read_bytes() == b"a"


def test_without_photographs_there_is_a_sentence_and_no_project(tmp_path: Path) -> None:
    with pytest.raises(SampleError, match="cannot be copied"):
        make_sample_project(tmp_path / "nowhere", tmp_path / "Sample", reviewer="Ana")

    assert not (tmp_path / "Sample").exists()
