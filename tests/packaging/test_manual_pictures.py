from pathlib import Path

import pytest
from manual_pictures import Pictures, put_side_by_side
from PIL import Image


def test_two_photographs_stand_side_by_side_with_a_gap() -> None:
    both = put_side_by_side("different")

    assert both.size == (2 * 800 + 16, 600)
    assert both.getpixel((808, 300)) == (255, 255, 255)


def test_marks_are_ringed_in_both() -> None:
    both = put_side_by_side("same")
    ring = (200, 255, 90)

    assert both.getpixel((467 + 34, 318)) == ring
    assert both.getpixel((816 + 484 + 34, 314)) == ring


@pytest.mark.parametrize(("width", "written"), [(3000, (1240, 620)), (600, (600, 300))])
def test_a_picture_is_no_wider_than_it_is_shown(
    tmp_path: Path, width: int, written: tuple[int, int]
) -> None:
    Pictures(tmp_path / "pictures", "").save("one", Image.new("RGB", (width, width // 2)))

    with Image.open(tmp_path / "pictures" / "one.webp") as picture:
        assert picture.size == written


def test_only_the_picture_that_is_wanted_is_written(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path, "two")

    pictures.save("one", Image.new("RGB", (10, 10)))
    pictures.save("two", Image.new("RGB", (10, 10)))

    assert [path.name for path in tmp_path.iterdir()] == ["two.webp"]
