"""What models may be called, and what their files are called for it."""

from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_card import ModelCard, read_card


class ModelNameError(ReidError):
    """A name that no model can have, or that another one has."""


def require_free(card: ModelCard, path: Path) -> None:
    """Refuse a name that is none, or that another model of the library has.

    Projects know their model by its name, and would have to embed everything anew.

    Parameters
    ----------
    card : ModelCard
        Of the model that is to be added.
    path : Path
        Where its card will lie.

    Raises
    ------
    ModelNameError
    """
    if not card.name.strip() or card.name.startswith(".") or set(card.name) & set("/\\"):
        raise ModelNameError(
            f"“{card.name}” is no name for a model.",
            "Give it one without slashes that does not begin with a dot.",
        )
    if path.is_file() and read_card(path).model_key != card.model_key:
        raise ModelNameError(
            f"There is a model “{card.name}” already, with other weights or used otherwise.",
            f"Give this one another name, or take {path.name} and its weights out of"
            f" {path.parent} first.",
        )


def file_name(name: str) -> str:
    """Turn the name of a model into that of its files, without an ending.

    >>> file_name("Seals 2026: faces")
    'Seals_2026__faces'
    """
    return "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in name)
