import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.local_features import LocalFeatures
from reid_desktop.vision.matching import match_descriptors, match_pair

SIZE = (1000, 800)


def described(n: int, seed: int) -> NDArray[np.int8]:
    return np.random.default_rng(seed).integers(-60, 60, (n, 64), dtype=np.int8)


def places(n: int, seed: int) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    return np.asarray(rng.uniform((0, 0), SIZE, (n, 2)), dtype=np.float32)


def central(n: int, seed: int) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    return np.asarray(rng.uniform((350, 280), (650, 520), (n, 2)), dtype=np.float32)


def corner(n: int, seed: int) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    return np.asarray(rng.uniform((0, 0), (130, 90), (n, 2)), dtype=np.float32)


def crop(keypoints: NDArray[np.float32], seed: int) -> LocalFeatures:
    return LocalFeatures(keypoints, described(len(keypoints), seed), SIZE, 0.5)


def shown(keypoints: NDArray[np.float32], *, angle_deg: float, scale: float) -> NDArray[np.float32]:
    a = np.radians(angle_deg)
    turn = scale * np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
    middle = np.array(SIZE) / 2
    return np.asarray((keypoints - middle) @ turn.T + middle, dtype=np.float32)


def both(*parts: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.concatenate(parts)


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 99))
def test_matches_are_those_of_the_plain_definition(n: int, m: int, seed: int) -> None:
    one, other = described(n, seed), described(m, seed + 1)
    other[: min(n, m) // 2] = one[: min(n, m) // 2]
    units = [rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in (one, other)]
    distances = np.linalg.norm(units[0][:, None] - units[1], axis=2)
    expected = [
        [i, j]
        for i in range(n)
        for j in range(m)
        if min(n, m) > 1
        and distances[i, j] < 0.9 * np.delete(distances[i], j).min()
        and distances[i, j] < 0.9 * np.delete(distances[:, j], i).min()
    ]

    assert match_descriptors(one, other).tolist() == expected


def test_points_that_follow_one_view_are_inliers_and_are_kept_for_drawing() -> None:
    keypoints = places(60, 0)
    turned = shown(keypoints, angle_deg=30, scale=1.2)
    turned[50:] = places(10, 9)

    found = match_pair(crop(keypoints, 0), crop(turned, 0), guard=False)

    assert 50 <= found.inliers <= 52
    assert found.points.shape == (found.inliers, 4)
    assert found.points.dtype == np.float32
    np.testing.assert_allclose(
        shown(found.points[:, :2], angle_deg=30, scale=1.2), found.points[:, 2:], atol=12
    )
    assert not found.same_place


def test_a_match_is_the_same_each_time_and_either_way() -> None:
    keypoints = places(80, 0)
    turned = shown(keypoints, angle_deg=10, scale=0.9)
    turned[30:] = places(50, 3)
    one, other = crop(keypoints, 0), crop(turned, 0)

    forth, again, back = (
        match_pair(a, b, guard=True) for a, b in ((one, other), (one, other), (other, one))
    )

    np.testing.assert_array_equal(forth.points, again.points)
    np.testing.assert_array_equal(forth.points, back.points[:, [2, 3, 0, 1]])
    assert forth.inliers == back.inliers > 20


@pytest.mark.parametrize("n", [0, 1, 3])
def test_too_few_points_agree_on_nothing(n: int) -> None:
    found = match_pair(crop(places(n, 0), 0), crop(places(n, 0), 0), guard=True)

    assert (found.inliers, found.points.shape, found.same_place) == (0, (0, 4), False)


def test_a_pure_translation_is_background_when_guarded() -> None:
    keypoints = central(30, 0)
    one, other = crop(keypoints, 0), crop(keypoints + np.float32(25), 0)

    guarded, plain = (match_pair(one, other, guard=guard) for guard in (True, False))

    assert (guarded.inliers, guarded.same_place) == (0, True)
    assert (plain.inliers, plain.same_place) == (30, False)


@pytest.mark.parametrize(("angle_deg", "scale"), [(3.0, 1.0), (0.0, 1.06)])
def test_an_animal_that_turned_or_came_nearer_is_no_background(
    angle_deg: float, scale: float
) -> None:
    keypoints = central(30, 0)
    turned = shown(keypoints, angle_deg=angle_deg, scale=scale)

    found = match_pair(crop(keypoints, 0), crop(turned, 0), guard=True)

    assert (found.inliers, found.same_place) == (30, False)


def test_points_in_the_corners_of_the_box_are_background() -> None:
    keypoints = corner(30, 0)

    found = match_pair(
        crop(keypoints, 0), crop(shown(keypoints, angle_deg=8, scale=1.0), 0), guard=True
    )

    assert (found.inliers, found.same_place) == (0, True)


def test_a_few_points_are_never_called_background() -> None:
    keypoints = central(7, 0)

    found = match_pair(crop(keypoints, 0), crop(keypoints + np.float32(25), 0), guard=True)

    assert (found.inliers, found.same_place) == (7, False)


def test_the_animal_in_front_of_the_background_is_scored() -> None:
    scene, animal = places(60, 0), central(20, 1)
    one = crop(both(scene, animal), 0)
    other = crop(both(scene, shown(animal, angle_deg=25, scale=1.0)), 0)

    found = match_pair(one, other, guard=True)

    assert 18 <= found.inliers <= 22
    assert found.same_place
    np.testing.assert_allclose(
        shown(found.points[:, :2], angle_deg=25, scale=1.0), found.points[:, 2:], atol=12
    )


def test_after_three_backgrounds_nothing_is_left_to_score() -> None:
    scenes = [corner(30, n) for n in range(4)]
    moves = [np.float32(n) for n in (0, 150, 300, 450)]
    one = crop(both(*scenes), 0)
    other = crop(both(*(scene + by for scene, by in zip(scenes, moves, strict=True))), 0)

    found = match_pair(one, other, guard=True)

    assert (found.inliers, found.same_place) == (0, True)
