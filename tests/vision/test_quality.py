from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from reid_desktop.core.records import Box, CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.vision.quality import difference_hash, examine_crop, measure_quality
from tests.vision.texture import blotches

LARGE = blotches(0, 1024, 768)


def measured(pixels: NDArray[np.uint8]) -> float:
    return measure_quality(pixels, (pixels.shape[1], pixels.shape[0])).sharpness


def blurred(pixels: NDArray[np.uint8], sigma_px: float) -> NDArray[np.uint8]:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma_px), dtype=np.uint8)


def distance(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> int:
    return (difference_hash(one) ^ difference_hash(other)).bit_count()


def test_the_more_blurred_the_less_sharp() -> None:
    sharpness = [measured(LARGE), *(measured(blurred(LARGE, sigma)) for sigma in (4, 8, 16))]

    assert sharpness == sorted(sharpness, reverse=True)
    assert sharpness[0] > 3 * sharpness[-1]


def test_half_the_size_is_as_sharp() -> None:
    half = np.array(Image.fromarray(LARGE).reduce(2))

    assert measured(half) == pytest.approx(measured(LARGE), rel=0.05)


def test_half_the_contrast_is_as_sharp() -> None:
    assert measured(LARGE // 2 + 60) == pytest.approx(measured(LARGE), rel=0.05)


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 300, 3), (50, 50, 3)])
def test_where_nothing_is_seen_nothing_is_sharp(shape: tuple[int, ...]) -> None:
    assert measured(np.full(shape, 90, dtype=np.uint8)) == 0


def test_clipped_pixels_are_counted() -> None:
    pixels = np.full((100, 100, 3), 128, dtype=np.uint8)
    pixels[:30] = 0
    pixels[90:] = 255

    found = measure_quality(pixels, (400, 300))

    assert (found.shadows, found.highlights, found.side_px) == (0.3, 0.1, 300)


def test_a_copy_keeps_its_hash_nearly() -> None:
    small = np.array(Image.fromarray(LARGE).resize((300, 225)))
    brighter = np.clip(LARGE.astype(int) + 12, 0, 255).astype(np.uint8)

    assert distance(LARGE, small) <= 4
    assert distance(LARGE, brighter) <= 4


def test_another_photograph_has_another_hash() -> None:
    assert distance(LARGE, blotches(1, 1024, 768)) > 12


def test_a_photograph_that_shows_nothing_has_no_bits() -> None:
    assert difference_hash(np.full((30, 40, 3), 70, dtype=np.uint8)) == 0


def test_a_crop_is_examined_at_its_own_size(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    Image.fromarray(LARGE).save(path)

    quality, bits = examine_crop(CropSource("k", str(path), Box(0, 0, 600, 500), ImageId(1)))

    assert quality.side_px == 500
    assert quality.sharpness == pytest.approx(measured(LARGE[:500, :600]), rel=0.1)
    assert (bits ^ difference_hash(LARGE[:500, :600])).bit_count() <= 4
