"""Photographs of drawn animals: warped, lit, dirty, hidden, and as a poor camera saw them."""

import math
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import cast

import cv2
import numpy as np

from builtin_model.animals import Animal, Kind
from builtin_model.imaging import (
    Field,
    Pixels,
    blurred,
    from_hsv,
    looked_up_apart,
    looked_up_pixels,
    resized,
    shrunk,
    step,
    waves,
)
from builtin_model.scenery import Scenery, piece
from builtin_model.shapes import Sheet

_LEAST_BEND = 0.01
_JUMP_PX = 6.0  # of a coat: further apart are two parts of the body


@dataclass(frozen=True, slots=True)
class Conditions:
    """How hard photographs are; each a probability or a strength in 0…1.

    Attributes
    ----------
    warp : float
        How far skin and outline are bent.
    hidden : float
        Something stands in front.
    dirty, wet : float
        Mud on the coat; a coat that shines and is darker.
    weather : float
        Strength of light, shadow, and colour casts.
    camera : float
        Strength of blur, noise, sharpening and compression.
    """

    warp: float = 0.6
    hidden: float = 0.25
    dirty: float = 0.15
    wet: float = 0.15
    weather: float = 0.7
    camera: float = 0.6

    def times(self, factor: float) -> "Conditions":
        """Make photographs easier, or harder."""
        return Conditions(**{name: value * factor for name, value in asdict(self).items()})


def photograph(
    animal: Animal,
    rng: np.random.Generator,
    size: int,
    scenery: Scenery,
    *,
    right: bool = False,
    conditions: Conditions | None = None,
) -> Pixels:
    """Photograph an animal.

    Parameters
    ----------
    size : int
        Side in pixels: a crop around the animal, squashed to a square.
    right : bool
        Show the right flank, where there is a pose that does.

    Returns
    -------
    ndarray of shape (size, size, 3), uint8
    """
    how = conditions or Conditions()
    sheets = (animal.right or animal.left) if right else (animal.left or animal.right)
    sheet = sheets[int(rng.integers(len(sheets)))]
    skin, share, surface = _look(animal, sheet, rng, size, how)
    if rng.uniform() < how.dirty:
        _soil(skin, rng)
    _light(skin, surface, rng, how)
    background = piece(scenery.backgrounds[int(rng.integers(len(scenery.backgrounds)))], rng, size)
    scene = background.astype(np.float32)
    scene *= np.float32(math.exp(rng.normal(0, 0.4)))
    scene += (skin - scene) * share[..., None]
    if rng.uniform() < how.hidden:
        front = piece(scenery.foregrounds[int(rng.integers(len(scenery.foregrounds)))], rng, size)
        cover = front[..., 3:].astype(np.float32) * np.float32(1 / 255)
        scene += (front[..., :3].astype(np.float32) - scene) * cover
    return take(scene, rng, how, scenery)


@lru_cache(maxsize=4)
def _grid(size: int) -> tuple[Field, Field]:
    rows, columns = np.mgrid[:size, :size].astype(np.float32)
    half = np.float32((size - 1) / 2)
    return (columns - half) / half, (rows - half) / half


def _look(
    animal: Animal, sheet: Sheet, rng: np.random.Generator, size: int, how: Conditions
) -> tuple[Field, Field, Field]:
    """Return colours (0…255), coverage (0…1) and normals of a pose, warped."""
    kind = animal.species.kind
    across, down, reach = warped_grid(
        rng,
        size,
        roll=0.5 if kind is Kind.SKIN else 0.12,
        close=0.3 if kind is Kind.FACE else 0.12,
        warp=how.warp,
    )
    half = np.float32((len(sheet.surface) - 1) / 2)
    across, down = across * half + half, down * half + half
    surface = looked_up_pixels(sheet.surface, across, down, outside=kind is not Kind.SKIN)
    places = looked_up_apart(sheet.places, across, down, jump=_JUMP_PX)
    if reach:  # skin slides over the body
        slide = rng.standard_normal((5, 5, 2), dtype=np.float32) * np.float32(reach * 25)
        places += resized(slide, size, size)
    coat = looked_up_pixels(animal.coat, places[..., 0], places[..., 1], outside=False)
    share = surface[..., 3].astype(np.float32) * coat[..., 3] * np.float32(1 / 65025)
    normals = (surface[..., :3].astype(np.float32) - 128) * np.float32(1 / 127)
    return coat[..., :3].astype(np.float32), share, normals


