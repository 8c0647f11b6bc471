"""Understands the boxes of tables and detectors: pixels or shares, and whether they can be."""

import math
from collections.abc import Iterable
from enum import Enum

from reid_desktop.core.boxes import fitted
from reid_desktop.core.records import Box
from reid_desktop.project.importing.columns import Cells, Field
from reid_desktop.project.importing.plan import Code
from reid_desktop.project.importing.tables import Row
from reid_desktop.project.importing.values import four_numbers, number_of

_LEEWAY = 0.1  # of the photograph: what a box may stick out; more is the box of another file
_A_LITTLE_MORE = 1.0 + _LEEWAY

Numbers = tuple[float, float, float, float]  # left, top, width, height


class Unit(Enum):
    """What the numbers of boxes count."""

    PIXELS = "pixels"
    SHARES = "shares"  # 0…1 of the width and height of the photograph


UNIT_SENTENCES = {
    Unit.PIXELS: "The boxes are in pixels.",
    Unit.SHARES: "The boxes are in shares of the width and height of the photographs.",
}


def unit_of(titles: Iterable[str], boxes: Iterable[Numbers | None]) -> Unit:
    """Tell by the titles of columns and some boxes what their numbers count."""
    if any(title.casefold().endswith(("px", "pixels")) for title in titles):
        return Unit.PIXELS
    known = [box for box in boxes if box is not None and all(map(math.isfinite, box))]
    n_small = sum(max(map(abs, box)) <= _A_LITTLE_MORE for box in known)
    return Unit.SHARES if 2 * n_small > len(known) else Unit.PIXELS  # a wrong row or two may be


def numbers_of(row: Row, cells: Cells) -> Numbers | None:
    """Read the box of a row; None where none is told, NaN where it is not understood."""
    written = cells.of(row, Field.BOX)
    if written:
        return four_numbers(written) or (math.nan,) * 4
    corner = [cells.of(row, field) for field in (Field.LEFT, Field.TOP)]
    size = [cells.of(row, field) for field in (Field.WIDTH, Field.HEIGHT)]
    far = [cells.of(row, field) for field in (Field.RIGHT, Field.BOTTOM)]
    if not any(corner):
        return None
    left, top = map(_number, corner)
    if any(size):
        width, height = map(_number, size)
        return left, top, width, height
    right, bottom = map(_number, far)
    return left, top, right - left, bottom - top


def box_in(numbers: Numbers, unit: Unit, size_px: tuple[int, int]) -> Box | Code:
    """Put a box into its photograph, in whole pixels; a code where it cannot be.

    Parameters
    ----------
    size_px : tuple of int
        Width and height of the photograph as displayed.
    """
    if not all(map(math.isfinite, numbers)):
        return Code.BAD_BOX
    width_px, height_px = size_px
    across, down = (width_px, height_px) if unit is Unit.SHARES else (1.0, 1.0)
    left, top, width, height = (
        value * scale for value, scale in zip(numbers, (across, down, across, down), strict=True)
    )
    sticks_out = (
        min(left / width_px, top / height_px) < -_LEEWAY
        or max((left + width) / width_px, (top + height) / height_px) > _A_LITTLE_MORE
    )
    if width <= 0 or height <= 0 or sticks_out:
        return Code.BAD_BOX
    return fitted(Box(left, top, width, height), size_px) or Code.SMALL_BOX


def is_all_of(box: Box, size_px: tuple[int, int]) -> bool:
    """Whether a box leaves nothing of the photograph out."""
    return box == Box(0, 0, *size_px)


def _number(text: str) -> float:
    number = number_of(text)
    return math.nan if number is None else number
