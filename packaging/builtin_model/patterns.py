"""Patterns as skins grow them: spots, stripes, mazes, rosettes, patches, hairs and scars."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

import numpy as np

from builtin_model.imaging import Field, blurred, looked_up, resized, step, stroke, waves

_SHRINK = 2  # grown small, and sharpened when scaled up
_ROUNDS = 7
_GAIN = 6.0
_APART = 1.0  # inhibition everywhere: what is left are spots


class Marking(StrEnum):
    """What grows on a coat."""

    PLAIN = "plain"
    SPOTS = "spots"
    STRIPES = "stripes"
    MAZE = "maze"
    ROSETTES = "rosettes"
    PATCHES = "patches"
    FRECKLES = "freckles"
    NET = "net"


_ROUND = frozenset({Marking.SPOTS, Marking.ROSETTES, Marking.FRECKLES})


@dataclass(frozen=True, slots=True)
class Growth:
    """How the marks of a species grow.

    Attributes
    ----------
    marking : Marking
    wavelength : float
        From one mark to the next, as a share of the height of the coat.
    stretch : float
        How much longer than wide marks are; 1 for round ones.
    turn : float
        Direction of the long side in radians; 0 is along the body.
    bias : float
        More marks above 0, fewer below.
    softness : float
        Of the edges.
    swirl : float
        How far the pattern is bent, in wavelengths.
    """

    marking: Marking
    wavelength: float
    stretch: float = 1.0
    turn: float = 0.0
    bias: float = 0.0
    softness: float = 0.2
    swirl: float = 0.5


def grow(growth: Growth, rng: np.random.Generator, height: int, width: int) -> Field:
    """Grow the marks of one individual.

    Returns
    -------
    ndarray of shape (height, width), float32
        The share of the second colour, 0…1.

    Notes
    -----
    Spots, stripes and mazes come from local activation with inhibition further away, iterated
    from noise: the fixed points of a reaction-diffusion system, in a few blurs instead of some
    thousand steps (Young, "A local activator-inhibitor model of vertebrate skin patterns",
    Mathematical Biosciences 72, 1984).
    """
    if growth.marking is Marking.PLAIN:
        return np.zeros((height, width), dtype=np.float32)
    if growth.marking is Marking.PATCHES:
        cells = 0.6 / growth.wavelength
        field = waves(rng, height, width, cells, aspect=growth.stretch)
        field += np.float32(0.35) * waves(rng, height, width, 3 * cells)
        field += np.float32(0.12) * waves(rng, height, width, min(9 * cells, height / 3))
        return step(field + np.float32(growth.bias), growth.softness)
    field = _bent(_turing(growth, rng, height, width), growth, rng)
    if growth.marking is Marking.ROSETTES:
        broken = np.float32(0.25) * waves(rng, height, width, 1.5 / growth.wavelength)
        ring = np.float32(0.5) - np.abs(field + np.float32(0.3)) + broken
        return step(ring, growth.softness)
    if growth.marking is Marking.NET:
        return step(np.float32(0.3) - np.abs(field), growth.softness)
    return step(field, growth.softness)


def _turing(growth: Growth, rng: np.random.Generator, height: int, width: int) -> Field:
    rows, columns = height // _SHRINK, width // _SHRINK
    sigma = max(0.8, growth.wavelength * rows * 0.16)
    if growth.marking is Marking.FRECKLES:
        sigma = max(0.7, sigma * 0.5)
    long, wide = sigma * math.sqrt(growth.stretch), sigma / math.sqrt(growth.stretch)
    across = abs(math.cos(growth.turn)) * (long - wide) + wide
    down = abs(math.sin(growth.turn)) * (long - wide) + wide
    bias = np.float32(growth.bias * 0.25)
    if growth.marking in _ROUND:
        bias -= np.float32(_APART)
    state = rng.standard_normal((rows, columns), dtype=np.float32)
    for _ in range(_ROUNDS):
        near = blurred(state, across, down)
        state = np.tanh(np.float32(_GAIN) * (near - blurred(near, 1.6 * across, 1.6 * down)) + bias)
    return resized(blurred(state, max(0.5, 0.4 * sigma)), height, width)


def _bent(field: Field, growth: Growth, rng: np.random.Generator) -> Field:
    height, width = field.shape
    swirl = growth.swirl * (0.3 if growth.marking in _ROUND else 0.8)
    reach = np.float32(swirl * growth.wavelength * height)
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    columns = columns + reach * waves(rng, height, width, 3)
    rows = rows + reach * waves(rng, height, width, 3)
    if growth.stretch > 1.2:  # stripes between the two axes
        lean = np.float32(math.sin(2 * growth.turn) * 0.5)
        columns = columns + lean * (rows - np.float32(height / 2))
    np.mod(columns, np.float32(2 * width - 2), out=columns)
    columns = np.where(columns > width - 1, np.float32(2 * width - 2) - columns, columns)
    return looked_up(field, cast(Field, columns), cast(Field, rows))


def hairs(
    rng: np.random.Generator, height: int, width: int, *, length_px: float, turn: float
) -> Field:
    """Draw hair: noise drawn out along its direction.

    Returns
    -------
    ndarray of shape (height, width), float32
        Around 0, with a standard deviation of about 1.
    """
    noise = rng.standard_normal((height, width), dtype=np.float32)
    long = max(0.6, length_px)
    across = max(0.5, long * abs(math.cos(turn)))
    down = max(0.5, long * abs(math.sin(turn)))
    drawn = blurred(noise, across, down)
    return cast(Field, drawn / (drawn.std() + np.float32(1e-6)))


def scars(rng: np.random.Generator, height: int, width: int, n: int) -> Field:
    """Draw `n` scratches and a few round scars: lines of 0…1."""
    layer = np.zeros((height, width), dtype=np.float32)
    for _ in range(n):
        start = rng.uniform((0, 0), (width, height))
        turn, length = rng.uniform(0, math.pi), rng.uniform(0.06, 0.35) * height
        along = np.linspace(0, length, 6)
        bend = np.cumsum(rng.normal(0, 0.15, 6)) + turn
        points = start + np.column_stack([np.cos(bend), np.sin(bend)]) * along[:, None]
        n_parallel = int(rng.choice([1, 1, 1, 3]))
        for k in range(n_parallel):
            stroke(layer, points + k * 0.03 * height, rng.uniform(0.4, 1), int(rng.integers(1, 3)))
    return blurred(layer, 0.7)
