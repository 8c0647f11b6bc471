"""Coats: the colours and marks of a species, and those that only one animal has."""

import math
from dataclasses import dataclass
from typing import cast

import numpy as np

from builtin_model.bodies import EYE, GLINT, HOOF, HORN, INNER, NOSE, PUPIL
from builtin_model.imaging import Colour, Field, Pixels, fill, from_hsv, octaves, paint, step, waves
from builtin_model.patterns import Growth, Marking, grow, hairs, scars
from builtin_model.shapes import Atlas, Facing

_PLAINER = {Marking.PLAIN: 5, Marking.PATCHES: 6}  # to 1 of each other marking, on faces
_FREELY_COLOURED = 0.12  # of the species are no mammals: blue, green, red


@dataclass(frozen=True, slots=True)
class CoatStyle:
    """What the coats of a species have in common.

    Attributes
    ----------
    base, second, belly, skin, eye : ndarray of shape (3,), float32
        Colours, red, green, blue in 0…1.
    growths : tuple of Growth
        Marks of the second colour, and of a third on top of it.
    mirrored : bool
        Whether the two sides (of a face: the two halves) are alike but for small things.
    colour_spread : float
        How much the colours of individuals differ.
    mask : float
        How much of a pattern that all faces of the species have; 0 for none.
    hair_px, hair_strength : float
        Length of the hairs, and how much light and dark they make.
    n_scars : float
        On average.
    """

    facing: Facing
    base: Colour
    second: Colour
    belly: Colour
    skin: Colour
    eye: Colour
    growths: tuple[Growth, ...]
    mirrored: bool
    colour_spread: float
    mask: float
    hair_px: float
    hair_strength: float
    n_scars: float
    seed: int


def draw_style(facing: Facing, rng: np.random.Generator) -> CoatStyle:
    """Draw the coat of a species."""
    base, second = _fur(rng), _fur(rng)
    while float(np.abs(base - second).sum()) < 0.35:
        second = _fur(rng)
    belly = np.clip(base + np.float32(rng.uniform(-0.1, 0.45)), 0, 1)
    n_layers = int(rng.choice([1, 1, 2]))
    growths = tuple(_growth(facing, rng) for _ in range(n_layers))
    return CoatStyle(
        facing=facing,
        base=base,
        second=second,
        belly=belly,
        skin=from_hsv(rng.uniform(0, 0.08), rng.uniform(0.1, 0.6), rng.uniform(0.08, 0.85)),
        eye=from_hsv(rng.uniform(0.02, 0.6), rng.uniform(0.2, 0.9), rng.uniform(0.15, 0.9)),
        growths=growths,
        mirrored=bool(rng.uniform() < (0.7 if facing is Facing.FACE else 0.15)),
        colour_spread=float(rng.choice([0.02, 0.06, 0.15, 0.35])),
        mask=float(rng.choice([0, 0.5, 1])),
        hair_px=float(rng.uniform(0.6, 6)),
        hair_strength=float(rng.uniform(0.01, 0.09)),
        n_scars=float(rng.choice([0, 0, 1, 4])),
        seed=int(rng.integers(2**31)),
    )


def _fur(rng: np.random.Generator) -> Colour:
    kind = rng.uniform()
    if kind < _FREELY_COLOURED:
        return from_hsv(rng.uniform(), rng.uniform(0.1, 0.8), rng.uniform(0.1, 0.95))
    if kind < 0.45:
        return from_hsv(rng.uniform(0, 0.15), rng.uniform(0, 0.15), rng.uniform(0.03, 1))
    return from_hsv(rng.uniform(0.02, 0.13), rng.uniform(0.2, 0.75), rng.uniform(0.1, 0.95))


