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
    extent: Vector = np.sqrt((_shape_of(part) ** 2).sum(axis=1))
    return extent


def _shape_of(part: Part) -> Matrix:
    shape: Matrix = rotation(1, part.turn) * part.radii
    return shape


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
    shapes = [_posed(part, limbs) for part in body.parts]
    seen = [(camera @ shape, camera @ offset) for shape, offset in shapes]
    extents = [np.sqrt((shape**2).sum(axis=1)) for shape, _ in seen]
    low = np.min([o - e for (_, o), e in zip(seen, extents, strict=True)], axis=0)[:2]
    high = np.max([o + e for (_, o), e in zip(seen, extents, strict=True)], axis=0)[:2]
    low, high = low - _MARGIN * (high - low), high + _MARGIN * (high - low)
    pitch = (high - low) / size
    depth = np.full((size, size), -np.inf)
    places = np.zeros((size, size, 2), dtype=np.float32)
    normals = np.zeros((size, size, 3), dtype=np.float32)
    for part, (shape, offset), extent in zip(body.parts, seen, extents, strict=True):
        first = np.clip(np.floor((offset[:2] - extent[:2] - low) / pitch), 0, size).astype(int)
        last = np.clip(np.ceil((offset[:2] + extent[:2] - low) / pitch), 0, size).astype(int)
        if (last <= first).any():
            continue
        window = (slice(first[1], last[1]), slice(first[0], last[0]))
        x = low[0] + (np.arange(first[0], last[0]) + 0.5) * pitch[0] - offset[0]
        y = low[1] + (np.arange(first[1], last[1]) + 0.5) * pitch[1] - offset[1]
        _draw_part(part, shape, (x, y, offset[2]), body, atlas, (depth, places, normals), window)
    covered = np.isfinite(depth)
    surface = _surface(normals, covered)
    is_other = float((places[covered][:, 1] > atlas.height).mean()) > 0.5
    return Sheet(_spread(places, covered), surface, is_other and body.facing is Facing.FLANK)


def _posed(part: Part, limbs: dict[str, Matrix]) -> tuple[Matrix, Vector]:
    shape = _shape_of(part)
    moved = limbs.get(part.limb)
    if moved is None or part.joint is None:
        return shape, part.centre
    return moved @ shape, moved @ (part.centre - part.joint) + part.joint


def _draw_part(
    part: Part,
    shape: Matrix,
    ray: tuple[Vector, Vector, float],
    body: Body,
    atlas: Atlas,
    onto: tuple[NDArray[np.float64], Field, Field],
    window: tuple[slice, slice],
) -> None:
    depth, places, normals = onto
    x, y, offset = ray
    inverse = np.linalg.inv(shape)
    towards = inverse[:, 2]
    start = x[None, :, None] * inverse[:, 0] + y[:, None, None] * inverse[:, 1]
    a = towards @ towards
    b = start @ towards
    under = b**2 - a * ((start**2).sum(axis=2) - 1)
    reached = (-b + np.sqrt(np.maximum(under, 0))) / a
    nearest = (under > 0) & (reached + offset > depth[window])
    if not nearest.any():
        return
    unit = start[nearest] + reached[nearest][:, None] * towards
    depth[window][nearest] = reached[nearest] + offset
    normal = unit @ inverse
    normals[window][nearest] = normal / np.linalg.norm(normal, axis=1, keepdims=True)
    places[window][nearest] = _places(part, unit, body, atlas)


def _places(part: Part, unit: NDArray[np.float64], body: Body, atlas: Atlas) -> Field:
    if part.swatch != COAT:
        column = (part.swatch + 0.5) * atlas.width / atlas.N_SWATCHES
        row = 2 * atlas.height + atlas.SWATCH_ROWS / 2
        return np.full((len(unit), 2), (column, row), dtype=np.float32)
    still = _shape_of(part)
    normal = unit @ np.linalg.inv(still)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    flat = part.centre + unit @ still.T + _UNROLL * normal * part.radii.min()
    across, down, out = _AXES[body.facing]
    share = (flat[:, [across, down]] - body.low) / (body.high - body.low)
    column = np.clip(share[:, 0], 0, 1) * (atlas.width - 1)
    row = np.clip(1 - share[:, 1], 0, 1) * (atlas.height - 1)
    other = (normal[:, out] < 0) if body.facing is Facing.FLANK else np.zeros(len(unit), bool)
    return np.column_stack([column, row + other * atlas.height]).astype(np.float32)


def _surface(normals: Field, covered: NDArray[np.bool_]) -> Pixels:
    """Smooth the seams between the parts, and pack."""
    mask = covered.astype(np.float32)
    smooth = blurred(normals, 0.012 * len(normals) + 0.5)
    smooth /= np.linalg.norm(smooth, axis=2, keepdims=True) + np.float32(1e-6)
    mixed = np.float32(0.5) * (smooth + normals)
    surface = np.empty((*covered.shape, 4), dtype=np.uint8)
    surface[..., :3] = np.clip(mixed * 127 + 128, 0, 255)
    surface[..., 3] = blurred(mask, 0.6) * 255
    return surface


def _spread(places: Field, covered: NDArray[np.bool_]) -> Field:
    """Let the coat reach two pixels past the outline, so that soft edges have its colour."""
    spread = places.copy()
    known = covered.copy()
    for _ in range(2):
        for axis, shift in ((0, 1), (0, -1), (1, 1), (1, -1)):
            neighbour = np.roll(known, shift, axis)
            new = neighbour & ~known
            spread[new] = np.roll(spread, shift, axis)[new]
            known |= new
    return spread
