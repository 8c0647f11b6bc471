from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from builtin_model.exporting import export
from builtin_model.recipe import Recipe
from builtin_model.stream import Diet

from reid_desktop.vision.embedder import make_embedder
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.regional import RegionalNetwork

RECIPE = Recipe(architecture="mobilenetv4_conv_small_050", input_size=64)


def exported(folder: Path) -> tuple[ModelCard, torch.nn.Module]:
    torch.manual_seed(1)
    network = RegionalNetwork(RECIPE.architecture)
    return export("Drawn", RECIPE, network.state_dict(), folder, steps=10), network


def test_the_program_embeds_as_the_network_does(tmp_path: Path) -> None:
    _, network = exported(tmp_path)
    pixels = np.random.default_rng(1).integers(0, 256, (2, 64, 64, 3), dtype=np.uint8)

    rows = make_embedder("Drawn", library=[tmp_path], device="cpu").embed(list(pixels))

    with torch.no_grad():
        inputs = torch.from_numpy(pixels).permute(0, 3, 1, 2) / 127.5 - 1
        expected = torch.nn.functional.normalize(network.eval()(inputs), dim=1).numpy()
    assert (rows * expected).sum(axis=1).min() > 0.999


def test_the_card_tells_what_it_is(tmp_path: Path) -> None:
    card, _ = exported(tmp_path)

    assert card.licence == "MIT"
    assert card.input_size == (64, 64)
    assert "Drawn animals only" in card.trained_on
    assert card.description


def test_the_card_tells_of_photographs_that_were_added(tmp_path: Path) -> None:
    recipe = replace(RECIPE, diet=Diet(album="/somewhere/CatFaces22"))

    card = export("Drawn", recipe, {}, tmp_path, steps=10)

    assert "photographs of CatFaces22" in card.trained_on


def test_weights_are_kept_in_half_precision(tmp_path: Path) -> None:
    _, network = exported(tmp_path)

    n_values = sum(value.numel() for value in network.state_dict().values())

    assert (tmp_path / "Drawn.safetensors").stat().st_size < 2.2 * n_values
