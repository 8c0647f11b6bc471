import numpy as np
import pytest
from builtin_model.bodies import draw_camera, draw_plan, draw_pose, individual_parts
from builtin_model.shapes import Facing

SEEDS = range(12)


@pytest.mark.parametrize("facing", [*Facing])
def test_every_body_can_be_built(facing: Facing) -> None:
    plans = [draw_plan(facing, np.random.default_rng(seed)) for seed in SEEDS]

    parts = [part for plan in plans for part in individual_parts(plan, np.random.default_rng(1))]

    assert all((part.radii > 0).all() for part in parts)
    assert all(np.isfinite(part.centre).all() for part in parts)


@pytest.mark.parametrize("facing", [*Facing])
def test_individuals_are_built_alike_but_not_the_same(facing: Facing) -> None:
    plan = draw_plan(facing, np.random.default_rng(1))

    first, second = (individual_parts(plan, np.random.default_rng(seed)) for seed in (1, 2))

    assert not np.allclose(first[0].radii, second[0].radii)
    assert np.allclose(first[0].radii, second[0].radii, rtol=0.9)


@pytest.mark.parametrize("facing", [*Facing])
def test_a_viewpoint_is_a_turn(facing: Facing) -> None:
    camera = draw_camera(facing, np.random.default_rng(1))

    assert np.allclose(camera @ camera.T, np.eye(3))


@pytest.mark.parametrize("facing", [*Facing])
def test_poses_move_limbs_that_there_are(facing: Facing) -> None:
    plan = draw_plan(facing, np.random.default_rng(3))
    limbs = {part.limb for part in individual_parts(plan, np.random.default_rng(1))} - {""}

    moved = draw_pose(facing, np.random.default_rng(1))

    assert limbs <= moved.keys()
