from dataclasses import replace
from datetime import datetime

import pytest

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.types import FolderId, ImageId, ImageStatus, Pair, Verdict
from reid_desktop.store.images import RecordedChunk
from reid_desktop.store.store import Store
from tests.store.store_builders import FIRST_FOLDER, NOON, annotation_ids, examined, fill


def statuses(store: Store) -> list[tuple[str, ImageStatus]]:
    return [(image.relative_path, image.status) for image in store.images.all()]


def record(store: Store, *files: object, **options: object) -> RecordedChunk:
    made = [examined(str(file), **options) for file in files]  # type: ignore[arg-type] # of examined
    with store.transaction():
        return store.images.record(FIRST_FOLDER, made, NOON)


def test_a_photograph_comes_back_as_it_was_examined(store: Store) -> None:
    at = datetime.fromisoformat("2024-05-03T06:30:00.5")
    fill(store, [file := examined("Cam 1/O'Brien.jpg", captured_at=at, station="Cam 1")])

    image = store.images.known(FIRST_FOLDER)["Cam 1/O'Brien.jpg"]

    assert (image.sha256, image.n_bytes, image.modified_ns) == (
        file.sha256,
        file.n_bytes,
        file.modified_ns,
    )
    assert (image.width_px, image.height_px, image.capture) == (6, 4, file.capture)
    assert (image.station, image.status, image.problem) == ("Cam 1", ImageStatus.OK, None)
    assert store.images.get(image.image_id) == image
    assert store.images.by_sha256(str(file.sha256)) == [image]


@pytest.mark.parametrize("name", ["007", "NA", "🐈.jpg", "قطة.jpg", "caf\udce9.jpg", 'a"%;--'])
def test_a_photograph_keeps_its_name(store: Store, name: str) -> None:
    fill(store, [examined(name, content="x", station=name)])

    assert list(store.images.known(FIRST_FOLDER)) == [name]


def test_there_is_no_image_with_an_unknown_id(store: Store) -> None:
    assert store.images.get(ImageId(1)) is None


def test_every_readable_photograph_gets_one_annotation(store: Store) -> None:
    fill(store, [examined("a"), examined("b", problem=FileProblem.DAMAGED)])
    record(store, "a", modified_ns=2)

    assert len(annotation_ids(store)) == 1


def test_a_chunk_is_counted(store: Store) -> None:
    fill(store, [examined("a")])

    done = [
        record(store, "b", content="a"),
        record(store, "c", problem=FileProblem.EMPTY),
        record(store, "a", content="other"),
    ]

    assert done == [
        RecordedChunk(n_new=1, n_duplicates=1),
        RecordedChunk(n_new=1, n_unreadable=1),
        RecordedChunk(n_replaced=1),
    ]


def test_identical_files_are_kept_and_tied_to_the_first(store: Store) -> None:
    fill(store, [examined(name, content="same bytes") for name in ("a", "b", "c")])

    images = store.images.known(FIRST_FOLDER)
    first = images["a"].image_id
    assert [images[name].duplicate_of for name in ("a", "b", "c")] == [None, first, first]
    a, b, c = annotation_ids(store)
    assert [(lock.pair, lock.verdict) for lock in store.locks.in_force()] == [
        (Pair(a, b), Verdict.SAME),
        (Pair(a, c), Verdict.SAME),
    ]


def test_other_bytes_under_a_name_are_another_photograph(store: Store) -> None:
    fill(store, [examined("a")])

    record(store, "a", content="other", modified_ns=2)

    assert statuses(store) == [("a", ImageStatus.REPLACED), ("a", ImageStatus.OK)]
    assert len(store.images.known(FIRST_FOLDER)) == 1


def test_a_photograph_that_cannot_be_read_for_a_while_is_the_same_afterwards(store: Store) -> None:
    fill(store, [examined("a")])

    record(store, "a", problem=FileProblem.NO_PERMISSION)
    during = statuses(store)
    record(store, "a")

    assert during == [("a", ImageStatus.UNREADABLE)]
    assert statuses(store) == [("a", ImageStatus.OK)]
    assert store.images.known(FIRST_FOLDER)["a"].problem is None
    assert len(annotation_ids(store)) == 1


def test_a_file_that_is_mended_becomes_a_photograph(store: Store) -> None:
    fill(store, [examined("a"), examined("b", problem=FileProblem.TRUNCATED)])

    done = record(store, "b", content="a", modified_ns=2)

    assert done == RecordedChunk(n_duplicates=1)
    assert statuses(store) == [("a", ImageStatus.OK), ("b", ImageStatus.OK)]
    assert len(annotation_ids(store)) == 2


