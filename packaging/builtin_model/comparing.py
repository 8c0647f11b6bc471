"""What the trained network is compared with: an untrained one, no network, one of ImageNet."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import torch

from builtin_model.checkpoints import read_checkpoint, whole_checkpoint
from builtin_model.exporting import export
from builtin_model.settling import settled_of
from reid_desktop.core.embedding import Embedder
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.devices import choose_device
from reid_desktop.vision.embedder import TimmEmbedder
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.regional import RegionalNetwork


def compared(
    run: Path, work: Path, *, say: Callable[[str], None]
) -> tuple[int, dict[str, Embedder]]:
    """Load the newest checkpoint of `run`, settled, the way the program loads a model.

    Raises
    ------
    FileNotFoundError
        If there is none.
    """
    step, recipe, weights = settled_of(whole_checkpoint(run), say=say)
    card = export("trained", recipe, weights, work, steps=step)
    return step, {"trained": _embedder(card, work)}


def reference(run: Path, work: Path, imagenet: Path | None) -> dict[str, Embedder]:
    """Load what the checkpoint of `run` is measured against."""
    _, recipe, _ = read_checkpoint(whole_checkpoint(run))
    torch.manual_seed(recipe.diet.seed)
    untrained = RegionalNetwork(recipe.architecture).state_dict()
    card = export("untrained", recipe, untrained, work, steps=0)
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
