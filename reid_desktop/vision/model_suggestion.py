"""What a file of weights may be, for a person to look over before it is added."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reid_desktop.vision import recognition
from reid_desktop.vision.model_card import CropMode, Interpolation, ModelCard, card_of
from reid_desktop.vision.model_library import (
    guessed,
    load_weights,
    sha256_of,
    weights_and_card,
)


@dataclass(frozen=True, slots=True)
class ModelSuggestion:
    """What a file of weights without a card may be: for a person to look over.

    Attributes
    ----------
    architecture : str
        Guessed from the name of the file; empty if nothing fits.
    input_size : tuple of int
        Width and height in pixels.
    mean, std, interpolation, crop
        As in `ModelCard`.
    """

    name: str
    architecture: str
    input_size: tuple[int, int]
    mean: tuple[float, ...]
    std: tuple[float, ...]
    interpolation: Interpolation = Interpolation.BICUBIC
    crop: CropMode = CropMode.SQUASH


def suggest_values(file: Path, known: Sequence[ModelCard] = ()) -> ModelSuggestion | None:
    """Suggest what `add_model` has to be told about `file`; None if a card tells it.

    The card may lie beside it, or be one of those `known` that it belongs to.

    Raises
    ------
    ModelError
        If there is no such file.
    """
    file, card_path = weights_and_card(file)
    if card_path is not None:
        return None
    if recognition.facts_of(file, sha256_of(file), known, load=load_weights):
        return None
    guess, usual = guessed(file)
    plain = card_of({"architecture": "any", "file": "any", "sha256": "any"} | usual, name=file.stem)
    name = recognition.plain_name(file)
    return ModelSuggestion(
        name, guess, plain.input_size, plain.mean, plain.std, plain.interpolation, plain.crop
    )
