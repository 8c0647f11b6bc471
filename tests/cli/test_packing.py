"""A project is packed from the command line."""

import zipfile
from pathlib import Path

from tests.cli.cli_runner import ok, ok_json, refused
from tests.project.photograph_files import photograph, put, with_place


def filled(folder: Path) -> Path:
    put(folder, "photographs/a.png", photograph(1))
    put(folder, "photographs/b.jpg", with_place())
    ok("new", folder / "lions", "--images", folder / "photographs", "--name", "Lions")
    ok("scan", folder / "lions", "--places")
    return folder / "lions"


def test_what_was_packed_opens_elsewhere(tmp_path: Path) -> None:
    project = filled(tmp_path)

    said = ok("pack", project, tmp_path / "lions.zip")

    with zipfile.ZipFile(tmp_path / "lions.zip") as archive:
        archive.extractall(tmp_path / "elsewhere")
    there = tmp_path / "elsewhere" / "Lions"
    assert "Packed 2 photographs into" in said
    assert "Written anew: 1." in said
    assert ok("scan", there).startswith("0 new photographs, 0 moved or renamed, 2 unchanged")
    assert ok_json("status", there)["n_images"] == ok_json("status", project)["n_images"]


def test_a_photograph_that_is_away_is_said(tmp_path: Path) -> None:
    project = filled(tmp_path)
    (tmp_path / "photographs" / "a.png").unlink()

    said = ok("pack", project, tmp_path / "lions.zip", "--places")

    assert "Packed 1 photograph into" in said
    assert "Left out, as they cannot be read now: 1." in said


def test_a_file_that_is_there_is_a_sentence(tmp_path: Path) -> None:
    project = filled(tmp_path)
    (tmp_path / "lions.zip").touch()

    assert "already" in refused("pack", project, tmp_path / "lions.zip")
