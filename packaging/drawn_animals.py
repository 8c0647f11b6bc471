"""Draws photographs of spotted cats that do not exist: a sample project, and something to test on.

What is drawn is made of smooth outlines in the animal's own coordinates (x to the tail, y down,
the paws at 0, the shoulder 3.5 high). The coat belongs to the individual; how it stands, the
light, the place and the lens belong to the photograph.
"""

import csv
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from drawing import Colour, Points, along, circle, flat, mixed, smooth
from drawn_places import PLACES, Place, draw_foreground, draw_place
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter

_SUPERSAMPLING = 2  # Pillow draws without smoothing
_JPEG_QUALITY = 80

_TORSO = np.array(
    [
        *((-4.62, -3.12), (-4.45, -3.42), (-4.05, -3.82), (-3.62, -3.9), (-3.1, -3.72)),
        *((-2.3, -3.62), (-1.6, -3.42), (-0.4, -3.25), (0.9, -3.38), (2.0, -3.4)),
        *((2.6, -3.05), (2.82, -2.3), (2.3, -1.72), (1.2, -1.75), (-0.2, -1.5)),
        *((-1.6, -1.38), (-2.4, -1.5), (-2.85, -2.15), (-3.3, -2.78), (-3.9, -2.78)),
        *((-4.42, -2.8),),
    ]
)
_TAIL = np.array([(2.5, -3.05), (3.2, -2.75), (3.6, -2.0), (4.0, -1.3), (4.6, -1.15), (5.0, -1.5)])
_FRONT_LEG = np.array([(-1.95, -2.3), (-2.05, -1.5), (-1.95, -0.85), (-2.05, -0.2), (-2.3, -0.12)])
_HIND_LEG = np.array([(1.9, -2.5), (1.65, -1.6), (2.15, -0.95), (2.0, -0.2), (1.75, -0.12)])
_FRONT_WIDTHS = (0.62, 0.42, 0.27, 0.22, 0.2)
_HIND_WIDTHS = (0.85, 0.52, 0.25, 0.22, 0.2)


@dataclass(frozen=True, slots=True)
class Spot:
    """One mark of the coat: a blot, or a rosette of several blots around a darker middle."""

    centre: tuple[float, float]
    radius: float
    blots: tuple[Points, ...]


@dataclass(frozen=True, slots=True)
class Coat:
    """What an individual looks like wherever it is photographed."""

    base: Colour
    belly: Colour
    middle: Colour
    dark: Colour
    spots: tuple[Spot, ...]
    limb_spots: Points
    tail_rings: Points


@dataclass(frozen=True, slots=True)
class Pose:
    """How an animal stands, and where in the photograph."""

    steps: tuple[float, float, float, float]
    head: float
    tail: float
    bend: float
    to_pixels: Callable[[Points], Points]
    unit_px: float


def draw_animal(
    identity_seed: int,
    photo_seed: int,
    size: tuple[int, int] = (800, 600),
    *,
    place: Place | None = None,
) -> NDArray[np.uint8]:
    """Draw one photograph of one individual, always the same for the same arguments.

    Parameters
    ----------
    size : tuple of int
        Width and height in pixels.
    place : Place, optional
        Where it stands; unless given, the photograph decides.

    Returns
    -------
    ndarray of shape (height, width, 3), uint8
        RGB.
    """
    rng = np.random.default_rng([photo_seed, 7])
    coat = make_coat(identity_seed)
    full = (size[0] * _SUPERSAMPLING, size[1] * _SUPERSAMPLING)
    chosen = PLACES[int(rng.integers(len(PLACES)))]
    place = place or chosen
    pose = _make_pose(rng, full)
    picture = draw_place(place, rng, full)
    _draw_shadow(picture, pose)
    animal, mask = _draw_body(coat, pose, full)
    picture.paste(_shaded(animal, mask, place, pose.unit_px), (0, 0), mask)
    draw_foreground(picture, place, rng, float(pose.to_pixels(np.zeros((1, 2)))[0, 1]))
    return _expose(picture.resize(size, Image.Resampling.LANCZOS), rng)


def draw_data_set(
    folder: Path,
    n_individuals: int,
    photos_each: int,
    seed: int,
    *,
    size: tuple[int, int] = (320, 240),
) -> Path:
    """Draw several photographs of each individual into `folder`, and say who is who.

    Returns
    -------
    Path
        Of `labels.csv`, with the columns file and identity.
    """
    folder.mkdir(parents=True, exist_ok=True)
    labels = folder / "labels.csv"
    with labels.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("file", "identity"))
        for individual in range(n_individuals):
            for photograph in range(photos_each):
                number = individual * photos_each + photograph
                name = f"animal_{number:03d}.jpg"
                pixels = draw_animal(seed * 1000 + individual, seed * 100_000 + number, size)
                Image.fromarray(pixels).save(folder / name, quality=_JPEG_QUALITY)
                writer.writerow((name, f"individual {individual + 1}"))
    return labels


