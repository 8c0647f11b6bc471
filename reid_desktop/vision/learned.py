"""Versions of a model that it learned on a person's own animals, as models of the library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import safetensors.numpy
from safetensors import SafetensorError

from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import (
    SAFETENSORS,
    ModelError,
    find_model,
    keep_model,
    list_entries,
    other_file,
    sha256_of,
)
from reid_desktop.vision.model_names import file_name
from reid_desktop.vision.training.head import Head, head_of

if TYPE_CHECKING:
    import torch


@dataclass(frozen=True, slots=True)
class LearnedHead:
    """A version that projects embeddings of another model.

    Attributes
    ----------
    card : ModelCard
    head : Head
        Applied to embeddings under `card.base` it makes those under `card.model_key`: what
        was embedded by the base need not be embedded again.
    """

    card: ModelCard
    head: Head


def keep_head(
    head: Head, name: str, *, base: ModelCard, library: Path, trained_on: str = ""
) -> ModelCard:
    """Keep a head as a model of the library.

    Parameters
    ----------
    name : str
        Of the new version.
    base : ModelCard
        Of the model whose embeddings it projects.
    trained_on : str
        What it learned from, in numbers: no names of animals or places.

    Raises
    ------
    ModelNameError
        If another model has the name, or it is none.
    NotKeptError
        If there is no room, or nothing may be written; nothing is left behind.
    ValueError
        If the base is itself a head.
    """
    if base.base:
        raise ValueError("a head is learned for the embeddings of a network, not of a head")
    card = _version_of(base, name, trained_on)
    card = replace(card, base=base.model_key)
    tensors = head.tensors()
    return keep_model(card, library, lambda part: safetensors.numpy.save_file(tensors, part))


def keep_network(
    weights: Mapping[str, "torch.Tensor"],
    name: str,
    *,
    base: ModelCard,
    library: Path,
    trained_on: str = "",
) -> ModelCard:
    """Keep trained weights as a model of the library, complete by itself.

    Parameters and errors are those of `keep_head`; `weights` are all of the network.
    """
    from reid_desktop.vision import architectures  # noqa: PLC0415 - loads torch

    card = _version_of(base, name, trained_on)
    return keep_model(card, library, lambda part: architectures.save(weights, part))


def find_head(name: str, folders: Sequence[Path]) -> LearnedHead | None:
    """Find the head of the model called `name`; None if that model is none that projects.

    Raises
    ------
    ReidError
        If there is no such model, or its file cannot be used.
    """
    card, file = find_model(name, folders)
    return LearnedHead(card, load_head(card, file)) if card.base else None


def load_head(card: ModelCard, file: Path) -> Head:
    """Load the head of a card.

    Raises
    ------
    ModelError
        If the file is another one, or damaged.
    """
    if sha256_of(file) != card.sha256:
        raise other_file(file)
    try:
        tensors = safetensors.numpy.load_file(file)
    except (OSError, SafetensorError) as error:
        raise ModelError(
            f"“{file.name}” is damaged or not a file of weights.", "Copy it again."
        ) from error
    return head_of(tensors, file.name)


def base_of(card: ModelCard, folders: Sequence[Path]) -> tuple[ModelCard, Path]:
    """Find the model whose embeddings a head projects, and its file of weights.

    Raises
    ------
    ModelError
        If it is not there.
    """
    for entry in list_entries(folders):
        if entry.n_bytes is not None and entry.card.model_key == card.base:
            return find_model(entry.card.name, folders)
    raise ModelError(
        f"“{card.name}” goes on from another model ({card.base}) that is not on this computer.",
        "Add that model, too: together they are what was learned.",
    )


def versions_on(key: str, folders: Sequence[Path]) -> list[ModelCard]:
    """Return the heads that need the model with this key."""
    return [entry.card for entry in list_entries(folders) if entry.card.base == key]


def _version_of(base: ModelCard, name: str, trained_on: str) -> ModelCard:
    """Take over how photographs are prepared, and what is owed to whom; not where it came from."""
    return replace(
        base,
        name=name,
        file=f"{file_name(name)}{SAFETENSORS}",
        sha256="",
        source_sha256="",
        base="",
        description=f"Learned on your own animals, starting from {base.name}.",
        trained_on=trained_on,
        hub_repo="",
        hub_file="",
        hub_revision="",
        hub_sha256="",
        size_mb=0,
    )
