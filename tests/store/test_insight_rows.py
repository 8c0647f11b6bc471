from datetime import datetime

from reid_desktop.core.types import AnnotationId
from reid_desktop.store.insight_rows import capture_rows, group_members, run_rows
from reid_desktop.store.store import Store
from tests.store.store_builders import examined, fill, record_run


def test_captures_tell_who_when_and_how_sure(store: Store) -> None:
    at = datetime(1970, 1, 2, 0, 0, 5, 250_000)  # noqa: DTZ001 - cameras write no zone
    fill(store, [examined("a.jpg", captured_at=at), examined("b.jpg"), examined("c.jpg")])
    record_run(store, [0, 0, 1], proven=[True, False])

    rows = list(capture_rows(store))

    assert [row["captured_s"] for row in rows] == [86_405, None, None]
    assert [row["who"] for row in rows] == ["ID-0001", "ID-0001", "ID-0002"]
    assert [row["status"] for row in rows] == ["proven", "proven", "proposed"]


def test_runs_come_as_they_were_solved(store: Store) -> None:
    fill(store, 2)
    record_run(store, [0, 1], n_left=9, parameters='{"a": 1}')
    record_run(store, [0, 0], n_left=None)

    rows = [tuple(row) for row in run_rows(store)]

    assert rows == [(0, 9, '{"a": 1}'), (0, None, "{}")]


def test_a_group_begins_with_whom_it_was_asked_for(store: Store) -> None:
    fill(store, 4)
    record_run(store, [0, 0, 1, 0], probability=[0.5, 0.7, 0.9, 0.9])

    assert group_members(store, AnnotationId(1), 9) == [1, 4, 2]
    assert group_members(store, AnnotationId(1), 1) == [1, 4]
    assert group_members(store, AnnotationId(3), 9) == [3]


def test_those_of_an_individual_are_its_group_whatever_their_cluster(store: Store) -> None:
    fill(store, 3)
    record_run(store, [0, 1, 1])
    store.connection.execute(
        "INSERT INTO individual (name, uuid, created_at) VALUES ('Ana', 'x', '2026')"
    )
    store.connection.execute("UPDATE assignment SET individual_id = 1 WHERE annotation_id < 3")

    assert group_members(store, AnnotationId(1), 9) == [1, 2]
    assert group_members(store, AnnotationId(3), 9) == [3]
    assert next(iter(capture_rows(store)))["who"] == "Ana"
