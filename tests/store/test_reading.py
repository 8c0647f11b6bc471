from datetime import datetime

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.types import AnnotationId
from reid_desktop.store.store import Store
from tests.store.store_builders import FIRST_FOLDER, NOON, examined, fill, record_run, reviewer


def test_a_photograph_is_read_with_all_that_is_known_of_it(store: Store) -> None:
    at = datetime(2024, 1, 1)  # noqa: DTZ001 - cameras write no zone
    fill(store, [examined("s/a.jpg", captured_at=at, station="s")])
    record_run(store, [0])

    [row] = store.reading.photographs()

    assert (row["folder"], row["relative_path"], row["station"]) == ("/photographs", "s/a.jpg", "s")
    assert (row["cluster"], row["individual"], row["status"]) == ("ID-0001", None, "proposed")
    assert row["captured_at"] == "2024-01-01T00:00:00"
    assert (row["width_px"], row["height_px"], row["camera_model"]) == (6, 4, None)
    one = store.reading.photograph(AnnotationId(1))
    assert one is not None
    assert tuple(one)[: len(row)] == tuple(row)
    assert store.reading.group_size(one) == 1


def test_the_study_is_what_was_not_taken_out_and_files_that_moved_count_once(store: Store) -> None:
    ids = fill(store, [examined(name, content=name) for name in ("a", "b", "c", "d")])
    with store.transaction():
        store.annotations.set_excluded(ids[:1], value=True)
        store.images.record(FIRST_FOLDER, [examined("c", content="new")], NOON)
        store.images.record(FIRST_FOLDER, [examined("moved/d", content="d")], NOON)
        store.images.mark_missing(FIRST_FOLDER, {"a", "c", "moved/d"})

    rows = [(row["relative_path"], row["image_status"]) for row in store.reading.photographs()]

    assert rows == [("b", "missing"), ("c", "ok"), ("moved/d", "ok")]


def test_what_was_taken_out_stands_at_its_place_among_all(store: Store) -> None:
    ids = fill(store, [examined(name, content=name) for name in ("a", "b", "c")])
    with store.transaction():
        store.annotations.set_excluded(ids[1:2], value=True)

    rows = [(row["relative_path"], row["excluded"]) for row in store.reading.all_photographs()]

    assert rows == [("a", 0), ("b", 1), ("c", 0)]


def test_what_is_left_aside_is_listed_with_the_reason(store: Store) -> None:
    fill(
        store,
        [
            examined("a", content="x"),
            examined("b", content="x"),
            examined("c", problem=FileProblem.EMPTY),
        ],
    )
    with store.transaction():
        store.skipped.replace(FIRST_FOLDER, [("d", FileProblem.NOT_A_PHOTOGRAPH)])

    rows = [tuple(row) for row in store.reading.problems()]

    assert rows == [
        ("/photographs", "b", "duplicate", "a"),
        ("/photographs", "c", "empty", None),
        ("/photographs", "d", "not_a_photograph", None),
    ]


def test_the_counts_add_up(store: Store) -> None:
    ids = fill(store, [*(examined(str(n)) for n in range(6)), examined("x", problem="empty")])
    record_run(store, [0, 0, 1, 1, 2, -1], proven=[True, False, False])
    with store.transaction():
        store.annotations.set_not_identifiable(ids[:1], value=True)
        store.assignments.move(ids[:1], None)
        store.assignments.refresh(ids)

    counts = dict(store.reading.counts())

    assert counts == {
        "n_images": 6,
        "n_unreadable": 1,
        "n_missing": 0,
        "n_skipped": 0,
        "n_annotations": 6,
        "n_clusters": 3,
        "n_individuals": 0,
        "n_accepted": 0,
        "n_proven": 0,
        "n_proposed": 4,
        "n_unidentified": 1,
        "n_not_identifiable": 1,
    }


def test_groups_are_read_individuals_first_and_their_best_photograph_first(store: Store) -> None:
    a, b, c, d, _ = fill(store, 5)
    record_run(store, [0, 0, 1, 1, -1], probability=[0.2, 0.9, 0.2, 0.9, 0.5])
    ana = reviewer(store)
    with store.transaction():
        individual = store.individuals.add("Ana", NOON)
        store.individuals.accept([(c, individual)], reviewer_id=ana, at=NOON)
        store.assignments.refresh([c])

    rows = [(row["annotation_id"], row["individual"]) for row in store.reading.members()]

    assert rows == [(c, "Ana"), (d, "Ana"), (b, None), (a, None)]
    asked = [store.reading.photograph(one) for one in (a, c)]
    assert [store.reading.group_size(row) for row in asked if row is not None] == [2, 2]
