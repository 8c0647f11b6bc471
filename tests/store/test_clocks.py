"""Cameras are told apart as well as photographs tell, and their offsets are kept."""

from datetime import datetime

import pytest

from reid_desktop.store.clocks import CameraRow, ClockReading
from reid_desktop.store.store import Store
from tests.store.store_builders import examined, fill

SIX = datetime.fromisoformat("2024-05-03T06:00:00")


def cameras(store: Store) -> list[str]:
    return [row.camera for row in store.clocks.cameras()]


@pytest.mark.parametrize(
    ("make", "model", "serial", "station", "name"),
    [
        ("Reconyx", "HP2X", "42", "north", ["Reconyx HP2X 42"]),
        ("Reconyx", "HP2X", None, "north", ["Reconyx HP2X @ north"]),
        ("Reconyx", None, "", None, ["Reconyx"]),
        (None, None, None, "north", ["@ north"]),
        ("", "", "7", None, ["7"]),
        (None, None, None, None, []),
    ],
)
def test_a_camera_is_named_by_what_is_known_of_it(
    store: Store,
    make: str | None,
    model: str | None,
    serial: str | None,
    station: str | None,
    name: list[str],
) -> None:
    fill(store, [examined("a", captured_at=SIX, station=station)])
    store.connection.execute(
        "UPDATE image SET camera_make = ?, camera_model = ?, camera_serial = ?",
        (make, model, serial),
    )

    assert cameras(store) == name


def test_offsets_are_set_changed_and_forgotten(store: Store) -> None:
    fill(store, [examined("a", captured_at=SIX, station="north")])
    found = []

    for offset_s in (60.0, 90.5, 0.0):
        store.clocks.set_offset("@ north", offset_s)
        found += store.clocks.cameras()

    assert found == [CameraRow("@ north", 1, SIX, SIX, offset_s) for offset_s in (60.0, 90.5, 0.0)]


def test_fractions_of_seconds_survive_an_offset(store: Store) -> None:
    at = datetime.fromisoformat("2024-05-03T06:00:00.250")
    fill(store, [examined("a", captured_at=at, station="north")])
    store.clocks.set_offset("@ north", -0.25)

    [row] = store.annotations.engine_rows()

    assert row.captured_at == SIX


def test_what_was_removed_is_of_no_camera_and_tells_nothing(store: Store) -> None:
    fill(store, [examined("a", captured_at=SIX, station="north")])
    before = store.clocks.reading_of("a")
    store.connection.execute("UPDATE image SET status = 'removed'")

    assert before == [ClockReading(before[0].image_id, "@ north", SIX)]
    assert store.clocks.reading_of("a") == []
    assert cameras(store) == []
