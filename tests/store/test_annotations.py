import os

from reid_desktop.core.records import Annotation, Box
from reid_desktop.core.types import AnnotationId, ImageId
from reid_desktop.store.store import Store
from tests.store.store_builders import examined, fill


def paths(store: Store) -> list[str]:
    return [crop.path.replace(os.sep, "/") for crop in store.annotations.crops()]


def set_status(store: Store, path: str, status: str) -> None:
    store.connection.execute("UPDATE image SET status = ? WHERE relative_path = ?", (status, path))


def test_an_annotation_comes_back(store: Store) -> None:
    [annotation_id] = fill(store, [file := examined("a")])

    assert store.annotations.get(annotation_id) == Annotation(
        annotation_id=annotation_id,
        image_id=ImageId(1),
        box=None,
        crop_key=file.sha256,
        side=None,
        quality=None,
        species=None,
        not_identifiable=False,
        excluded=False,
    )
    assert store.annotations.get(AnnotationId(99)) is None


def test_a_box_is_read(store: Store) -> None:
    [annotation_id] = fill(store, 1)
    store.connection.execute(
        "UPDATE annotation SET box_left_px = 1, box_top_px = 2, box_width_px = 3,"
        " box_height_px = 4.5"
    )

    annotation = store.annotations.get(annotation_id)

    assert annotation is not None
    assert annotation.box == Box(1, 2, 3, 4.5)
    assert store.annotations.crops()[0].box == annotation.box


def test_every_crop_is_listed_once_in_the_order_of_the_scan(store: Store) -> None:
    fill(store, [examined("b"), examined("a"), examined("c", content="b")])

    assert paths(store) == ["/photographs/b", "/photographs/a"]


def test_a_crop_is_found_in_the_copy_that_is_there(store: Store) -> None:
    fill(store, [examined("a", content="x"), examined("b", content="x")])

    set_status(store, "a", "missing")

    assert paths(store) == ["/photographs/b"]


def test_what_is_excluded_or_cannot_be_read_is_no_crop(store: Store) -> None:
    first, *_ = fill(store, [examined(name) for name in "abc"])
    set_status(store, "b", "unreadable")

    with store.transaction():
        store.annotations.set_excluded([first], value=True)

    assert paths(store) == ["/photographs/c"]


def test_the_engine_gets_who_takes_part_by_rising_id(store: Store) -> None:
    ids = fill(store, [examined(name, station="s") for name in "abcdef"])
    set_status(store, "c", "removed")
    set_status(store, "d", "missing")
    with store.transaction():
        store.annotations.set_excluded([ids[0]], value=True)
        store.annotations.set_not_identifiable([ids[1]], value=True)

    rows = store.annotations.engine_rows()

    assert [row.annotation_id for row in rows] == ids[3:]
    assert [row.available for row in rows] == [False, True, True]
    assert {row.station_id for row in rows} == {1}


def test_who_was_left_out_can_take_part_again(store: Store) -> None:
    ids = fill(store, 2)
    with store.transaction():
        store.annotations.set_excluded(ids, value=True)
        store.annotations.set_not_identifiable(ids, value=True)

        store.annotations.set_excluded(ids, value=False)
        store.annotations.set_not_identifiable(ids, value=False)

    assert [row.annotation_id for row in store.annotations.engine_rows()] == ids


def test_a_photograph_that_is_recorded_again_keeps_its_annotation(store: Store) -> None:
    [annotation_id] = fill(store, 1)

    with store.transaction():
        again = store.annotations.add_whole(ImageId(1), "other")

    assert again == annotation_id


def test_side_and_quality_are_kept_and_taken_back(store: Store) -> None:
    one, other = fill(store, 2)

    store.annotations.set_side([one, other], "left")
    store.annotations.set_quality([one, other], "poor")
    store.annotations.set_side([other], None)
    store.annotations.set_quality([other], None)

    found = [store.annotations.get(annotation_id) for annotation_id in (one, other)]
    assert [(found.side, found.quality) for found in found if found] == [
        ("left", "poor"),
        (None, None),
    ]
