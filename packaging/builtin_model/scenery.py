"""Where animals stand, and what grows in front of them: never the same for one animal."""

import math
from dataclasses import dataclass

import cv2
import numpy as np

from builtin_model.imaging import (
    Colour,
    Field,
    Pixels,
    blurred,
    fill,
    from_hsv,
    octaves,
    paint,
    seeded,
    step,
    stroke,
    waves,
)

_SCENE, _SIDE = 3, 192


@dataclass(frozen=True, slots=True)
class Scenery:
    """Pictures to choose backgrounds and foregrounds from.

    Attributes
    ----------
    backgrounds : tuple of ndarray of shape (side, side, 3), uint8
    foregrounds : tuple of ndarray of shape (side, side, 4), uint8
        With their coverage as the fourth channel.
    noise : ndarray of shape (2 side, 2 side, 3), float32
        Normal noise, to cut pieces from.
    """

    backgrounds: tuple[Pixels, ...]
    foregrounds: tuple[Pixels, ...]
    noise: Field


def draw_scenery(seed: int, *, n: int = 48) -> Scenery:
    """Draw `n` backgrounds and half as many foregrounds."""
    rng = seeded(_SCENE, seed)
    return Scenery(
        tuple(_background(rng) for _ in range(n)),
        tuple(_foreground(rng) for _ in range(max(1, n // 2))),
        rng.standard_normal((2 * _SIDE, 2 * _SIDE, 3), dtype=np.float32),
    )


def _natural(rng: np.random.Generator) -> Colour:
    kind = rng.uniform()
    if kind < 0.4:
        return from_hsv(rng.uniform(0.18, 0.4), rng.uniform(0.1, 0.8), rng.uniform(0.1, 0.9))
    if kind < 0.7:
        return from_hsv(rng.uniform(0.04, 0.14), rng.uniform(0.1, 0.6), rng.uniform(0.1, 0.95))
    if kind < 0.85:
        return from_hsv(rng.uniform(0.5, 0.65), rng.uniform(0, 0.6), rng.uniform(0.2, 1))
    return from_hsv(rng.uniform(), rng.uniform(0, 0.9), rng.uniform(0, 1))


def _background(rng: np.random.Generator) -> Pixels:
    picture = np.empty((_SIDE, _SIDE, 3), dtype=np.float32)
    colours = [_natural(rng) for _ in range(4)]
    picture[:] = colours[0]
    grain = octaves(rng, _SIDE, _SIDE, rng.uniform(1.5, 12), n=5, roughness=rng.uniform(0.4, 0.9))
    paint(picture, colours[1], step(grain, rng.uniform(0.2, 3)))
    if rng.uniform() < 0.5:  # a horizon
        down = np.linspace(-1, 1, _SIDE, dtype=np.float32)[:, None]
        line = np.float32(rng.uniform(0.02, 0.3)) * waves(rng, _SIDE, _SIDE, 3)
        paint(picture, colours[2], step(down - np.float32(rng.uniform(-0.6, 0.8)) + line, 0.1))
    kind = rng.uniform()
    if kind < 0.35:
        _leaves(picture, rng, colours)
    elif kind < 0.6:
        _stems(picture, rng, colours)
    elif kind < 0.75:
        _boards(picture, rng)
    picture *= 1 + np.float32(rng.uniform(0, 0.5)) * octaves(rng, _SIDE, _SIDE, 3, n=5)[..., None]
    if rng.uniform() < 0.5:
        picture = blurred(picture, rng.uniform(0.6, 5))
    return np.clip(picture * 255, 0, 255).astype(np.uint8)


def _leaves(picture: Field, rng: np.random.Generator, colours: list[Colour]) -> None:
    biggest = rng.uniform(0.03, 0.25) * _SIDE
    for _ in range(int(rng.integers(20, 130))):
        colour = colours[int(rng.integers(len(colours)))] * rng.uniform(0.4, 1.6)
        turns = np.sort(rng.uniform(0, 2 * math.pi, 7))
        size = biggest * rng.uniform(0.2, 1) * rng.uniform(0.3, 1, 2)
        shape = np.column_stack([np.cos(turns), np.sin(turns)]) * size
        fill(picture, shape + rng.uniform(0, _SIDE, 2), [float(c) for c in colour])


def _stems(picture: Field, rng: np.random.Generator, colours: list[Colour]) -> None:
    layer = np.zeros((_SIDE, _SIDE), dtype=np.float32)
    upright = rng.uniform() < 0.7
    for _ in range(int(rng.integers(3, 60))):
        start = rng.uniform(0, _SIDE, 2)
        turn = rng.normal(math.pi / 2 if upright else 0, 0.3)
        length = rng.uniform(0.2, 1.5) * _SIDE
        end = start + length * np.array((math.cos(turn), -math.sin(turn)))
        middle = (start + end) / 2 + rng.normal(0, 0.06 * _SIDE, 2)
        stroke(layer, np.stack([start, middle, end]), rng.uniform(0.4, 1), int(rng.integers(1, 9)))
    paint(picture, colours[3], layer)


def _boards(picture: Field, rng: np.random.Generator) -> None:
    for _ in range(int(rng.integers(1, 9))):
        corner, size = rng.uniform(-0.2, 1, 2) * _SIDE, rng.uniform(0.1, 1, 2) * _SIDE
        corners = corner + size * np.array([(0, 0), (1, 0), (1, 1), (0, 1)])
        colour = from_hsv(rng.uniform(), rng.uniform(0, 0.8), rng.uniform(0, 1))
        fill(picture, corners, [float(c) for c in colour])


def _foreground(rng: np.random.Generator) -> Pixels:
    share = np.zeros((_SIDE, _SIDE), dtype=np.float32)
    kind = rng.uniform()
    if kind < 0.5:  # grass
        for _ in range(int(rng.integers(10, 70))):
            x, high = rng.uniform(0, _SIDE), rng.uniform(0.1, 0.7) * _SIDE
            lean = rng.normal(0, 0.25) * high
            blade = np.array(
                [(x, _SIDE), (x + 0.3 * lean, _SIDE - 0.6 * high), (x + lean, _SIDE - high)]
            )
            stroke(share, blade, 1, int(rng.integers(1, 5)))
    elif kind < 0.8:  # branches and leaves
        for _ in range(int(rng.integers(1, 5))):
            points = rng.uniform(-0.2, 1.2, 2) * _SIDE + np.cumsum(
                rng.normal(0, 0.35 * _SIDE, (4, 2)), axis=0
            )
            stroke(share, points, 1, int(rng.integers(1, 14)))
            for at in points:
                turns = np.sort(rng.uniform(0, 2 * math.pi, 6))
                leaf = np.column_stack([np.cos(turns), np.sin(turns)]) * rng.uniform(2, 22, 2)
                fill(share, at + leaf, 1.0)
    else:  # bars, a finger over the lens, the next animal
        corners = rng.uniform(-0.2, 1.2, 2) * _SIDE + rng.uniform(0.05, 0.4, 2) * _SIDE * np.array(
            [(-1, -1), (1, -1), (1, 1), (-1, 1)]
        )
        fill(share, corners, 1.0)
    if rng.uniform() < 0.4:
        share = blurred(share, rng.uniform(0.5, 4))
    picture = np.empty((_SIDE, _SIDE, 3), dtype=np.float32)
    picture[:] = _natural(rng)
    picture *= (1 + 0.3 * octaves(rng, _SIDE, _SIDE, 8, n=3))[..., None]
    layered = np.empty((_SIDE, _SIDE, 4), dtype=np.uint8)
    layered[..., :3] = np.clip(picture * 255, 0, 255)
    layered[..., 3] = share * 255
    return layered


def piece(pixels: Pixels, rng: np.random.Generator, size: int) -> Pixels:
    """Cut a piece of a picture, of any size and mirrored or not, and scale it to `size`."""
    side = len(pixels)
    cut = int(rng.uniform(0.35, 1) * side)
    top, left = rng.integers(0, side - cut + 1, 2)
    window = pixels[top : top + cut, left : left + cut]
    if rng.uniform() < 0.5:
        window = window[:, ::-1]
    resized: Pixels = cv2.resize(np.ascontiguousarray(window), (size, size)).astype(np.uint8)
    return resized
