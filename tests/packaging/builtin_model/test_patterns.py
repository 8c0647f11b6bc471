import cv2
import numpy as np
import pytest
from builtin_model.patterns import Growth, Marking, grow, hairs, scars

SIZE = (48, 64)


@pytest.mark.parametrize("marking", [*Marking])
def test_every_marking_grows_shares_of_a_colour(marking: Marking) -> None:
    share = grow(Growth(marking, 0.2), np.random.default_rng(1), *SIZE)

    assert share.shape == SIZE
    assert share.min() >= 0
    assert share.max() <= 1


@pytest.mark.parametrize("marking", [m for m in Marking if m is not Marking.PLAIN])
def test_individuals_have_different_marks(marking: Marking) -> None:
    first, second = (grow(Growth(marking, 0.2), np.random.default_rng(k), *SIZE) for k in (1, 2))

    assert np.abs(first - second).mean() > 0.05


def test_a_plain_coat_has_no_marks() -> None:
    assert not grow(Growth(Marking.PLAIN, 0.2), np.random.default_rng(1), *SIZE).any()


def test_stripes_are_longer_than_wide() -> None:
    growth = Growth(Marking.STRIPES, 0.2, stretch=8, turn=0.0, swirl=0.0)

    share = grow(growth, np.random.default_rng(1), *SIZE)

    assert np.abs(np.diff(share, axis=0)).mean() > 2 * np.abs(np.diff(share, axis=1)).mean()


def test_spots_are_round_and_apart() -> None:
    growth = Growth(Marking.SPOTS, 0.2, swirl=0.0, softness=0.05)

    share = grow(growth, np.random.default_rng(1), 96, 128)

    n_spots, _, stats, _ = cv2.connectedComponentsWithStats((share > 0.5).astype(np.uint8))
    assert n_spots > 10
    assert stats[1:, cv2.CC_STAT_AREA].max() < 0.05 * share.size
    assert share.mean() < 0.4


def test_hair_is_light_and_dark_alike() -> None:
    drawn = hairs(np.random.default_rng(1), *SIZE, length_px=4, turn=0.0)

    assert abs(drawn.mean()) < 0.3
    assert np.isclose(drawn.std(), 1, atol=0.01)


def test_without_scars_nothing_is_drawn() -> None:
    assert not scars(np.random.default_rng(1), *SIZE, 0).any()
    assert scars(np.random.default_rng(1), *SIZE, 4).any()