def _growth(facing: Facing, rng: np.random.Generator) -> Growth:
    plainer = _PLAINER if facing is Facing.FACE else {Marking.PATCHES: 2}
    weights = np.array([plainer.get(marking, 1) for marking in Marking])
    marking = tuple(Marking)[int(rng.choice(len(weights), p=weights / weights.sum()))]
    stripes = marking is Marking.STRIPES
    patches = marking is Marking.PATCHES
    finest = 0.1 if facing is Facing.FACE else 0.07
    wavelength = (
        rng.uniform(0.15, 0.6) if patches else math.exp(rng.uniform(math.log(finest), -1.3))
    )
    return Growth(
        marking,
        wavelength=float(wavelength),
        stretch=float(rng.uniform(4, 9) if stripes else rng.uniform(0.7, 1.5)),
        turn=float(rng.choice([0, math.pi / 2, math.pi / 2, rng.uniform(0, math.pi)])),
        bias=float(rng.normal(0, 0.6 if patches else 0.4)),
        softness=float(rng.choice([0.06, 0.15, 0.4])),
        swirl=float(rng.uniform(0.1, 0.9)),
    )


def draw_coat(style: CoatStyle, atlas: Atlas, rng: np.random.Generator) -> Pixels:
    """Draw the coat of one individual.

    Returns
    -------
    ndarray of shape (atlas.rows, atlas.width, 4), uint8
        Red, green, blue and coverage: both sides and the swatches.
    """
    own = style.colour_spread
    tint = (rng.normal(0, own, 3) * (0.6, 0.4, 0.4)).astype(np.float32)
    colours = [
        _tinted(colour, tint, own, rng) for colour in (style.base, style.second, style.belly)
    ]
    third = _tinted(style.belly if rng.uniform() < 0.5 else style.second, tint, own, rng)
    colours.append(third * np.float32(rng.uniform(0.6, 1)))
    left_seed, right_seed = (int(seed) for seed in rng.integers(2**31, size=2))
    small = rng.integers(2**31, size=2)
    coat = np.zeros((atlas.rows, atlas.width, 4), dtype=np.uint8)
    coat[..., 3] = 255
    seeds = (left_seed, left_seed if style.mirrored else right_seed)
    for n, seed in enumerate(seeds if style.facing is Facing.FLANK else seeds[:1]):
        marks = np.random.default_rng(seed)
        details = np.random.default_rng(int(small[n]))
        side = _side(style, colours, atlas, marks, details)
        # What has no other side has the same there, where edges between parts may reach.
        coat[n * atlas.height : 2 * atlas.height, :, :3] = np.clip(
            np.tile(side, (2 - n, 1, 1)) * 255, 0, 255
        )
    _swatches(style, coat, atlas, rng)
    return coat


def _tinted(colour: Colour, tint: Colour, own: float, rng: np.random.Generator) -> Colour:
    changed = colour * (1 + rng.normal(0, own)) + tint * 0.5
    return np.clip(changed, 0.02, 1).astype(np.float32)


def _side(
    style: CoatStyle,
    colours: list[Colour],
    atlas: Atlas,
    marks: np.random.Generator,
    details: np.random.Generator,
) -> Field:
    height, width = atlas.height, atlas.width
    picture = np.empty((height, width, 3), dtype=np.float32)
    picture[:] = colours[0]
    down = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    line = np.float32(0.3) * waves(marks, height, width, 2)
    shared = np.random.default_rng(style.seed)
    if shared.uniform() < 0.6:
        paint(picture, colours[2], step(down - np.float32(shared.uniform(0.1, 0.8)) + line, 0.3))
    if style.mask:
        plan = _halves_alike(octaves(shared, height, width, 2.0, n=3), style)
        bent = plan + np.float32(0.15 / style.mask) * waves(marks, height, width, 4)
        paint(picture, colours[3], step(bent - np.float32(shared.uniform(-0.2, 0.8)), 0.25))
    for n, growth in enumerate(style.growths):
        share = _halves_alike(grow(growth, marks, height, width), style)
        fade = step(
            np.float32(shared.uniform(0.2, 1.5)) - down * np.float32(shared.choice([-1, 1])), 0.5
        )
        if shared.uniform() < 0.4:
            share = share * fade
        paint(picture, colours[1 if n == 0 else 3], share)
    if style.facing is Facing.FACE:
        _face_marks(picture, style, marks)
    mottle = np.float32(details.uniform(0.02, 0.08)) * octaves(details, height, width, 4, n=3)
    hair = hairs(details, height, width, length_px=style.hair_px, turn=shared.uniform(0, math.pi))
    picture *= (1 + mottle + np.float32(style.hair_strength) * hair)[..., None]
    n_scars = int(details.poisson(style.n_scars))
    if n_scars:
        pale = np.float32(details.choice([0.15, 0.8])) + 0.3 * style.skin
        paint(picture, pale, 0.7 * scars(details, height, width, n_scars))
    return picture


