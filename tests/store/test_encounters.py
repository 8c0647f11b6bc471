from datetime import datetime

import pytest

from reid_desktop.core.types import EncounterId, ImageId
from reid_desktop.store.encounters import Encounter, Moment
from reid_desktop.store.store import Store
from tests.store.store_builders import examined, fill

SIX = datetime.fromisoformat("2024-05-03T06:00:00.25")
SEVEN = datetime.fromisoformat("2024-05-03T07:00:00")


def moments(store: Store) -> list[Moment]:
    return store.encounters.moments()


def set_camera(store: Store, make: str | None, model: str | None, serial: str | None) -> None:
    store.connection.execute(
        "UPDATE image SET camera_make = ?, camera_model = ?, camera_serial = ?",
        (make, model, serial),
    )


def test_a_photograph_tells_when_and_where_it_was_taken(store: Store) -> None:
    fill(store, [examined("cam1/a", captured_at=SIX, station="cam1"), examined("b")])
    [image_a, image_b] = store.images.all()
    [row_a, _] = store.annotations.engine_rows()

    assert moments(store) == [
        Moment(image_a.image_id, image_a.sha256, row_a.station_id, None, False, SIX, None),
        Moment(image_b.image_id, image_b.sha256, None, None, False, None, None),
    ]


@pytest.mark.parametrize(
    ("camera", "name", "one_camera"),
    [
        (("Reconyx", "HP2X", "H1"), "Reconyx HP2X H1", True),
        (("Reconyx", None, None), "Reconyx", False),
        ((None, None, None), None, False),
    ],
)
def test_a_camera_is_one_body_if_its_serial_number_is_known(
    store: Store, camera: tuple[str | None, ...], name: str | None, one_camera: bool
) -> None:
    fill(store, [examined("a")])
    set_camera(store, *camera)

    [moment] = moments(store)

    assert (moment.camera, moment.one_camera) == (name, one_camera)


def test_a_wrong_clock_is_mended_by_its_offset(store: Store) -> None:
    fill(store, [examined("a", captured_at=SEVEN), examined("b")])
    set_camera(store, "Reconyx", "HP2X", None)
    store.connection.execute(
        "INSERT INTO camera_clock (camera, offset_s) VALUES ('Reconyx HP2X', -3599.75)"
    )

    a, b = moments(store)

    assert a.captured_at == SIX
    assert b.captured_at is None
    [image, _] = store.images.all()
    assert image.capture.captured_at == SEVEN


def test_what_a_person_removed_was_taken_nowhere(store: Store) -> None:
    fill(store, [examined("a", captured_at=SIX)])
    store.connection.execute("UPDATE image SET status = 'removed'")

    assert moments(store) == []


def test_an_encounter_comes_back_as_it_was_written(store: Store) -> None:
    fill(store, [examined("cam1/a", station="cam1")])
    first, second = Encounter(None, "Reconyx", SIX, SIX), Encounter(1, None, SIX, SEVEN)
    with store.transaction():
        encounter_id = store.encounters.add(first)
        other = store.encounters.add(first)
        store.encounters.update(encounter_id, second)

    assert store.encounters.all() == {encounter_id: second, other: first}


def test_photographs_are_put_into_encounters_and_taken_out(store: Store) -> None:
    fill(store, 2)
    a, b = (moment.image_id for moment in moments(store))
    with store.transaction():
        encounter_id = store.encounters.add(Encounter(None, None, SIX, SEVEN))
        store.encounters.assign([a, b], encounter_id)
        store.encounters.assign([b], None)

    assert [row.encounter_id for row in store.annotations.engine_rows()] == [encounter_id, None]


def test_the_id_of_an_encounter_is_never_used_again(store: Store) -> None:
    fill(store, [examined("a")])
    [moment] = moments(store)
    encounter = Encounter(None, None, SIX, SEVEN)
    with store.transaction():
        first = store.encounters.add(encounter)
        store.encounters.assign([moment.image_id], first)
    store.connection.execute("UPDATE image SET status = 'removed'")

    with store.transaction():
        store.encounters.delete([first])
        second = store.encounters.add(encounter)

    assert second > first
    assert store.encounters.all() == {second: encounter}
    assert store.find_faults() == []


def test_there_are_no_encounters_at_first(store: Store) -> None:
    assert store.encounters.all() == dict[EncounterId, Encounter]()


def test_a_day_from_a_table_tells_no_moment(store: Store) -> None:
    fill(store, 2)
    with store.transaction():
        store.images.set_captured(
            [(ImageId(1), datetime(2025, 5, 3)), (ImageId(2), datetime(2025, 5, 3, 10))],  # noqa: DTZ001 - camera times
            "table",
        )

    assert [one.captured_at is None for one in store.encounters.moments()] == [True, False]
