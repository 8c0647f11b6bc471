import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.core.types import AnnotationId
from reid_desktop.store.store import Store
from tests.store.store_builders import (
    NOON,
    annotation_ids,
    clusters,
    fill,
    record_run,
    reviewer,
    statuses,
)


def labels(store: Store) -> list[str | None]:
    return list(clusters(store).values())


def changes(store: Store) -> list[tuple[int, int, int, int]]:
    return [
        tuple(row)
        for row in store.connection.execute(
            "SELECT run_id, from_cluster, to_cluster, n_annotations FROM cluster_change"
        )
    ]


def accept(store: Store, members: list[int], name: str) -> None:
    ana = reviewer(store)
    with store.transaction():
        individual = store.individuals.add(name, NOON)
        store.individuals.accept(
            [(AnnotationId(member), individual) for member in members], reviewer_id=ana, at=NOON
        )


def test_clusters_are_numbered_as_they_first_occur(store: Store) -> None:
    fill(store, 5)

    record_run(store, [2, 0, 2, -1, 1])

    assert labels(store) == ["ID-0001", "ID-0002", "ID-0001", None, "ID-0003"]


def test_labels_stay_however_the_engine_numbers_its_clusters(store: Store) -> None:
    fill(store, 4)
    record_run(store, [0, 0, 1, 1])

    record_run(store, [9, 9, 4, 4])

    assert labels(store) == ["ID-0001", "ID-0001", "ID-0002", "ID-0002"]
    assert changes(store) == []


def test_a_cluster_that_falls_apart_keeps_its_label_where_most_of_it_is(store: Store) -> None:
    fill(store, 5)
    record_run(store, [0, 0, 0, 0, 0])

    record_run(store, [0, 0, 1, 1, 1])

    assert labels(store) == ["ID-0002"] * 2 + ["ID-0001"] * 3
    assert changes(store) == [(2, 1, 2, 2)]


def test_a_label_is_never_used_again(store: Store) -> None:
    fill(store, 3)
    record_run(store, [0, 0, 1])
    record_run(store, [0, 0, 0])

    record_run(store, [0, 0, 1])

    assert labels(store) == ["ID-0001", "ID-0001", "ID-0003"]
    assert changes(store) == [(2, 2, 1, 1), (3, 1, 3, 1)]


def test_a_label_that_is_the_name_of_an_individual_is_left_out(store: Store) -> None:
    fill(store, 2)
    accept(store, [], "id-0001")

    record_run(store, [0, 1])

    assert labels(store) == ["ID-0002", "ID-0003"]


def test_the_cluster_of_an_individual_keeps_its_label(store: Store) -> None:
    fill(store, 5)
    record_run(store, [0, 0, 0, 0, 0])
    accept(store, [1], "Ana")

    record_run(store, [0, 1, 1, 1, 1])

    assert labels(store) == ["ID-0001"] + ["ID-0002"] * 4
    assert list(statuses(store).values()) == ["accepted"] + ["proposed"] * 4


def test_who_joins_an_individual_is_proposed_to_be_it(store: Store) -> None:
    fill(store, 3)
    record_run(store, [0, 0, 1])
    accept(store, [1, 2], "Ana")

    record_run(store, [0, 0, 0])

    rows = store.connection.execute("SELECT individual, status FROM identity").fetchall()
    assert [tuple(row) for row in rows] == [
        ("Ana", "accepted"),
        ("Ana", "accepted"),
        ("Ana", "proposed"),
    ]


def test_where_two_individuals_share_a_cluster_the_others_are_the_larger_one(store: Store) -> None:
    fill(store, 4)
    record_run(store, [0, 0, 1, 2])
    accept(store, [1, 2], "Ana")
    accept(store, [3], "Bo")

    record_run(store, [0, 0, 0, 0])

    rows = store.connection.execute("SELECT individual FROM identity").fetchall()
    assert [row[0] for row in rows] == ["Ana", "Ana", "Bo", "Ana"]


def test_a_cluster_is_proven_as_the_engine_says_but_never_alone(store: Store) -> None:
    fill(store, 4)

    record_run(store, [3, 3, 0, 1], proven=[True, True, False, True])

    assert list(statuses(store).values()) == ["proven", "proven", "proposed", "proposed"]


def test_a_cluster_may_cease_to_be_proven(store: Store) -> None:
    fill(store, 2)
    record_run(store, [0, 0], proven=[True])

    record_run(store, [0, 0], proven=[False])

    assert list(statuses(store).values()) == ["proposed", "proposed"]


def test_whoever_took_no_part_is_in_no_cluster(store: Store) -> None:
    ids = fill(store, 3)
    record_run(store, [0, 0, 0])

    record_run(store, [0, 0], ids=ids[:2])

    assert labels(store) == ["ID-0001", "ID-0001", None]
    assert statuses(store)[ids[2]] == "unidentified"


def test_whoever_nobody_can_identify_since_is_in_no_cluster(store: Store) -> None:
    ids = fill(store, 2)
    with store.transaction():
        store.annotations.set_not_identifiable([ids[1]], value=True)

    record_run(store, [0, 0], ids=ids)

    assert labels(store) == ["ID-0001", None]


def test_probabilities_are_kept_in_four_decimals(store: Store) -> None:
    fill(store, 3)

    record_run(store, [0, 0, -1], probability=[0.123456, 1.5, 0.5])

    rows = store.connection.execute("SELECT probability FROM assignment").fetchall()
    assert [row[0] for row in rows] == [pytest.approx(0.1235), 1.0, None]


def test_a_run_comes_back(store: Store) -> None:
    fill(store, 1)
    assert store.runs.latest() is None

    record_run(store, [0])
    run_id = record_run(store, [0], n_left=140)

    run = store.runs.latest()
    assert run is not None
    assert (run.run_id, run.engine, run.model_keys, run.seed) == (run_id, "test", ("a", "b"), 1)
    assert (run.n_decisions, run.n_left, run.computed_at) == (0, 140, NOON)


def test_lengths_that_do_not_fit_are_a_mistake(store: Store) -> None:
    ids = fill(store, 2)

    with pytest.raises(ValueError, match="2 annotations, 1 labels"):
        record_run(store, [0], ids=ids, probability=[0.5, 0.5])


def test_an_empty_project_can_be_solved(store: Store) -> None:
    record_run(store, [])

    assert labels(store) == []


partitions = st.lists(st.lists(st.integers(-1, 3), min_size=7, max_size=7), max_size=5)


@settings(max_examples=50, deadline=None)
@given(partitions, st.sets(st.integers(1, 7)))
def test_after_every_run_the_partition_is_that_of_the_engine_and_nothing_is_at_fault(
    runs: list[list[int]], accepted: set[int]
) -> None:
    store = Store.open(":memory:")
    fill(store, 7)
    accept(store, sorted(accepted), "Ana")
    with store.transaction():
        store.assignments.refresh(annotation_ids(store))

    for partition in runs:
        record_run(store, partition)

        found = labels(store)
        assert [label is None for label in found] == [label < 0 for label in partition]
        joined = np.equal.outer(partition, partition)
        assert (np.equal.outer(found, found) == joined).all()  # type: ignore[arg-type] # of str
        assert store.find_faults() == []
    store.close()
