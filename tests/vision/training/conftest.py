"""Drawn animals, and a network small enough to learn them while a test waits."""

from collections.abc import Callable, Iterator, Sequence
from csv import DictReader
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from reid_desktop.core.records import CropSource
from reid_desktop.core.types import ImageId
from reid_desktop.vision.architectures import save
from reid_desktop.vision.model_card import ModelCard, card_of
from reid_desktop.vision.model_library import sha256_of


@dataclass(frozen=True, slots=True)
class Animals:
    """Photographs of a few animals, and who is who."""

    crops: Sequence[CropSource]
    labels: NDArray[np.int64]


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    """Let networks this small be computed by one thread: several mostly wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def animals(drawn_animals: Path) -> Animals:
    """Return thirty photographs of six drawn animals."""
    with (drawn_animals / "labels.csv").open(encoding="utf-8") as stream:
        rows = list(DictReader(stream))
    names = np.array([row["identity"] for row in rows])
    crops = [
        CropSource(row["file"], str(drawn_animals / row["file"]), None, ImageId(number))
        for number, row in enumerate(rows)
    ]
    return Animals(crops, np.unique(names, return_inverse=True)[1].astype(np.int64))


@pytest.fixture
def network_file(tiny_weights: dict[str, torch.Tensor], tmp_path: Path) -> Path:
    """Return a file with weights of a tiny network that learned nothing yet."""
    file = tmp_path / "tiny.safetensors"
    save({key: one for key, one in tiny_weights.items() if not key.startswith("fc.")}, file)
    return file


@pytest.fixture
def network_card(network_file: Path) -> ModelCard:
    """Tell how it is used."""
    values = {
        "architecture": "test_resnet",
        "file": network_file.name,
        "sha256": sha256_of(network_file),
        "input_size": 64,
        "mean": 0.5,
        "std": 0.5,
    }
    return card_of(values, name="tiny")


@pytest.fixture
def memory_for() -> Callable[[int], Callable[[int], None]]:
    """Pretend that memory suffices for so many photographs at a time, and no more."""

    def made(most: int) -> Callable[[int], None]:
        def allocate(n: int) -> None:
            if n > most:
                raise RuntimeError("CUDA out of memory. Tried to allocate 20.00 MiB")

        return allocate

    return made
