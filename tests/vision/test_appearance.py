import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis.extra.numpy import arrays

from reid_desktop.vision.appearance import DIM, Appearance
from reid_desktop.vision.classical import SIDE_PX, ClassicalDescriptor


def tensor_of(photographs: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(photographs).permute(0, 3, 1, 2).float()


def noise(seed: int, n: int = 2) -> np.ndarray:
    coarse = np.random.default_rng(seed).integers(0, 256, (n, 16, 16, 3), dtype=np.uint8)
    return coarse.repeat(SIDE_PX // 16, axis=1).repeat(SIDE_PX // 16, axis=2)


@pytest.mark.parametrize("seed", range(5))
def test_it_gives_what_the_classical_descriptor_gives(seed: int) -> None:
    photographs = noise(seed)

    rows = Appearance()(tensor_of(photographs)).numpy()

    expected = ClassicalDescriptor().embed(list(photographs))
    assert rows.shape == (2, DIM)
    assert (rows * expected).sum(axis=1).min() > 0.999


@settings(max_examples=20, deadline=None)
@given(arrays(np.uint8, (1, 4, 4, 3)))
def test_rows_are_finite_and_of_unit_length(coarse: np.ndarray) -> None:
    photographs = coarse.repeat(SIDE_PX // 4, axis=1).repeat(SIDE_PX // 4, axis=2)

    rows = Appearance()(tensor_of(photographs)).numpy()

    assert np.isfinite(rows).all()
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)


def test_photographs_of_another_size_are_scaled() -> None:
    photographs = noise(1)
    twice = photographs.repeat(2, axis=1).repeat(2, axis=2)

    rows = Appearance()(tensor_of(twice))

    assert (rows * Appearance()(tensor_of(photographs))).sum(dim=1).min() > 0.9


def test_it_computes_in_float32_in_a_network_of_half_precision() -> None:
    pixels = tensor_of(noise(2))

    rows = Appearance().half()(pixels)

    assert rows.dtype == torch.float32
    assert (rows * Appearance()(pixels)).sum(dim=1).min() > 0.99


def test_it_has_no_weights() -> None:
    assert not Appearance().state_dict()
