import platform
from pathlib import Path

import pytest

from reid_desktop.project import volumes as module
from reid_desktop.project.places import Mount
from reid_desktop.project.volumes import removable, volumes


def test_what_is_plugged_in_is_found_and_servers_are_not(tmp_path: Path) -> None:
    for name in ("CARD", "disk", "nas"):
        (tmp_path / name).mkdir()
    mounted = [
        Mount("/", "ext4"),
        Mount(f"{tmp_path}/CARD", "vfat"),
        Mount(f"{tmp_path}/nas", "nfs4"),
    ]

    found = removable(mounted, [str(tmp_path)])

    assert found == [tmp_path / "CARD", tmp_path / "disk"]


def test_on_linux_each_person_has_a_folder_for_what_is_plugged_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ana" / "CARD").mkdir(parents=True)
    monkeypatch.setattr(module, "_DEPTHS", {str(tmp_path): 2})

    assert removable([], [str(tmp_path)]) == [tmp_path / "ana", tmp_path / "ana" / "CARD"]


def test_on_windows_the_letters_of_this_computer_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    monkeypatch.setattr(Path, "exists", lambda self: str(self).startswith(("C", "F", "Z")))
    monkeypatch.setattr(module, "is_windows_network", lambda drive: str(drive) == "Z:\\")

    assert [str(one) for one in volumes()] == ["C:\\", "F:\\"]


def test_where_nothing_is_mounted_nothing_is_found(tmp_path: Path) -> None:
    assert removable([], [str(tmp_path / "media")]) == []
