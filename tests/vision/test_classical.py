import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.embedding import Embedder, require_unit_length
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.photographs import open_photograph


def test_the_descriptor_is_an_embedder_with_unit_rows(noise: NDArray[np.uint8]) -> None:
    descriptor: Embedder = ClassicalDescriptor()

    rows = descriptor.embed([noise, noise[:5, :9], np.zeros((1, 1, 3), dtype=np.uint8)])

    assert rows.shape == (3, descriptor.dim)
    assert rows.dtype == np.float32
    require_unit_length(rows)


def test_no_photographs_give_no_rows() -> None:
    assert ClassicalDescriptor().embed([]).shape == (0, ClassicalDescriptor.dim)


def test_an_embedding_does_not_depend_on_what_it_is_embedded_with(
    noise: NDArray[np.uint8], corners: NDArray[np.uint8]
) -> None:
    together = ClassicalDescriptor().embed([corners, noise])

    np.testing.assert_array_equal(ClassicalDescriptor().embed([noise])[0], together[1])


def test_a_photograph_is_more_like_itself_brightened_than_like_another(
    noise: NDArray[np.uint8], corners: NDArray[np.uint8]
) -> None:
    brighter = np.clip(corners.astype(np.int64) + 20, 0, 255).astype(np.uint8)

    first, second, third = ClassicalDescriptor().embed([corners, brighter, noise])

    assert first @ second > 0.9 > first @ third


def test_the_key_of_the_model_has_no_spaces() -> None:
    assert ClassicalDescriptor().model_key.split() == [ClassicalDescriptor().model_key]


@pytest.mark.photographs
@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "expected"), [("ChimpCTaiDemo", 0.457), ("CatFaces22", 0.475), ("DogFaceNet27", 0.533)]
)
def test_the_descriptor_finds_the_individual_as_well_as_it_did(
    name: str,
    expected: float,
    shared_data: Path,
    leave_one_out: Callable[[NDArray[np.float32], NDArray[np.str_]], tuple[float, float]],
) -> None:
    with (shared_data / name / "labels.csv").open(encoding="utf-8") as stream:
        labels = list(csv.DictReader(stream))
    identities = np.array([row["identity"] for row in labels])
    photographs = [open_photograph(shared_data / name / row["file"]).pixels for row in labels]

    rows = ClassicalDescriptor().embed(photographs)

    assert leave_one_out(rows, identities)[1] >= expected - 0.005
