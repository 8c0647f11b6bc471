import colorsys

import numpy as np
import pytest
from builtin_model.imaging import from_hsv, looked_up_apart, octaves, paint, seeded, step, waves


def test_the_same_words_make_the_same_generator() -> None:
    first, second = seeded(1, 2).integers(2**31, size=4), seeded(1, 2).integers(2**31, size=4)

    assert np.array_equal(first, second)
    assert not np.array_equal(first, seeded(2, 1).integers(2**31, size=4))


@pytest.mark.parametrize("hsv", [(0.0, 1.0, 1.0), (0.31, 0.4, 0.7), (0.9, 0.0, 0.2)])
def test_colours_are_those_of_the_standard_library(hsv: tuple[float, float, float]) -> None:
    assert np.allclose(from_hsv(*hsv), colorsys.hsv_to_rgb(*hsv), atol=1e-6)


def test_a_share_of_one_covers_and_of_nothing_leaves() -> None:
    picture = np.zeros((1, 2, 3), dtype=np.float32)

    paint(picture, np.ones(3, dtype=np.float32), np.array([[0, 1]], dtype=np.float32))

    assert picture[0, 0].max() == 0
    assert picture[0, 1].min() == 1


def test_a_step_goes_from_nothing_to_all() -> None:
    assert step(np.array([-1, 0, 1], dtype=np.float32), 0.1).tolist() == [0, 0.5, 1]


def test_values_are_mixed_unless_they_are_far_apart() -> None:
    field = np.array([[[0, 0], [1, 0], [100, 0]]], dtype=np.float32)
    columns = np.array([[0.5, 1.75]], dtype=np.float32)

    found = looked_up_apart(field, columns, np.zeros_like(columns), jump=6)

    assert found[0, :, 0].tolist() == [0.5, 100]


def test_noise_has_the_size_and_the_spread_that_is_promised() -> None:
    rng = np.random.default_rng(1)

    fields = [waves(rng, 60, 90, 8), octaves(rng, 60, 90, 4)]

    assert {field.shape for field in fields} == {(60, 90)}
    assert all(0.5 < field.std() < 1.5 for field in fields)