def make_coat(identity_seed: int) -> Coat:
    """Make up the coat of an individual."""
    rng = np.random.default_rng([identity_seed, 3])
    warmth, light = rng.uniform(0, 1, 2)
    base = mixed(
        mixed((150, 122, 88), (190, 104, 50), warmth),
        mixed((226, 212, 180), (236, 176, 96), warmth),
        light,
    )
    spacing = rng.uniform(0.26, 0.64)
    open_share = rng.uniform(0, 1)
    lean, stretch = rng.uniform(-0.7, 0.7), rng.uniform(1, 1.45)
    centres = _scattered(rng, smooth(_TORSO), spacing)
    spots = tuple(
        _make_spot(rng, (x, y), spacing, open_share=open_share, lean=lean, stretch=stretch)
        for x, y in centres
    )
    return Coat(
        base=base,
        belly=mixed(base, (240, 228, 206), 0.75),
        middle=mixed(base, (150, 92, 44), rng.uniform(0.2, 0.65)),
        dark=mixed((34, 24, 18), (74, 46, 28), rng.uniform(0, 1)),
        spots=spots,
        limb_spots=_limb_spots(rng, round(8 / spacing)),
        tail_rings=np.sort(rng.uniform(0.25, 0.95, int(rng.integers(3, 8)))),
    )


def _make_spot(
    rng: np.random.Generator,
    centre: tuple[float, float],
    spacing: float,
    *,
    open_share: float,
    lean: float,
    stretch: float,
) -> Spot:
    on_flank = centre[0] > -2.6 and centre[1] < -1.9
    radius = spacing * rng.uniform(0.34, 0.46) * (1.0 if on_flank else 0.62)
    if not on_flank or rng.uniform() > open_share:
        return Spot(centre, 0.0, (_blot(rng, centre, radius * 0.78, lean, stretch),))
    n_blots = int(rng.integers(3, 6))
    start = rng.uniform(0, 2 * math.pi)
    blots = []
    for turn in start + np.arange(n_blots) * 2 * math.pi / n_blots:
        x = centre[0] + radius * stretch * math.cos(turn)
        y = centre[1] + radius * math.sin(turn)
        blots.append(_blot(rng, (x, y), radius * rng.uniform(0.36, 0.52), turn + 1.57, 1.5))
    return Spot(centre, radius * 0.95, tuple(blots))


def _limb_spots(rng: np.random.Generator, n: int) -> Points:
    """Places along a limb, across it, and sizes, each of 0…1; neighbours lie on other sides."""
    along = (np.arange(n) + rng.uniform(-0.3, 0.3, n) + 0.5) / n
    across = (np.arange(n) * 0.618 + rng.uniform(0, 0.3, n)) % 1
    return np.column_stack([np.clip(along, 0, 1), across, rng.uniform(0, 1, n)])


def _blot(
    rng: np.random.Generator,
    centre: tuple[float, float],
    radius: float,
    lean: float,
    stretch: float,
) -> Points:
    turns = np.linspace(0, 2 * math.pi, 9, endpoint=False)
    radii = radius * rng.uniform(0.75, 1.2, len(turns))
    along, across = radii * np.cos(turns) * stretch, radii * np.sin(turns) / math.sqrt(stretch)
    x = along * math.cos(lean) - across * math.sin(lean)
    y = along * math.sin(lean) + across * math.cos(lean)
    return smooth(np.column_stack([x, y]) + centre, steps=3)


def _scattered(rng: np.random.Generator, outline: Points, spacing: float) -> Points:
    """Points in the box of `outline`, none nearer to another than `spacing`."""
    kept: list[NDArray[np.float64]] = []
    for point in rng.uniform(outline.min(axis=0), outline.max(axis=0), (1200, 2)):
        if all(np.hypot(*(point - other)) > spacing for other in kept):
            kept.append(point)
    return np.array(kept)


