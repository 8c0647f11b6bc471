import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.boxes import SMALLEST_PX, crop_key_of, fitted, overlap
from reid_desktop.core.records import Box

sides = st.integers(1, 30)
places = st.integers(-10, 40)
boxes = st.builds(Box, places, places, sides, sides)
SIZE = (40, 30)


def pixels(box: Box) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(int(box.left_px), int(box.left_px + box.width_px))
        for y in range(int(box.top_px), int(box.top_px + box.height_px))
    }


@given(boxes, boxes)
def test_the_overlap_is_that_of_counting_pixels(one: Box, other: Box) -> None:
    a, b = pixels(one), pixels(other)

    assert overlap(one, other) == pytest.approx(len(a & b) / len(a | b))


@given(boxes)
def test_a_fitted_box_is_what_of_it_lies_in_the_photograph(box: Box) -> None:
    inside = pixels(box) & pixels(Box(0, 0, *SIZE))

    found = fitted(box, SIZE)

    if found is None:
        columns, rows = {x for x, _ in inside}, {y for _, y in inside}
        assert min(len(columns), len(rows)) < SMALLEST_PX
    else:
        assert pixels(found) == inside


def test_a_box_is_cut_to_whole_pixels() -> None:
    assert fitted(Box(1.4, 1.6, 10, 10.3), SIZE) == Box(1, 2, 10, 10)


def test_pixels_are_named_by_bytes_and_box() -> None:
    assert crop_key_of("ab", None) == "ab"
    assert crop_key_of("ab", Box(1, 2, 30, 40)) == "ab-1-2-30-40"
