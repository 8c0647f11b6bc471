"""Writes weights and card the way the program reads them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import torch

from builtin_model.recipe import MEAN, STD, Recipe
from reid_desktop.vision.architectures import save
from reid_desktop.vision.model_card import Interpolation, ModelCard
from reid_desktop.vision.regional import PREFIX

_COUNTER = "num_batches_tracked"
_KEPT_WHOLE = ("running_mean", "running_var")  # may be too small or large for half precision
DESCRIPTION = (
    "Comes with the program and needs no download. It learned from drawn animals only: good for a"
    " start, on faces and on coats with marks, and for any purpose. For many hundreds of animals,"
    " or where animals differ by little, get MegaDescriptor or MiewID."
)


def export(
    name: str, recipe: Recipe, weights: Mapping[str, torch.Tensor], folder: Path, *, steps: int
) -> ModelCard:
    """Write ``name.safetensors``, in half precision, and ``name.toml`` into `folder`.

    Parameters
    ----------
    weights : mapping
        Of a `reid_desktop.vision.regional.RegionalNetwork`.
    steps : int
        How long it was trained; goes into the card.

    Returns
    -------
    ModelCard
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.safetensors"
    kept = {key: value for key, value in weights.items() if not key.endswith(_COUNTER)}
    save({key: _halved(key, value) for key, value in kept.items()}, file)
    file.chmod(0o644)  # it is installed for everybody
    card = ModelCard(
        name=name,
        architecture=f"{PREFIX}{recipe.architecture}",
        file=file.name,
        sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
        input_size=(recipe.input_size, recipe.input_size),
        mean=MEAN,
        std=STD,
        interpolation=Interpolation.BICUBIC,
        licence="MIT",
        source="packaging/builtin_model of this program",
        trained_on=_told(recipe, steps),
        citation="ReID Desktop, with its version",
        description=DESCRIPTION,
        size_mb=max(1, round(file.stat().st_size / 1e6)),
    )
    (folder / f"{name}.toml").write_text(card.to_toml(), encoding="utf-8")
    return card


def _told(recipe: Recipe, steps: int) -> str:
    diet = recipe.diet
    n_millions = steps * diet.n_species * diet.n_animals * diet.n_views / 1e6
    if diet.album:
        return f"{n_millions:.1f} million drawn animals, and photographs of {Path(diet.album).name}"
    return f"Drawn animals only, no photographs: {n_millions:.1f} million pictures"


def _halved(key: str, value: torch.Tensor) -> torch.Tensor:
    return value.float() if key.endswith(_KEPT_WHOLE) else value.half()