def test_what_a_person_removed_stays_removed(store: Store) -> None:
    fill(store, [examined("a")])
    store.connection.execute("UPDATE image SET status = 'removed'")

    record(store, "a", content="other", modified_ns=5)

    assert statuses(store) == [("a", ImageStatus.REMOVED)]
    assert store.images.known(FIRST_FOLDER)["a"].modified_ns == 5
    assert annotation_ids(store) == []


def test_what_is_not_there_is_missing_until_it_is_back(store: Store) -> None:
    fill(store, [examined("a"), examined("b"), examined("c", problem=FileProblem.EMPTY)])

    with store.transaction():
        n_missing = store.images.mark_missing(FIRST_FOLDER, {"a"})
        n_again = store.images.mark_missing(FIRST_FOLDER, {"a"})
    away = statuses(store)
    record(store, "b")

    assert (n_missing, n_again) == (2, 0)
    assert away[1:] == [("b", ImageStatus.MISSING), ("c", ImageStatus.MISSING)]
    assert dict(statuses(store))["b"] is ImageStatus.OK


def test_other_folders_are_not_marked_missing(store: Store) -> None:
    fill(store, [examined("a")])

    with store.transaction():
        store.images.mark_missing(FolderId(2), set())

    assert statuses(store) == [("a", ImageStatus.OK)]


def test_pixels_that_cannot_be_read_are_noted(store: Store) -> None:
    fill(store, [examined("a")])
    [image] = store.images.all()

    with store.transaction():
        store.images.set_unreadable(image.image_id, FileProblem.TRUNCATED)

    [image] = store.images.all()
    assert (image.status, image.problem) == (ImageStatus.UNREADABLE, "truncated")
    assert image.sha256 is not None


def test_a_station_is_one_however_many_photographs_it_took(store: Store) -> None:
    fill(store, [examined(name, station="Cam 1") for name in ("a", "b")])

    stations = {row.station_id for row in store.annotations.engine_rows()}

    assert len(stations) == 1


def test_a_station_whose_name_is_not_unicode_can_be_kept(store: Store) -> None:
    fill(store, [examined("a", station="caf\udce9")])

    [image] = store.images.all()
    assert image.station == "caf�"


def test_a_file_that_was_moved_keeps_its_row(store: Store) -> None:
    fill(store, [examined("cam1/a", station="cam1"), examined("b")])
    with store.transaction():
        other = store.folders.add("/other").folder_id
        moved = replace(
            examined("c", content="cam1/a", modified_ns=7), moved_from=ImageId(1), n_bytes=3
        )
        done = store.images.record(other, [moved], NOON)

    assert done == RecordedChunk(n_moved=1)
    image = store.images.known(other)["c"]
    assert (image.image_id, image.modified_ns, image.n_bytes) == (1, 7, 3)
    assert (image.station, image.status) == (None, ImageStatus.OK)
    assert len(annotation_ids(store)) == 2


def test_what_lay_under_the_name_of_a_file_that_was_moved_there_is_replaced(store: Store) -> None:
    fill(store, [examined("a"), examined("b")])

    with store.transaction():
        moved = replace(examined("b", content="a"), moved_from=ImageId(1))
        store.images.record(FIRST_FOLDER, [moved], NOON)

    assert statuses(store) == [("b", ImageStatus.OK), ("b", ImageStatus.REPLACED)]
    assert [image.image_id for image in store.images.replaced()] == [2]


def test_a_damaged_photograph_that_was_moved_is_tried_again(store: Store) -> None:
    fill(store, [examined("a")])
    with store.transaction():
        store.images.set_unreadable(ImageId(1), FileProblem.DAMAGED)
        moved = replace(examined("b", content="a"), moved_from=ImageId(1))
        store.images.record(FIRST_FOLDER, [moved], NOON)

    [image] = store.images.all()
    assert (image.relative_path, image.status, image.problem) == ("b", ImageStatus.OK, None)


def test_files_that_were_read_are_told_without_those_that_need_not_be_there(store: Store) -> None:
    fill(store, [examined("a"), examined("b"), examined("c", problem="truncated")])
    store.connection.execute("UPDATE image SET status = 'removed' WHERE relative_path = 'b'")

    files = store.images.files(FolderId(1))

    assert [path for path, _, _ in files] == ["a"]
    assert store.images.n_readable() == 1
