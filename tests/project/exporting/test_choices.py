from collections.abc import Iterator
from pathlib import Path

import pytest

from reid_desktop.core.types import AnnotationId, ClusterId
from reid_desktop.project import identify
from reid_desktop.project.exporting import Choices, Study, chosen, read_study
from reid_desktop.project.exporting.study import animals
from reid_desktop.project.project import Project
from tests.project.project_builders import make_project
from tests.store.store_builders import examined, fill, record_run

_FILES = [
    examined("Waterhole/a.JPG", station="Waterhole"),
    examined("Waterhole/b.jpg", station="Waterhole"),
    examined("Ridge/c", station="Ridge"),
    examined("Ridge/d.jpg", station="Ridge"),
]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Project]:
    """Two photographs of one that a person named, one proposed alone, one of nobody."""
    project = make_project(tmp_path / "Kruger")
    fill(project.store, _FILES)
    record_run(project.store, [0, 0, 1, -1])
    identify.name_cluster(project, ClusterId(1), "Ana")
    with project.store.transaction():
        project.store.connection.execute("UPDATE station SET latitude = 1.5, longitude = 2.5")
        project.store.connection.execute("UPDATE image SET latitude = 1.25, longitude = 2.25")
    yield project
    project.close()


@pytest.fixture
def study(small: Project) -> Study:
    return read_study(small)


def test_places_are_kept_quiet_unless_they_are_chosen(study: Study) -> None:
    told = chosen(study, Choices())

    everything = str([(one.folder, one.relative_path, one.station) for one in told.sightings])
    assert "Waterhole" not in everything
    assert "/photographs" not in everything
    assert {(one.latitude, one.longitude) for one in told.sightings} == {(None, None)}
    assert {one.station.latitude for one in told.sightings if one.station} == {None}
    assert (told.name, told.facts["project"], told.facts["places"]) == (None, None, False)


def test_one_place_has_one_number(study: Study) -> None:
    told = chosen(study, Choices())

    assert [one.relative_path for one in told.sightings] == [
        "folder-2/a.JPG",
        "folder-2/b.jpg",
        "folder-3/c",
        "folder-3/d.jpg",
    ]
    assert [one.station and one.station.name for one in told.sightings] == [
        "station-1",
        "station-1",
        "station-2",
        "station-2",
    ]


def test_places_are_told_when_they_are_chosen(study: Study) -> None:
    told = chosen(study, Choices(places=True))

    assert told.sightings == study.sightings
    assert (told.name, told.facts["places"]) == ("Kruger", True)


def test_only_what_people_confirmed_counts_when_that_is_chosen(study: Study) -> None:
    told = chosen(study, Choices(confirmed_only=True))

    assert [(one.individual, str(one.status)) for one in told.sightings] == [
        ("Ana", "accepted"),
        ("Ana", "accepted"),
        (None, "unidentified"),
        (None, "unidentified"),
    ]
    assert [animal.name for animal in animals(told)] == ["Ana"]


def test_who_nobody_can_tell_stays_so_when_only_the_confirmed_count(small: Project) -> None:
    identify.set_not_identifiable(small, [AnnotationId(4)], value=True)

    told = chosen(read_study(small), Choices(confirmed_only=True))

    assert told.sightings[3].status == "not_identifiable"


def test_anonymous_files_keep_their_kind_and_nothing_else(study: Study) -> None:
    told = chosen(study, Choices(places=True, anonymous_names=True))

    assert [one.relative_path for one in told.sightings] == [
        "Waterhole/photograph-1.JPG",
        "Waterhole/photograph-2.jpg",
        "Ridge/photograph-3",
        "Ridge/photograph-4.jpg",
    ]


def test_where_a_photograph_lies_is_known_whatever_is_told(study: Study) -> None:
    told = chosen(study, Choices(anonymous_names=True))

    assert told.sightings[0].source == str(Path("/photographs/Waterhole/a.JPG"))
