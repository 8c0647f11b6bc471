import numpy as np
import pytest
import torch

from reid_desktop.vision.training.adam import Adam


@pytest.fixture
def parameter() -> torch.nn.Parameter:
    return torch.nn.Parameter(torch.tensor([1.0, -2.0, 0.5]))


def gradients() -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.random.default_rng(0).normal(size=(6, 3))


def moved(adam: Adam, parameter: torch.nn.Parameter, first: int, last: int) -> None:
    for gradient in gradients()[first:last]:
        parameter.grad = torch.from_numpy(gradient).float()
        adam.step(0.1)


def test_it_moves_as_the_paper_says(parameter: torch.nn.Parameter) -> None:
    at = np.array([1.0, -2.0, 0.5])
    mean, square = np.zeros(3), np.zeros(3)
    for number, gradient in enumerate(gradients(), 1):
        decayed = gradient + 0.01 * at
        mean = 0.9 * mean + 0.1 * decayed
        square = 0.999 * square + 0.001 * decayed**2
        root = np.sqrt(square / (1 - 0.999**number)) + 1e-8
        at = at - 0.1 * mean / (1 - 0.9**number) / root

    moved(Adam([parameter], weight_decay=0.01), parameter, 0, 6)

    np.testing.assert_allclose(parameter.detach().numpy(), at, rtol=1e-5)


def test_it_goes_on_where_it_stopped_to_the_bit(parameter: torch.nn.Parameter) -> None:
    whole = torch.nn.Parameter(parameter.detach().clone())
    moved(Adam([whole], weight_decay=0.01), whole, 0, 6)
    first = Adam([parameter], weight_decay=0.01)
    moved(first, parameter, 0, 2)

    again = Adam([parameter], weight_decay=0.01)
    again.restore(first.tensors())
    moved(again, parameter, 2, 6)

    assert torch.equal(parameter, whole)


def test_what_has_no_gradient_stays(parameter: torch.nn.Parameter) -> None:
    adam = Adam([parameter], weight_decay=0.01)
    parameter.grad = torch.ones(3)

    adam.forget_gradients()
    adam.step(0.1)

    assert parameter.tolist() == [1.0, -2.0, 0.5]
