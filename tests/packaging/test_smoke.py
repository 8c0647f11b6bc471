import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import smoke
from installers.names import CHECKOUT
from smoke import EXPORTED, Place, placed

from reid_desktop.project.exporting.formats import FORMATS

_BUILT = os.environ.get("REID_BUILT", "")  # the folder that packaging/build.py made
_WITH_WINDOW = ["--window"] if shutil.which("Xvfb") else []


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "ReID Desktop"
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "library").write_bytes(b"1234")
    (folder / "reid-desktop").symlink_to("ReID Desktop")
    return folder


def test_the_program_is_tried_where_accents_and_spaces_are(built: Path) -> None:
    with placed(built) as place:
        inside = {path.name for path in place.program.rglob("*")}
        folder, home = place.program.parent.name, list(place.home.iterdir())

    assert not folder.isascii()
    assert " " in folder
    assert inside == {"_internal", "library", "reid-desktop"}
    assert home == []


def test_nothing_is_left_behind(built: Path) -> None:
    with placed(built):
        pass

    assert list(built.parent.iterdir()) == [built]
    assert (built / "_internal" / "library").read_bytes() == b"1234"


def test_no_python_and_no_settings_are_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere")
    monkeypatch.setenv("REID_DESKTOP_HOME", "/somewhere")

    environment = Place(tmp_path, tmp_path / "home").environment

    assert "/somewhere" not in environment.values()
    assert environment["PATH"] == "/nonexistent"
    assert environment["HOME"] == str(tmp_path / "home")


def test_where_it_cannot_be_cut_off_it_is_started_plainly(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(smoke, "_can_isolate", lambda: False)

    command = Place(tmp_path, tmp_path).command("reid-desktop", "self-test")

    assert Path(command[0]).stem == "reid-desktop"
    assert command[1:] == ["self-test"]


def test_the_built_program_has_to_write_every_format() -> None:
    assert set(EXPORTED) == set(FORMATS)


@pytest.mark.slow
@pytest.mark.skipif(not _BUILT, reason="REID_BUILT names no built program")
def test_the_built_program_passes() -> None:
    command = [sys.executable, str(CHECKOUT / "packaging" / "smoke.py"), _BUILT, *_WITH_WINDOW]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
