import numpy as np
import pytest
import torch

from reid_desktop.vision.appearance import DIM as APPEARANCE_DIM
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.regional import DIM, RegionalNetwork, cells_of, cells_width

ARCHITECTURE = "mobilenetv4_conv_small_050"


@pytest.fixture(scope="module")
def network() -> RegionalNetwork:
    torch.manual_seed(1)
    return RegionalNetwork(ARCHITECTURE).eval()


def photographs(seed: int, n: int = 2) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(0, 256, (n, 3, 128, 128), generator=generator).float()


@torch.no_grad()
def test_a_photograph_is_one_row(network: RegionalNetwork) -> None:
    assert network(photographs(1) / 127.5 - 1).shape == (2, DIM)


@torch.no_grad()
def test_a_row_does_not_depend_on_what_it_is_embedded_with(network: RegionalNetwork) -> None:
    inputs = photographs(2) / 127.5 - 1

    assert torch.allclose(network(inputs)[:1], network(inputs[:1]), atol=1e-4)


@torch.no_grad()
def test_plain_appearance_is_part_of_a_row(network: RegionalNetwork) -> None:
    pixels = photographs(3)
    width = cells_width(network.backbone)
    only_plain = RegionalNetwork(ARCHITECTURE).eval()
    weight = torch.zeros(DIM, width + APPEARANCE_DIM)
    weight[:, width : width + DIM] = torch.eye(DIM)
    only_plain.projection.weight.copy_(weight)
    only_plain.projection.bias.zero_()

    rows = only_plain(pixels / 127.5 - 1)

    squares = pixels.permute(0, 2, 3, 1).numpy().astype(np.uint8)
    expected = ClassicalDescriptor().embed(list(squares))[:, :DIM]
    assert np.abs(rows.numpy() - expected).max() < 0.02


@torch.no_grad()
def test_every_stage_counts_the_same() -> None:
    shapes = ((3, 32), (5, 16), (7, 8), (9, 4), (11, 2))
    maps = [
        torch.rand(2, channels, side, side) * 10**n for n, (channels, side) in enumerate(shapes)
    ]

    cells = cells_of(maps)

    ends = np.cumsum([48, 80, 112, 144, 44])
    lengths = [part.norm(dim=1) for part in torch.tensor_split(cells, ends[:-1].tolist(), dim=1)]
    assert all(torch.allclose(length, torch.ones(2), atol=1e-4) for length in lengths)


@torch.no_grad()
def test_where_a_mark_lies_is_seen() -> None:
    left, right = torch.zeros(2, 1, 4, 8, 8)
    left[..., 0], right[..., 7] = 1, 1

    first, second = cells_of([left] * 5), cells_of([right] * 5)

    assert (first @ second.T).item() < 0.5 * (first @ first.T).item()


@torch.no_grad()
def test_half_precision_gives_nearly_the_same(network: RegionalNetwork) -> None:
    inputs = photographs(4) / 127.5 - 1
    expected = network(inputs)

    found = RegionalNetwork(ARCHITECTURE).eval()
    found.load_state_dict(network.state_dict())
    rows = found.bfloat16()(inputs.bfloat16()).float()

    assert torch.nn.functional.cosine_similarity(rows, expected).min() > 0.98
