import math
from pathlib import Path

import pytest

from reid_desktop.core.records import Box
from reid_desktop.project.importing.boxing import Unit, box_in, is_all_of, numbers_of, unit_of
from reid_desktop.project.importing.columns import Cells, guess_columns
from reid_desktop.project.importing.plan import Code
from reid_desktop.project.importing.tables import open_table
from tests.project.importing.importing_builders import table

SIZE = (100, 80)
NAN = float("nan")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('file,bbox\na.jpg,"[1,2,3,4]"\n', (1, 2, 3, 4)),
        ("file,x,y,w,h\na.jpg,1,2,3,4\n", (1, 2, 3, 4)),
        ("file;x;y;w;h\na.jpg;0,1;0,2;0,3;0,4\n", (0.1, 0.2, 0.3, 0.4)),
        ("file,xmin,ymin,xmax,ymax\na.jpg,1,2,4,6\n", (1, 2, 3, 4)),
        ("file,x,y,w,h\na.jpg,,,,\n", None),
    ],
)
def test_boxes_are_read_from_one_cell_or_four(
    tmp_path: Path, text: str, wanted: tuple[float, ...] | None
) -> None:
    opened = open_table(table(tmp_path, text))
    [row] = opened.rows()

    assert numbers_of(row, Cells(opened, guess_columns(opened))) == wanted


def test_shares_are_told_from_pixels_by_title_or_value() -> None:
    shares = [(0.0, 0.25, 1.0, 0.5), None]

    assert unit_of(["bbox"], shares) is Unit.SHARES
    assert unit_of(["box_left_px"], shares) is Unit.PIXELS
    assert unit_of(["bbox"], [(0.0, 0.0, 40.0, 60.0)]) is Unit.PIXELS
    assert unit_of(["bbox"], []) is Unit.PIXELS


def test_a_wrong_row_does_not_make_pixels_of_shares() -> None:
    boxes = [(0.1, 0.1, 0.3, 0.8), (0.5, 0.1, 0.3, 0.8), (2.2, 0.2, 0.5, 0.5), (math.nan,) * 4]

    assert unit_of(["x", "y", "w", "h"], boxes) is Unit.SHARES


def test_a_box_is_cut_to_its_photograph() -> None:
    assert box_in((-0.05, 0, 0.55, 1), Unit.SHARES, SIZE) == Box(0, 0, 50, 80)
    assert box_in((60, 10, 45, 60), Unit.PIXELS, SIZE) == Box(60, 10, 40, 60)


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ((NAN, 0, 10, 10), Code.BAD_BOX),
        ((0, 0, 0, 10), Code.BAD_BOX),
        ((0, 0, -10, 10), Code.BAD_BOX),
        ((0, 0, 500, 10), Code.BAD_BOX),
        ((-50, 0, 60, 10), Code.BAD_BOX),
        ((0, 0, 3, 3), Code.SMALL_BOX),
    ],
)
def test_a_box_that_cannot_be_is_refused(numbers: tuple[float, ...], code: Code) -> None:
    left, top, width, height = numbers

    assert box_in((left, top, width, height), Unit.PIXELS, SIZE) is code


def test_a_box_of_everything_is_known() -> None:
    assert is_all_of(Box(0, 0, 100, 80), SIZE)
    assert not is_all_of(Box(0, 0, 99, 80), SIZE)