def warped_grid(
    rng: np.random.Generator, size: int, *, roll: float, close: float, warp: float
) -> tuple[Field, Field, float]:
    """Draw a crop: turned, nearer or further, tilted and bent.

    Returns
    -------
    across, down : ndarray of shape (size, size), float32
        Where to look, -1…1 from edge to edge.
    float
        How far it is bent; 0 if not at all.
    """
    x, y = _grid(size)
    turn = rng.normal(0, roll)
    zoom_x, zoom_y = np.exp(rng.normal(-close * 0.5, 0.12, 2) + rng.normal(-close * 0.5, 0.08))
    shift = rng.normal(0, 0.09, 2)
    tilt = rng.normal(0, 0.12, 2)
    away = 1 + tilt[0] * x + tilt[1] * y
    across = (zoom_x * (math.cos(turn) * x - math.sin(turn) * y) * away + shift[0]).astype(
        np.float32
    )
    down = (zoom_y * (math.sin(turn) * x + math.cos(turn) * y) * away + shift[1]).astype(np.float32)
    reach = float(warp * rng.uniform(0, 0.1))
    if reach < _LEAST_BEND:
        return across, down, 0.0
    bend = rng.standard_normal((5, 5, 2), dtype=np.float32) * np.float32(reach)
    field = resized(bend, size, size)
    return across + field[..., 0], down + field[..., 1], reach


def _soil(skin: Field, rng: np.random.Generator) -> None:
    size = len(skin)
    low = np.linspace(-1.5, 0.8, size, dtype=np.float32)[:, None] * np.float32(
        rng.choice([0, 1, 1])
    )
    mud = step(waves(rng, size, size, rng.uniform(2, 7)) + low - np.float32(0.3), 0.5)
    tone = from_hsv(rng.uniform(0.05, 0.12), rng.uniform(0.2, 0.6), rng.uniform(0.1, 0.6)) * 255
    skin += (tone - skin) * (mud * np.float32(rng.uniform(0.3, 0.9)))[..., None]


def _light(skin: Field, normals: Field, rng: np.random.Generator, how: Conditions) -> None:
    size = len(skin)
    around, height = rng.uniform(0, 2 * math.pi), rng.uniform(0.2, 1.2)
    sun = np.array((math.cos(around) * 0.9, -abs(math.sin(around)), height), dtype=np.float32)
    sun /= np.float32(np.linalg.norm(sun))
    direct = how.weather * rng.uniform(0, 1)
    shade = np.maximum(normals @ sun, 0)
    light = np.float32(1 - direct * 0.8) + np.float32(direct * 1.1) * shade
    if rng.uniform() < 0.35 * how.weather:  # shadows of leaves, of a roof, of itself
        dapple = waves(rng, size, size, rng.uniform(1, 8)) + np.float32(rng.normal(0, 0.7))
        light *= 1 - np.float32(rng.uniform(0.2, 0.7)) * step(dapple, rng.uniform(0.05, 0.8))
    skin *= light[..., None]
    if rng.uniform() < how.wet:
        skin *= np.float32(rng.uniform(0.55, 0.85))
        halfway = (sun + np.array((0, 0, 1))) / 1.8
        glance = np.maximum(normals @ halfway.astype(np.float32), 0)
        skin += np.float32(rng.uniform(60, 220)) * (glance ** np.float32(16))[..., None]