def _make_pose(rng: np.random.Generator, full: tuple[int, int]) -> Pose:
    width, height = full
    unit = width / 7.0 * rng.uniform(0.96, 1.05)
    tilt, narrow = rng.uniform(-0.03, 0.03), rng.uniform(0.95, 1.02)
    shift = rng.uniform(-0.015, 0.015) * width + 0.95 * unit
    ground = height * rng.uniform(0.96, 1.02)
    bend = rng.uniform(-0.012, 0.02)

    def to_pixels(points: Points) -> Points:
        x, y = points[:, 0] * narrow, points[:, 1] + bend * points[:, 0] ** 2
        across = x * math.cos(tilt) - y * math.sin(tilt)
        down = x * math.sin(tilt) + y * math.cos(tilt)
        return np.column_stack([width / 2 + shift + unit * across, ground + unit * down])

    stride = rng.uniform(0.05, 0.32)
    steps = stride * np.array([1, -0.8, -1, 0.7]) * rng.choice([-1, 1])
    return Pose(
        steps=(float(steps[0]), float(steps[1]), float(steps[2]), float(steps[3])),
        head=rng.uniform(-0.15, 0.15),
        tail=rng.uniform(-0.25, 0.5),
        bend=bend,
        to_pixels=to_pixels,
        unit_px=unit,
    )


def _draw_body(coat: Coat, pose: Pose, full: tuple[int, int]) -> tuple[Image.Image, Image.Image]:
    """Draw the animal without light; return it and where it is."""
    animal = Image.new("RGB", full, coat.base)
    mask = Image.new("L", full, 0)
    pen, stencil = ImageDraw.Draw(animal), ImageDraw.Draw(mask)
    far = mixed(coat.base, (60, 44, 34), 0.38)
    front, hind = (_FRONT_LEG, _FRONT_WIDTHS), (_HIND_LEG, _HIND_WIDTHS)
    for (leg, widths), step, shift in ((front, pose.steps[0], 0.3), (hind, pose.steps[1], -0.3)):
        _draw_limb(pen, stencil, pose, _stepped(leg + np.array((shift, -0.1)), step), widths, far)
    _draw_tail(pen, stencil, coat, pose)
    torso, torso_mask = _draw_torso(coat, pose, full)
    animal.paste(torso, (0, 0), torso_mask)
    mask.paste(255, (0, 0), torso_mask)
    for (leg, widths), step in ((front, pose.steps[2]), (hind, pose.steps[3])):
        path = _stepped(leg, step)
        _draw_limb(pen, stencil, pose, path, widths, coat.base)
        _draw_limb_spots(pen, coat, pose, path, widths)
    _draw_face(pen, stencil, coat, pose)
    return animal, mask.filter(ImageFilter.GaussianBlur(1))


def _draw_torso(coat: Coat, pose: Pose, full: tuple[int, int]) -> tuple[Image.Image, Image.Image]:
    outline = _lifted(smooth(_TORSO), pose.head)
    torso_mask = Image.new("L", full, 0)
    ImageDraw.Draw(torso_mask).polygon(flat(pose.to_pixels(outline)), fill=255)
    torso = Image.new("RGB", full, coat.base)
    belly = Image.new("L", full, 0)
    low = np.array([(-5, -2.5), (-3.2, -2.6), (-2, -1.7), (0, -1.85), (1.6, -1.9), (2, 0), (-5, 0)])
    ImageDraw.Draw(belly).polygon(flat(pose.to_pixels(_lifted(low, pose.head))), fill=255)
    soft = belly.filter(ImageFilter.GaussianBlur(0.22 * pose.unit_px))
    torso.paste(coat.belly, (0, 0), soft)
    pen = ImageDraw.Draw(torso)
    for spot in coat.spots:
        if spot.radius:
            middle = _lifted(circle(spot.centre, spot.radius), pose.head)
            pen.polygon(flat(pose.to_pixels(middle)), fill=coat.middle)
        for blot in spot.blots:
            pen.polygon(flat(pose.to_pixels(_lifted(blot, pose.head))), fill=coat.dark)
    return torso, torso_mask


def _draw_limb(
    pen: ImageDraw.ImageDraw,
    stencil: ImageDraw.ImageDraw,
    pose: Pose,
    path: Points,
    widths: Sequence[float],
    fill: Colour,
) -> None:
    """Draw a limb as overlapping discs along its path."""
    for centre, width in zip(*along(path, widths), strict=True):
        disc = flat(pose.to_pixels(circle((centre[0], centre[1]), width / 2)))
        pen.polygon(disc, fill=fill)
        stencil.polygon(disc, fill=255)


def _draw_limb_spots(
    pen: ImageDraw.ImageDraw, coat: Coat, pose: Pose, path: Points, widths: Sequence[float]
) -> None:
    centres, across = along(path, widths)
    for place, side, size in coat.limb_spots:
        at = int((0.12 + 0.75 * place) * (len(centres) - 1))
        x, y = centres[at] + np.array(((side - 0.5) * 0.75 * across[at], 0))
        spot = circle((x, y), (0.12 + 0.1 * size) * across[at])
        pen.polygon(flat(pose.to_pixels(spot)), fill=coat.dark)


