"""Photographs with much to be found in them, and views of them."""

import cv2
import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 320, 240


def blotches(seed: int, width: int = WIDTH, height: int = HEIGHT) -> NDArray[np.uint8]:
    """Draw discs of many sizes and greys at random places."""
    rng = np.random.default_rng(seed)
    pixels = np.full((height, width, 3), 128, dtype=np.uint8)
    for x, y, radius, *colour in zip(
        rng.integers(0, width, 300).tolist(),
        rng.integers(0, height, 300).tolist(),
        rng.integers(2, 14, 300).tolist(),
        *rng.integers(0, 256, (3, 300)).tolist(),
        strict=True,
    ):
        cv2.circle(pixels, (x, y), radius, colour, -1, cv2.LINE_AA)
    return pixels


def turned(pixels: NDArray[np.uint8], angle_deg: float, scale: float = 1.0) -> NDArray[np.uint8]:
    """Show the same thing turned and scaled about its centre."""
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle_deg, scale)
    return np.asarray(cv2.warpAffine(pixels, matrix, (width, height)), dtype=np.uint8)


def moved(pixels: NDArray[np.uint8], x: int, y: int) -> NDArray[np.uint8]:
    """Show the same thing, so many pixels further right and down."""
    return np.roll(pixels, (y, x), axis=(0, 1))
