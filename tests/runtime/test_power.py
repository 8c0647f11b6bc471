import subprocess
from pathlib import Path

import pytest

from reid_desktop.runtime.power import on_battery


def supply(folder: Path, name: str, **values: str) -> None:
    (folder / name).mkdir()
    for key, value in values.items():
        (folder / name / key).write_text(f"{value}\n")


def test_a_battery_that_empties_is_told(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", status="Discharging")

    assert on_battery("linux", supplies=tmp_path)


@pytest.mark.parametrize("status", ["Charging", "Full", "Not charging", "Unknown"])
def test_a_battery_that_does_not_empty_is_not(tmp_path: Path, status: str) -> None:
    supply(tmp_path, "BAT0", type="Battery", status=status)

    assert not on_battery("linux", supplies=tmp_path)


def test_the_mains_are_believed_more_than_a_battery(tmp_path: Path) -> None:
    supply(tmp_path, "ADP1", type="Mains", online="1")
    supply(tmp_path, "BAT0", type="Battery", status="Discharging")

    assert not on_battery("linux", supplies=tmp_path)


def test_the_battery_of_a_mouse_does_not_count(tmp_path: Path) -> None:
    supply(tmp_path, "hid-mouse", type="Battery", scope="Device", status="Discharging")

    assert not on_battery("linux", supplies=tmp_path)


def test_a_computer_without_a_battery_is_plugged_in(tmp_path: Path) -> None:
    assert not on_battery("linux", supplies=tmp_path)
    assert not on_battery("linux", supplies=tmp_path / "not there")


@pytest.mark.parametrize(("source", "told"), [("Battery Power", True), ("AC Power", False)])
def test_macos_is_asked(source: str, told: bool) -> None:
    said = f"Now drawing from '{source}'\n -InternalBattery-0 (id=1)\t80%; discharging;"

    assert on_battery("darwin", ask_macos=lambda: said) is told


@pytest.mark.parametrize(("status", "told"), [(0, True), (1, False), (255, False)])
def test_windows_is_asked(status: int, told: bool) -> None:
    assert on_battery("win32", ask_windows=lambda: status) is told


def test_who_does_not_answer_is_taken_to_be_plugged_in() -> None:
    def never() -> str:
        raise subprocess.TimeoutExpired("pmset", 2.0)

    assert not on_battery("darwin", ask_macos=never)
