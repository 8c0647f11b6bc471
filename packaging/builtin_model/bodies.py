"""Body plans: the proportions of a species, the build of an individual, and how it moves."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypedDict

import numpy as np
from numpy.typing import ArrayLike

from builtin_model.shapes import COAT, Facing, Matrix, Part, Vector, rotation

EYE, PUPIL, NOSE, HORN, HOOF, INNER, GLINT = range(7)  # the swatches
_ARCHITECT = 0.22  # how much the proportions of species differ, as a share


@dataclass(frozen=True, slots=True)
class Plan:
    """How animals of a species are built.

    Attributes
    ----------
    facing : Facing
    proportions : ndarray, float64
        Factors around 1 that a species, then an individual, changes.
    build : callable
        Makes the parts of proportions.
    individuality : float
        How much the proportions of individuals differ, as a share.
    """

    facing: Facing
    proportions: Vector
    build: Callable[[Vector], list[Part]]
    individuality: float


def draw_plan(facing: Facing, rng: np.random.Generator) -> Plan:
    """Draw the body plan of a species."""
    kinds: dict[Facing, Sequence[Callable[[Vector], list[Part]]]] = {
        Facing.FLANK: (quadruped, quadruped, swimmer),
        Facing.FACE: (face,),
        Facing.BACK: (crawler,),
    }
    build = kinds[facing][int(rng.integers(len(kinds[facing])))]
    proportions = np.exp(rng.normal(0, _ARCHITECT, 40))
    share = rng.uniform(0.05, 0.16) if facing is Facing.FACE else rng.uniform(0.01, 0.08)
    return Plan(facing, proportions, build, float(share))


def individual_parts(plan: Plan, rng: np.random.Generator) -> list[Part]:
    """Build one individual of a species."""
    own = np.exp(rng.normal(0, plan.individuality, len(plan.proportions)))
    return plan.build(plan.proportions * own)


def draw_camera(facing: Facing, rng: np.random.Generator) -> Matrix:
    """Draw a viewpoint: mostly the usual one, sometimes far from it."""
    wild = 1.0 if rng.uniform() < 0.75 else 1.8
    yaw, pitch, roll = rng.normal(0, (0.32 * wild, 0.16 * wild, 0.05))
    yaw, pitch = float(np.clip(yaw, -0.95, 0.95)), float(np.clip(pitch, -0.6, 0.6))
    if facing is Facing.FLANK:
        side = 1.0 if rng.uniform() < 0.5 else -1.0
        frame = np.array([(-side, 0, 0), (0, 0, -1), (0, side, 0)], dtype=np.float64)
    elif facing is Facing.FACE:
        frame = np.array([(0, 1, 0), (0, 0, -1), (1, 0, 0)], dtype=np.float64)
    else:
        frame = np.array([(1, 0, 0), (0, -1, 0), (0, 0, 1)], dtype=np.float64)
    turn = rotation(2, float(roll)) @ rotation(0, pitch) @ rotation(1, yaw)
    turned: Matrix = turn @ frame
    return turned


def draw_pose(facing: Facing, rng: np.random.Generator) -> dict[str, Matrix]:
    """Draw how the limbs are held."""
    swing, nod, look, tail, ear, jaw = rng.normal(0, (0.35, 0.3, 0.3, 0.4, 0.25, 0.2))
    second = rng.normal(0, 0.2)
    if facing is Facing.FACE:
        ears = {
            f"ear {side}": rotation(0, float(ear + 0.15 * rng.normal()))
            for side in ("left", "right")
        }
        return {**ears, "jaw": rotation(1, abs(float(jaw)))}
    if facing is Facing.BACK:
        legs = {f"leg {n}": rotation(2, float(rng.normal(0, 0.4))) for n in range(4)}
        return {**legs, "head": rotation(2, float(look)), "tail": rotation(2, float(tail))}
    return {
        "leg 0": rotation(1, float(swing)),
        "leg 1": rotation(1, float(second - swing)),
        "leg 2": rotation(1, float(second - swing)),
        "leg 3": rotation(1, float(swing)),
        "head": rotation(2, float(look)) @ rotation(1, float(nod)),
        "tail": rotation(1, float(tail)),
    }


class _Held(TypedDict):
    """What the parts of a limb share."""

    joint: ArrayLike
    limb: str


def _part(
    centre: ArrayLike,
    radii: ArrayLike,
    turn: float = 0.0,
    *,
    joint: ArrayLike | None = None,
    limb: str = "",
    swatch: int = COAT,
) -> Part:
    pivot = None if joint is None else np.array(joint, dtype=np.float64)
    place, size = np.array(centre, dtype=np.float64), np.array(radii, dtype=np.float64)
    return Part(place, size, turn, pivot, limb, swatch)


def quadruped(p: Vector) -> list[Part]:
    """Build something on four legs, from a tapir to a gazelle."""
    long, deep, wide, legs = 1.0 * p[0], 0.42 * p[1], 0.3 * p[2], 0.75 * p[3] ** 1.5
    neck, head, ear = 0.55 * p[4] ** 2, 0.24 * p[5], 0.12 * p[6] ** 2
    rise = float(np.clip(0.7 + 1.2 * math.log(p[7]), 0.1, 1.3))
    parts = [
        _part((0.45 * long, 0, 0.02), (0.5 * long, wide, deep)),
        _part((-0.45 * long, 0, 0), (0.52 * long, wide, deep * p[8] ** 0.5)),
        _part((0, 0, -0.05), (0.7 * long, wide * 1.05, 0.9 * deep)),
    ]
    base = np.array((0.75 * long, 0, 0.45 * deep))
    top = base + neck * np.array((math.cos(rise), 0, math.sin(rise)))
    held: _Held = {"joint": base, "limb": "head"}
    parts.append(
        _part((base + top) / 2, (0.62 * neck + 0.1, 0.16 * p[9], 0.2 * p[9]), -rise, **held)
    )
    nose = top + np.array((1.25 * head * p[11], 0, -0.35 * head))
    parts += [
        _part(top, (head, 0.7 * head, 0.75 * head), 0.3, **held),
        _part(
            (top + nose) / 2, (0.95 * head * p[11], 0.5 * head, 0.48 * head * p[12]), 0.4, **held
        ),
        _part(nose, (0.16 * head, 0.3 * head, 0.2 * head), swatch=NOSE, **held),
    ]
    for side in (1, -1):
        at = top + np.array((-0.4 * head, side * 0.55 * head, 0.6 * head))
        parts.append(_part(at, (0.35 * ear, 0.3 * ear, ear), -0.4, **held))
        eye = top + np.array((0.45 * head, side * 0.62 * head, 0.15 * head))
        parts.append(_part(eye, (0.13 * head,) * 3, swatch=EYE, **held))
        if p[13] > 1.15:
            horn = top + np.array((-0.1 * head, side * 0.4 * head, 1.1 * head * p[13]))
            size = (0.1 * head, 0.1 * head, 0.7 * head * p[13])
            parts.append(_part(horn, size, -0.5 * p[14], swatch=HORN, **held))
    thick = 0.11 * p[15] ** 1.5
    for n, (x, side) in enumerate(((0.6, 1), (0.6, -1), (-0.65, 1), (-0.65, -1))):
        hip = (x * long, side * 0.6 * wide, -0.4 * deep)
        leg: _Held = {"joint": hip, "limb": f"leg {n}"}
        thigh = 2.2 if x < 0 else 1.6
        low = -0.4 * deep - legs
        parts += [
            _part(
                (x * long, side * 0.6 * wide, -0.7 * deep),
                (thigh * thick, thick, 0.6 * deep),
                **leg,
            ),
            _part(
                (x * long, side * 0.6 * wide, (low - 0.5 * deep) / 2),
                (thick, thick, 0.55 * legs),
                **leg,
            ),
            _part(
                (x * long + 0.05, side * 0.6 * wide, low),
                (1.4 * thick, thick, 0.07),
                swatch=HOOF,
                **leg,
            ),
        ]
    root = (-0.95 * long, 0, 0.5 * deep)
    droop = 0.9 * p[16]
    end = np.array(root) + 0.35 * p[17] ** 2 * np.array((-math.cos(droop), 0, -math.sin(droop)))
    size = (0.45 * p[17] ** 2, 0.06 * p[18] ** 2, 0.06 * p[18] ** 2)
    parts.append(_part(end, size, -droop, joint=root, limb="tail"))
    return parts


def swimmer(p: Vector) -> list[Part]:
    """Build something with fins, from a fish to a whale."""
    long, deep, wide = 1.5 * p[0], 0.42 * p[1] ** 1.5, 0.3 * p[2]
    parts = [
        _part((0.1 * long, 0, 0), (0.62 * long, wide, deep)),
        _part((0.55 * long, 0, 0.05 * deep), (0.42 * long, 0.85 * wide, 0.72 * deep * p[3])),
        _part((-0.5 * long, 0, 0.08 * deep), (0.5 * long, 0.5 * wide, 0.42 * deep * p[4])),
    ]
    root = (-0.85 * long, 0, 0.05)
    for way in (1, -1):
        at = (-1.0 * long, 0, 0.05 + way * 0.25 * p[5])
        size = (0.12 * p[6], 0.03, 0.34 * p[5])
        parts.append(_part(at, size, -way * 0.6, joint=root, limb="tail"))
        eye = (0.78 * long, way * 0.6 * wide, 0.1 * deep)
        parts.append(_part(eye, (0.05 * p[13],) * 3, swatch=EYE))
        fin = (0.35 * long, way * 0.85 * wide, -0.6 * deep)
        joint = (0.4 * long, way * 0.8 * wide, -0.4 * deep)
        size = (0.14 * p[7], 0.04, 0.34 * p[8])
        parts.append(_part(fin, size, 0.8, joint=joint, limb="leg 0" if way > 0 else "leg 1"))
    parts.append(_part((-0.05 * long, 0, 0.95 * deep), (0.26 * p[9], 0.03, 0.3 * p[10]), -0.7))
    return parts


def crawler(p: Vector) -> list[Part]:
    """Build something seen from above, from a salamander to a turtle or a ray."""
    long, wide = 0.9 * p[0], 0.38 * p[1] ** 2.5
    base = (0.85 * long, 0, 0)
    held: _Held = {"joint": base, "limb": "head"}
    parts = [
        _part((0, 0, 0), (long, wide, 0.3)),
        _part((0.3 * long, 0, 0.02), (0.5 * long, 0.95 * wide * p[2] ** 0.5, 0.28)),
        _part((1.1 * long, 0, 0), (0.34 * p[3], 0.24 * p[4], 0.18), **held),
        _part((1.25 * long, 0, 0), (0.26 * p[3], 0.15 * p[4], 0.14), **held),
    ]
    for side in (1, -1):
        eye = (1.2 * long, side * 0.15 * p[4], 0.1)
        parts.append(_part(eye, (0.05, 0.05, 0.05), swatch=EYE, **held))
    for n, (x, side) in enumerate(((0.6, 1), (0.6, -1), (-0.6, 1), (-0.6, -1))):
        joint = (x * long, side * 0.7 * wide, -0.05)
        out = 0.35 * p[5] ** 2
        at = (x * long - 0.1 * x, side * (0.8 * wide + out), -0.08)
        parts.append(_part(at, (0.1 * p[6] ** 2, out, 0.08), joint=joint, limb=f"leg {n}"))
    root = (-0.85 * long, 0, 0)
    tail = 0.55 * p[7] ** 3
    size = (tail, 0.12 * p[8], 0.12)
    parts.append(_part((-0.9 * long - 0.7 * tail, 0, 0), size, joint=root, limb="tail"))
    return parts


def face(p: Vector) -> list[Part]:
    """Build a head from the front, from an ape's to a cow's."""
    high, wide, deep = 0.62 * p[0], 0.52 * p[1], 0.5
    snout, drop = float(np.clip(0.3 * p[2] ** 3, 0.08, 0.8)), 0.3 * p[3] ** 1.5
    broad = 0.25 * p[4] ** 1.5
    jaw: _Held = {"joint": (0.1, 0.0, -0.2), "limb": "jaw"}
    parts = [
        _part((0, 0, 0), (deep, wide, high)),
        _part((0.12, 0, -0.45 * high), (0.42, 0.72 * wide * p[5], 0.5 * high)),
        _part((deep * 0.7 + 0.3 * snout, 0, -drop), (0.25 + 0.6 * snout, broad, 0.24 * p[6])),
        _part(
            (deep * 0.6 + 0.3 * snout, 0, -drop - 0.17),
            (0.25 + 0.5 * snout, 0.8 * broad, 0.15 * p[7]),
            **jaw,
        ),
        _part((-0.5, 0, -0.75), (0.5, 0.75 * wide * p[8] ** 2, 0.7)),
    ]
    brow, apart, up = 0.08 * p[9], 0.24 * p[10], 0.12 * p[11]
    size, lid = 0.07 * p[12] ** 1.5, 0.045
    tip = deep * 0.7 + 0.9 * snout + 0.2
    nose = 0.09 * p[13] ** 1.5
    parts += [
        _part((tip, 0, -drop + 0.08), (0.08, nose * 1.3, nose), swatch=NOSE),
        _part((deep * 0.75, 0, up + 1.5 * size + 0.02), (0.14, wide * 0.75, brow)),
        _part((tip - 0.06, 0, -drop - 0.16), (0.1, 0.6 * broad, 0.012 * p[14]), swatch=PUPIL),
    ]
    ear, set_at = 0.22 * p[15] ** 2, float(np.clip(0.8 * p[16], 0.3, 1.25))
    flat = float(np.clip(0.75 * p[17] ** 2, 0.35, 1.4))
    for side, name in ((1, "left"), (-1, "right")):
        depth = deep * math.sqrt(max(0.1, 1 - (apart / wide) ** 2 - (up / high) ** 2))
        eye = np.array((depth, side * apart, up))
        parts += [
            _part(eye, (lid, size * 1.3, size), swatch=EYE),
            _part(
                eye + np.array((lid * 0.7, 0, 0)),
                (0.03, 0.55 * size * p[18], 0.6 * size),
                swatch=PUPIL,
            ),
            _part(
                eye + np.array((lid + 0.012, 0.2 * size, 0.25 * size)),
                (0.012, 0.15 * size, 0.15 * size),
                swatch=GLINT,
            ),
        ]
        joint = (-0.05, side * wide * math.cos(set_at) * 0.9, high * math.sin(set_at) * 0.9)
        out = np.array((0, side * math.cos(set_at), math.sin(set_at)))
        at = np.array(joint) + 0.7 * ear * out
        sizes = (0.07, ear * (0.9 if set_at < 0.6 else 0.6), ear * flat + 0.05)
        parts += [
            _part(at, sizes, joint=joint, limb=f"ear {name}"),
            _part(
                at + np.array((0.05, 0, 0)),
                (0.04, 0.6 * sizes[1], 0.6 * sizes[2]),
                joint=joint,
                limb=f"ear {name}",
                swatch=INNER,
            ),
        ]
        if p[19] > 1.2:
            horn = np.array(joint) * (1, 0.6, 1.2) + (0, 0, 0.25)
            parts.append(_part(horn, (0.06, 0.07, 0.3 * p[19]), swatch=HORN))
    return parts
