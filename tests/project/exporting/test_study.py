from datetime import datetime

import pytest

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ClusterId, LinkSource, Pair, Verdict
from reid_desktop.project import identify
from reid_desktop.project.exporting.study import Animal, animals, read_study
from reid_desktop.project.project import Project
from tests.store.store_builders import NOON, decide, examined, fill, record_run


def test_a_project_without_photographs_is_an_empty_study(project: Project) -> None:
    study = read_study(project)

    assert (study.sightings, study.decisions, study.constraints) == ((), (), ())
    assert (study.name, study.zone, animals(study)) == ("project", None, [])


def test_a_sighting_tells_all_that_is_known(project: Project) -> None:
    fill(project.store, [examined("a.jpg", captured_at=_at(12), station="Cam 1")])
    record_run(project.store, [0])
    identify.name_cluster(project, ClusterId(1), "Ana")
    with project.store.transaction():
        project.store.annotations.set_box(AnnotationId(1), Box(1, 2, 3, 4), "key")
        project.store.connection.execute("UPDATE station SET latitude = -1.5, longitude = 2.5")
        project.store.info.set("time_zone", "Africa/Nairobi")

    study = read_study(project)

    [one] = study.sightings
    assert one.station is not None
    assert (one.station.name, one.station.latitude, one.station.longitude) == ("Cam 1", -1.5, 2.5)
    assert (one.box, one.size_px) == (Box(1, 2, 3, 4), (6, 4))
    assert (one.individual, one.accepted_by, one.is_confirmed) == ("Ana", "Ana", True)
    assert one.accepted_at is not None
    assert one.accepted_at.tzinfo is not None
    assert one.is_there
    assert study.zone == "Africa/Nairobi"


def test_a_wrong_clock_is_corrected(project: Project) -> None:
    fill(project.store, [examined("a.jpg", captured_at=_at(12))])
    with project.store.transaction():
        project.store.connection.execute("UPDATE image SET camera_model = 'X'")
        project.store.connection.execute(
            "INSERT INTO camera_clock (camera, offset_s) VALUES ('X', 3600)"
        )

    [one] = read_study(project).sightings

    assert one.captured_at == _at(13)


def test_a_position_is_never_shown_where_a_record_is_printed(project: Project) -> None:
    fill(project.store, [examined("a.jpg", station="Cam 1")])
    with project.store.transaction():
        project.store.connection.execute("UPDATE image SET latitude = 12.345")
        project.store.connection.execute("UPDATE station SET latitude = 12.345")

    assert "12.345" not in repr(read_study(project).sightings)


def test_constraints_are_those_in_force_with_their_reasons(project: Project) -> None:
    fill(project.store, 4)
    decide(project.store, 1, 2, Verdict.DIFFERENT)
    decide(project.store, 1, 2, Verdict.SAME)
    decide(project.store, 1, 3, Verdict.UNSURE)
    with project.store.transaction():
        project.store.locks.add(
            Pair(AnnotationId(3), AnnotationId(4)),
            Verdict.DIFFERENT,
            source=LinkSource.FACT,
            reason="two animals in one image",
            at=NOON,
        )

    found = [
        (one.low, one.high, one.verdict, one.source, one.reason, one.reviewer)
        for one in read_study(project).constraints
    ]

    assert found == [
        (1, 2, Verdict.SAME, "answer", None, "Ana"),
        (3, 4, Verdict.DIFFERENT, "fact", "two animals in one image", None),
    ]


def test_animals_are_the_named_and_then_the_groups(project: Project) -> None:
    fill(project.store, 4)
    record_run(project.store, [0, 1, 1, -1])
    identify.name_cluster(project, ClusterId(1), "Zoe")

    found = animals(read_study(project))

    assert [(one.name, len(one.sightings), one.known is not None) for one in found] == [
        ("Zoe", 1, True),
        ("ID-0002", 2, False),
    ]


def test_the_best_photograph_is_the_surest_of_the_accepted(project: Project) -> None:
    fill(project.store, 3)
    record_run(project.store, [0, 0, 0], probability=[0.5, 0.9, 0.99])
    identify.name_cluster(project, ClusterId(1), "Ana")
    with project.store.transaction():
        project.store.individuals.dismiss([AnnotationId(3)])
        project.store.assignments.refresh([AnnotationId(3)])

    [ana] = animals(read_study(project))

    best = ana.best()
    assert best is not None
    assert best.annotation_id == 2


def test_an_animal_without_photographs_has_no_best_one() -> None:
    assert Animal("Ana", None, ()).best() is None


@pytest.mark.parametrize("side", ["left", "right"])
def test_no_photograph_of_a_side_is_the_best_of_it(project: Project, side: str) -> None:
    fill(project.store, 1)
    record_run(project.store, [0])

    [animal] = animals(read_study(project))

    assert animal.best(side) is None


def _at(hour: int) -> datetime:
    return datetime(2024, 5, 1, hour)  # noqa: DTZ001 - cameras write no zone
