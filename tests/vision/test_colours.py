import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from reid_desktop.vision.colours import to_plain, to_srgb


def grey_steps(dtype: str, top: float) -> NDArray[np.generic]:
    return (np.array([[0, 0.25, 0.5, 1]]) * top).astype(dtype)


@pytest.mark.parametrize(
    ("dtype", "top"),
    [("uint16", 65_535), ("int32", 65_535), ("int32", 255), ("float32", 1), ("float32", 255)],
)
def test_deep_grey_is_scaled_not_clipped(dtype: str, top: float) -> None:
    plain = to_plain(Image.fromarray(grey_steps(dtype, top)))

    assert plain.mode == "L"
    np.testing.assert_allclose(np.asarray(plain)[0], [0, 63.75, 127.5, 255], atol=0.76)


def test_what_is_not_a_number_becomes_black() -> None:
    plain = to_plain(Image.fromarray(np.array([[np.nan, 1.0]], dtype=np.float32)))

    assert np.asarray(plain).tolist() == [[0, 255]]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "RGBa"])
def test_what_is_transparent_becomes_grey(mode: str) -> None:
    clear = Image.new("RGBA", (2, 2), (255, 0, 0, 0))

    assert to_plain(clear.convert(mode)).getpixel((0, 0)) == (128, 128, 128)


def test_a_transparent_colour_of_a_palette_becomes_grey() -> None:
    image = Image.new("P", (2, 1), 1)
    image.putpalette([255, 0, 0, 0, 255, 0])
    image.info["transparency"] = 1

    assert to_plain(image).getpixel((0, 0)) == (128, 128, 128)


def test_a_palette_becomes_its_colours() -> None:
    image = Image.new("P", (2, 1), 1)
    image.putpalette([255, 0, 0, 0, 255, 0])

    assert to_plain(image).getpixel((0, 0)) == (0, 255, 0)


@pytest.mark.parametrize("mode", ["1", "YCbCr", "HSV", "RGBX", "LAB"])
def test_every_other_mode_becomes_plain(mode: str) -> None:
    white = Image.new("LAB", (1, 1), (255, 128, 128)) if mode == "LAB" else None
    image = white or Image.new("RGB", (1, 1), (255, 255, 255)).convert(mode)

    found = to_srgb(to_plain(image), None).getpixel((0, 0))

    np.testing.assert_allclose(np.array(found), 255, atol=1)


def test_cmyk_becomes_rgb() -> None:
    image = Image.new("CMYK", (1, 1), (0, 255, 255, 0))

    assert to_srgb(to_plain(image), None).getpixel((0, 0)) == (255, 0, 0)


def test_an_embedded_profile_is_applied(swapped_profile: bytes) -> None:
    image = Image.new("RGB", (1, 1), (200, 150, 100))

    found = to_srgb(image, swapped_profile).getpixel((0, 0))

    np.testing.assert_allclose(np.array(found), (100, 150, 200), atol=2)


def test_the_usual_profile_changes_nothing() -> None:
    image = Image.new("RGB", (1, 1), (100, 150, 200))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    assert to_srgb(image, srgb).getpixel((0, 0)) == (100, 150, 200)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_profile_that_does_not_fit_is_left_aside(mode: str) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    image = Image.new(mode, (1, 1))

    assert to_srgb(image, lab).tobytes() == image.convert("RGB").tobytes()
    assert to_srgb(image, b"no profile").tobytes() == image.convert("RGB").tobytes()
