from dataclasses import replace
from pathlib import Path

import pytest
import timm
import torch

from reid_desktop.core.types import USUAL_MODEL
from reid_desktop.vision import architectures, recognition
from reid_desktop.vision.model_card import ModelCard, read_card
from reid_desktop.vision.model_library import find_model, sha256_of

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "models"
CARDS = [read_card(path) for path in sorted(SHIPPED.glob("*.toml"))]
MEGA = ModelCard(
    "MegaDescriptor-T-224",
    "test_vit",
    "a.safetensors",
    hub_repo="BVRA/MegaDescriptor-T-224",
    hub_file="pytorch_model.bin",
    hub_sha256="aa",
    licence="CC-BY-NC-4.0",
)
OTHER = replace(MEGA, name="Other", hub_repo="them/other", hub_sha256="", architecture="resnet18")

Weights = dict[str, torch.Tensor]


def weights_of(architecture: str, n_classes: int) -> Weights:
    return dict(timm.create_model(architecture, num_classes=n_classes).state_dict())


@pytest.mark.parametrize(
    "path",
    [
        "megadescriptor_t_224.pth",
        "MegaDescriptor-T-224/pytorch_model.bin",
        "models--BVRA--MegaDescriptor-T-224/snapshots/3ea58ff/pytorch_model.bin",
    ],
)
def test_a_model_is_known_by_the_name_of_its_file_or_folder(path: str) -> None:
    assert recognition.by_name(Path("/stick", path), [OTHER, MEGA]) is MEGA


@pytest.mark.parametrize("path", ["MegaDescriptor-T-224-leopards.pth", "weights/a.bin"])
def test_a_name_that_only_begins_alike_is_another_model(path: str) -> None:
    assert recognition.by_name(Path("/stick", path), [OTHER, MEGA]) is None


def test_a_model_is_known_by_the_sum_of_its_file() -> None:
    assert recognition.by_sha256("aa", [OTHER, MEGA]) is MEGA
    assert recognition.by_sha256("bb", [OTHER, MEGA]) is None


def test_a_model_is_known_by_its_tensors_with_any_classifier() -> None:
    assert recognition.by_tensors(weights_of("test_vit", 37), [OTHER, MEGA]) is MEGA


def test_tensors_that_fit_two_models_tell_nothing() -> None:
    twin = replace(MEGA, name="Twin")

    assert recognition.by_tensors(weights_of("test_vit", 3), [MEGA, twin]) is None


def test_tensors_of_another_network_tell_nothing() -> None:
    assert recognition.by_tensors(weights_of("test_resnet", 3), [OTHER, MEGA]) is None


def test_a_network_for_the_categories_of_imagenet_is_no_model_of_animals() -> None:
    of_categories = weights_of("test_vit", 1000)
    baseline = replace(MEGA, name="Base", trained_on="ImageNet-1k")

    assert recognition.by_tensors(of_categories, [OTHER, MEGA]) is None
    assert recognition.by_tensors(of_categories, [OTHER, baseline]) is baseline


def test_the_recipe_says_nothing_of_whose_weights_they_are() -> None:
    told = recognition.recipe(MEGA)

    assert told["architecture"] == "test_vit"
    assert not {"name", "licence", "hub_repo", "sha256"} & told.keys()


def test_the_whole_card_says_nothing_of_the_file() -> None:
    told = recognition.whole_card(replace(MEGA, sha256="bb"))

    assert (told["name"], told["licence"]) == ("MegaDescriptor-T-224", "CC-BY-NC-4.0")
    assert not {"file", "sha256", "source_sha256"} & told.keys()


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_each_card_that_comes_along_tells_what_a_person_must_know(card: ModelCard) -> None:
    outline = architectures.outline(card)

    assert all((card.licence, card.source, card.trained_on, card.citation, card.description))
    assert card.size_mb
    assert card.sha256 or (card.hub_repo and card.hub_file)
    assert len(card.hub_revision) in {0, 40}
    assert len(card.hub_sha256) in {0, 64}
    # the file holds these weights, and at most as much again: a classifier, states of training
    n_bytes_each = 2 if card.sha256 else 4  # what comes along is in half precision
    n_bytes = n_bytes_each * sum(value.numel() for value in outline.state_dict().values())
    assert 0.99 < card.size_mb * 1_000_000 / n_bytes < 2.6


def test_the_models_that_come_along_are_the_expected_ones() -> None:
    assert {card.name for card in CARDS} == {
        "ConvNeXt-tiny-ImageNet",
        "DINOv2-base",
        "DINOv2-small",
        "Drawn-animals",
        "MegaDescriptor-B-224",
        "MegaDescriptor-L-224",
        "MegaDescriptor-L-384",
        "MegaDescriptor-S-224",
        "MegaDescriptor-T-224",
        "MiewID-msv3",
        "MobileNetV3-ImageNet",
    }


def test_one_comes_along_with_its_weights_small_enough_for_any_laptop() -> None:
    card, file = find_model(USUAL_MODEL, [SHIPPED])

    assert file.stat().st_size <= 12_000_000
    assert sha256_of(file) == card.sha256
    assert card.licence == "MIT"


def test_the_models_that_come_along_are_told_apart_by_their_tensors() -> None:
    weights = weights_of("swin_tiny_patch4_window7_224", 50)

    found = recognition.by_tensors(weights, CARDS)

    assert found is not None
    assert found.name == "MegaDescriptor-T-224"


@pytest.mark.parametrize(
    ("path", "name"),
    [("leopards/pytorch_model.bin", "leopards"), ("leopards/lions.pt", "lions")],
)
def test_a_file_called_like_any_other_is_named_after_its_folder(path: str, name: str) -> None:
    assert recognition.plain_name(Path("/stick", path)) == name
