"""Stations follow the level of folders a person chose."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.project.encounters import update_encounters
from reid_desktop.project.folders import add_folder
from reid_desktop.project.project import Project
from reid_desktop.project.scan import scan
from reid_desktop.project.stations import (
    StationLevelError,
    checked_level,
    level_of,
    set_level,
    station_at,
)
from tests.project.photograph_files import Progress, photograph, put

_PARTS = st.lists(st.text("abc", min_size=1), min_size=1, max_size=4)


@pytest.fixture
def scanned(project: Project, tmp_path: Path) -> Project:
    for shade, path in enumerate(
        ("IMG.png", "Cam01/IMG.png", "Cam01/100/IMG.png", "Cam02/100/IMG.png")
    ):
        put(tmp_path / "survey", path, photograph(shade))
    add_folder(project, tmp_path / "survey")
    scan(project, Progress())
    return project


def stations(project: Project) -> dict[str, str | None]:
    return {image.relative_path: image.station for image in project.store.images.all()}


def test_a_station_is_the_innermost_folder_unless_a_person_says_otherwise(
    scanned: Project,
) -> None:
    assert level_of(scanned) == "innermost"
    assert stations(scanned) == {
        "IMG.png": None,
        "Cam01/IMG.png": "Cam01",
        "Cam01/100/IMG.png": "100",
        "Cam02/100/IMG.png": "100",
    }


def test_another_level_changes_known_photographs_and_those_that_come(
    scanned: Project, tmp_path: Path
) -> None:
    n_changed = set_level(scanned, "1")
    put(tmp_path / "survey", "Cam03/100/IMG.png", photograph(9))
    scan(scanned, Progress())

    assert n_changed == 2
    assert stations(scanned) == {
        "IMG.png": None,
        "Cam01/IMG.png": "Cam01",
        "Cam01/100/IMG.png": "Cam01",
        "Cam02/100/IMG.png": "Cam02",
        "Cam03/100/IMG.png": "Cam03",
    }


@pytest.mark.parametrize("level", ["none", "0", "1", "2", "7"])
def test_the_level_of_before_brings_every_station_back(scanned: Project, level: str) -> None:
    before = stations(scanned)

    set_level(scanned, level)
    set_level(scanned, "innermost")

    assert stations(scanned) == before


def test_the_folder_itself_or_nothing_may_tell_the_station(scanned: Project) -> None:
    set_level(scanned, "0")
    of_the_folder = set(stations(scanned).values())
    set_level(scanned, "none")

    assert of_the_folder == {"survey"}
    assert set(stations(scanned).values()) == {None}


def test_the_encounters_follow_the_stations(scanned: Project) -> None:
    scanned.store.connection.execute("UPDATE image SET captured_at = '2026-05-03T06:00:00'")
    update_encounters(scanned)
    together = len(scanned.store.encounters.all())

    set_level(scanned, "1")
    update_encounters(scanned)

    assert together == 2  # Cam01, and 100, in which two cameras count as one
    assert {one.station_id for one in scanned.store.encounters.all().values()} == {
        scanned.store.stations.id_of("Cam01"),
        scanned.store.stations.id_of("Cam02"),
    }


@pytest.mark.parametrize("level", ["", "-1", "1.5", "first", "100", "²"])
def test_a_level_that_is_none_is_refused(project: Project, level: str) -> None:
    with pytest.raises(StationLevelError, match="no level"):
        set_level(project, level)

    assert level_of(project) == "innermost"


def test_a_level_may_be_written_in_several_ways() -> None:
    assert [checked_level(level) for level in (" 02 ", "None", "INNERMOST")] == [
        "2",
        "none",
        "innermost",
    ]


@pytest.mark.parametrize(
    ("folder", "name"), [("/media/cam 1/", "cam 1"), ("E:\\DCIM", "DCIM"), ("E:\\", "E:")]
)
def test_a_folder_of_any_system_has_a_name(folder: str, name: str) -> None:
    assert station_at("0", folder, "a.jpg") == name


@given(_PARTS)
def test_the_innermost_folder_is_the_deepest_level_there_is(parts: list[str]) -> None:
    path = "/".join([*parts, "a.jpg"])

    assert station_at("innermost", "/x", path) == station_at(str(len(parts)), "/x", path)
    assert station_at(str(len(parts) + 1), "/x", path) is None
