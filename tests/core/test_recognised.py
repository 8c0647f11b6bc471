import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.recognised import (
    KnownAnimal,
    KnownPhotograph,
    NewBox,
    recognised_animals,
    recognised_photographs,
)
from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, ImageId

SIZE = (1000, 800)


def photograph(
    number: int, sha256: str | None, path: str = "", *, added_at: str = "then", rank: int = 0
) -> KnownPhotograph:
    path = path or f"{number}.jpg"
    return KnownPhotograph(ImageId(number), sha256, path, path, SIZE, added_at, rank)


def animal(number: int, box: Box | None = None, *, is_studied: bool = True) -> KnownAnimal:
    return KnownAnimal(AnnotationId(number), box, is_studied)


def test_photographs_are_known_by_their_bytes() -> None:
    theirs = [photograph(1, "aa"), photograph(2, "bb"), photograph(3, None)]
    ours = [photograph(7, "bb"), photograph(8, None), photograph(9, "aa")]

    found = recognised_photographs(theirs, ours, share_origin=False)

    assert found == {1: 9, 2: 7}


def test_of_files_with_the_same_bytes_the_one_at_the_same_place_is_meant() -> None:
    theirs = [photograph(1, "aa", "x/a.jpg"), photograph(2, "aa", "y/a.jpg")]
    ours = [photograph(8, "aa", "y/a.jpg"), photograph(9, "aa", "x/a.jpg")]

    found = recognised_photographs(theirs, ours, share_origin=False)

    assert found == {1: 9, 2: 8}


def test_of_files_with_the_same_bytes_the_best_is_meant_when_none_is_at_its_place() -> None:
    ours = [photograph(7, "aa", rank=2), photograph(8, "aa"), photograph(9, "aa")]

    found = recognised_photographs([photograph(1, "aa")], ours, share_origin=False)

    assert found == {1: 8}


def test_a_photograph_that_was_written_anew_is_known_in_a_copy() -> None:
    theirs = [photograph(1, "smaller"), photograph(2, "later", added_at="since")]
    ours = [photograph(1, "aa"), photograph(2, "bb")]

    found = recognised_photographs(theirs, ours, share_origin=True)

    assert found == {1: 1}
    assert recognised_photographs(theirs, ours, share_origin=False) == {}


def test_whole_photographs_are_the_same_animal() -> None:
    found = recognised_animals([animal(1)], [animal(5)])

    assert found.here == {1: 5}


@pytest.mark.parametrize(
    "box",
    [
        Box(100, 100, 40, 40),
        Box(101, 99.2, 39.5, 40.9),  # a pixel
        Box(100, 100, 42, 42),  # 91 % in common
    ],
)
def test_a_box_is_the_same_that_was_drawn_like_it(box: Box) -> None:
    ours = [animal(5, Box(100, 100, 40, 40)), animal(6, Box(300, 300, 40, 40))]

    found = recognised_animals([animal(1, box)], ours, size_px=SIZE)

    assert found.here == {1: 5}
    assert found.new == ()


def test_a_box_of_a_smaller_copy_is_compared_in_the_pixels_of_here() -> None:
    ours = [animal(5, Box(100, 100, 40, 40)), animal(6, Box(300, 300, 40, 40))]

    found = recognised_animals([animal(1, Box(150, 75, 20, 10))], ours, scale=(2.0, 4.0))

    assert found.here == {1: 6}


def test_a_box_and_a_whole_photograph_are_one_animal_while_there_is_no_other() -> None:
    box = Box(100, 100, 40, 40)

    assert recognised_animals([animal(1)], [animal(5, box)], size_px=SIZE).here == {1: 5}
    assert recognised_animals([animal(1, box)], [animal(5)], size_px=SIZE).here == {1: 5}


def test_a_box_that_only_the_other_has_can_be_brought_in() -> None:
    theirs = [animal(1, Box(100, 100, 40, 40)), animal(2, Box(300, 300, 40, 40))]

    found = recognised_animals(theirs, [animal(5, Box(100, 100, 40, 40))], size_px=SIZE)

    assert found.here == {1: 5}
    assert found.new == (NewBox(AnnotationId(2), Box(300, 300, 40, 40)),)


def test_a_box_that_covers_another_one_by_half_is_not_brought_in() -> None:
    theirs = [animal(1, Box(110, 100, 40, 40))]

    found = recognised_animals(theirs, [animal(5, Box(100, 100, 40, 40))], size_px=SIZE)

    assert found.here == {}
    assert found.new == ()


def test_of_several_boxes_the_first_is_the_animal_the_whole_photograph_stands_for() -> None:
    first, second = Box(100, 100, 40, 40), Box(300, 300, 40, 40)

    found = recognised_animals([animal(1, first), animal(2, second)], [animal(5)], size_px=SIZE)

    assert found.here == {1: 5}
    assert found.narrowed == first
    assert found.new == (NewBox(AnnotationId(2), second),)


@pytest.mark.parametrize(
    ("theirs", "size_px"),
    [
        ([animal(1, Box(0, 0, 40, 40)), animal(2)], SIZE),
        ([animal(1, Box(0, 0, 2, 2)), animal(2, Box(100, 100, 40, 40))], SIZE),
        ([animal(1, Box(0, 0, 40, 40)), animal(2, Box(100, 100, 40, 40))], None),
    ],
)
def test_a_whole_photograph_stays_whole_where_it_is_not_clear(
    theirs: list[KnownAnimal], size_px: tuple[int, int] | None
) -> None:
    found = recognised_animals(theirs, [animal(5)], size_px=size_px)

    assert found.narrowed is None
    assert found.new == ()


def test_a_box_that_was_removed_here_is_known_and_not_brought_back() -> None:
    box = Box(100, 100, 40, 40)
    ours = [animal(5, Box(300, 300, 40, 40)), animal(6, box, is_studied=False)]

    found = recognised_animals([animal(1, box)], ours, size_px=SIZE)

    assert found.here == {1: 6}
    assert found.new == ()


def test_a_box_that_was_removed_there_is_not_brought_in() -> None:
    theirs = [animal(1, Box(100, 100, 40, 40), is_studied=False)]

    found = recognised_animals(theirs, [animal(5, Box(300, 300, 40, 40))], size_px=SIZE)

    assert found.here == {}
    assert found.new == ()


def test_without_a_size_no_box_is_brought_in() -> None:
    found = recognised_animals([animal(1, Box(100, 100, 40, 40))], [])

    assert found.new == ()


boxes = st.builds(
    Box, st.integers(0, 900), st.integers(0, 700), st.integers(20, 99), st.integers(20, 99)
)
animals = st.lists(st.none() | boxes, max_size=5).map(
    lambda found: [animal(number, box) for number, box in enumerate(found, start=1)]
)


@given(animals, animals)
def test_every_animal_is_one_here_or_a_new_one_at_most(
    theirs: list[KnownAnimal], ours: list[KnownAnimal]
) -> None:
    found = recognised_animals(theirs, ours, size_px=SIZE)

    assert len(set(found.here.values())) == len(found.here)
    assert not {one.annotation_id for one in found.new} & found.here.keys()
    assert set(found.here.values()) <= {one.annotation_id for one in ours}


@given(st.lists(boxes, unique=True, max_size=5))
def test_a_project_knows_all_its_own_animals(drawn: list[Box]) -> None:
    own = [animal(number, box) for number, box in enumerate(drawn, start=1)]

    found = recognised_animals(own, own, size_px=SIZE)

    assert found.here.keys() == {one.annotation_id for one in own}
