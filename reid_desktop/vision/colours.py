"""Brings whatever a file holds to eight-bit sRGB."""

import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

_BEHIND_TRANSPARENCY = (128, 128, 128)  # neutral: neither bright nor dark stands out
_PLAIN_MODES = frozenset({"L", "RGB", "CMYK"})
_DEEP_MODES = ("I", "F")  # "I;16" and its byte orders among them
_NO_CACHE = 0x0040  # cmsFLAGS_NOCACHE: a transform may then be used from several threads


def to_plain(image: Image.Image) -> Image.Image:
    """Reduce `image` to eight-bit grey, RGB or CMYK, which resize and colour-manage well."""
    if image.mode in _PLAIN_MODES:
        return image
    if image.mode.startswith(_DEEP_MODES):
        return Image.fromarray(_to_eight_bit(np.asarray(image)))
    if image.mode == "LAB":
        return _apply(_lab_to_srgb(), image)
    if image.has_transparency_data:
        opaque = image.convert("RGBA")
        behind = Image.new("RGBA", opaque.size, (*_BEHIND_TRANSPARENCY, 255))
        return Image.alpha_composite(behind, opaque).convert("RGB")
    return image.convert("L" if image.mode == "1" else "RGB")


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Convert a plain image to RGB through its embedded colour profile.

    A profile that is damaged, or that is of another kind of image, is left aside.
    """
    if profile:
        transform = _transform(profile, image.mode)
        if transform is not None:
            return _apply(transform, image)
    return image.convert("RGB")


def _apply(transform: ImageCms.ImageCmsTransform, image: Image.Image) -> Image.Image:
    result = Image.new("RGB", image.size)
    transform.apply(image, result)
    return result


def _to_eight_bit(values: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Scale by the range the file can hold, never by what happens to be in it, if possible."""
    numbers = np.nan_to_num(values.astype(np.float32))
    largest = float(numbers.max(initial=0))
    if values.dtype.kind == "f" and largest <= 1:
        top = 1.0
    elif values.dtype.itemsize > 2 and largest <= 255:
        top = 255.0
    else:
        top = max(65_535.0, largest)
    scaled: NDArray[np.uint8] = np.clip(np.rint(numbers * (255.0 / top)), 0, 255).astype(np.uint8)
    return scaled


@lru_cache(maxsize=32)  # a survey has a handful of cameras
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return None
        return ImageCms.buildTransform(
            source,
            ImageCms.createProfile("sRGB"),
            mode,
            "RGB",
            flags=_flags(),
        )
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return None


@lru_cache(maxsize=1)
def _lab_to_srgb() -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.createProfile("LAB"),
        ImageCms.createProfile("sRGB"),
        "LAB",
        "RGB",
        flags=_flags(),
    )


def _flags() -> ImageCms.Flags:
    return ImageCms.Flags(_NO_CACHE)
