"""Measures how good a crop is, and hashes it so that near-duplicates are found."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from reid_desktop.core.quality import Quality
from reid_desktop.core.records import CropSource
from reid_desktop.vision.keypoints import crop_size_px
from reid_desktop.vision.photographs import open_photograph

QUALITY_KEY = "quality 1"  # changes with every number below
WORKING_PX = 256
_ROUNDING = 20 / 12  # variance of the Laplacian of grey levels that are only rounded
_FLAT = 2.0  # grey levels of 255: less contrast is noise
_BLACK, _WHITE = 4, 251  # grey levels that a sensor clips at, with some room for JPEG

_HASH_WIDTH, _HASH_HEIGHT = 9, 8  # eight differences in each of eight rows


def examine_crop(source: CropSource) -> tuple[Quality, int]:
    """Read a crop scaled down, measure it and hash it.

    Raises
    ------
    PhotographError
        If the photograph cannot be read.
    """
    opened = open_photograph(source.path, box=source.box, fit_within=(WORKING_PX, WORKING_PX))
    size_px = crop_size_px(source.box, opened.full_size)
    return measure_quality(opened.pixels, size_px), difference_hash(opened.pixels)


def measure_quality(pixels: NDArray[np.uint8], size_px: tuple[int, int]) -> Quality:
    """Measure one crop.

    Parameters
    ----------
    pixels : ndarray of shape (height, width, 3), uint8
        RGB; may be smaller than the crop at full resolution, but then not below 256 px.
    size_px : tuple of int
        Width and height of the crop at full resolution.

    Returns
    -------
    Quality
        Sharpness is the spread of the Laplacian over that of the grey levels, at 256 px or
        less: the same for a photograph and its copy at half the size, as long as both
        are larger than that; contrast and brightness do not count.

    References
    ----------
    Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy: a comparative study",
    ICPR 2000 (variance of the Laplacian).
    """
    seen = _shrunk(pixels)
    grey = cv2.cvtColor(seen, cv2.COLOR_RGB2GRAY)
    spread = float(grey.std())
    power = float(cv2.Laplacian(grey, cv2.CV_32F).var()) if min(grey.shape) > 2 else 0.0
    detail = math.sqrt(max(power - _ROUNDING, 0.0)) / 4
    return Quality(
        sharpness=0.0 if spread < _FLAT else detail / spread,
        side_px=min(size_px),
        shadows=float((seen.max(axis=2) <= _BLACK).mean()),
        highlights=float((seen.min(axis=2) >= _WHITE).mean()),
    )


def difference_hash(pixels: NDArray[np.uint8]) -> int:
    """Hash a photograph by where it gets brighter from left to right.

    Parameters
    ----------
    pixels : ndarray of shape (height, width, 3), uint8
        RGB, of any size: a thumbnail will do.

    Returns
    -------
    int
        64 bits, 0…2⁶⁴-1; a few of them change when the photograph is scaled, compressed
        again or made a little brighter. All are 0 where nothing is to be seen.
    """
    small = Image.fromarray(pixels).convert("L")
    grey = np.asarray(
        small.resize((_HASH_WIDTH, _HASH_HEIGHT), Image.Resampling.BOX), dtype=np.int16
    )
    bits = np.packbits((grey[:, 1:] > grey[:, :-1]).ravel())
    return int.from_bytes(bits.tobytes(), "big")


def _shrunk(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    factor = WORKING_PX / max(height, width)
    if factor >= 1:
        return pixels
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.array(Image.fromarray(pixels).resize(size, Image.Resampling.BOX), dtype=np.uint8)
