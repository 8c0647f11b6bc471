"""What the trained network is compared with: an untrained one, no network, one of ImageNet."""

import hashlib
from pathlib import Path

import torch

from builtin_model.checkpoints import newest_checkpoint, read_checkpoint
from builtin_model.exporting import export
from builtin_model.recipe import with_size
from builtin_model.training import build_network
from reid_desktop.core.embedding import Embedder
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.devices import choose_device
from reid_desktop.vision.embedder import TimmEmbedder
from reid_desktop.vision.model_card import ModelCard

_AVERAGE = "average."


def compared(run: Path, work: Path, size: int = 0) -> tuple[int, dict[str, Embedder]]:
    """Load the newest checkpoint of `run` the way the program loads a model.

    Parameters
    ----------
    size : int
        Side of the photographs it is given; 0 for what it was trained on.

    Raises
    ------
    FileNotFoundError
        If there is none.
    """
    place = newest_checkpoint(run)
    if place is None:
        raise FileNotFoundError(f"There is no whole checkpoint in {run}.")
    step, recipe, tensors = read_checkpoint(place)
    weights = {k.removeprefix(_AVERAGE): v for k, v in tensors.items() if k.startswith(_AVERAGE)}
    card = export("trained", with_size(recipe, size), weights, work, steps=step)
    return step, {"trained": _embedder(card, work)}


def reference(run: Path, work: Path, imagenet: Path | None, size: int = 0) -> dict[str, Embedder]:
    """Load what the checkpoint of `run` is measured against."""
    place = newest_checkpoint(run)
    if place is None:
        raise FileNotFoundError(f"There is no whole checkpoint in {run}.")
    _, recipe, _ = read_checkpoint(place)
    torch.manual_seed(recipe.diet.seed)
    untrained = build_network(recipe.architecture).state_dict()
    card = export("untrained", with_size(recipe, size), untrained, work, steps=0)
    found: dict[str, Embedder] = {
        "classical": ClassicalDescriptor(),
        "untrained": _embedder(card, work),
    }
    if imagenet is not None:
        found["imagenet"] = _imagenet(imagenet)
    return found


def _embedder(card: ModelCard, folder: Path) -> TimmEmbedder:
    return TimmEmbedder(card, folder / card.file, choose_device("cpu"))


def _imagenet(file: Path) -> TimmEmbedder:
    card = ModelCard(
        name="mobilenetv2",
        architecture="mobilenetv2_100",
        file=file.name,
        sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
        mean=(0.5, 0.5, 0.5),
        std=(0.5, 0.5, 0.5),
        model_args={"pad_type": "same"},
    )
    return TimmEmbedder(card, file, choose_device("cpu"))
