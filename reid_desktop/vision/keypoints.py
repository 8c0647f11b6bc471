"""What every extractor of local features does before and after it looks."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from reid_desktop.core.local_features import Descriptors, LocalFeatures
from reid_desktop.core.records import Box


def crop_size_px(box: Box | None, full_size: tuple[int, int]) -> tuple[int, int]:
    """Return width and height of a crop at full resolution, its box clipped to the photograph."""
    if box is None:
        return full_size
    right = min(box.left_px + box.width_px, full_size[0])
    bottom = min(box.top_px + box.height_px, full_size[1])
    width, height = right - max(box.left_px, 0), bottom - max(box.top_px, 0)
    return max(1, round(width)), max(1, round(height))


def at_working_size(
    pixels: NDArray[np.uint8], working_px: int, *, least_px: int = 1
) -> NDArray[np.uint8]:
    """Scale so that the longer side has `working_px`, keeping the proportions.

    Parameters
    ----------
    pixels : ndarray of shape (height, width, 3), uint8
    least_px : int
        The shorter side has at least so many; very long crops are stretched for it.

    Returns
    -------
    ndarray of shape (height, width, 3), uint8
        Writable. Small crops are enlarged: detectors look at a fixed number of pixels.
    """
    height, width = pixels.shape[:2]
    factor = working_px / max(height, width)
    size = (max(least_px, round(width * factor)), max(least_px, round(height * factor)))
    resampling = Image.Resampling.BICUBIC if factor > 1 else Image.Resampling.LANCZOS
    return np.array(Image.fromarray(pixels).resize(size, resampling), dtype=np.uint8)


def in_crop_pixels(
    keypoints: NDArray[np.float32],
    descriptors: Descriptors,
    *,
    seen_px: tuple[int, int],
    size_px: tuple[int, int],
) -> LocalFeatures:
    """Tell keypoints in pixels of the crop instead of those that were looked at.

    Parameters
    ----------
    keypoints : ndarray of shape (k, 2), float32
        x and y, counted from the centre of the first pixel that was looked at.
    descriptors : ndarray of shape (k, d)
    seen_px, size_px : tuple of int
        Width and height of what was looked at, and of the crop.
    """
    across, down = size_px[0] / seen_px[0], size_px[1] / seen_px[1]
    # a pixel's centre lies half a pixel from its corner, whatever its size
    placed = (keypoints + 0.5) * np.array([across, down]) - 0.5
    return LocalFeatures(
        np.ascontiguousarray(placed, dtype=np.float32),
        np.ascontiguousarray(descriptors),
        size_px,
        max(seen_px) / max(size_px),
    )
