import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional

from reid_desktop.vision.resizing import averaged, resized

SIDES = st.integers(2, 24)


def maps(height: int, width: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(height + 100 * width)
    return torch.rand(2, 3, height, width, generator=generator)


@settings(max_examples=40, deadline=None)
@given(SIDES, SIDES, st.integers(1, 24))
def test_it_scales_as_torch_does(height: int, width: int, side: int) -> None:
    found = resized(maps(height, width), side)

    expected = functional.interpolate(
        maps(height, width), (side, side), mode="bilinear", antialias=True, align_corners=False
    )
    assert torch.allclose(found, expected, atol=1e-5)


@settings(max_examples=40, deadline=None)
@given(SIDES, SIDES, st.integers(1, 5))
def test_it_averages_as_torch_does(height: int, width: int, n_cells: int) -> None:
    found = averaged(maps(height, width), n_cells)

    expected = functional.adaptive_avg_pool2d(maps(height, width), n_cells)
    assert torch.allclose(found, expected, atol=1e-5)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_numbers_stay_as_precise_as_they_are(dtype: torch.dtype) -> None:
    assert averaged(maps(6, 6).to(dtype), 4).dtype == dtype


def test_what_was_made_without_gradients_serves_with_them() -> None:
    with torch.inference_mode():
        averaged(maps(7, 7), 3)
    learning = maps(7, 7).requires_grad_()

    torch.autograd.backward(averaged(learning, 3).sum())

    assert learning.grad is not None
