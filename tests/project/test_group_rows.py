from datetime import datetime

import pytest

from reid_desktop.core.types import AnnotationId, AssignmentStatus, ClusterId
from reid_desktop.project.group_rows import GroupRow, group_rows
from reid_desktop.project.grouping import GroupRef
from reid_desktop.project.identify import name_cluster
from reid_desktop.project.project import Project
from tests.store.store_builders import examined, fill, record_run


def day(number: int) -> datetime:
    return datetime(2024, 5, number)  # noqa: DTZ001 - cameras write no zone


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    files = [
        examined("Cam 1/a.jpg", captured_at=day(3), station="Cam 1"),
        examined("Cam 2/b.jpg", captured_at=day(1), station="Cam 2"),
        examined("c.jpg"),
        examined("d.jpg"),
    ]
    fill(project.store, files)
    record_run(project.store, [0, 0, 1, 1], probability=[0.5, 0.9, 0.5, 0.5], proven=[True, False])


def test_groups_are_shown_with_cover_times_and_stations(project: Project) -> None:
    name_cluster(project, ClusterId(2), "Ana")

    individual, cluster = group_rows(project)

    assert (individual.label, individual.status) == ("Ana", AssignmentStatus.ACCEPTED)
    assert (individual.n_accepted, individual.first_seen) == (2, None)
    assert individual.individual_id is not None
    assert individual.ref == GroupRef(individual_id=individual.individual_id)
    assert cluster == GroupRow(
        cluster_id=ClusterId(1),
        individual_id=None,
        label="ID-0001",
        n_photographs=2,
        status=AssignmentStatus.PROVEN,
        first_seen=day(1),
        last_seen=day(3),
        stations=("Cam 1", "Cam 2"),
        cover=AnnotationId(2),
        members=(AnnotationId(2), AnnotationId(1)),
        least_probability=cluster.least_probability,
    )
    assert cluster.covers == (AnnotationId(2),)
    assert cluster.ref == GroupRef(cluster_id=ClusterId(1))


def test_groups_tell_their_best_sides_encounters_and_what_is_new(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")
    with project.store.transaction():
        connection = project.store.connection
        connection.execute("UPDATE annotation SET side = 'right' WHERE annotation_id = 1")
        connection.execute("UPDATE annotation SET side = 'left' WHERE annotation_id = 2")
        connection.execute("DELETE FROM membership WHERE annotation_id = 1")
        project.store.assignments.refresh([AnnotationId(1)])

    row = group_rows(project)[0]

    assert (row.best_left, row.best_right) == (2, 1)
    assert row.covers == (2, 1)
    assert (row.n_new, row.n_accepted) == (1, 1)
    assert row.known is not None
    assert row.known.name == "Ana"


def test_a_stay_at_a_place_counts_once(project: Project) -> None:
    with project.store.transaction():
        connection = project.store.connection
        connection.execute("INSERT INTO encounter (encounter_id) VALUES (7)")
        connection.execute("UPDATE image SET encounter_id = 7")

    assert [row.n_encounters for row in group_rows(project)] == [1, 1]


def test_what_is_not_surely_of_a_known_animal_is_counted(project: Project) -> None:
    name_cluster(project, ClusterId(2), "Ana")
    record_run(project.store, [0, 1, 1, 1], probability=[0.9, 0.5, 0.5, 0.5])

    counts = {row.label: row.n_perhaps for row in group_rows(project)}

    assert counts["Ana"] == 1
    assert set(counts.values()) == {0, 1}
