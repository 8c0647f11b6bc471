"""The classical descriptor as a layer of a network: the same numbers, on any device."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage
from torch.nn import functional

from reid_desktop.vision import classical as recipe
from reid_desktop.vision.resizing import resized

DIM = recipe.ClassicalDescriptor.dim
_REACH_PX = 4  # of a Gaussian of one pixel, as SciPy cuts it
_TINY = 1e-12


class Appearance(torch.nn.Module):
    """Describes texture, shape and colours of squares of pixels; has nothing to learn.

    Notes
    -----
    Gives what `reid_desktop.vision.classical.ClassicalDescriptor` gives for the same square, up
    to rounding. Computed in float32 whatever the rest of the network computes in: a texture is
    which of two pixels is brighter, by few grey levels.
    """

    @torch.no_grad()
    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """Describe pixels (n, 3, height, width) of 0…255.

        Returns
        -------
        Tensor of shape (n, DIM), float32
            Rows of unit length.
        """
        colours = pixels.float()
        side = recipe.SIDE_PX
        if colours.shape[-2:] != (side, side):
            colours = resized(colours, side)
        grey = torch.einsum("c,nchw->nhw", _like(recipe.GREY_OF_RGB, colours), colours)
        blocks = (
            (recipe.TEXTURE_WEIGHT, self._texture(_shrink(grey, recipe.TEXTURE_SIDE_PX))),
            (recipe.SHAPE_WEIGHT, self._shape(_shrink(grey, recipe.SHAPE_SIDE_PX))),
            (recipe.COLOUR_WEIGHT, self._colours(_shrink(colours, recipe.COLOUR_SIDE_PX))),
        )
        rows = [weight**0.5 * functional.normalize(block, eps=_TINY) for weight, block in blocks]
        return functional.normalize(torch.cat(rows, dim=1), eps=_TINY)

    def _texture(self, grey: torch.Tensor) -> torch.Tensor:
        height, width = grey.shape[-2:]
        padded = functional.pad(grey[:, None], (1, 1, 1, 1), mode="replicate")[:, 0]

        def shifted(down: int, across: int) -> torch.Tensor:
            return padded[:, 1 + down : height + 1 + down, 1 + across : width + 1 + across]

        codes = torch.zeros_like(grey, dtype=torch.int64)
        threshold = recipe.TEXTURE_THRESHOLD
        for down, across in ((-1, -1), (-1, 0), (-1, 1), (0, 1)):
            difference = shifted(down, across) - shifted(-down, -across)
            codes = codes * 3 + (difference > threshold) + 2 * (difference < -threshold)
        one_hot = functional.one_hot(codes, recipe.N_CODES).float()
        return _pooled(one_hot, recipe.TEXTURE_CELLS).sqrt().flatten(1)

    def _shape(self, grey: torch.Tensor) -> torch.Tensor:
        smooth, slope = (_like(_impulse_response(order), grey) for order in (0, 1))
        across = _filtered(_filtered(grey, smooth, 1), slope, 2)
        down = _filtered(_filtered(grey, slope, 1), smooth, 2)
        n = recipe.N_ORIENTATIONS
        turns = torch.remainder(torch.atan2(down, across), 2 * torch.pi) / (2 * torch.pi) * n
        apart = (turns[..., None] - torch.arange(n, device=turns.device)).abs()
        nearness = (1 - torch.minimum(apart, n - apart)).clamp(min=0)
        strengths = torch.hypot(across, down)[..., None] * nearness
        return _pooled(strengths, recipe.SHAPE_CELLS).sqrt().flatten(1)

    def _colours(self, colours: torch.Tensor) -> torch.Tensor:
        share = colours / 255
        linear = torch.where(share > 0.04045, ((share + 0.055) / 1.055) ** 2.4, share / 12.92)
        xyz = torch.einsum("ij,njhw->nihw", _like(recipe.XYZ_OF_RGB, linear), linear).flatten(2)
        x, y, z = (xyz.clamp(min=0) ** (1 / 3)).unbind(dim=1)
        reach = recipe.COLOUR_REACH**0.5
        light = _soft_bins(116 * y - 16, 0, 100)
        red = _soft_bins(_root(500 * (x - y)), -reach, reach)
        blue = _soft_bins(_root(200 * (y - z)), -reach, reach)
        pairs = (light[..., :, None] * red[..., None, :]).flatten(2)
        return (pairs.transpose(1, 2) @ blue).sqrt().flatten(1)


def _shrink(pixels: torch.Tensor, side_px: int) -> torch.Tensor:
    """Average whole blocks of pixels."""
    factor = pixels.shape[-1] // side_px
    return functional.avg_pool2d(pixels, factor)


def _like(numbers: NDArray[Any], other: torch.Tensor) -> torch.Tensor:
    return torch.as_tensor(numbers, dtype=other.dtype, device=other.device)


def _pooled(values: torch.Tensor, n_cells: int) -> torch.Tensor:
    """Average values (n, side, side, k) in each pair of windows, column by column."""
    windows = _like(recipe.cell_windows(values.shape[1], n_cells), values)
    return torch.einsum("ah,nhwk,bw->nbak", windows, values, windows)


def _impulse_response(order: int) -> NDArray[np.float64]:
    impulse = np.zeros(2 * _REACH_PX + 1)
    impulse[_REACH_PX] = 1
    response: NDArray[np.float64] = ndimage.gaussian_filter1d(impulse, 1, order=order)
    return response


def _filtered(pixels: torch.Tensor, response: torch.Tensor, axis: int) -> torch.Tensor:
    """Filter (n, height, width) along an axis; what is beyond the edge mirrors what is before."""
    moved = pixels.transpose(axis, -1)
    mirrored = torch.cat(
        [moved[..., :_REACH_PX].flip(-1), moved, moved[..., -_REACH_PX:].flip(-1)], dim=-1
    )
    # Torch correlates: the response turned around filters.
    rows = functional.conv1d(mirrored.flatten(0, 1)[:, None], response.flip(0)[None, None])
    return rows.reshape(moved.shape).transpose(axis, -1)


def _soft_bins(values: torch.Tensor, low: float, high: float) -> torch.Tensor:
    """Share each value among the two nearest of the steps from `low` to `high`."""
    top = recipe.COLOUR_STEPS - 1
    places = ((values - low) / (high - low) * top).clamp(0, top)
    steps = torch.arange(recipe.COLOUR_STEPS, device=values.device)
    return (1 - (places[..., None] - steps).abs()).clamp(min=0)


def _root(values: torch.Tensor) -> torch.Tensor:
    return values.sign() * values.abs().sqrt()
