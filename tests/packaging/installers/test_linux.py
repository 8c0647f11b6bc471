import configparser
import os
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from installers.linux import desktop_file, lay_out_appimage, make_archive, slim
from installers.names import CHECKOUT, CONSOLE_NAME, MIME_TYPE, WINDOW_NAME, Program

from reid_desktop.project.project import PROJECT_FILE
from reid_desktop.store import database

_PROGRAM = Program("1.2.0", "Tells animals apart.")
_MIME = CHECKOUT / "packaging" / "linux" / "reid-desktop.xml"
_NAMESPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
_ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="for Linux only")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "dist" / WINDOW_NAME
    folder.mkdir(parents=True)
    for name in (WINDOW_NAME, CONSOLE_NAME):
        (folder / name).write_text("#!/bin/sh\necho started\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


@pytest.fixture
def unpacked(built: Path, tmp_path: Path) -> Path:
    archive = tmp_path / "dist" / "reid.tar.gz"
    make_archive(built, archive, _PROGRAM)
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    return tmp_path / f"{CONSOLE_NAME}-1.2.0"


def _install(unpacked: Path, home: Path, *arguments: str) -> None:
    subprocess.run(
        ["sh", str(unpacked / "install.sh"), *arguments],
        env={"HOME": str(home), "PATH": os.environ["PATH"]},
        check=True,
        capture_output=True,
    )


def _entry(text: str) -> dict[str, str]:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign] # keeps capitals
    parser.read_string(text)
    return dict(parser["Desktop Entry"])


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() or path.is_symlink()]


def test_the_menu_entry_starts_the_program_and_takes_projects() -> None:
    entry = _entry(desktop_file(_PROGRAM, "/opt/ReID Desktop"))

    assert entry["Exec"] == '"/opt/ReID Desktop" %f'
    assert entry["MimeType"] == f"{MIME_TYPE};"
    assert entry["Comment"] == _PROGRAM.about


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="it is not installed")
def test_the_menu_entry_is_one_by_the_rules(tmp_path: Path) -> None:
    path = tmp_path / "reid-desktop.desktop"
    path.write_text(desktop_file(_PROGRAM, "/opt/ReID Desktop"), encoding="utf-8")

    done = subprocess.run(["desktop-file-validate", path], capture_output=True, check=False)

    assert (done.returncode, done.stdout) == (0, b"")


def test_the_kind_of_file_is_the_one_that_the_program_writes() -> None:
    root = ET.parse(_MIME).getroot()
    outer, inner = root.findall(".//m:match", _NAMESPACE)
    glob = root.find(".//m:glob", _NAMESPACE)

    assert root.find("m:mime-type", _NAMESPACE) is not None
    assert outer.get("value") == r"SQLite format 3\000"
    assert int(inner.get("offset", "")) == database._APPLICATION_OFFSET
    assert inner.get("value", "").encode() == database._APPLICATION_ID.to_bytes(4, "big")
    assert glob is not None
    assert glob.get("pattern") == PROJECT_FILE


@_ON_LINUX
def test_installing_puts_the_program_into_menu_and_path(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home of Łucja & Zoë"
    home.mkdir()

    _install(unpacked, home)

    data = home / ".local" / "share"
    entry = _entry((data / "applications" / "reid-desktop.desktop").read_text(encoding="utf-8"))
    assert Path(entry["TryExec"]).is_file()
    assert (data / "icons/hicolor/48x48/apps/reid-desktop.png").is_file()
    assert (data / "mime/packages/reid-desktop.xml").is_file()
    assert subprocess.check_output([home / ".local/bin/reid-desktop"]) == b"started\n"


@_ON_LINUX
def test_installing_again_replaces_what_was_there(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    _install(unpacked, home)
    stale = home / ".local/share/reid-desktop-program/old_module.py"
    stale.touch()

    _install(unpacked, home)

    assert not stale.exists()


@_ON_LINUX
def test_a_program_that_runs_is_not_replaced(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    _install(unpacked, home)
    program = home / ".local/share/reid-desktop-program" / WINDOW_NAME
    shutil.copy("/bin/sleep", program)
    running = subprocess.Popen([program, "60"])

    with pytest.raises(subprocess.CalledProcessError) as refused:
        _install(unpacked, home)

    running.kill()
    running.wait()
    assert b"ReID Desktop is running" in refused.value.stderr
    assert program.is_file()


@_ON_LINUX
def test_uninstalling_leaves_projects_and_settings_alone(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    kept = [
        home / "Documents" / "ReID Desktop" / "Lynx" / PROJECT_FILE,
        home / ".local" / "share" / "ReID Desktop" / "settings.json",
    ]
    for path in kept:
        path.parent.mkdir(parents=True)
        path.touch()
    _install(unpacked, home)

    _install(unpacked, home, "--uninstall")

    assert [path for path in _files(home) if "reid" in path.name.lower()] == []
    assert all(path.is_file() for path in kept)


@_ON_LINUX
def test_the_command_line_is_a_second_name_of_the_one_program(built: Path) -> None:
    slim(built)

    assert (built / CONSOLE_NAME).readlink() == Path(WINDOW_NAME)
    assert subprocess.check_output([built / CONSOLE_NAME]) == b"started\n"


@_ON_LINUX
def test_an_appimage_starts_from_where_it_is_mounted(built: Path, tmp_path: Path) -> None:
    layout = lay_out_appimage(built, tmp_path, _PROGRAM)

    assert subprocess.check_output([layout / "AppRun"]) == b"started\n"
    assert (layout / "reid-desktop.png").is_file()
    entry = _entry((layout / "reid-desktop.desktop").read_text(encoding="utf-8"))
    assert entry["Exec"] == "AppRun %f"
    assert "TryExec" not in entry
