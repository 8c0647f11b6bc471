"""Photographs of every kind, made for the tests."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

pillow_heif.register_heif_opener(thumbnails=False)

Encode = Callable[..., bytes]


@pytest.fixture
def corners() -> NDArray[np.uint8]:
    """A photograph of 48 x 32 px: red, green, blue and white quarters."""
    pixels = np.zeros((32, 48, 3), dtype=np.uint8)
    pixels[:16, :24] = (255, 0, 0)
    pixels[:16, 24:] = (0, 255, 0)
    pixels[16:, :24] = (0, 0, 255)
    pixels[16:, 24:] = (255, 255, 255)
    return pixels


@pytest.fixture
def noise() -> NDArray[np.uint8]:
    """A photograph of 96 x 64 px that does not compress to nothing."""
    return np.random.default_rng(0).integers(0, 256, (64, 96, 3), dtype=np.uint8)


@pytest.fixture
def encode() -> Encode:
    """Turn pixels, or a Pillow image, into the bytes of a file."""

    def encoded(pixels: NDArray[np.generic] | Image.Image, kind: str, **options: object) -> bytes:
        image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
        stream = io.BytesIO()
        image.save(stream, format=kind, **options)
        return stream.getvalue()

    return encoded


@pytest.fixture
def save(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Write bytes to a file of that name."""

    def saved(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return saved


@pytest.fixture
def swapped_profile() -> bytes:
    """A colour profile in which the first channel is blue and the third is red."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"____").replace(b"bXYZ", b"rXYZ").replace(b"____", b"bXYZ")
    return swapped.replace("sRGB".encode("utf-16-be"), "odd ".encode("utf-16-be"))
