"""Who may use a model, and whether a person has agreed to it."""

import contextlib
import re
import shlex
from collections.abc import Collection, Sequence
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import find_card, find_model

NONE_STATED = "none stated"  # in a card: whoever made the weights public did not say

_NON_COMMERCIAL = re.compile(r"\bnc\b|non[ -]?commercial|(research|academic)( use)? only")


class LicenceError(ReidError):
    """A model may be used on a condition that nobody has agreed to yet."""


def is_non_commercial(licence: str) -> bool:
    """Whether the words of a licence forbid to earn money with the model.

    Examples
    --------
    >>> is_non_commercial("CC-BY-NC-4.0"), is_non_commercial("Apache-2.0")
    (True, False)
    """
    return _NON_COMMERCIAL.search(licence.casefold().replace("_", " ")) is not None


def needs_agreement(card: ModelCard) -> bool:
    """Whether a person has to say that they keep to the terms before the model is used."""
    return is_non_commercial(card.licence) or card.licence == NONE_STATED


def agreement_to(card: ModelCard) -> str:
    """Name what was agreed to: these terms, of this model."""
    return f"{card.name}: {card.licence}"


def require_agreement(name: str, folders: Sequence[Path], agreed: Collection[str]) -> None:
    """Refuse a model, by its name or its file, whose terms nobody has agreed to.

    Raises
    ------
    LicenceError
    """
    card: ModelCard | None = None
    with contextlib.suppress(ReidError):  # that it is not there is said by those who load it
        is_file = Path(name).expanduser().is_file()
        card = find_model(name, folders)[0] if is_file else find_card(name, folders)
    if card is not None and needs_agreement(card) and agreement_to(card) not in agreed:
        raise not_agreed(card)


def not_agreed(card: ModelCard) -> LicenceError:
    """Make the error that says what has to be agreed to, and where."""
    if is_non_commercial(card.licence):
        message = f"“{card.name}” is not for commercial use (licence {card.licence})."
    else:
        message = (
            f"The publishers of “{card.name}” state no licence: anything but trying it out needs"
            " their permission."
        )
    command = f"reid-desktop models agree {shlex.quote(card.name)}"
    return LicenceError(
        message, f"If you keep to that, agree once: {command}, or under Settings, Models."
    )