def _halves_alike(field: Field, style: CoatStyle) -> Field:
    """Let the halves of a face resemble each other as much as the species' do."""
    if style.facing is Facing.FLANK or not style.mirrored:
        return field
    alike = np.maximum(field + np.float32(0.7) * field[:, ::-1], np.float32(1.4) * field)
    return cast(Field, np.float32(0.5) * alike)


def _face_marks(picture: Field, style: CoatStyle, marks: np.random.Generator) -> None:
    """Add a bare or pale middle, a blaze, and wrinkles, in individual places."""
    height, width = picture.shape[:2]
    rows = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    shared = np.random.default_rng(style.seed + 1)
    if shared.uniform() < 0.5:  # bare skin, as of apes
        reach = np.array(shared.uniform(0.35, 0.6, 2)) * np.exp(marks.normal(0, 0.12, 2))
        middle = shared.uniform(0, 0.3) + marks.normal(0, 0.05)
        inside = 1 - (columns / reach[0]) ** 2 - ((rows - middle) / reach[1]) ** 2
        wobble = np.float32(0.2) * waves(marks, height, width, 4)
        tone = style.skin * np.float32(np.exp(marks.normal(0, 0.25)))
        paint(picture, tone, step((inside + wobble).astype(np.float32), 0.25))
        blotches = step(waves(marks, height, width, 5) - np.float32(0.9), 0.3)
        paint(picture, tone * np.float32(marks.uniform(0.5, 1.6)), np.float32(0.5) * blotches)
    if shared.uniform() < 0.5:  # a blaze
        middle, broad = marks.normal(0, 0.08), abs(marks.normal(0.08, 0.1)) + 0.02
        lean = marks.normal(0, 0.15)
        outline = broad * (1 + 0.8 * marks.normal() * rows) - np.abs(columns - middle - lean * rows)
        wobble = np.float32(0.05) * waves(marks, height, width, 5)
        ends = step(
            np.float32(marks.uniform(0, 1)) - np.abs(rows - np.float32(marks.normal(0, 0.3))), 0.1
        )
        paint(picture, style.belly, step(outline.astype(np.float32) + wobble, 0.03) * ends)
    lines = scars(marks, height, width, int(shared.integers(0, 7)))
    paint(picture, style.skin * np.float32(0.4), np.float32(0.5) * lines)


def _swatches(style: CoatStyle, coat: Pixels, atlas: Atlas, rng: np.random.Generator) -> None:
    own = style.colour_spread + 0.03
    eye = np.clip(style.eye * np.exp(rng.normal(0, 2 * own, 3)), 0, 1)
    nose = np.clip(style.skin * np.exp(rng.normal(0, own)), 0, 1)
    inner = np.clip(0.6 * style.skin + 0.4 * style.base, 0, 1)
    horn = np.full(3, np.random.default_rng(style.seed + 2).uniform(0.1, 0.8))
    colours = {EYE: eye, PUPIL: np.full(3, 0.03), NOSE: nose, HORN: horn, HOOF: horn * 0.5}
    colours |= {INNER: inner, GLINT: np.full(3, 0.95)}
    cell = atlas.width // atlas.N_SWATCHES
    for number, colour in colours.items():
        coat[2 * atlas.height :, number * cell : (number + 1) * cell, :3] = colour * 255


