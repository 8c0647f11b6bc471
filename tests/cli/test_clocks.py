"""Clocks are listed and mended from the command line."""

from pathlib import Path

import pytest

from reid_desktop.cli.opening import opened
from tests.cli.cli_runner import ok, ok_json, refused
from tests.project.photograph_files import photograph, put


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Photographs of two stations that tell a time by their names."""
    for number, path in enumerate(("North/IMG_20240503_060000", "North/IMG_20240503_060030")):
        put(tmp_path / "survey", f"{path}.png", photograph(number))
    ok("new", tmp_path / "p", "--images", tmp_path / "survey")
    ok("scan", tmp_path / "p")
    return tmp_path / "p"


def started(project: Path) -> list[str]:
    with opened(project) as it:
        return [one.started_at.isoformat() for one in it.store.encounters.all().values()]


def test_a_clock_is_mended_and_encounters_follow_there_and_back(project: Path) -> None:
    found = ok_json("clocks", project, "--shift", "@ North=+1 h 02 min", "--zone", "utc+2")
    mended = started(project)
    ok("undo", project)

    assert found["time_zone"] == "UTC+02:00"
    assert found["cameras"] == [
        {
            "camera": "@ North",
            "n_photographs": 2,
            "first_at": "2024-05-03T06:00:00",
            "last_at": "2024-05-03T06:00:30",
            "offset_s": 3720.0,
        }
    ]
    assert mended == ["2024-05-03T07:02:00"]
    assert started(project) == ["2024-05-03T06:00:00"]
    ok("redo", project)
    assert started(project) == ["2024-05-03T07:02:00"]


def test_a_photograph_of_which_the_time_is_known_sets_the_clock(project: Path) -> None:
    said = ok("clocks", project, "--taken", "IMG_20240503_060000.png=2024-05-03T05:59:00")

    assert "set by -1 min" in said
    assert "Time zone: not told." in said


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--shift", "@ North"), "no sign"),
        (("--shift", "@ North=soon"), "does not tell"),
        (("--shift", "Canon=1 h"), "Canon"),
        (("--taken", "x.png=2024-01-01"), "no photograph"),
        (("--taken", "IMG_20240503_060000.png=noon"), "no time"),
        (("--zone", "Mars"), "no time zone"),
    ],
)
def test_what_makes_no_sense_is_refused(
    project: Path, options: tuple[str, str], sentence: str
) -> None:
    assert sentence in refused("clocks", project, *options)
