"""Learned versions of what the program has built in, which has neither a file nor a card."""

from pathlib import Path

import safetensors.numpy

from reid_desktop.core.types import BUILT_IN
from reid_desktop.vision.classical import ClassicalDescriptor
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import SAFETENSORS, keep_model
from reid_desktop.vision.model_names import file_name
from reid_desktop.vision.training.head import Head


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
