"""Photographs changed a little, so that a model learns the animal and not the picture."""

import numpy as np
from numpy.typing import NDArray

_PAD = 10 / 256  # of the height, on every side, before a part of the old size is cut out
_P_ERASE = 0.5
_ERASED = (0.02, 0.4)  # share of the area
_SHAPE = 0.3  # height over width of what is erased, to its inverse
_TRIES = 100


def augmented(
    pixels: NDArray[np.uint8],
    rng: np.random.Generator,
    *,
    flip: bool,
    fill: NDArray[np.uint8],
) -> NDArray[np.uint8]:
    """Mirror a photograph or not, shift it a little, and erase a part of it or not.

    Parameters
    ----------
    pixels : ndarray of shape (height, width, 3), uint8
    flip : bool
        Whether it may be mirrored.
    fill : ndarray of shape (3,), uint8
        The colour of what is not seen.

    Returns
    -------
    ndarray of shape (height, width, 3), uint8
        A new array.

    References
    ----------
    Luo et al., "Bag of Tricks and a Strong Baseline for Deep Person Re-identification", CVPRW
    2019; Zhong et al., "Random Erasing Data Augmentation", AAAI 2020, with their values.
    """
    if flip and rng.random() < 0.5:
        pixels = pixels[:, ::-1]
    shifted = _shifted(pixels, rng, fill)
    if rng.random() < _P_ERASE:
        _erase(shifted, rng, fill)
    return shifted


def _shifted(
    pixels: NDArray[np.uint8], rng: np.random.Generator, fill: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    pad = max(1, round(_PAD * height))
    down, right = (int(at) for at in rng.integers(-pad, pad + 1, 2))
    shifted = np.empty_like(pixels, order="C")
    shifted[:] = fill
    shifted[max(0, down) : height + min(0, down), max(0, right) : width + min(0, right)] = pixels[
        max(0, -down) : height - max(0, down), max(0, -right) : width - max(0, right)
    ]
    return shifted


def _erase(pixels: NDArray[np.uint8], rng: np.random.Generator, fill: NDArray[np.uint8]) -> None:
    height, width = pixels.shape[:2]
    for _ in range(_TRIES):
        area = rng.uniform(*_ERASED) * height * width
        shape = rng.uniform(_SHAPE, 1 / _SHAPE)
        high, wide = round((area * shape) ** 0.5), round((area / shape) ** 0.5)
        if 0 < high < height and 0 < wide < width:
            top, left = rng.integers(0, height - high), rng.integers(0, width - wide)
            pixels[top : top + high, left : left + wide] = fill
            return
