import pytest
import torch

from reid_desktop.vision import architectures
from reid_desktop.vision.miewid import GeneralisedMean, MiewId, checkpoint_filter_fn
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelError

CARD = ModelCard("a", "miewid", "a.safetensors", "ab")

Weights = dict[str, torch.Tensor]


@pytest.fixture(scope="module")
def published() -> Weights:
    """Weights named like the published ones, which keep a head of ten classes."""
    torch.manual_seed(0)
    weights = dict(MiewId().state_dict())
    weights["backbone.global_pool.p"] = weights.pop("pooling.p") - 0.5
    return weights | {"final.weight": torch.zeros(10, 2152), "final.bias": torch.zeros(10)}


def test_it_has_as_many_parts_as_the_published_file(published: Weights) -> None:
    assert len(published) == 1210


def test_the_published_weights_fit_and_their_head_is_left_out(published: Weights) -> None:
    model = architectures.build(CARD)

    architectures.fill(model, published, file_name="a.safetensors")

    assert model.state_dict()["pooling.p"].item() == 2.5


def test_weights_of_its_training_program_keep_their_names(published: Weights) -> None:
    trained = checkpoint_filter_fn(published, MiewId())
    trained["loss.weight"] = torch.zeros(3)

    with pytest.raises(ModelError, match=r"1 of their parts .* “loss\.weight”"):
        architectures.fitting(architectures.build(CARD), trained, file_name="a.pth")


def test_it_gives_one_row_a_photograph() -> None:
    model = architectures.build(CARD)

    with torch.inference_mode():
        rows = model(torch.rand(2, 3, 64, 64))

    assert rows.shape == (2, 2152)


def test_the_first_power_is_the_average_and_a_great_one_the_maximum() -> None:
    pooling = GeneralisedMean()
    maps = torch.rand(2, 3, 4, 5)

    with torch.no_grad():
        pooled = [pooling(maps).clone() for power in (1.0, 200.0) if pooling.p.fill_(power)]

    torch.testing.assert_close(pooled[0], maps.mean(dim=(-2, -1)))
    torch.testing.assert_close(pooled[1], maps.amax(dim=(-2, -1)), rtol=0.02, atol=0.0)


def test_pooling_agrees_with_the_formula() -> None:
    pooling = GeneralisedMean()
    maps = torch.rand(1, 2, 3, 3)

    with torch.no_grad():
        pooled = pooling(maps)

    torch.testing.assert_close(pooled[0, 1], (maps[0, 1].flatten() ** 3).mean() ** (1 / 3))
