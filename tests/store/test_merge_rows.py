from reid_desktop.core.boxes import crop_key_of
from reid_desktop.core.recognised import KnownAnimal
from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ImageId
from reid_desktop.store.merge_rows import known_animals, known_photographs
from reid_desktop.store.store import Store
from tests.store.store_builders import FIRST_FOLDER, examined, fill


def test_photographs_are_read_with_what_tells_them_from_others(store: Store) -> None:
    fill(store, [examined("Å/1.JPG"), examined("2.jpg", problem="damaged")])

    first, second = known_photographs(store)

    assert (first.image_id, first.path, first.path_key) == (1, "Å/1.JPG", "å/1.jpg")
    assert first.sha256 is not None
    assert (first.size_px, first.rank) == ((6, 4), 0)
    assert (second.sha256, second.size_px, second.rank) == (None, None, 3)
    assert first.added_at == second.added_at == "2026-01-01T12:00:00+00:00"


def test_the_first_of_files_with_the_same_bytes_ranks_before_the_others(store: Store) -> None:
    fill(store, [examined("1.jpg", content="x"), examined("2.jpg", content="x")])

    assert [one.rank for one in known_photographs(store)] == [0, 1]


def test_a_photograph_that_is_missing_ranks_behind(store: Store) -> None:
    fill(store, 2)
    with store.transaction():
        store.images.mark_missing(FIRST_FOLDER, {"1.jpg"})

    assert [one.rank for one in known_photographs(store)] == [0, 2]


def test_animals_are_read_with_those_whose_box_was_removed(store: Store) -> None:
    fill(store, 1)
    box, other = Box(0, 0, 3, 4), Box(3, 0, 3, 4)
    with store.transaction():
        store.annotations.set_box(AnnotationId(1), box, None)
        store.annotations.add_box(ImageId(1), other, crop_key_of("aa", other))

    found = known_animals(store)

    assert found == {
        1: [
            KnownAnimal(AnnotationId(1), box, is_studied=False),
            KnownAnimal(AnnotationId(2), other),
        ]
    }
