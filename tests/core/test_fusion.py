import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.calibration import log_loss
from reid_desktop.core.fusion import (
    choose_fusion,
    component_folds,
    fit_fusion,
    fit_isotonic,
    fused_before_answers,
    shortlist_z,
)

Answers = tuple[NDArray[np.float64], NDArray[np.int32], NDArray[np.bool_], NDArray[np.int64]]


def draw(n: int, *, points_tell: bool) -> Answers:
    """Answers about 20 animals: z tells a little, inliers much or nothing."""
    rng = np.random.default_rng(0)
    components = rng.integers(0, 20, (n, 2))
    components[: n // 2, 1] = components[: n // 2, 0]
    same = components[:, 0] == components[:, 1]
    z = rng.normal(size=n) + same
    inliers = rng.poisson(np.where(same & points_tell, 20, 6)).astype(np.int32)
    return z, inliers, same, components


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=20),
    st.integers(0, 99),
)
def test_z_is_that_of_the_plain_definition(listed: list[tuple[int, int]], seed: int) -> None:
    pairs = np.array(listed, dtype=np.int64).reshape(-1, 2)
    cosines = np.random.default_rng(seed).uniform(-1, 1, len(pairs))
    entries = [(row, value) for pair, value in zip(listed, cosines, strict=True) for row in pair]
    lists = [[value for row, value in entries if row == n] for n in range(6)]
    expected = [
        [(value - np.mean(lists[row])) / (np.std(lists[row]) or 1.0) for row in pair]
        for pair, value in zip(listed, cosines, strict=True)
    ]

    found = shortlist_z(cosines, pairs, 6)

    np.testing.assert_allclose(found, np.reshape(expected, (-1, 2)), atol=1e-6)


def test_equal_cosines_do_not_stand_out() -> None:
    pairs = np.array([[0, 1], [0, 2]])

    found = shortlist_z(np.array([0.5, 0.5], dtype=np.float32), pairs, 3)

    np.testing.assert_array_equal(found, 0)


@given(st.lists(st.integers(-1, 200), min_size=2), st.floats(-3, 3))
def test_before_answers_more_points_are_never_less_alike(counts: list[int], z: float) -> None:
    inliers = np.array(sorted(counts))

    found = fused_before_answers(np.full(len(inliers), z), inliers)

    assert (np.diff(found) >= 0).all()
    assert found[0] >= z


@given(st.lists(st.tuples(st.integers(-4, 4), st.booleans()), min_size=1, max_size=12))
def test_an_isotonic_fit_is_the_best_of_all_rising_ones(answers: list[tuple[int, bool]]) -> None:
    scores = np.array([score for score, _ in answers])
    same = np.array([is_same for _, is_same in answers])
    low, high = scores.min(), scores.max()
    seen = [(int(s), float(y)) for s, y in answers] + [(low, 1.0), (high, 0.0)]
    values = sorted({score for score, _ in seen})

    def mean(start: int, end: int) -> float:
        return float(np.mean([y for s, y in seen if values[start] <= s <= values[end]]))

    every = range(len(values))
    expected = [
        max(min(mean(i, j) for j in every if j >= k) for i in every if i <= k) for k in every
    ]

    fitted = fit_isotonic(scores, same)

    blocks = np.unique(np.round(expected, 9))
    assert np.allclose(1 / (1 + np.exp(-fitted.log_odds)), blocks, atol=1e-6)


@given(
    st.lists(st.tuples(st.floats(-5, 5), st.booleans()), min_size=1, max_size=40),
    st.lists(st.floats(-9, 9), min_size=2),
)
def test_an_isotonic_fit_rises_and_is_never_sure(
    answers: list[tuple[float, bool]], asked: list[float]
) -> None:
    fitted = fit_isotonic(
        np.array([score for score, _ in answers]), np.array([is_same for _, is_same in answers])
    )

    found = fitted(np.array(sorted(asked)))

    assert (np.diff(found) >= 0).all()
    assert np.isfinite(found).all()
    assert (np.diff(fitted.knots) > 0).all()


@given(st.integers(0, 60), st.floats(-3, 3))
def test_a_fusion_rises_in_the_points_and_in_the_cosine(inliers: int, z: float) -> None:
    fusion = fit_fusion(*draw(200, points_tell=True)[:3])
    assert fusion is not None

    found = fusion.log_odds(np.array([z, z, z + 0.5]), np.array([inliers, inliers + 5, inliers]))

    assert found[0] <= found[1]
    assert found[0] <= found[2]


def test_points_that_were_not_counted_say_nothing() -> None:
    fusion = fit_fusion(*draw(200, points_tell=True)[:3])
    assert fusion is not None
    z = np.array([0.3, -1.0])

    found = fusion.log_odds(z, np.array([-1, -1]))

    np.testing.assert_array_equal(found, fusion.by_cosine(z))


def test_points_that_tell_are_kept_and_make_the_answers_likelier() -> None:
    z, inliers, same, components = draw(400, points_tell=True)

    choice = choose_fusion(z, inliers, same, components)

    assert choice.fusion is not None
    assert choice.loss_with < choice.loss_without - 0.1
    assert log_loss(choice.fusion.log_odds(z, inliers), same) < choice.loss_with


def test_points_that_tell_nothing_are_dropped() -> None:
    choice = choose_fusion(*draw(400, points_tell=False))

    assert choice.fusion is None
    assert np.isfinite(choice.loss_without)


@pytest.mark.parametrize("n", [0, 8, 29])
def test_from_few_answers_nothing_is_learnt(n: int) -> None:
    choice = choose_fusion(*draw(n, points_tell=True))

    assert choice.fusion is None
    assert choice.loss_with == np.inf


def test_answers_of_one_sign_teach_nothing() -> None:
    z, inliers, same, _ = draw(400, points_tell=True)

    assert fit_fusion(z[same], inliers[same], same[same]) is None


@given(st.lists(st.integers(0, 9), min_size=1), st.integers(1, 4))
def test_a_component_lies_in_one_fold(components: list[int], n_folds: int) -> None:
    found = component_folds(np.array(components), n_folds)

    assert found.min() >= 0
    assert found.max() < n_folds
    assert len(set(zip(components, found.tolist(), strict=True))) == len(set(components))