def take(scene: Field, rng: np.random.Generator, how: Conditions, scenery: Scenery) -> Pixels:
    """Let a camera see colours of 0…255: optics, sensor, processing and file."""
    size = len(scene)
    _tone(scene, rng, how)
    strength = how.camera
    if rng.uniform() < 0.45 * strength:
        scene = _unsharp_lens(scene, rng)
    if rng.uniform() < 0.3 * strength:  # taken from far away
        small = int(size * rng.uniform(0.3, 0.8))
        scene = resized(
            cast(Field, cv2.resize(scene, (small, small), interpolation=cv2.INTER_AREA)), size, size
        )
    if rng.uniform() < 0.6:
        top, left = rng.integers(0, len(scenery.noise) - size, 2)
        grain = scenery.noise[top : top + size, left : left + size]
        if rng.uniform() < 0.5:
            grain = grain[..., :1]
        scene = scene + grain * np.float32(strength * rng.exponential(8))
    if rng.uniform() < 0.2 * strength:
        scene = scene + np.float32(rng.uniform(0.5, 3)) * (
            scene - blurred(scene, rng.uniform(0.8, 2))
        )
    pixels = np.clip(scene, 0, 255).astype(np.uint8)
    if rng.uniform() < 0.5 * strength:
        quality = int(rng.uniform(15, 90))
        _, file = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
        pixels = cast(Pixels, cv2.imdecode(file, cv2.IMREAD_COLOR))
    if rng.uniform() < 0.08:
        _erase(pixels, rng)
    return pixels


def _tone(scene: Field, rng: np.random.Generator, how: Conditions) -> None:
    """Change exposure, contrast, white balance and saturation."""
    strength = how.weather
    grey = scene @ np.array((0.299, 0.587, 0.114), dtype=np.float32)
    kind = rng.uniform()
    if kind < 0.12:  # infrared, or a black and white camera
        scene[:] = grey[..., None]
    else:
        share = np.float32(np.clip(math.exp(rng.normal(0, 0.4 * strength)), 0, 2))
        scene -= grey[..., None]
        scene *= share
        scene += grey[..., None]
        cast_strength = 0.25 if kind < 0.25 else 0.07
        scene *= np.exp(rng.normal(0, cast_strength * strength, 3)).astype(np.float32)
    contrast = math.exp(rng.normal(0, 0.3 * strength))
    middle = float(grey.mean())
    target = middle * (1 - 0.5 * strength) + 0.5 * strength * rng.uniform(40, 190)
    scene -= np.float32(middle)
    scene *= np.float32(contrast)
    scene += np.float32(target)


def _unsharp_lens(scene: Field, rng: np.random.Generator) -> Field:
    sigma = float(rng.exponential(0.012) * len(scene) * 0.5 + 0.4)
    if rng.uniform() < 0.65:
        return blurred(scene, sigma)
    length = max(3, int(4 * sigma) | 1)
    turn = rng.uniform(0, math.pi)
    kernel = np.zeros((length, length), dtype=np.float32)
    reach = (length - 1) / 2
    step_x, step_y = math.cos(turn) * reach, math.sin(turn) * reach
    start = (round(reach - step_x), round(reach - step_y))
    end = (round(reach + step_x), round(reach + step_y))
    cv2.line(kernel, start, end, [1.0])
    return cast(Field, cv2.filter2D(scene, -1, kernel / kernel.sum()))


def _erase(pixels: Pixels, rng: np.random.Generator) -> None:
    size = len(pixels)
    height, width = (rng.uniform(0.08, 0.4, 2) * size).astype(int)
    top, left = rng.integers(0, size - height), rng.integers(0, size - width)
    pixels[top : top + height, left : left + width] = rng.integers(0, 256, 3)


def contact_sheet(rows: list[list[Pixels]], side: int = 112) -> Pixels:
    """Lay photographs out in a grid, to look at."""
    return np.concatenate(
        [np.concatenate([shrunk(one, side, side) for one in row], axis=1) for row in rows]
    )
