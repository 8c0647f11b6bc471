"""What photographs tell is counted, and each kind can be switched off and on."""

from datetime import datetime

import numpy as np
import pytest

from reid_desktop.core.encounters import FASTEST_KMH
from reid_desktop.core.facts import Fact
from reid_desktop.core.records import Box
from reid_desktop.core.types import ImageId
from reid_desktop.project.answers import redo, undo
from reid_desktop.project.boxes import draw_box
from reid_desktop.project.engine_data import engine_data
from reid_desktop.project.engine_input import read_roster
from reid_desktop.project.facts import (
    SPEED_KEY,
    FactRow,
    Facts,
    SpeedError,
    fact_rows,
    facts_of,
    set_fastest,
    switch_fact,
)
from reid_desktop.project.project import Project
from tests.store.store_builders import examined, fill, record_run

SIX = datetime.fromisoformat("2024-05-03T06:00:00")


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    """Three photographs, two with the same bytes, and two animals in the first."""
    fill(
        project.store,
        [
            examined("a", captured_at=SIX),
            examined("b", content="a", captured_at=SIX),
            examined("c"),
        ],
    )
    connection = project.store.connection
    connection.execute("UPDATE image SET width_px = 100, height_px = 80")
    connection.execute("UPDATE image SET latitude = 1.5, longitude = 2.5 WHERE image_id = 1")
    connection.execute("UPDATE annotation SET side = 'left' WHERE annotation_id = 3")
    record_run(project.store, [0, 0, 1])
    draw_box(project, ImageId(1), Box(0, 0, 40, 60))
    draw_box(project, ImageId(1), Box(50, 10, 40, 60))


def counts(project: Project) -> dict[Fact, tuple[bool, int, int]]:
    return {row.fact: (row.is_on, row.n, row.n_lifted) for row in fact_rows(project)}


def in_force(project: Project) -> set[str]:
    return {lock.reason for lock in project.store.locks.in_force()}


def test_each_kind_is_counted(project: Project) -> None:
    assert fact_rows(project) == [
        FactRow(Fact.TWO_ANIMALS, True, 1),
        FactRow(Fact.IDENTICAL, True, 1),
        FactRow(Fact.ENCOUNTER, True, 0),
        FactRow(Fact.TRAVEL, True, 2),
        FactRow(Fact.SIDES, True, 1),
    ]


@pytest.mark.parametrize("fact", list(Fact))
def test_a_kind_is_switched_off_and_on_and_both_can_be_undone(project: Project, fact: Fact) -> None:
    before = counts(project)

    off = switch_fact(project, fact, on=False)
    without = counts(project)
    again = switch_fact(project, fact, on=False)
    undo(project)
    undone = counts(project)
    redo(project)
    switch_fact(project, fact, on=True)

    assert off.description.startswith(("not heed", "compare"))
    assert without == before | {fact: (False, before[fact][1], 0)}
    assert not again.tables
    assert undone == before
    assert counts(project) == before


def test_what_is_switched_off_binds_nothing_and_neither_does_what_is_found_then(
    project: Project,
) -> None:
    switch_fact(project, Fact.TWO_ANIMALS, on=False)
    switch_fact(project, Fact.IDENTICAL, on=False)
    draw_box(project, ImageId(1), Box(0, 65, 40, 10))
    with project.store.transaction():
        folder = project.store.folders.all()[0].folder_id
        project.store.images.record(folder, [examined("d", content="c")], project.now())

    bound = in_force(project)
    view = project.store.connection.execute("SELECT count(*) FROM cannot_link").fetchone()[0]
    switch_fact(project, Fact.TWO_ANIMALS, on=True)
    switch_fact(project, Fact.IDENTICAL, on=True)

    assert (bound, view) == (set(), 0)
    assert counts(project)[Fact.TWO_ANIMALS] == (True, 3, 0)
    assert counts(project)[Fact.IDENTICAL] == (True, 2, 0)


def test_what_a_person_lifted_stays_lifted(project: Project) -> None:
    lock = next(one for one in project.store.locks.in_force() if one.reason == Fact.TWO_ANIMALS)
    with project.operation("lift"):
        project.store.locks.lift(lock.lock_id, project.now())

    switch_fact(project, Fact.TWO_ANIMALS, on=False)
    switch_fact(project, Fact.TWO_ANIMALS, on=True)

    assert counts(project)[Fact.TWO_ANIMALS] == (True, 0, 1)


def test_the_engine_hears_only_of_what_is_heeded(project: Project) -> None:
    rows = read_roster(project)
    matrix = np.eye(len(rows), dtype=np.float32)

    heeded = engine_data(rows, (matrix,))
    nothing = engine_data(rows, (matrix,), facts=Facts(frozenset(Fact), 60.0))

    assert heeded.position is not None
    assert heeded.position[0].tolist() == [1.5, 2.5]
    assert np.isnan(heeded.position[-2]).all()
    assert heeded.side is not None
    assert heeded.fastest_kmh == FASTEST_KMH
    assert heeded.encounter is not None
    assert heeded.crop is not None
    left_out = (nothing.position, nothing.side, nothing.encounter, nothing.crop)
    assert left_out == (None, None, None, None)
    assert nothing.fastest_kmh == 60.0


def test_the_fastest_travel_can_be_changed_and_undone(project: Project) -> None:
    set_fastest(project, 40.0)

    assert facts_of(project).fastest_kmh == 40.0
    assert not set_fastest(project, 40.0).tables
    undo(project)
    assert facts_of(project).fastest_kmh == FASTEST_KMH


@pytest.mark.parametrize("kmh", [0.0, -5.0, float("nan"), float("inf")])
def test_an_impossible_speed_is_refused(project: Project, kmh: float) -> None:
    with pytest.raises(SpeedError):
        set_fastest(project, kmh)


@pytest.mark.parametrize("told", ["fast", "-3"])
def test_a_speed_nobody_understands_is_the_usual_one(project: Project, told: str) -> None:
    with project.store.transaction():
        project.store.info.set(SPEED_KEY, told)

    assert facts_of(project).fastest_kmh == FASTEST_KMH


def test_what_was_found_meanwhile_follows_undo_and_redo_of_the_switch(project: Project) -> None:
    switch_fact(project, Fact.IDENTICAL, on=False)
    with project.store.transaction():
        folder = project.store.folders.all()[0].folder_id
        project.store.images.record(folder, [examined("d", content="c")], project.now())

    undo(project)
    undone = counts(project)[Fact.IDENTICAL]
    redo(project)
    done_again = counts(project)[Fact.IDENTICAL]
    undo(project)

    assert undone == (True, 2, 0)
    assert done_again == (False, 2, 0)
    assert counts(project)[Fact.IDENTICAL] == (True, 2, 0)
