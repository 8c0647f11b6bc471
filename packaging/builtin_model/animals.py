"""Species and their animals: the same seed draws the same animal.

Nothing here needs torch: the drawings also serve as samples and as photographs for tests.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from builtin_model.bodies import Plan, draw_camera, draw_plan, draw_pose, individual_parts
from builtin_model.coats import CoatStyle, Outline, cut_outline, draw_coat, draw_shape, draw_style
from builtin_model.imaging import Field, Pixels, seeded, shrunk, waves
from builtin_model.shapes import Atlas, Facing, Sheet, draw_sheet, framed

COAT_SIDE = 12  # of the coat laid flat, in pixels
_SPECIES, _ANIMAL = 1, 2  # keep the seeds of one purpose apart from those of another


class Kind(StrEnum):
    """What of an animal is photographed."""

    FACE = "face"
    FLANK = "flank"
    BACK = "back"
    FIN = "fin"
    SKIN = "skin"


_KIND_SHARES = {Kind.FACE: 0.45, Kind.FLANK: 0.27, Kind.BACK: 0.1, Kind.FIN: 0.08, Kind.SKIN: 0.1}
_ATLASES = {
    Kind.FACE: Atlas(192, 192),
    Kind.FLANK: Atlas(144, 256),
    Kind.BACK: Atlas(144, 224),
    Kind.FIN: Atlas(192, 192),
    Kind.SKIN: Atlas(192, 192),
}


@dataclass(frozen=True, slots=True)
class Species:
    """What all animals of one kind share.

    Attributes
    ----------
    seed : int
    kind : Kind
    plan : Plan, optional
        None of what is flat.
    style : CoatStyle
    outline : Outline, optional
        Of a fin or fluke.
    """

    seed: int
    kind: Kind
    plan: Plan | None
    style: CoatStyle
    outline: Outline | None

    @property
    def atlas(self) -> Atlas:
        """How its coats are stored."""
        return _ATLASES[self.kind]

    @property
    def flanks_differ(self) -> bool:
        """Whether the left and the right flank of an animal have nothing to do with each other."""
        return self.kind is Kind.FLANK and not self.style.mirrored


@dataclass(frozen=True)
class Animal:
    """One animal: its coat, and the poses it was seen in.

    Attributes
    ----------
    coat : ndarray of shape (rows, columns, 4), uint8
    sheets : tuple of Sheet
    """

    species: Species
    coat: Pixels
    sheets: tuple[Sheet, ...]

    @cached_property
    def left(self) -> tuple[Sheet, ...]:
        """The poses that show the left flank, or the only side there is."""
        return tuple(sheet for sheet in self.sheets if not sheet.is_other_side)

    @cached_property
    def right(self) -> tuple[Sheet, ...]:
        """The poses that show the right flank."""
        return tuple(sheet for sheet in self.sheets if sheet.is_other_side)

    @cached_property
    def plan_of_coat(self) -> tuple[Pixels, Pixels]:
        """The coat laid flat and made small, left and right: (`COAT_SIDE`, `COAT_SIDE`, 3).

        Where nothing is covered it is grey.
        """
        height = self.species.atlas.height
        share = self.coat[: 2 * height, :, 3:].astype(np.float32) / 255
        seen = (self.coat[: 2 * height, :, :3] * share + 128 * (1 - share)).astype(np.uint8)
        left, right = seen[:height], seen[height:]
        return shrunk(left, COAT_SIDE, COAT_SIDE), shrunk(right, COAT_SIDE, COAT_SIDE)


def draw_species(seed: int, kind: Kind | None = None) -> Species:
    """Draw a species; of any kind unless one is asked for."""
    rng = seeded(_SPECIES, seed)
    drawn = tuple(_KIND_SHARES)[int(rng.choice(len(_KIND_SHARES), p=list(_KIND_SHARES.values())))]
    kind = kind or drawn
    if kind in {Kind.FIN, Kind.SKIN}:
        outline = draw_shape(rng) if kind is Kind.FIN else None
        return Species(seed, kind, None, draw_style(Facing.BACK, rng), outline)
    facing = Facing(kind.value)
    return Species(seed, kind, draw_plan(facing, rng), draw_style(facing, rng), None)


def draw_animal(species: Species, number: int, *, n_sheets: int = 8, size: int = 128) -> Animal:
    """Draw one animal of a species.

    Parameters
    ----------
    number : int
        Which one.
    n_sheets : int
        How many poses.
    size : int
        Side of a pose in pixels.
    """
    rng = seeded(_ANIMAL, species.seed, number)
    coat = draw_coat(species.style, species.atlas, rng)
    if species.outline is not None:
        cut_outline(coat, species.atlas, species.outline, rng)
    if species.plan is None:
        sheets = [_flat_sheet(species, rng, size) for _ in range(n_sheets)]
        return Animal(species, coat, tuple(sheets))
    facing = species.plan.facing
    body = framed(individual_parts(species.plan, rng), facing)
    poses = [
        draw_sheet(body, species.atlas, size, draw_camera(facing, rng), draw_pose(facing, rng))
        for _ in range(n_sheets)
    ]
    return Animal(species, coat, tuple(poses))


def _flat_sheet(species: Species, rng: np.random.Generator, size: int) -> Sheet:
    """Draw the pose of something flat: turned in space, and a little wavy."""
    rows, columns = np.mgrid[:size, :size].astype(np.float32) * np.float32(2 / size) - 1
    is_fin = species.kind is Kind.FIN
    turn, yaw, pitch = rng.normal(0, (0.15 if is_fin else 0.5, 0.4, 0.35))
    x = columns * math.cos(turn) - rows * math.sin(turn)
    y = columns * math.sin(turn) + rows * math.cos(turn)
    away = 1 + 0.5 * (math.sin(yaw) * x + math.sin(pitch) * y)
    zoom = 1.0 if is_fin else float(rng.uniform(0.45, 0.9))
    x, y = x * zoom * away / math.cos(yaw), y * zoom * away / math.cos(pitch)
    bump = np.float32(rng.uniform(0.02, 0.12)) * waves(rng, size, size, 2)
    atlas = species.atlas
    places = np.stack(
        [
            (x + bump) * (atlas.width / 2) + atlas.width / 2,
            (y + bump) * (atlas.height / 2) + atlas.height / 2,
        ],
        axis=2,
    )
    inside = (np.abs(places[..., 0] / atlas.width - 0.5) < 0.5) & (
        np.abs(places[..., 1] / atlas.height - 0.5) < 0.5
    )
    surface = np.empty((size, size, 4), dtype=np.uint8)
    slope: tuple[Field, Field] = tuple(np.gradient(8 * bump + 0.6 * waves(rng, size, size, 1.5)))
    surface[..., 0] = np.clip(128 + 900 * slope[1] + 60 * math.sin(yaw), 0, 255)
    surface[..., 1] = np.clip(128 + 900 * slope[0] + 60 * math.sin(pitch), 0, 255)
    surface[..., 2] = 230
    surface[..., 3] = 255 * (inside | (not is_fin))
    np.clip(places[..., 0], 0, atlas.width - 1, out=places[..., 0])
    np.clip(places[..., 1], 0, atlas.height - 1, out=places[..., 1])
    return Sheet(places.astype(np.float32), surface, is_other_side=False)
