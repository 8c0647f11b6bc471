import re

import pytest
import timm
import torch

from reid_desktop.vision import architectures
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import ModelError
from reid_desktop.vision.regional import RegionalNetwork

CARD = ModelCard("a", "test_resnet", "a.pt", "ab")

Weights = dict[str, torch.Tensor]


def fitted(weights: Weights) -> Weights:
    return architectures.fitting(architectures.build(CARD), weights, file_name="a.pt")


def test_a_network_is_built_without_a_classifier_and_ready_to_embed() -> None:
    model = architectures.build(CARD)

    assert not model.training
    assert not any(key.startswith("fc.") for key in model.state_dict())


def test_the_classifier_is_left_out(tiny_weights: Weights) -> None:
    assert fitted(tiny_weights).keys() == architectures.build(CARD).state_dict().keys()


@pytest.mark.parametrize("prefix", ["module.", "backbone.", "model.", "module.backbone."])
def test_what_training_programs_put_before_the_names_is_taken_off(
    prefix: str, tiny_weights: Weights
) -> None:
    wrapped = {prefix + key: value for key, value in tiny_weights.items()}
    wrapped["margin.weight"] = torch.zeros(3)

    assert fitted(wrapped).keys() == fitted(tiny_weights).keys()


def test_counters_of_batch_norm_may_be_missing(tiny_weights: Weights) -> None:
    without = {key: value for key, value in tiny_weights.items() if "num_batches" not in key}

    architectures.fill(architectures.build(CARD), without, file_name="a.pt")


def test_weights_with_missing_parts_are_refused(tiny_weights: Weights) -> None:
    without = {key: value for key, value in tiny_weights.items() if key != "bn1.weight"}

    with pytest.raises(ModelError, match=r"1 of the \d+ parts it needs .* “bn1\.weight”"):
        fitted(without)


def test_weights_with_parts_of_another_architecture_are_refused(tiny_weights: Weights) -> None:
    with pytest.raises(ModelError, match=r"of another architecture: 1 .* “layer9\.weight”"):
        fitted(tiny_weights | {"layer9.weight": torch.zeros(3)})


def test_weights_of_another_shape_are_refused(tiny_weights: Weights) -> None:
    with pytest.raises(ModelError, match=r"“bn1\.weight” is \(2,\), and \(\d+,\) was expected"):
        fitted(tiny_weights | {"bn1.weight": torch.zeros(2)})


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_no_numbers_are_refused(value: float, tiny_weights: Weights) -> None:
    broken = torch.full_like(tiny_weights["bn1.weight"], value)

    with pytest.raises(ModelError, match=r"“bn1\.weight” holds values that are no numbers"):
        fitted(tiny_weights | {"bn1.weight": broken})


def test_an_architecture_nobody_knows_is_answered_with_similar_ones() -> None:
    with pytest.raises(ModelError, match="no architecture “resnet51”") as caught:
        architectures.build(ModelCard("a", "resnet51", "a.pt", "ab"))

    assert "resnet50" in caught.value.hint


def test_the_regions_of_a_network_are_looked_at() -> None:
    model = architectures.build(ModelCard("Mine", "regional:mobilenetv4_conv_small_050", "m.pt"))

    assert isinstance(model, RegionalNetwork)
    assert not model.training


@pytest.mark.parametrize("backbone", ["resnet_of_nobody", "vit_tiny_patch16_224"])
def test_regions_of_a_network_without_five_stages_are_refused(backbone: str) -> None:
    with pytest.raises(ModelError, match="cannot be looked at") as caught:
        architectures.build(ModelCard("Mine", f"regional:{backbone}", "m.pt"))

    assert "five stages" in caught.value.hint


def test_an_argument_the_architecture_does_not_take_is_said() -> None:
    card = ModelCard("a", "test_resnet", "a.pt", "ab", model_args={"pad_tpye": "same"})

    with pytest.raises(ModelError, match="cannot be built like that"):
        architectures.build(card)


def test_pooling_is_passed_on() -> None:
    card = ModelCard("a", "test_resnet", "a.pt", "ab", pooling="catavgmax")

    with torch.inference_mode():
        assert architectures.build(card)(torch.zeros(1, 3, 64, 64)).shape == (1, 192)


@pytest.mark.parametrize(
    ("name", "architecture"),
    [
        ("mobilenetv2_100_in1k_tf2ptq.pt", "mobilenetv2_100"),
        ("resnet50.safetensors", "resnet50"),
        ("leopards.pt", None),
    ],
)
def test_the_architecture_is_guessed_from_the_name(name: str, architecture: str | None) -> None:
    assert architectures.guess_architecture(name) == architecture


def test_nothing_is_usual_of_an_architecture_nobody_knows() -> None:
    assert architectures.usual_values("resnet51") == {}


def old_swin(model: torch.nn.Module) -> Weights:
    """Give the weights of a Swin the names they had before timm moved the downsampling."""
    return {
        re.sub(
            r"layers\.(\d)\.downsample", lambda found: f"layers.{int(found[1]) - 1}.downsample", key
        ): value
        for key, value in model.state_dict().items()
    }


@pytest.fixture(scope="module")
def swin() -> torch.nn.Module:
    return timm.create_model("swin_tiny_patch4_window7_224", num_classes=0)


SWIN = ModelCard("a", "swin_tiny_patch4_window7_224", "a.bin", "ab")


def test_names_of_older_versions_of_timm_are_known(swin: torch.nn.Module) -> None:
    older = old_swin(swin) | {
        "layers.0.blocks.0.attn.relative_position_index": torch.zeros(49, 49),
        "head.weight": torch.zeros(5, 768),
        "head.bias": torch.zeros(5),
    }

    fit = architectures.fitting(architectures.build(SWIN), older, file_name="a.bin")

    assert fit.keys() == swin.state_dict().keys()


def test_weights_for_another_window_are_refused_not_scaled(swin: torch.nn.Module) -> None:
    wide = architectures.outline(
        ModelCard(
            "a",
            "swin_tiny_patch4_window7_224",
            "a.bin",
            "ab",
            model_args={"window_size": 8, "img_size": 256},
        )
    )

    with pytest.raises(ModelError, match=r"bias_table” is .* was expected"):
        architectures.fitting(wide, swin.state_dict(), file_name="a.bin")


def test_the_positions_of_a_transformer_are_scaled_to_its_input() -> None:
    card = ModelCard("a", "test_vit", "a.bin", "ab", model_args={"img_size": 64})
    full = timm.create_model("test_vit", num_classes=3)

    fit = architectures.fitting(architectures.build(card), full.state_dict(), file_name="a.bin")

    assert full.state_dict()["pos_embed"].shape[1] == 101
    assert fit["pos_embed"].shape[1] == 17


def test_an_outline_has_the_shapes_and_no_weights() -> None:
    outline = architectures.outline(CARD)

    assert all(value.is_meta for value in outline.state_dict().values())
    assert outline.state_dict().keys() == architectures.build(CARD).state_dict().keys()


def test_what_is_usual_for_miewid_is_known_though_timm_does_not() -> None:
    assert architectures.usual_values("miewid")["input_size"] == (440, 440)
