"""Finds out which of the models that are known a file of weights belongs to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from reid_desktop.core.errors import ReidError
from reid_desktop.vision import local_cards
from reid_desktop.vision.model_card import ModelCard

_RECIPE = (
    "architecture",
    "input_size",
    "mean",
    "std",
    "interpolation",
    "crop",
    "pooling",
    "model_args",
)
_OF_THE_FILE = ("file", "sha256", "source_sha256")  # not of the model
_SMALLEST_SHARE = 0.3  # of a file: the rest may be a classifier of many thousand animals
_NAMES_OF_ANY = ("model", "pytorch_model", "weights", "checkpoint", "best", "last")
_N_PARENTS = 3  # how the hub keeps what it got: models--owner--name/snapshots/commit/file
_N_CATEGORIES = (1000, 11_821, 21_841, 21_843)  # of ImageNet and its parts


def facts_of(
    file: Path,
    sha256: str,
    known: Sequence[ModelCard],
    *,
    load: Callable[[Path], Mapping[str, Any]],
) -> dict[str, Any]:
    """Return what is known of a file that nothing else tells about; empty if nothing is.

    Parameters
    ----------
    load : callable
        Reads the tensors; called only if neither sum nor name tell.
    """
    card = by_sha256(sha256, known) or by_name(file, known)
    if card is not None:
        return whole_card(card)
    if of_local := local_cards.facts_by_sha256(sha256):
        return of_local
    if not known:
        return {}
    state = load(file)
    if of_local := local_cards.facts_by_tensors(state):
        return of_local
    card = by_tensors(state, known)
    if card is None:
        return {}
    return recipe(card) | {"description": f"The same network as {card.name}."}


def plain_name(file: Path) -> str:
    """Give what a model may be called: its file, or the folder of one that is called model."""
    return file.absolute().parent.name if file.stem in _NAMES_OF_ANY else file.stem


def by_name(file: Path, known: Sequence[ModelCard]) -> ModelCard | None:
    """Find the model a file, or one of the folders it lies in, is named after."""
    names = set(_names_of(file))
    for card in known:
        if names & {_plain(card.name), _plain(card.hub_repo.split("/")[-1])}:
            return card
    return None


def by_sha256(sha256: str, known: Sequence[ModelCard]) -> ModelCard | None:
    """Find the model whose file on the hub has this SHA-256."""
    return next((card for card in known if sha256 in {card.hub_sha256, card.sha256}), None)


def by_tensors(state: Mapping[str, Any], known: Sequence[ModelCard]) -> ModelCard | None:
    """Find the only model whose network the tensors of a file fit.

    Whoever trained such a network further made another model: what it is called, who may use
    it and whom to cite is not known by this.
    """
    from reid_desktop.vision import architectures  # noqa: PLC0415 - loads torch, names need none

    of_categories = _is_for_categories(state)
    found: list[ModelCard] = []
    for card in known:
        if of_categories and "ImageNet" not in card.trained_on:
            continue
        outline = architectures.outline(card)
        if not _SMALLEST_SHARE < _n_values(outline.state_dict()) / _n_values(state) <= 1:
            continue  # what follows takes a second
        try:
            architectures.fitting(outline, state, file_name=card.file)
        except ReidError:
            continue
        found.append(card)
    return found[0] if len(found) == 1 else None


def whole_card(card: ModelCard) -> dict[str, Any]:
    """Return what a card tells of the model, for a file that is that model."""
    names = [field.name for field in fields(card) if field.name not in _OF_THE_FILE]
    return {name: getattr(card, name) for name in names}


def recipe(card: ModelCard) -> dict[str, Any]:
    """Return what a card tells of the use of a network, for a file that has the same one."""
    return {name: getattr(card, name) for name in _RECIPE}


def _names_of(file: Path) -> Iterator[str]:
    yield _plain(file.stem)
    for folder in list(file.absolute().parents)[:_N_PARENTS]:
        yield _plain(folder.name.rsplit("--", 1)[-1])


def _plain(name: str) -> str:
    """Write a name so that dashes, capitals and underscores do not matter."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _n_values(state: Mapping[str, Any]) -> int:
    n: int = sum(value.numel() for value in state.values())
    return max(1, n)


def _is_for_categories(state: Mapping[str, Any]) -> bool:
    """Whether the classifier that came along tells the categories of ImageNet apart."""
    return any(
        key.endswith(("head.weight", "head.fc.weight", "classifier.weight", "fc.weight"))
        and len(value) in _N_CATEGORIES
        for key, value in state.items()
    )
