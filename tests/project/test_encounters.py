"""Encounters follow the photographs, and keep their ids."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.types import EncounterId, ImageId
from reid_desktop.project import encounters
from reid_desktop.project.encounters import (
    GAP_KEY,
    EncounterGapError,
    Moments,
    find_changes,
    gap_of,
    set_gap,
    update_encounters,
)
from reid_desktop.project.engine_input import read_roster
from reid_desktop.project.exporting import read_tables
from reid_desktop.project.project import Project
from reid_desktop.store.encounters import Encounter, Moment
from tests.store.store_builders import examined, fill, record_run

SIX = datetime.fromisoformat("2024-05-03T06:00:00")


def after(seconds: float) -> datetime:
    return SIX + timedelta(seconds=seconds)


def add(project: Project, **taken_s: float | None) -> None:
    """Add photographs: the station is the part of the name before the underscore."""
    fill(
        project.store,
        [
            examined(name, captured_at=None if at is None else after(at), station=name[:-2])
            for name, at in taken_s.items()
        ],
    )


def of(project: Project) -> dict[str, int | None]:
    """Return the encounter of every photograph."""
    rows = project.store.connection.execute("SELECT relative_path, encounter_id FROM image")
    return dict(rows.fetchall())


def test_photographs_that_follow_each_other_at_a_station_are_one_encounter(
    project: Project,
) -> None:
    add(project, north_1=0, south_1=30, north_2=60, north_3=121, north_4=None)

    update_encounters(project)

    assert of(project) == {
        "north_1": 1,
        "north_2": 1,
        "south_1": 2,
        "north_3": 3,
        "north_4": None,
    }
    assert project.store.encounters.all() == {
        1: Encounter(1, None, after(0), after(60)),
        2: Encounter(2, None, after(30), after(30)),
        3: Encounter(1, None, after(121), after(121)),
    }
    assert project.store.find_faults() == []


def test_the_engine_hears_of_encounters(project: Project) -> None:
    add(project, north_1=0, north_2=None)

    update_encounters(project)

    assert [row.encounter_id for row in read_roster(project)] == [1, None]


def test_the_tables_tell_encounters(project: Project) -> None:
    add(project, north_1=0, north_2=60, north_3=300)
    record_run(project.store, [0, 0, 0])

    update_encounters(project)

    identities, individuals, *_ = read_tables(project).tables
    column = identities.columns.index("encounter_id")
    assert [row[column] for row in identities.rows] == [1, 1, 2]
    [animal] = individuals.rows
    assert animal[individuals.columns.index("n_encounters")] == 2


def test_a_second_look_writes_nothing(project: Project) -> None:
    add(project, north_1=0, north_2=60, south_1=30, north_3=None)
    update_encounters(project)
    before = project.store.n_changes

    update_encounters(project)

    assert project.store.n_changes == before


def test_encounters_are_no_act_that_could_be_undone(project: Project) -> None:
    add(project, north_1=0)

    update_encounters(project)

    assert project.store.undo_status().undo is None


def test_new_photographs_join_encounters_and_leave_the_others_as_they_were(
    project: Project,
) -> None:
    add(project, north_1=0, north_2=300, south_1=0)
    update_encounters(project)

    add(project, north_0=-10, north_3=350, north_4=900)
    update_encounters(project)

    found = of(project)
    assert [found[name] for name in ("north_1", "north_2", "south_1")] == [1, 2, 3]
    assert [found[name] for name in ("north_0", "north_3", "north_4")] == [1, 2, 4]
    assert project.store.encounters.all()[EncounterId(1)].started_at == after(-10)


def test_encounters_that_grow_together_go_on_as_the_larger_one(project: Project) -> None:
    add(project, north_1=0, north_2=100, north_3=101)
    update_encounters(project)

    add(project, north_4=50)
    update_encounters(project)

    assert set(of(project).values()) == {2}
    assert list(project.store.encounters.all()) == [2]


def test_a_clock_that_is_mended_moves_its_encounters(project: Project) -> None:
    add(project, north_1=0, north_2=60)
    project.store.connection.execute("UPDATE image SET camera_make = 'Reconyx'")
    update_encounters(project)
    project.store.connection.execute(
        "INSERT INTO camera_clock (camera, offset_s) VALUES ('Reconyx @ north', 3600)"
    )

    update_encounters(project)

    assert project.store.encounters.all() == {1: Encounter(1, "Reconyx", after(3600), after(3660))}


def test_photographs_that_lose_their_time_leave_their_encounter(project: Project) -> None:
    add(project, north_1=0)
    update_encounters(project)
    project.store.connection.execute("UPDATE image SET captured_at = NULL")

    update_encounters(project)

    assert of(project) == {"north_1": None}
    assert project.store.encounters.all() == {}


def test_the_pause_that_ends_an_encounter_can_be_set(project: Project) -> None:
    add(project, north_1=0, north_2=60, north_3=660)
    with project.store.transaction():
        project.store.info.set(GAP_KEY, "600")

    update_encounters(project)

    assert set(of(project).values()) == {1}


@pytest.mark.parametrize("told", ["soon", "-1", "nan"])
def test_a_pause_that_is_no_number_of_seconds_is_not_taken(
    project: Project, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    add(project, north_1=0, north_2=60, north_3=121)
    with project.store.transaction():
        project.store.info.set(GAP_KEY, told)

    update_encounters(project)

    assert list(of(project).values()) == [1, 1, 2]
    assert "encounter_gap_s is no number of seconds" in caplog.text
    caplog.clear()


def test_without_stations_photographs_of_one_camera_are_at_one_place(project: Project) -> None:
    fill(project.store, [examined(name, captured_at=SIX) for name in ("a", "b")])
    update_encounters(project)
    before = of(project)
    project.store.connection.execute(
        "UPDATE image SET camera_make = 'Reconyx', camera_serial = 'H1'"
    )

    update_encounters(project)

    assert before == {"a": None, "b": None}
    assert of(project) == {"a": 1, "b": 1}
    assert project.store.encounters.all() == {1: Encounter(None, "Reconyx H1", SIX, SIX)}


def test_a_copy_of_a_file_is_in_the_encounter_of_the_first(project: Project) -> None:
    fill(
        project.store,
        [
            examined("a", content="same", captured_at=SIX),
            examined("z/b", content="same", captured_at=SIX, station="z"),
            examined("best/c", content="same", captured_at=SIX, station="best"),
        ],
    )

    update_encounters(project)

    assert set(of(project).values()) == {1}
    [encounter] = project.store.encounters.all().values()
    assert encounter.station_id == 1


def test_two_cameras_at_one_station_are_no_camera(project: Project) -> None:
    add(project, north_1=0, north_2=1)
    project.store.connection.execute("UPDATE image SET camera_make = relative_path")

    update_encounters(project)

    [encounter] = project.store.encounters.all().values()
    assert (encounter.station_id, encounter.camera) == (1, None)


def test_what_is_written_comes_in_chunks(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encounters, "_CHUNK_ROWS", 4)
    add(project, north_1=0, south_1=0, east_1=0, west_1=0, there_1=0)

    chunks = find_changes(encounters.read_moments(project))

    assert [len(chunk) for chunk in chunks] == [2, 2, 1]


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 12)), max_size=9), st.integers(0, 99))
def test_ids_do_not_depend_on_how_the_photographs_came(
    taken: list[tuple[int, int]], seed: int
) -> None:
    """An encounter whose photographs stay the same keeps its id, whatever else comes in."""
    order = list(range(len(taken)))
    random.Random(seed).shuffle(order)
    world = World()

    for row in order:
        before = world.members()
        station, minutes = taken[row]
        world.add(row, station, after(45 * minutes))
        world.update()
        now = world.members()

        assert {one: now[one] for one in before.keys() & now.keys()} == {
            one: before[one] for one in before.keys() & now.keys()
        }
        assert world.update() == 0


class World:
    """A project of plain lists."""

    def __init__(self) -> None:
        self.photographs: list[Moment] = []
        self.encounters: dict[EncounterId, Encounter] = {}
        self._ids = count(1)

    def add(self, number: int, station: int, at: datetime) -> None:
        image_id = ImageId(number + 1)
        self.photographs.append(Moment(image_id, str(number), station, None, False, at, None))
        self.photographs.sort(key=lambda one: one.image_id)

    def update(self) -> int:
        """Write what changed; return how much that was."""
        changes = [
            change
            for chunk in find_changes(Moments(self.photographs, self.encounters, 60.0))
            for change in chunk
        ]
        for change in changes:
            encounter_id = change.encounter_id
            if change.encounter is None:
                assert encounter_id is not None
                del self.encounters[encounter_id]
                continue
            encounter_id = encounter_id or EncounterId(next(self._ids))
            self.encounters[encounter_id] = change.encounter
            self.photographs = [
                replace(one, encounter_id=encounter_id) if one.image_id in change.image_ids else one
                for one in self.photographs
            ]
        return len(changes)

    def members(self) -> dict[frozenset[ImageId], EncounterId]:
        """Return the id of each encounter by the photographs that are in it."""
        found: dict[EncounterId, set[ImageId]] = {}
        for one in self.photographs:
            assert one.encounter_id is not None
            found.setdefault(one.encounter_id, set()).add(one.image_id)
        return {frozenset(images): encounter_id for encounter_id, images in found.items()}


def test_a_longer_pause_joins_encounters_and_the_one_of_before_parts_them(
    project: Project,
) -> None:
    add(project, north_1=0, north_2=200)
    update_encounters(project)

    set_gap(project, 300)
    update_encounters(project)
    joined = set(of(project).values())
    set_gap(project, 60)
    update_encounters(project)

    assert len(joined) == 1
    assert len(set(of(project).values())) == 2


@pytest.mark.parametrize("gap_s", [-1.0, float("nan"), float("inf")])
def test_a_pause_that_cannot_end_an_encounter_is_refused(project: Project, gap_s: float) -> None:
    with pytest.raises(EncounterGapError):
        set_gap(project, gap_s)

    assert gap_of(project) == 60.0
