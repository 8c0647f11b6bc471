import json
import sys
from pathlib import Path

import licences
import pytest

from reid_desktop.runtime.licences import COLLECTED, Licence


def test_what_the_program_needs_is_collected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "resources" / "licences"

    status = licences.main([str(folder)])

    collected = json.loads((folder / COLLECTED).read_text(encoding="utf-8"))
    assert status == 0
    assert {"ReID Desktop", "Qt and PySide6", "numpy"} <= {one["name"] for one in collected}
    assert "numpy" in capsys.readouterr().out


def test_a_part_without_a_licence_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(licences, "installed_licences", lambda _: [Licence("part", "1", "", "")])

    folder = tmp_path / "resources" / "licences"

    status = licences.main([str(folder)])

    assert status == 1
    assert "part: no licence is known" in capsys.readouterr().err
    assert not folder.exists()


def test_without_a_folder_they_are_listed_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "installed_licences", lambda _: [Licence("part", "1", "MIT", "")])

    assert licences.main([]) == 0


def test_libraries_of_this_computer_go_with_the_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "resources" / "licences"
    for name in ("libtold.so.1", "libuntold.so.1"):
        (tmp_path / name).touch()
    told = [Licence("told", "1", "", "terms")]
    monkeypatch.setattr(licences, "licences_of", lambda _: (told, ["libuntold.so.1"]))

    licences.main([str(folder)])

    collected = json.loads((folder / COLLECTED).read_text(encoding="utf-8"))
    assert collected[-1]["name"] == "told"
    assert "libuntold.so.1: the package" in capsys.readouterr().err


def test_the_python_that_builds_tells_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "LICENSE.txt").write_text("OpenSSL, too", encoding="utf-8")
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))

    python = licences.of_this_python(Licence("Python", "3.11", "PSF-2.0", "terms"))
    other = licences.of_this_python(Licence("numpy", "2", "BSD", "terms"))

    assert python.text == "terms\n\nOpenSSL, too"
    assert other.text == "terms"
