"""Takes a model out of the folder of models."""

import contextlib
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_card import ModelCard, read_card
from reid_desktop.vision.model_library import CARD, ModelError, NotKeptError


def remove_model(name: str, library: Path) -> ModelCard:
    """Delete a model: its weights, then its card.

    A card that comes with the program stays, so that the weights can be got again.

    Parameters
    ----------
    library : Path
        The folder of the models that the person added; nothing outside it is touched.

    Returns
    -------
    ModelCard
        Of the model that is gone.

    Raises
    ------
    ModelError
        If there is no such model in the folder, or others go on from it.
    NotKeptError
        If it cannot be deleted.
    """
    cards = _cards_in(library)
    path = next((path for path, card in cards.items() if card.name == name), None)
    if path is None:
        raise ModelError(
            f"There is no model “{name}” among those that were added.",
            f"They lie in {library}; reid-desktop models list tells all.",
        )
    card = cards.pop(path)
    _require_unneeded(card, list(cards.values()))
    weights = library / card.file
    is_its_own = Path(card.file).name == card.file  # a card may have been written by anybody
    is_shared = any(other.file == card.file for other in cards.values())
    try:
        if is_its_own and not is_shared:  # first: without a card they might be taken for another's
            weights.unlink(missing_ok=True)
        path.unlink()
    except OSError as error:
        raise NotKeptError(
            f"“{name}” could not be deleted: {error}.",
            "Is it being used? Close the project and try again.",
        ) from error
    return card


def _require_unneeded(card: ModelCard, others: list[ModelCard]) -> None:
    """Refuse to take away what learned versions go on from, unless it is there twice."""
    needing = [other.name for other in others if other.base == card.model_key]
    if needing and not any(other.model_key == card.model_key for other in others):
        raise ModelError(
            f"“{card.name}” is needed by what was learned from it: {', '.join(needing)}.",
            "Remove these first, if nobody works with them any more.",
        )


def _cards_in(library: Path) -> dict[Path, ModelCard]:
    cards: dict[Path, ModelCard] = {}
    for path in sorted(library.glob(f"*{CARD}")) if library.is_dir() else ():
        with contextlib.suppress(ReidError):  # one that makes no sense is nobody's
            cards[path] = read_card(path)
    return cards
