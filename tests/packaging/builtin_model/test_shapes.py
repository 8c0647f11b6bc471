import math

import numpy as np
from builtin_model.shapes import Atlas, Body, Facing, Part, draw_sheet, framed, rotation

ATLAS = Atlas(40, 60)
FROM_LEFT = np.array([(-1, 0, 0), (0, 0, -1), (0, 1, 0)], dtype=np.float64)
FROM_RIGHT = np.array([(1, 0, 0), (0, 0, -1), (0, -1, 0)], dtype=np.float64)
SIZE = 64


def ball(**changes: object) -> Part:
    fields = {"centre": np.zeros(3), "radii": np.ones(3), **changes}
    return Part(**fields)  # type: ignore[arg-type]  # a builder


def body(*parts: Part) -> Body:
    return framed(list(parts), Facing.FLANK)


def test_a_turn_keeps_lengths() -> None:
    turned = rotation(1, 0.7)

    assert np.allclose(turned @ turned.T, np.eye(3))


def test_a_ball_covers_a_disc() -> None:
    sheet = draw_sheet(body(ball()), ATLAS, SIZE, FROM_LEFT, {})

    share = (sheet.surface[..., 3] > 127).mean()

    assert np.isclose(share, math.pi / 4 / 1.08**2, atol=0.02)


def test_the_middle_of_a_ball_faces_the_camera() -> None:
    sheet = draw_sheet(body(ball()), ATLAS, SIZE, FROM_LEFT, {})

    across, down, towards = sheet.surface[SIZE // 2, SIZE // 2, :3].astype(int)

    assert towards > 240
    assert abs(across - 128) < 8
    assert abs(down - 128) < 8


def test_the_flanks_have_coats_of_their_own() -> None:
    left = draw_sheet(body(ball()), ATLAS, SIZE, FROM_LEFT, {})
    right = draw_sheet(body(ball()), ATLAS, SIZE, FROM_RIGHT, {})

    middle = (SIZE // 2, SIZE // 2, 1)

    assert not left.is_other_side
    assert right.is_other_side
    assert left.places[middle] < ATLAS.height < right.places[middle]


def test_the_head_is_on_opposite_ends_of_the_two_flanks() -> None:
    nose = ball(centre=np.array((1.5, 0, 0)), radii=np.full(3, 0.3), swatch=1)
    animal = body(ball(), nose)

    left, right = (draw_sheet(animal, ATLAS, SIZE, view, {}) for view in (FROM_LEFT, FROM_RIGHT))

    is_nose = [sheet.places[SIZE // 2, :, 1] > 2 * ATLAS.height for sheet in (left, right)]
    assert np.flatnonzero(is_nose[0]).mean() < SIZE / 4
    assert np.flatnonzero(is_nose[1]).mean() > 3 * SIZE / 4


def test_what_is_nearer_hides_what_is_behind() -> None:
    near = ball(centre=np.array((0, 2.0, 0)), swatch=3)

    sheet = draw_sheet(body(ball(), near), ATLAS, SIZE, FROM_LEFT, {})

    assert sheet.places[SIZE // 2, SIZE // 2, 1] > 2 * ATLAS.height


def test_a_limb_turns_about_its_joint() -> None:
    leg = ball(
        centre=np.array((0, 0, -1.5)),
        radii=np.array((0.2, 0.2, 1)),
        joint=np.zeros(3),
        limb="leg",
        swatch=2,
    )
    animal = body(ball(), leg)

    still = draw_sheet(animal, ATLAS, SIZE, FROM_LEFT, {})
    raised = draw_sheet(animal, ATLAS, SIZE, FROM_LEFT, {"leg": rotation(1, math.pi / 2)})

    assert (still.places[-4:, :, 1] > 2 * ATLAS.height).any()
    assert not (raised.places[-4:, :, 1] > 2 * ATLAS.height).any()
