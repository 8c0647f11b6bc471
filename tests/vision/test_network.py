from typing import Any

import numpy as np
import pytest
import timm
import torch
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows
from reid_desktop.vision.model_card import ModelCard, card_of
from reid_desktop.vision.network import Network, Precision, free_memory, is_out_of_memory
from reid_desktop.vision.tuning import generated_photographs


def card(**values: Any) -> ModelCard:
    told = {"architecture": "test_resnet", "file": "a", "sha256": "b", "input_size": 64}
    return card_of({**told, **values}, name="leopards")


@pytest.fixture
def model(tiny_weights: dict[str, torch.Tensor]) -> torch.nn.Module:
    made: torch.nn.Module = timm.create_model("test_resnet", num_classes=0)
    made.load_state_dict(tiny_weights, strict=False)
    return made.eval()


@pytest.fixture
def photographs() -> NDArray[np.uint8]:
    return generated_photographs(5, (64, 64))


def test_rows_are_those_of_the_network_itself(
    model: torch.nn.Module, photographs: NDArray[np.uint8]
) -> None:
    inputs = torch.from_numpy(photographs).permute(0, 3, 1, 2).float() / 255
    with torch.inference_mode():
        expected = model((inputs - 0.5) / 0.25).numpy()

    network = Network(card(mean=0.5, std=0.25), model, "cpu", Precision.FLOAT32)

    np.testing.assert_allclose(network.forward(photographs), expected, atol=1e-4)


def test_another_precision_gives_nearly_the_same(
    model: torch.nn.Module, photographs: NDArray[np.uint8]
) -> None:
    exact = Network(card(), model, "cpu", Precision.FLOAT32)

    rough = exact.converted(Precision.BFLOAT16)

    assert rough.precision is Precision.BFLOAT16
    cosines = unit_rows(rough.forward(photographs)) * unit_rows(exact.forward(photographs))
    assert cosines.sum(axis=1).min() > 0.99


def test_with_flip_a_photograph_and_its_mirror_image_are_the_same(
    model: torch.nn.Module, photographs: NDArray[np.uint8]
) -> None:
    mirrored = np.ascontiguousarray(photographs[:, :, ::-1])

    network = Network(card(flip=True), model, "cpu", Precision.FLOAT32)

    found, other = network.forward(photographs), network.forward(mirrored)
    np.testing.assert_allclose(found, other, atol=1e-5)


def test_without_flip_they_are_not(model: torch.nn.Module, photographs: NDArray[np.uint8]) -> None:
    mirrored = np.ascontiguousarray(photographs[:, :, ::-1])

    network = Network(card(), model, "cpu", Precision.FLOAT32)

    assert np.abs(network.forward(photographs) - network.forward(mirrored)).max() > 1e-3


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (MemoryError(), True),
        (torch.OutOfMemoryError("CUDA"), True),
        (RuntimeError("MPS backend out of memory"), True),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), True),
        (RuntimeError("a bug"), False),
    ],
)
def test_running_out_of_memory_is_told_from_other_failures(
    error: Exception, expected: bool
) -> None:
    assert is_out_of_memory(error) is expected


def test_a_processor_has_no_memory_to_give_back() -> None:
    free_memory("cpu")
