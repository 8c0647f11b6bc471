"""Learned versions of what the program has built in, which has neither a file nor a card."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray

from reid_desktop.core.types import BUILT_IN
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.learned import find_head
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import SAFETENSORS, keep_model
from reid_desktop.vision.model_names import file_name
from reid_desktop.vision.training.head import Head


class BuiltInHead:
    """Embeds by the built-in descriptor and projects what it gives by a head."""

    device = ClassicalDescriptor.device
    input_size = ClassicalDescriptor.input_size

    def __init__(self, head: Head, model_key: str) -> None:
        self._head, self._base = head, ClassicalDescriptor()
        self.model_key = model_key
        self.dim = head.dim

    def embed(self, photographs: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        return self._head.apply(self._base.embed(photographs))


def keep_built_in_head(head: Head, name: str, *, library: Path, trained_on: str = "") -> ModelCard:
    """Keep a head over the built-in descriptor as a model of the library.

    Parameters and errors are those of `reid_desktop.vision.learned.keep_head`.
    """
    card = ModelCard(
        name=name,
        architecture=BUILT_IN,
        file=f"{file_name(name)}{SAFETENSORS}",
        input_size=ClassicalDescriptor.input_size,
        licence="MIT",  # that of the program
        description="Learned on your own animals, starting from what is built in.",
        trained_on=trained_on,
        base=ClassicalDescriptor.model_key,
    )
    return keep_model(card, library, lambda part: safetensors.numpy.save_file(head.tensors(), part))


def built_in_head(name: str, folders: Sequence[Path]) -> BuiltInHead | None:
    """Make the embedder of a learned version of the built-in one; None if `name` is none.

    Raises
    ------
    ReidError
        If there is no such model, or its file cannot be used.
    """
    found = None if name == BUILT_IN else find_head(name, folders)
    if found is None or found.card.base != ClassicalDescriptor.model_key:
        return None
    return BuiltInHead(found.head, found.card.model_key)
