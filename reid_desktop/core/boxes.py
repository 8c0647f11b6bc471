"""Boxes around animals: how they overlap, and what their pixels are called."""

from reid_desktop.core.records import Box

DOUBLE = 0.5  # overlap from which on two boxes are one animal that was boxed twice
SMALLEST_PX = 8.0  # a side; less is a slip of the hand


def overlap(one: Box, other: Box) -> float:
    """Tell which share of the pixels of two boxes is in both, 0…1 (intersection over union)."""
    width = min(one.left_px + one.width_px, other.left_px + other.width_px) - max(
        one.left_px, other.left_px
    )
    height = min(one.top_px + one.height_px, other.top_px + other.height_px) - max(
        one.top_px, other.top_px
    )
    shared = max(width, 0.0) * max(height, 0.0)
    return shared / (one.width_px * one.height_px + other.width_px * other.height_px - shared)


def fitted(box: Box, size_px: tuple[int, int]) -> Box | None:
    """Cut a box to whole pixels of its photograph; None if nothing worth looking at is left.

    Parameters
    ----------
    size_px : tuple of int
        Width and height of the photograph as displayed.
    """
    left, top = max(round(box.left_px), 0), max(round(box.top_px), 0)
    right = min(round(box.left_px + box.width_px), size_px[0])
    bottom = min(round(box.top_px + box.height_px), size_px[1])
    if right - left < SMALLEST_PX or bottom - top < SMALLEST_PX:
        return None
    return Box(left, top, right - left, bottom - top)


def crop_key_of(sha256: str, box: Box | None) -> str:
    """Name the pixels of a box in the photograph with these bytes; without one, of all of it.

    The name is that of a file, too, on every system.
    """
    if box is None:
        return sha256
    sides = (box.left_px, box.top_px, box.width_px, box.height_px)
    return "-".join([sha256, *(f"{side:.0f}" for side in sides)])
