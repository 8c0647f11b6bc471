from collections.abc import Iterator
from pathlib import Path

import pytest

from reid_desktop.store.database import schema_scripts
from reid_desktop.store.export_rows import identity_rows, schema_version, station_rows
from reid_desktop.store.store import Store
from tests.store.store_builders import examined, fill, record_run


def test_an_empty_project_has_no_identities_and_tells_its_schema() -> None:
    store = Store.open(":memory:")

    rows, version = list(identity_rows(store)), schema_version(store)
    store.close()

    assert rows == []
    assert version == len(schema_scripts())


@pytest.fixture
def opened_store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "project.sqlite", create=True)
    yield store
    store.close()


def test_every_annotation_of_the_study_is_a_row(opened_store: Store) -> None:
    fill(opened_store, [examined("a.jpg", station="Cam 1"), examined("b.jpg")])
    record_run(opened_store, [0, -1])

    rows = [
        (
            row["annotation_id"],
            row["relative_path"],
            row["station_id"],
            row["cluster"],
            row["status"],
        )
        for row in identity_rows(opened_store)
    ]

    assert rows == [
        (1, "a.jpg", 1, "ID-0001", "proposed"),
        (2, "b.jpg", None, None, "unidentified"),
    ]


def test_a_name_that_is_no_place_any_more_is_no_station(opened_store: Store) -> None:
    fill(opened_store, [examined("River/1.jpg", station="River")])
    with opened_store.transaction():
        for name in ("Gone", "Empty"):
            opened_store.stations.id_of(name)
        opened_store.stations.set_position("Empty", (1.0, 2.0))

    assert [row["name"] for row in station_rows(opened_store)] == ["River", "Empty"]
