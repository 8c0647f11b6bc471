"""A clock is mended by an offset, and everything that tells a time follows."""

from datetime import datetime, timedelta

import pytest

from reid_desktop.core.types import EncounterId
from reid_desktop.project.answers import redo, undo
from reid_desktop.project.clocks import (
    ClockError,
    camera_rows,
    offset_by_photograph,
    set_zone,
    shift_clock,
    zone_name,
)
from reid_desktop.project.encounters import FOLLOWED, update_encounters
from reid_desktop.project.engine_input import read_roster
from reid_desktop.project.exporting import read_tables
from reid_desktop.project.project import Project
from reid_desktop.project.views import photograph_rows
from reid_desktop.store.clocks import CameraRow
from tests.store.store_builders import examined, fill, record_run

SIX = datetime.fromisoformat("2024-05-03T06:00:00")
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    """Two cameras of one make at two stations, and one that tells its serial number."""
    fill(
        project.store,
        [
            examined("north/a", captured_at=SIX, station="north"),
            examined("north/b", captured_at=SIX + HOUR, station="north"),
            examined("south/a", captured_at=SIX, station="south"),
            examined("south/c", captured_at=SIX, station="south"),
        ],
    )
    connection = project.store.connection
    connection.execute("UPDATE image SET camera_make = 'Reconyx'")
    connection.execute("UPDATE image SET camera_serial = '7' WHERE relative_path = 'south/c'")
    record_run(project.store, [0, 0, 1, 1])


def test_cameras_are_told_apart_by_serial_number_or_station(project: Project) -> None:
    shift_clock(project, "Reconyx 7", -60.0)

    assert camera_rows(project) == [
        CameraRow("Reconyx 7", 1, SIX, SIX, -60.0),
        CameraRow("Reconyx @ north", 2, SIX, SIX + HOUR, 0.0),
        CameraRow("Reconyx @ south", 1, SIX, SIX, 0.0),
    ]


def test_all_that_tells_a_time_follows_and_what_was_read_stays(project: Project) -> None:
    changes = shift_clock(project, "Reconyx @ north", 3720.0)
    update_encounters(project)

    late = SIX + timedelta(seconds=3720)
    assert changes.description == "set the clock of Reconyx @ north by +1 h 02 min"
    assert changes.tables & FOLLOWED
    assert [row.captured_at for row in photograph_rows(project)][:3] == [late, late + HOUR, SIX]
    assert read_roster(project)[0].captured_at == late
    assert project.store.encounters.all()[EncounterId(1)].started_at == late
    [identities, *_] = read_tables(project).tables
    told = identities.columns.index("captured_at")
    assert str(identities.rows[0][told]).startswith("2024-05-03T07:02:00")
    assert next(iter(project.store.images.all())).capture.captured_at == SIX


def test_undo_and_redo_turn_the_clock(project: Project) -> None:
    shift_clock(project, "Reconyx @ north", 60.0)
    shift_clock(project, "Reconyx @ north", 0.0)

    undo(project)
    again = camera_rows(project)[1].offset_s
    undo(project)
    redo(project)

    assert again == 60.0
    assert camera_rows(project)[1].offset_s == 60.0


def test_an_offset_that_is_so_already_is_no_act(project: Project) -> None:
    assert not shift_clock(project, "Reconyx @ north", 0.0).tables


def test_a_camera_of_which_nothing_is_known_any_more_is_still_listed(project: Project) -> None:
    shift_clock(project, "Reconyx @ north", 60.0)

    project.store.connection.execute("UPDATE image SET station_id = NULL")

    assert CameraRow("Reconyx @ north", 0, None, None, 60.0) in camera_rows(project)


def test_a_photograph_tells_by_how_much_its_clock_was_slow(project: Project) -> None:
    told = offset_by_photograph(project, "b", SIX + 3 * HOUR)

    assert told == ("Reconyx @ north", 7200.0)
    assert offset_by_photograph(project, "south\\a", SIX) == ("Reconyx @ south", 0.0)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("nothing.jpg", "There is no photograph"), ("a", "several photographs")],
)
def test_a_photograph_that_tells_nothing_is_refused(
    project: Project, name: str, sentence: str
) -> None:
    with pytest.raises(ClockError, match=sentence):
        offset_by_photograph(project, name, SIX)


def test_without_a_time_there_is_nothing_to_set_a_clock_by(project: Project) -> None:
    project.store.connection.execute("UPDATE image SET captured_at = NULL")

    with pytest.raises(ClockError, match="does not tell"):
        offset_by_photograph(project, "b", SIX)


def test_an_unknown_camera_is_refused_with_those_there_are(project: Project) -> None:
    with pytest.raises(ClockError, match="Nikon") as caught:
        shift_clock(project, "Nikon", 60.0)

    assert "Reconyx @ north" in caught.value.hint


def test_the_time_zone_is_kept_and_can_be_undone(project: Project) -> None:
    changes = set_zone(project, "utc+2")

    assert changes.description == "set the time zone to UTC+02:00"
    assert zone_name(project) == "UTC+02:00"
    assert not set_zone(project, "UTC+02:00").tables
    undo(project)
    assert zone_name(project) == ""
    set_zone(project, "Africa/Nairobi")
    assert set_zone(project, "").description == "forget the time zone"