def _draw_tail(
    pen: ImageDraw.ImageDraw, stencil: ImageDraw.ImageDraw, coat: Coat, pose: Pose
) -> None:
    swing = np.linspace(0, 1, len(_TAIL))[:, None] ** 1.5 * np.array((0.2, -1.6)) * pose.tail
    path = _TAIL + swing
    widths = (0.34, 0.28, 0.24, 0.22, 0.2, 0.14)
    _draw_limb(pen, stencil, pose, path, widths, coat.base)
    centres, across = along(path, widths)
    for ring in (*coat.tail_rings, 0.96, 1.0):
        at = int(ring * (len(centres) - 1))
        for centre, width in zip(centres[at : at + 2], across[at : at + 2], strict=True):
            disc = circle((centre[0], centre[1]), width / 2)
            pen.polygon(flat(pose.to_pixels(disc)), fill=coat.dark)


def _draw_face(
    pen: ImageDraw.ImageDraw, stencil: ImageDraw.ImageDraw, coat: Coat, pose: Pose
) -> None:
    def disc(x: float, y: float, radius: float, fill: Colour) -> None:
        outline = pose.to_pixels(_lifted(circle((x, y), radius), pose.head))
        pen.polygon(flat(outline), fill=fill)
        stencil.polygon(flat(outline), fill=255)

    disc(-3.55, -3.95, 0.24, coat.dark)
    disc(-3.57, -3.92, 0.15, mixed(coat.base, (120, 80, 60), 0.4))
    disc(-4.5, -2.95, 0.13, coat.belly)
    disc(-4.63, -3.1, 0.09, (52, 34, 32))
    disc(-4.13, -3.42, 0.1, (44, 34, 24))
    disc(-4.14, -3.43, 0.065, (196, 176, 96))
    disc(-4.15, -3.43, 0.035, (14, 12, 10))


def _draw_shadow(picture: Image.Image, pose: Pose) -> None:
    turns = np.linspace(0, 2 * math.pi, 40)
    oval = np.column_stack([3.4 * np.cos(turns), 0.28 * np.sin(turns) + 0.02])
    shadow = Image.new("L", picture.size, 0)
    ImageDraw.Draw(shadow).polygon(flat(pose.to_pixels(oval)), fill=130)
    soft = shadow.filter(ImageFilter.GaussianBlur(0.14 * pose.unit_px))
    picture.paste((26, 22, 16), (0, 0), soft)


def _shaded(animal: Image.Image, mask: Image.Image, place: Place, unit_px: float) -> Image.Image:
    """Light the animal from above, rounder towards its edges, with a breath of the place."""
    inner = mask.filter(ImageFilter.GaussianBlur(0.32 * unit_px))
    above = ImageChops.offset(inner, 0, round(0.3 * unit_px))
    rounded = np.asarray(inner, dtype=np.float32) / 255
    lit = rounded - np.asarray(above, dtype=np.float32) / 255
    light = 0.62 + 0.42 * np.clip(rounded, 0, 1) + 0.38 * lit
    pixels = np.asarray(animal, dtype=np.float32) * light[..., None]
    pixels = 0.93 * pixels + 0.07 * np.array(place.haze, dtype=np.float32)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _expose(picture: Image.Image, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Take the photograph: light, colour of the light, focus, noise."""
    blur_px = rng.uniform(0, 1) ** 2 * 0.0025 * picture.width
    pixels = np.asarray(picture.filter(ImageFilter.GaussianBlur(blur_px)), dtype=np.float32) / 255
    pixels = pixels ** rng.uniform(0.9, 1.15) * rng.uniform(0.9, 1.08)
    pixels *= 1 + rng.uniform(-0.05, 0.05) * np.array([1, 0, -1], dtype=np.float32)
    height, width = pixels.shape[:2]
    down, across = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    pixels *= (1 - rng.uniform(0.05, 0.2) * (down**2 + across**2))[..., None]
    pixels += rng.normal(0, rng.uniform(0.001, 0.005), (height, width, 1)).astype(np.float32)
    return np.clip(pixels * 255, 0, 255).astype(np.uint8)


def _stepped(leg: Points, step: float) -> Points:
    """Swing a leg around its first joint, the paw staying near the ground."""
    share = (leg[:, 1] - leg[0, 1]) / (leg[-1, 1] - leg[0, 1])
    stepped: Points = leg + np.column_stack([-2.2 * step * share, -0.25 * abs(step) * share**3])
    return stepped


def _lifted(points: Points, head: float) -> Points:
    """Lift or lower neck and head."""
    share = np.clip((-2.2 - points[:, 0]) / 1.4, 0, 1)
    eased = share**2 * (3 - 2 * share)
    lifted: Points = points + np.column_stack([np.zeros(len(points)), -head * eased])
    return lifted
