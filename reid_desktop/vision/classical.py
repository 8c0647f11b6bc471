"""A descriptor that needs no file and no training: texture, shape and colours of the whole crop."""

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from reid_desktop.core.embedding import unit_rows

_RECIPE = "classical 1"  # changes with every number below
SIDE_PX = 128  # the crop is squashed to a square of this size

# How much each part says about the similarity of two crops.
TEXTURE_WEIGHT, SHAPE_WEIGHT, COLOUR_WEIGHT = 1.0, 0.5, 0.5

TEXTURE_SIDE_PX, TEXTURE_CELLS = 64, 4
TEXTURE_THRESHOLD = 4.0  # grey levels of 255: below it is noise
N_CODES = 81  # four directions, each darker, even or brighter

SHAPE_SIDE_PX, SHAPE_CELLS, N_ORIENTATIONS = 32, 6, 8

COLOUR_SIDE_PX, COLOUR_STEPS = 64, 6
COLOUR_REACH = 45.0  # of a* and b*; animals and their places are rarely more colourful

XYZ_OF_RGB = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]],
    dtype=np.float32,
) / np.array([[0.9505], [1.0], [1.089]], dtype=np.float32)
GREY_OF_RGB = np.array([0.299, 0.587, 0.114], dtype=np.float32)


class ClassicalDescriptor:
    """Embeds photographs by what their pixels look like.

    Notes
    -----
    Three blocks of unit length, weighted and joined, all of them square roots of histograms,
    so that the cosine of two blocks is their Hellinger affinity: centre-symmetric local
    ternary patterns in 4 x 4 overlapping cells [1]_ [2]_, signed gradient orientations in
    6 x 6 overlapping cells [3]_, and a colour histogram with soft bins in CIELAB. The same
    photograph gives the same embedding whatever it is embedded together with.

    References
    ----------
    .. [1] M. Heikkilä, M. Pietikäinen, C. Schmid, "Description of interest regions with
       local binary patterns", Pattern Recognition 42(3), 2009.
    .. [2] X. Tan, B. Triggs, "Enhanced local texture feature sets for face recognition under
       difficult lighting conditions", IEEE Transactions on Image Processing 19(6), 2010.
    .. [3] N. Dalal, B. Triggs, "Histograms of oriented gradients for human detection",
       CVPR 2005.
    """

    model_key = f"classical-{hashlib.sha256(_RECIPE.encode()).hexdigest()[:12]}"
    dim = TEXTURE_CELLS**2 * N_CODES + SHAPE_CELLS**2 * N_ORIENTATIONS + COLOUR_STEPS**3
    device = "CPU"
    input_size = (SIDE_PX, SIDE_PX)

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        rows = [_describe(photograph) for photograph in photographs]
        if not rows:
            return np.zeros((0, self.dim), dtype=np.float32)
        return unit_rows(np.stack(rows))


def _describe(photograph: NDArray[np.uint8]) -> NDArray[np.float32]:
    square = Image.fromarray(photograph).resize((SIDE_PX, SIDE_PX), Image.Resampling.BICUBIC)
    colours = np.asarray(square, dtype=np.float32)
    grey = colours @ GREY_OF_RGB
    blocks = (
        (TEXTURE_WEIGHT, _texture(_shrink(grey, TEXTURE_SIDE_PX))),
        (SHAPE_WEIGHT, _shape(_shrink(grey, SHAPE_SIDE_PX))),
        (COLOUR_WEIGHT, _colours(_shrink(colours, COLOUR_SIDE_PX))),
    )
    return np.concatenate(
        [np.sqrt(np.float32(weight)) * unit_rows(block[None])[0] for weight, block in blocks]
    )


def _shrink(pixels: NDArray[np.float32], side_px: int) -> NDArray[np.float32]:
    """Average whole blocks of pixels."""
    factor = len(pixels) // side_px
    blocks = pixels.reshape(side_px, factor, side_px, factor, -1)
    shrunk: NDArray[np.float32] = blocks.mean(axis=(1, 3))
    return shrunk if pixels.ndim == 3 else shrunk[..., 0]


