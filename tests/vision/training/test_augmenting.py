import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.vision.training.augmenting import augmented

FILL = np.array([9, 9, 9], dtype=np.uint8)


@pytest.fixture
def photograph() -> NDArray[np.uint8]:
    """Pixels of 64 x 48 px, all different and none like the fill."""
    numbers = np.arange(64 * 48, dtype=np.int64).reshape(64, 48)
    return np.stack([numbers // 250 + 20, numbers % 250, numbers % 7], axis=2).astype(np.uint8)


def many(photograph: NDArray[np.uint8], *, flip: bool) -> list[NDArray[np.uint8]]:
    rng = np.random.default_rng(0)
    return [augmented(photograph, rng, flip=flip, fill=FILL) for _ in range(60)]


def is_mirrored(photograph: NDArray[np.uint8]) -> bool:
    seen = (photograph != FILL).any(axis=2)
    across = np.diff(photograph[..., 1].astype(int), axis=1)[seen[:, 1:] & seen[:, :-1]]
    return int(np.median(across)) < 0


def test_a_photograph_keeps_its_size_and_is_not_changed_itself(
    photograph: NDArray[np.uint8],
) -> None:
    before = photograph.copy()

    found = many(photograph, flip=True)

    assert {one.shape for one in found} == {(64, 48, 3)}
    np.testing.assert_array_equal(photograph, before)


def test_about_half_are_mirrored(photograph: NDArray[np.uint8]) -> None:
    n_mirrored = sum(is_mirrored(one) for one in many(photograph, flip=True))

    assert 15 < n_mirrored < 45


def test_where_sides_are_told_apart_none_is_mirrored(photograph: NDArray[np.uint8]) -> None:
    assert not any(is_mirrored(one) for one in many(photograph, flip=False))


def test_about_half_lose_a_part_of_two_to_forty_hundredths(
    photograph: NDArray[np.uint8],
) -> None:
    shares = np.array([(one == FILL).all(axis=2).mean() for one in many(photograph, flip=False)])

    assert 0.3 < (shares > 0.15).mean() < 0.7
    assert shares.max() < 0.55
    assert shares.min() < 0.05


def test_the_same_chance_gives_the_same_pixels(photograph: NDArray[np.uint8]) -> None:
    first, again = (
        augmented(photograph, np.random.default_rng(5), flip=True, fill=FILL) for _ in range(2)
    )

    np.testing.assert_array_equal(first, again)
