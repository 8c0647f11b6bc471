from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from reid_desktop.core.embedding import unit_rows
from reid_desktop.core.progress import UNHEARD
from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.project.companion import companions, embed_compared, read_matrices
from reid_desktop.store.cache import EmbeddingCache
from reid_desktop.vision.classical import ClassicalDescriptor

CLASSICAL = ClassicalDescriptor.model_key


class MeanColour:
    """Embeds a photograph by its mean colour."""

    model_key = "mean-colour"
    dim = 3
    device = "paper"
    input_size = (8, 8)

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        rows = np.array([photograph.mean(axis=(0, 1)) for photograph in photographs])
        return unit_rows(rows.astype(np.float32))


@pytest.fixture
def crops(tmp_path: Path) -> list[CropSource]:
    """Three photographs of one colour each."""
    made = []
    for number, colour in enumerate(((200, 10, 10), (10, 200, 10), (10, 10, 200)), start=1):
        path = tmp_path / f"{number}.png"
        Pillow.new("RGB", (32, 24), colour).save(path)
        made.append(CropSource(f"crop {number}", str(path), None, ImageId(number)))
    return made


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[EmbeddingCache]:
    cache = EmbeddingCache.open(tmp_path / "cache.sqlite")
    yield cache
    cache.close()


class Heard:
    """Remembers the progress."""

    def __init__(self) -> None:
        self.reports: list[tuple[int, int]] = []

    def advance(self, done: int, total: int) -> None:
        self.reports.append((done, total))


def test_photographs_are_compared_by_the_model_and_by_the_descriptor(
    crops: list[CropSource], cache: EmbeddingCache
) -> None:
    report = embed_compared(crops, MeanColour(), cache, progress=UNHEARD)

    matrices = read_matrices(cache, "mean-colour", [crop.crop_key for crop in crops])
    assert report.n_embedded == 3
    assert report.device == "paper"
    assert {key: rows.shape for key, (rows, _) in matrices.items()} == {
        "mean-colour": (3, 3),
        CLASSICAL: (3, ClassicalDescriptor.dim),
    }
    assert next(iter(matrices)) == "mean-colour"
    assert all(present.all() for _, present in matrices.values())


def test_the_descriptor_has_no_companion(crops: list[CropSource], cache: EmbeddingCache) -> None:
    report = embed_compared(crops, ClassicalDescriptor(), cache, progress=UNHEARD)

    assert companions(CLASSICAL) == ()
    assert report.n_embedded == 3
    assert list(read_matrices(cache, CLASSICAL, ["crop 1"])) == [CLASSICAL]


def test_a_companion_that_lacks_a_photograph_is_left_out(
    crops: list[CropSource], cache: EmbeddingCache
) -> None:
    embed_compared(crops[:2], MeanColour(), cache, progress=UNHEARD)
    cache.put("mean-colour", ["crop 3"], np.array([[0.0, 0.0, 1.0]], dtype=np.float32))

    matrices = read_matrices(cache, "mean-colour", [crop.crop_key for crop in crops])

    assert list(matrices) == ["mean-colour"]


def test_a_photograph_that_nothing_knows_leaves_the_companion_in(
    crops: list[CropSource], cache: EmbeddingCache
) -> None:
    embed_compared(crops, MeanColour(), cache, progress=UNHEARD)

    matrices = read_matrices(cache, "mean-colour", ["crop 1", "unreadable"])

    assert {key: there.tolist() for key, (_, there) in matrices.items()} == {
        "mean-colour": [True, False],
        CLASSICAL: [True, False],
    }


def test_another_model_finds_the_descriptor_done(
    crops: list[CropSource], cache: EmbeddingCache
) -> None:
    embed_compared(crops, ClassicalDescriptor(), cache, progress=UNHEARD)
    heard = Heard()

    embed_compared(crops, MeanColour(), cache, progress=heard)

    assert heard.reports[-1] == (100, 100)
    assert [done for done, _ in heard.reports] == sorted(done for done, _ in heard.reports)


def _some_rows(n: int) -> NDArray[np.float32]:
    return unit_rows(np.random.default_rng(n).normal(size=(n, 4)).astype(np.float32))


def test_further_models_stand_between_the_first_one_and_the_descriptor(
    crops: list[CropSource], cache: EmbeddingCache
) -> None:
    embed_compared(crops, MeanColour(), cache, progress=UNHEARD)
    keys = [crop.crop_key for crop in crops]
    cache.put("other", keys, _some_rows(3))

    matrices = read_matrices(cache, "mean-colour", keys, ["other", "mean-colour", CLASSICAL])

    assert list(matrices) == ["mean-colour", "other", CLASSICAL]


def test_a_further_model_that_lacks_one_in_twenty_takes_part_with_stand_ins(
    cache: EmbeddingCache,
) -> None:
    keys = [f"crop {n}" for n in range(20)]
    cache.put("first", keys, _some_rows(20))
    cache.put("other", keys[1:], _some_rows(19))
    cache.put("sparse", keys[2:], _some_rows(18))

    matrices = read_matrices(cache, "first", [*keys, "unreadable"], ["other", "sparse"])

    rows, there = matrices["other"]
    assert "sparse" not in matrices
    assert there.tolist() == [True] * 20 + [False]
    assert np.linalg.norm(rows[0]) == pytest.approx(1.0, abs=1e-5)
