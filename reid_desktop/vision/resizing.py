"""Scaling and averaging of maps as products of matrices: the same on every device.

Not every device of torch has all ways of scaling, or pools into cells that do not fit evenly.
"""

from functools import lru_cache

import torch
from torch.nn import functional


def resized(maps: torch.Tensor, side: int) -> torch.Tensor:
    """Scale maps (n, channels, height, width) to squares, without aliasing.

    Returns
    -------
    Tensor of shape (n, channels, side, side)
        As ``torch.nn.functional.interpolate`` scales, bilinear and antialiased.
    """
    return _between(maps, _scaling(maps.shape[-2], side), _scaling(maps.shape[-1], side))


def averaged(maps: torch.Tensor, n_cells: int) -> torch.Tensor:
    """Average maps (n, channels, height, width) in the cells of a square grid.

    Returns
    -------
    Tensor of shape (n, channels, n_cells, n_cells)
        As ``torch.nn.functional.adaptive_avg_pool2d`` averages.
    """
    return _between(maps, _averaging(maps.shape[-2], n_cells), _averaging(maps.shape[-1], n_cells))


def _between(maps: torch.Tensor, rows: torch.Tensor, columns: torch.Tensor) -> torch.Tensor:
    rows, columns = (one.to(maps.device, maps.dtype) for one in (rows, columns))
    return rows @ maps @ columns.T


@lru_cache(maxsize=64)
def _scaling(before: int, after: int) -> torch.Tensor:
    with torch.device("cpu"), torch.inference_mode(mode=False):
        points = torch.eye(before)[None, None]
        scaled = functional.interpolate(
            points, (after, before), mode="bilinear", antialias=True, align_corners=False
        )
        return scaled[0, 0]


@lru_cache(maxsize=64)
def _averaging(before: int, after: int) -> torch.Tensor:
    with torch.device("cpu"), torch.inference_mode(mode=False):
        return functional.adaptive_avg_pool1d(torch.eye(before), after).T.contiguous()
