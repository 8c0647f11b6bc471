"""Curves and colours that animals and places are drawn with."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # (n, 2): x, y
Colour = tuple[int, int, int]


def smooth(corners: Points, *, steps: int = 8) -> Points:
    """Draw a closed Catmull-Rom curve through `corners`."""
    before, after = np.roll(corners, 1, axis=0), np.roll(corners, -1, axis=0)
    beyond = np.roll(corners, -2, axis=0)
    t = np.linspace(0, 1, steps, endpoint=False)[None, :, None]
    a, b, c, d = (points[:, None, :] for points in (before, corners, after, beyond))
    curve: Points = 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )
    return curve.reshape(-1, 2)


def along(path: Points, widths: Sequence[float]) -> tuple[Points, NDArray[np.float64]]:
    """Return 60 centres on a smooth curve through `path`, and the width at each."""
    ghosts = np.concatenate([[2 * path[0] - path[1]], path, [2 * path[-1] - path[-2]]])
    curve = smooth(ghosts, steps=16)[16 : 16 * len(path)]
    at = np.linspace(0, len(curve) - 1, 60).astype(np.intp)
    return curve[at], np.interp(at / (len(curve) - 1), np.linspace(0, 1, len(widths)), widths)


def circle(centre: tuple[float, float], radius: float) -> Points:
    """Return the outline of a disc."""
    turns = np.linspace(0, 2 * math.pi, 20, endpoint=False)
    disc: Points = np.column_stack([np.cos(turns), np.sin(turns)]) * radius + np.array(centre)
    return disc


def flat(points: Points) -> list[tuple[float, float]]:
    """Return points as Pillow wants them."""
    return [(float(x), float(y)) for x, y in points]


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """Mix a share of the second colour into the first."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue
