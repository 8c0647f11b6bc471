import pytest
import timm
import torch

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.miewid import MiewId
from reid_desktop.vision.regional import RegionalNetwork
from reid_desktop.vision.training.stages import Divided, last_stage


@pytest.fixture
def model() -> torch.nn.Module:
    torch.manual_seed(0)
    made: torch.nn.Module = timm.create_model("test_resnet", num_classes=0)
    return made.eval()


@pytest.fixture
def inputs() -> torch.Tensor:
    return torch.rand(3, 3, 64, 64, generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize(
    ("architecture", "expected"),
    [
        ("mobilenetv2_100", {"blocks.6.0", "conv_head", "bn2"}),
        ("swin_tiny_patch4_window7_224", {"layers.3.blocks", "layers.3.downsample", "norm"}),
        ("convnext_tiny", {"stages.3.blocks", "stages.3.downsample", "head.norm"}),
        ("vit_small_patch14_dinov2", {"blocks.10", "blocks.11", "norm"}),
        ("resnet50", {"layer4.0", "layer4.1", "layer4.2"}),
    ],
)
def test_the_last_stage_is_what_timm_groups_last(architecture: str, expected: set[str]) -> None:
    with torch.device("meta"):
        model = timm.create_model(architecture, num_classes=0)

    names = last_stage(model)

    assert {
        place for place in expected if any(name.startswith(place) for name in names)
    } == expected
    assert all(name.startswith(tuple(expected)) for name in names)


def test_what_lies_around_a_network_of_timm_learns_too() -> None:
    with torch.device("meta"):
        model = MiewId()

    names = last_stage(model)

    assert {"bn.weight", "bn.bias", "pooling.p"} < names
    assert any(name.startswith("backbone.blocks.5") for name in names)
    assert not any(name.startswith("backbone.blocks.0") for name in names)


def test_the_projection_of_regions_learns_by_itself() -> None:
    torch.manual_seed(1)
    model = RegionalNetwork("mobilenetv4_conv_small_050").eval()
    inputs = torch.rand(3, 3, 64, 64) * 2 - 1
    names = last_stage(model)

    parts = Divided(model, names, inputs)

    assert names == {"projection.weight", "projection.bias"}
    assert torch.allclose(parts.after(parts.before(inputs)), model(inputs), atol=1e-4)


def test_of_a_network_without_stages_a_sentence_says_so() -> None:
    with pytest.raises(ReidError, match="not known") as caught:
        last_stage(torch.nn.Linear(2, 2))

    assert caught.value.hint


def test_both_parts_together_do_what_the_whole_does(
    model: torch.nn.Module, inputs: torch.Tensor
) -> None:
    divided = Divided(model, last_stage(model), inputs)

    with torch.no_grad():
        rows = divided.after(divided.before(inputs))
        torch.testing.assert_close(rows, model(inputs))


def test_what_learns_gets_gradients_through_the_second_part(
    model: torch.nn.Module, inputs: torch.Tensor
) -> None:
    names = last_stage(model)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name in names)
    divided = Divided(model, names, inputs)

    torch.autograd.backward(divided.after(divided.before(inputs)).sum())

    with_gradient = {name for name, one in model.named_parameters() if one.grad is not None}
    assert with_gradient == names


def test_a_network_that_cannot_be_divided_there_is_refused(inputs: torch.Tensor) -> None:
    class Crossing(torch.nn.Module):
        """What comes first is heard of again behind what comes last."""

        def __init__(self) -> None:
            super().__init__()
            self.first, self.last = torch.nn.Conv2d(3, 4, 3), torch.nn.Conv2d(4, 4, 1)

        def forward(self, given: torch.Tensor) -> torch.Tensor:
            seen = self.first(given)
            rows: torch.Tensor = (self.last(seen) + seen).mean(dim=(2, 3))
            return rows

    with pytest.raises(ValueError, match="whole"):
        Divided(Crossing(), {"last.weight", "last.bias"}, inputs)


def test_what_is_never_run_cannot_learn(model: torch.nn.Module, inputs: torch.Tensor) -> None:
    with pytest.raises(ValueError, match="ever run"):
        Divided(model, {"no such layer"}, inputs)
