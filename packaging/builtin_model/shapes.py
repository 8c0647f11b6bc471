"""Bodies of ellipsoids: posed, seen from anywhere, and told where each pixel lies on the coat."""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from builtin_model.imaging import Field, Pixels, blurred

Vector = NDArray[np.float64]  # (3,): forward, left, up
Matrix = NDArray[np.float64]  # (3, 3)

_UNROLL = 0.4  # how much of the curve of a part the coat follows
_MARGIN = 0.04  # around the animal in its sheet
COAT = -1


class Facing(StrEnum):
    """From where an animal is known, which is also how its coat is laid flat."""

    FLANK = "flank"
    FACE = "face"
    BACK = "back"


# Of each facing: which of forward, left, up runs across the coat, which down, and which out of it.
_AXES = {Facing.FLANK: (0, 2, 1), Facing.FACE: (1, 2, 0), Facing.BACK: (0, 1, 2)}


@dataclass(frozen=True, slots=True)
class Part:
    """One ellipsoid.

    Attributes
    ----------
    centre, radii : ndarray of shape (3,)
        Where it is and how large, when the animal stands still.
    turn : float
        About the axis that points left, in radians: how far its front is lowered.
    joint : ndarray of shape (3,)
        What it turns about when the animal moves.
    limb : str
        Parts of one limb move together; "" does not move.
    swatch : int
        Which plain colour it has; `COAT` for that of the coat.
    """

    centre: Vector
    radii: Vector
    turn: float = 0.0
    joint: Vector | None = None
    limb: str = ""
    swatch: int = COAT


@dataclass(frozen=True, slots=True)
class Body:
    """A shape and the frame its coat is laid flat in.

    Attributes
    ----------
    parts : tuple of Part
    facing : Facing
    low, high : ndarray of shape (2,)
        The corners of the coat, in units of the body.
    """

    parts: tuple[Part, ...]
    facing: Facing
    low: Vector
    high: Vector


@dataclass(frozen=True, slots=True)
class Sheet:
    """One pose from one viewpoint, not yet coloured.

    Attributes
    ----------
    places : ndarray of shape (size, size, 2), float32
        The column and the row of the atlas of the coat that is seen there, in pixels.
    surface : ndarray of shape (size, size, 4), uint8
        The normal, scaled to 0…255 (across, down, to the camera), and the coverage.
    is_other_side : bool
        Whether most of it is the right flank rather than the left.
    """

    places: Field
    surface: Pixels
    is_other_side: bool


@dataclass(frozen=True, slots=True)
class Atlas:
    """How a coat is stored: the left side, below it the right side, below that the swatches."""

    height: int
    width: int

    N_SWATCHES = 8
    SWATCH_ROWS = 8

    @property
    def rows(self) -> int:
        """Rows of the whole atlas."""
        return 2 * self.height + self.SWATCH_ROWS


def rotation(axis: int, angle: float) -> Matrix:
    """Turn about one of the three axes."""
    first, second = [(1, 2), (2, 0), (0, 1)][axis]
    turned = np.eye(3)
    turned[first, first] = turned[second, second] = math.cos(angle)
    turned[first, second], turned[second, first] = -math.sin(angle), math.sin(angle)
    return turned


def framed(parts: list[Part], facing: Facing) -> Body:
    """Make a body of its parts."""
    across, down, _ = _AXES[facing]
    coat = [part for part in parts if part.swatch == COAT]
    reach = [(1 + _UNROLL) * _extent(part) for part in coat]
    low = np.min([p.centre - r for p, r in zip(coat, reach, strict=True)], axis=0)
    high = np.max([p.centre + r for p, r in zip(coat, reach, strict=True)], axis=0)
    return Body(tuple(parts), facing, low[[across, down]], high[[across, down]])


def _extent(part: Part) -> Vector:
    extent: Vector = np.sqrt(((rotation(1, part.turn) * part.radii) ** 2).sum(axis=1))
    return extent


def draw_sheet(
    body: Body, atlas: Atlas, size: int, camera: Matrix, limbs: dict[str, Matrix]
) -> Sheet:
    """Look at a body.

    Parameters
    ----------
    size : int
        Side of the sheet in pixels; the animal fills it, its proportions given up.
    camera : ndarray of shape (3, 3)
        Rows are what is across, down and towards the camera.
    limbs : dict of str to ndarray of shape (3, 3)
        How far each limb is turned about its joint.
    """
    parts = body.parts
    posed = [_posed(part, camera, limbs) for part in parts]
    offsets = np.stack([offset for _, offset in posed])
    inverses = np.stack(
        [turn.T / part.radii[:, None] for part, (turn, _) in zip(parts, posed, strict=True)]
    )
    extents = np.stack(
        [
            np.sqrt(((turn * part.radii) ** 2).sum(axis=1))
            for part, (turn, _) in zip(parts, posed, strict=True)
        ]
    )
    low, high = (offsets - extents).min(axis=0)[:2], (offsets + extents).max(axis=0)[:2]
    low, high = low - _MARGIN * (high - low), high + _MARGIN * (high - low)
    pitch = (high - low) / size
    depth = np.full((size, size), -np.inf)
    which = np.full((size, size), -1)
    first = np.clip(np.floor(((offsets - extents)[:, :2] - low) / pitch), 0, size).astype(int)
    last = np.clip(np.ceil(((offsets + extents)[:, :2] - low) / pitch), 0, size).astype(int)
    for number in range(len(parts)):
        x = low[0] + (np.arange(first[number, 0], last[number, 0]) + 0.5) * pitch[0]
        y = low[1] + (np.arange(first[number, 1], last[number, 1]) + 0.5) * pitch[1]
        window = (
            slice(first[number, 1], last[number, 1]),
            slice(first[number, 0], last[number, 0]),
        )
        reached = _reached(inverses[number], x - offsets[number, 0], y - offsets[number, 1])
        reached += offsets[number, 2]
        nearest = reached > depth[window]
        depth[window][nearest] = reached[nearest]
        which[window][nearest] = number
    covered = which >= 0
    rows, columns = np.nonzero(covered)
    part_of = which[covered]
    rays = np.column_stack(
        [low[0] + (columns + 0.5) * pitch[0], low[1] + (rows + 0.5) * pitch[1], depth[covered]]
    )
    unit = np.einsum("nij,nj->ni", inverses[part_of], rays - offsets[part_of])
    places = np.zeros((size, size, 2), dtype=np.float32)
    normals = np.zeros((size, size, 3), dtype=np.float32)
    normals[covered] = _unit(np.einsum("ni,nij->nj", unit, inverses[part_of]))
    places[covered] = _places(body, atlas, part_of, unit)
    is_other = float((places[covered][:, 1] > atlas.height).mean()) > 0.5
    is_other = is_other and body.facing is Facing.FLANK
    return Sheet(_spread(places, covered), _surface(normals, covered), is_other)