def _pool(values: NDArray[np.float32], n_cells: int) -> NDArray[np.float32]:
    """Average `values` (side, side, k) in a grid of overlapping triangular windows."""
    windows = cell_windows(len(values), n_cells)
    rows = np.tensordot(windows, values, axes=(1, 0))
    pooled: NDArray[np.float32] = np.tensordot(windows, rows, axes=(1, 1))
    return pooled


def cell_windows(side: int, n_cells: int) -> NDArray[np.float32]:
    """Return overlapping triangular windows along a side, (n_cells, side), each of sum 1."""
    centres = (np.arange(side, dtype=np.float32) + 0.5) / side * n_cells - 0.5
    windows: NDArray[np.float32] = np.maximum(
        0, 1 - np.abs(centres - np.arange(n_cells, dtype=np.float32)[:, None])
    )
    windows /= windows.sum(axis=1, keepdims=True)
    return windows


def _texture(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    padded = np.pad(grey, 1, mode="edge")
    codes = np.zeros(grey.shape, dtype=np.int64)
    for down, across in ((-1, -1), (-1, 0), (-1, 1), (0, 1)):
        difference = _shifted(padded, down, across) - _shifted(padded, -down, -across)
        codes *= 3
        codes += (difference > TEXTURE_THRESHOLD) + 2 * (difference < -TEXTURE_THRESHOLD)
    return np.sqrt(_pool(np.eye(N_CODES, dtype=np.float32)[codes], TEXTURE_CELLS)).ravel()


def _shifted(padded: NDArray[np.float32], down: int, across: int) -> NDArray[np.float32]:
    height, width = padded.shape
    return padded[1 + down : height - 1 + down, 1 + across : width - 1 + across]


def _shape(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    across = ndimage.gaussian_filter(grey, 1, order=(0, 1))
    down = ndimage.gaussian_filter(grey, 1, order=(1, 0))
    turns = np.arctan2(down, across) % (2 * np.pi) / (2 * np.pi) * N_ORIENTATIONS
    apart = np.abs(turns[..., None] - np.arange(N_ORIENTATIONS, dtype=np.float32))
    nearness = np.maximum(0, 1 - np.minimum(apart, N_ORIENTATIONS - apart))
    strengths = np.hypot(across, down)[..., None] * nearness
    return np.sqrt(_pool(strengths.astype(np.float32), SHAPE_CELLS)).ravel()


def _colours(colours: NDArray[np.float32]) -> NDArray[np.float32]:
    lightness, red_green, blue_yellow = np.moveaxis(_lab(colours).reshape(-1, 3), 1, 0)
    reach = np.sqrt(COLOUR_REACH)
    light = _soft_bins(lightness, 0, 100)
    red = _soft_bins(np.sign(red_green) * np.sqrt(np.abs(red_green)), -reach, reach)
    blue = _soft_bins(np.sign(blue_yellow) * np.sqrt(np.abs(blue_yellow)), -reach, reach)
    pairs = (light[:, :, None] * red[:, None, :]).reshape(len(light), -1)
    return np.sqrt(pairs.T @ blue).ravel()


def _soft_bins(values: NDArray[np.float32], low: float, high: float) -> NDArray[np.float32]:
    """Share each value among the two nearest of the steps from `low` to `high`."""
    top = COLOUR_STEPS - 1
    places = np.clip((values - low) / (high - low) * top, 0, top).astype(np.float32)
    steps = np.arange(COLOUR_STEPS, dtype=np.float32)
    shares: NDArray[np.float32] = np.maximum(0, 1 - np.abs(places[:, None] - steps))
    return shares


def _lab(colours: NDArray[np.float32]) -> NDArray[np.float32]:
    """Convert sRGB of 0…255 to CIELAB, with plain cube roots in the dark too."""
    share = colours / np.float32(255)
    linear = np.where(share > 0.04045, ((share + 0.055) / 1.055) ** 2.4, share / 12.92)
    x, y, z = np.moveaxis(np.cbrt(linear.astype(np.float32) @ XYZ_OF_RGB.T), -1, 0)
    lab: NDArray[np.float32] = np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)
    return lab
