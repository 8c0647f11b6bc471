"""A file is written whole, and a folder that is not there is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reid_desktop.cli.writing import require_folder, write_whole
from reid_desktop.core.errors import ReidError


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(b"old")

    write_whole(out, b"new")

    assert out.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReidError, match="cannot be written"):
        write_whole(tmp_path / "nowhere" / "out.json", b"new")
    with pytest.raises(ReidError, match="cannot be written"):
        require_folder(tmp_path / "nowhere" / "out.png")
    require_folder(tmp_path / "out.png")


@pytest.mark.parametrize("refuse", [lambda out: write_whole(out, b"new"), require_folder])
def test_a_dash_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refuse: Callable[[Path], None]
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ReidError, match="to a file"):
        refuse(Path("-"))

    assert list(tmp_path.iterdir()) == []