def cut_outline(coat: Pixels, atlas: Atlas, outline: "Outline", rng: np.random.Generator) -> None:
    """Cut a coat to the shape of a fin or a fluke, with the notches of one individual."""
    layer = np.zeros((atlas.height, atlas.width), dtype=np.float32)
    scale = np.array((atlas.width, atlas.height))
    fill(layer, outline.points(rng) * scale, 255.0)
    for _ in range(int(rng.poisson(outline.n_notches))):
        at = outline.edge(rng) * scale
        size = rng.uniform(0.015, 0.07) * atlas.width
        turns = np.sort(rng.uniform(0, 2 * math.pi, 6))
        shape = (
            np.column_stack([np.cos(turns), np.sin(turns)]) * size * rng.uniform(0.5, 1.2, (6, 1))
        )
        fill(layer, at + shape, 0.0)
    coat[: atlas.height, :, 3] = layer


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of a fin, or of a fluke where both halves are one.

    Attributes
    ----------
    corners : ndarray of shape (k, 2), float64
        One half (of a fluke) or the whole (of a fin), in 0…1.
    is_fluke : bool
    n_notches : float
        On average.
    wobble : float
        How much the edges of individuals differ.
    """

    corners: Field
    is_fluke: bool
    n_notches: float
    wobble: float

    def points(
        self, rng: np.random.Generator
    ) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
        """Draw the edge of one individual."""
        corners = self.corners + rng.normal(0, self.wobble, self.corners.shape)
        if self.is_fluke:
            other = self.corners + rng.normal(0, self.wobble, self.corners.shape)
            mirrored = np.column_stack([1 - other[:, 0], other[:, 1]])[::-1]
            corners = np.concatenate([corners, mirrored])
        closed = np.concatenate([corners, corners[:1]])
        along = np.linspace(0, len(corners), 120, endpoint=False)
        at = np.arange(len(closed))
        smooth = np.column_stack([np.interp(along, at, closed[:, axis]) for axis in (0, 1)])
        ragged = rng.normal(0, self.wobble * 0.4, smooth.shape)
        points: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = smooth + ragged
        return points

    def edge(self, rng: np.random.Generator) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
        """Draw a place on the edge."""
        n = int(rng.integers(len(self.corners) - 1))
        share = rng.uniform()
        at = self.corners[n] * (1 - share) + self.corners[n + 1] * share
        if self.is_fluke and rng.uniform() < 0.5:
            at = np.array((1 - at[0], at[1]))
        point: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = np.asarray(at, dtype=np.float64)
        return point


def draw_shape(rng: np.random.Generator) -> Outline:
    """Draw the fin or fluke of a species."""
    is_fluke = bool(rng.uniform() < 0.5)
    if is_fluke:
        tip, dip = rng.uniform(0.02, 0.3), rng.uniform(0.3, 0.6)
        corners = [(0.5, 0.95), (0.4, 0.6), (0.2, 0.4), (0.03, tip), (0.25, tip + 0.05)]
        corners += [(0.42, dip - 0.05), (0.5, dip)]
    else:
        lean = rng.uniform(0.3, 0.95)
        corners = [(0.03, 0.97), (0.1, 0.7), (0.2 + 0.3 * lean, 0.3), (lean, 0.04)]
        corners += [(0.5 + 0.35 * lean, 0.4), (0.6 + 0.2 * lean, 0.7), (0.95, 0.97)]
    return Outline(
        np.array(corners, dtype=np.float32) + rng.normal(0, 0.02, (7, 2)).astype(np.float32),
        is_fluke,
        float(rng.uniform(0, 5)),
        float(rng.uniform(0.004, 0.025)),
    )
