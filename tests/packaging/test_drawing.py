import numpy as np
from drawing import along, circle, flat, mixed, smooth

SQUARE = np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])


def test_a_smooth_curve_goes_through_its_corners() -> None:
    curve = smooth(SQUARE, steps=8)

    assert np.allclose(curve[::8], SQUARE)


def test_a_limb_goes_from_its_first_joint_to_its_last() -> None:
    centres, widths = along(np.array([(0.0, 0.0), (0.0, 1.0), (1.0, 2.0)]), (3.0, 2.0, 1.0))

    assert np.allclose(centres[[0, -1]], [(0, 0), (1, 2)], atol=0.1)
    assert np.allclose(widths[[0, -1]], [3, 1])


def test_every_point_of_a_circle_is_as_far_from_its_centre() -> None:
    outline = circle((2.0, 3.0), 0.5)

    assert np.allclose(np.linalg.norm(outline - np.array((2, 3)), axis=1), 0.5)


def test_points_become_pairs_of_numbers() -> None:
    assert flat(SQUARE)[2] == (1.0, 1.0)


def test_colours_are_mixed_by_their_shares() -> None:
    assert mixed((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)