def _posed(part: Part, camera: Matrix, limbs: dict[str, Matrix]) -> tuple[Matrix, Vector]:
    turn, centre = rotation(1, part.turn), part.centre
    moved = limbs.get(part.limb)
    if moved is not None and part.joint is not None:
        turn, centre = moved @ turn, moved @ (centre - part.joint) + part.joint
    return camera @ turn, camera @ centre


def _reached(inverse: Matrix, x: Vector, y: Vector) -> NDArray[np.float64]:
    """Say how near to the camera an ellipsoid comes at each place; -inf beside it."""
    across, down, towards = inverse.T
    a = towards @ towards
    b = (x * (across @ towards))[None] + (y * (down @ towards))[:, None]
    c = (x**2 * (across @ across) - 1)[None] + (y**2 * (down @ down))[:, None]
    c += np.multiply.outer(y, x * (2 * (across @ down)))
    under = b * b - a * c
    reached: NDArray[np.float64] = (np.sqrt(np.maximum(under, 0)) - b) / a
    reached[under <= 0] = -np.inf
    return reached


def _unit(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    length: NDArray[np.float64] = np.sqrt(np.einsum("ni,ni->n", vectors, vectors))
    unit: NDArray[np.float64] = vectors / (length[:, None] + 1e-12)
    return unit


def _places(
    body: Body, atlas: Atlas, number: NDArray[np.int64], unit: NDArray[np.float64]
) -> Field:
    """Say where in the atlas points of the parts lie."""
    radii = np.stack([part.radii for part in body.parts])
    turns = np.stack([rotation(1, part.turn) for part in body.parts])
    centres = np.stack([part.centre for part in body.parts])
    swatches = np.array([part.swatch for part in body.parts])[number]
    normal = _unit(np.einsum("nij,nj->ni", turns[number], unit / radii[number]))
    flat = centres[number] + np.einsum("nij,nj->ni", turns[number], unit * radii[number])
    flat += _UNROLL * radii.min(axis=1)[number][:, None] * normal
    across, down, out = _AXES[body.facing]
    share = np.clip((flat[:, [across, down]] - body.low) / (body.high - body.low), 0, 1)
    column = share[:, 0] * (atlas.width - 1)
    row = (1 - share[:, 1]) * (atlas.height - 1)
    if body.facing is Facing.FLANK:
        row += (normal[:, out] < 0) * atlas.height
    plain = swatches != COAT
    column[plain] = (swatches[plain] + 0.5) * atlas.width / atlas.N_SWATCHES
    row[plain] = 2 * atlas.height + atlas.SWATCH_ROWS / 2
    return np.column_stack([column, row]).astype(np.float32)


def _surface(normals: Field, covered: NDArray[np.bool_]) -> Pixels:
    """Smooth the seams between the parts, and pack."""
    mask = covered.astype(np.float32)
    smooth = blurred(normals, 0.012 * len(normals) + 0.5)
    smooth /= np.sqrt(np.einsum("hwc,hwc->hw", smooth, smooth))[..., None] + np.float32(1e-6)
    mixed = np.float32(0.5) * (smooth + normals)
    surface = np.empty((*covered.shape, 4), dtype=np.uint8)
    surface[..., :3] = np.clip(mixed * 127 + 128, 0, 255)
    surface[..., 3] = blurred(mask, 0.6) * 255
    return surface


def _spread(places: Field, covered: NDArray[np.bool_]) -> Field:
    """Let the coat reach two pixels past the outline, so that soft edges have its colour."""
    spread = places.copy()
    known, size = covered.copy(), len(covered)
    for _ in range(2):
        for axis, shift in ((0, 1), (0, -1), (1, 1), (1, -1)):
            rows, columns = np.nonzero(np.roll(known, shift, axis) & ~known)
            step = (shift, 0) if axis == 0 else (0, shift)
            spread[rows, columns] = spread[(rows - step[0]) % size, (columns - step[1]) % size]
            known[rows, columns] = True
    return spread
