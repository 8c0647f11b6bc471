import numpy as np
import pytest

from reid_desktop.core.light import AS_TAKEN, Light
from reid_desktop.vision.light import in_light

_RAMP = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 64, axis=0).repeat(3, axis=2)


def test_the_light_it_was_taken_in_changes_nothing() -> None:
    assert (in_light(_RAMP, AS_TAKEN) == _RAMP).all()


def test_brighter_lifts_the_shadows_and_burns_nothing_out() -> None:
    brighter = in_light(_RAMP, Light(brightness=3))

    assert brighter[0, 40, 0] > 70
    assert (brighter[0, 255, 0], brighter[0, 0, 0]) == (255, 0)
    assert (np.diff(brighter[0, :, 0].astype(int)) >= 0).all()


def test_darker_is_the_other_way() -> None:
    assert in_light(_RAMP, Light(brightness=-3))[0, 128, 0] < 100


def test_contrast_goes_away_from_the_middle() -> None:
    more = in_light(_RAMP, Light(contrast=3))

    assert more[0, 100, 0] < 100
    assert more[0, 160, 0] > 160


def test_equalising_shows_a_pattern_in_the_dark_and_leaves_the_photograph_alone() -> None:
    dark = np.full((128, 128, 3), 20, dtype=np.uint8)
    dark[::2] = 24
    before = dark.copy()

    seen = in_light(dark, Light(equalised=True))

    assert np.ptp(seen) > 1.5 * np.ptp(dark)
    assert (dark == before).all()


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (7, 5)])
def test_photographs_of_any_size_can_be_equalised(size: tuple[int, int]) -> None:
    pixels = np.zeros((*size, 3), dtype=np.uint8)

    assert in_light(pixels, Light(brightness=1, contrast=-1, equalised=True)).shape == pixels.shape
