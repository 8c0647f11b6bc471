import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.records import Box
from reid_desktop.vision.keypoints import at_working_size, crop_size_px, in_crop_pixels


@pytest.mark.parametrize(("working_px", "shape"), [(48, (32, 48, 3)), (192, (128, 192, 3))])
def test_a_crop_is_scaled_by_its_longer_side(
    noise: NDArray[np.uint8], working_px: int, shape: tuple[int, ...]
) -> None:
    assert at_working_size(noise, working_px).shape == shape


def test_a_very_long_crop_keeps_some_width() -> None:
    strip = np.zeros((2, 900, 3), dtype=np.uint8)

    assert at_working_size(strip, 320, least_px=32).shape == (32, 320, 3)


def test_keypoints_are_told_in_pixels_of_the_crop() -> None:
    seen = np.array([[0.0, 0.0], [99.0, 49.0]], dtype=np.float32)

    found = in_crop_pixels(
        seen, np.zeros((2, 4), dtype=np.uint8), seen_px=(100, 50), size_px=(1000, 500)
    )

    np.testing.assert_allclose(found.keypoints, [[4.5, 4.5], [994.5, 494.5]])
    assert found.scale == pytest.approx(0.1)
    assert found.size_px == (1000, 500)


@pytest.mark.parametrize(
    ("box", "size"),
    [
        (None, (640, 480)),
        (Box(10, 20, 100, 50), (100, 50)),
        (Box(-10, 450, 100, 50), (90, 30)),
        (Box(639.9, 479.9, 0.01, 0.01), (1, 1)),
    ],
)
def test_a_box_is_clipped_to_the_photograph(box: Box | None, size: tuple[int, int]) -> None:
    assert crop_size_px(box, (640, 480)) == size
