from reid_desktop.core.boxes import crop_key_of
from reid_desktop.core.records import Box
from reid_desktop.core.types import ImageId
from reid_desktop.store.packed import (
    OtherFile,
    forget_history,
    forget_positions,
    make_compact,
    take_other_file,
)
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, fill

OTHER = OtherFile("f" * 64, 9, (3, 2))  # half of what `fill` makes


def test_boxes_follow_the_size_of_the_other_file(store: Store) -> None:
    [whole] = fill(store, 1)
    box = Box(2, 0, 4, 2)
    with store.transaction():
        boxed = store.annotations.add_box(ImageId(1), box, crop_key_of("0" * 64, box))

        take_other_file(store.connection, ImageId(1), OTHER)

    image, found = store.images.get(ImageId(1)), store.annotations.get(boxed)
    smaller = Box(1, 0, 2, 1)
    assert image is not None
    assert (image.sha256, image.n_bytes, image.width_px, image.height_px) == ("f" * 64, 9, 3, 2)
    assert found is not None
    assert (found.box, found.crop_key) == (smaller, crop_key_of("f" * 64, smaller))
    first = store.annotations.get(whole)
    assert first is not None
    assert first.crop_key == "f" * 64


def test_nothing_can_be_undone_when_history_is_forgotten(store: Store) -> None:
    ids = fill(store, 2)
    with store.operation("mark", at=NOON):
        store.annotations.set_excluded(ids, value=True)
    before = store.undo_status().undo

    with store.transaction():
        forget_history(store.connection)

    assert before is not None
    assert store.undo_status().undo is None
    assert store.find_faults() == []


def test_positions_are_gone_from_photographs_and_stations(store: Store) -> None:
    fill(store, 1)
    with store.transaction():
        store.connection.execute("UPDATE image SET latitude = 1.5, longitude = 36.25")
        store.connection.execute(
            "INSERT INTO station (name, latitude, longitude) VALUES ('M', 1, 2)"
        )

        forget_positions(store.connection)
    make_compact(store.connection)

    query = (
        "SELECT latitude, longitude FROM image UNION ALL SELECT latitude, longitude FROM station"
    )
    assert [tuple(row) for row in store.connection.execute(query)] == [(None, None)] * 2
