import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from reid_desktop.runtime.disk import DiskRoom, Room, fullest


@pytest.mark.parametrize(
    ("n_free_bytes", "room"),
    [
        (0, Room.NEARLY_NOTHING),
        (199_999_999, Room.NEARLY_NOTHING),
        (200_000_000, Room.LITTLE),
        (999_999_999, Room.LITTLE),
        (1_000_000_000, Room.ENOUGH),
    ],
)
def test_room_is_little_below_a_gigabyte(n_free_bytes: int, room: Room) -> None:
    assert DiskRoom(Path(), n_free_bytes).room is room


def test_the_fullest_disk_counts_and_one_that_is_away_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def usage(folder: Path) -> SimpleNamespace:
        if folder.name == "away":
            raise FileNotFoundError(folder)
        return SimpleNamespace(free={"a": 5, "b": 3}[folder.name])

    monkeypatch.setattr(shutil, "disk_usage", usage)

    assert fullest([Path("a"), Path("away"), Path("b")]) == DiskRoom(Path("b"), 3)
    assert fullest([Path("away")]) is None


def test_a_real_disk_has_some_room(tmp_path: Path) -> None:
    found = fullest([tmp_path])

    assert found is not None
    assert found.n_free_bytes >= 0
