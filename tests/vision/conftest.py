"""Photographs of every kind, made for the tests."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

pillow_heif.register_heif_opener(thumbnails=False)

if TYPE_CHECKING:
    import torch

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


@pytest.fixture(scope="session")
def tiny_weights() -> dict[str, "torch.Tensor"]:
    """Random weights of timm's test_resnet, with a classifier of three classes."""
    import timm  # noqa: PLC0415 - takes seconds, and most tests here need none of it
    import torch  # noqa: PLC0415 - the same

    torch.manual_seed(0)
    return dict(timm.create_model("test_resnet", num_classes=3).state_dict())


@pytest.fixture
def tiny_file(tiny_weights: dict[str, "torch.Tensor"], tmp_path: Path) -> Path:
    """Those weights as a state dict of torch, without a card."""
    import torch  # noqa: PLC0415 - see above

    path = tmp_path / "test_resnet_leopards.pt"
    torch.save(tiny_weights, path)
    return path


@pytest.fixture
def tiny_card() -> dict[str, object]:
    """How those weights are used."""
    return {"architecture": "test_resnet", "mean": 0.5, "std": 0.5, "input_size": 64}


@pytest.fixture(scope="session")
def leave_one_out() -> Callable[[NDArray[np.float32], NDArray[np.str_]], tuple[float, float]]:
    """Rank-1 and mAP of finding each photograph's individual among all the others."""

    def scores(rows: NDArray[np.float32], identities: NDArray[np.str_]) -> tuple[float, float]:
        similarities = rows @ rows.T
        np.fill_diagonal(similarities, -2)
        order = np.argsort(-similarities, axis=1, kind="stable")[:, :-1]
        hits = identities[order] == identities[:, None]
        hits = hits[hits.any(axis=1)]
        precision = np.cumsum(hits, axis=1) / np.arange(1, hits.shape[1] + 1)
        average = (precision * hits).sum(axis=1) / hits.sum(axis=1)
        return float(hits[:, 0].mean()), float(average.mean())

    return scores
