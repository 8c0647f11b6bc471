"""The verbs about models: list, show, get, add, agree, remove."""

from dataclasses import asdict
from pathlib import Path

import click

from reid_desktop.cli.terminal import TerminalProgress, say, say_json
from reid_desktop.core.errors import ReidError
from reid_desktop.core.types import BUILT_IN
from reid_desktop.runtime.paths import model_folder, model_folders, resource
from reid_desktop.runtime.settings import kept_settings
from reid_desktop.vision.licences import (
    agreement_to,
    is_non_commercial,
    needs_agreement,
    not_agreed,
)
from reid_desktop.vision.model_card import CropMode, Interpolation, ModelCard, argument_of
from reid_desktop.vision.model_library import (
    ModelEntry,
    add_model,
    find_card,
    list_entries,
    list_models,
)
from reid_desktop.vision.model_removal import remove_model
from reid_desktop.vision.weight_files import models_in

_FACTS = {
    "description": "Good for",
    "trained_on": "Learned from",
    "licence": "Licence",
    "source": "From",
    "citation": "Cite",
    "architecture": "Network",
}
_WITHOUT_POINTS = "Points are found by SIFT from now on."
_WITHOUT_MODEL = (
    "Projects compared by it keep every answer; to ask on in them, add it again or choose another"
    " model."
)


@click.group()
def models() -> None:
    """List models, get one from the internet, add one from a file, or remove one."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Write them for a program.")
def list_(as_json: bool) -> None:
    """List the models that can be used, and those that can be got."""
    entries = list_entries(model_folders())
    if as_json:
        say_json({"models": [_row(BUILT_IN), *(_row(one.card.name, one) for one in entries)]})
        return
    say("classical: comes with the program and needs no file")
    for entry in entries:
        say(_line(entry))


@models.command()
@click.argument("name")
def show(name: str) -> None:
    """Tell all that is known of the model NAME."""
    card = find_card(name, model_folders())
    (entry,) = (one for one in list_entries(model_folders()) if one.card == card)
    say(_line(entry))
    for key, title in _FACTS.items():
        if text := getattr(card, key):
            say(f"{title}: {text}")


@models.command()
@click.argument("name")
@click.option("--agree", "agreed", is_flag=True, help="Agree to its licence.")
def get(name: str, agreed: bool) -> None:
    """Get the model NAME from the internet; a download that broke off is gone on with."""
    from reid_desktop.vision.model_download import get_model  # noqa: PLC0415 - loads the hub

    card = find_card(name, model_folders())
    if any(one.card.name == name and one.n_bytes is not None for one in _entries()):
        say(f"{name} is here already. Use it with: --model {name}")
        return
    _require_agreement(card, agreed=agreed)
    progress = TerminalProgress(f"Getting {name}, megabytes")
    card = get_model(card, model_folder(), progress=progress)
    say(f"Got {card.name}, SHA-256 {card.hub_sha256}. Use it with: --model {card.name}")


@models.command()
@click.argument("name")
def agree(name: str) -> None:
    """Agree to the licence of the model NAME, once for this computer."""
    card = find_card(name, model_folders())
    kept_settings().agree(agreement_to(card))
    say(f"You agreed to use {name} only as its licence allows: {card.licence}.")


@models.command()
@click.argument("name")
def remove(name: str) -> None:
    """Delete the model NAME, which was added or got, from this computer."""
    card = remove_model(name, model_folder())
    settings = kept_settings()
    if settings.model == name:
        settings.set_model("")
    said = _WITHOUT_POINTS if card.is_local else _WITHOUT_MODEL
    say(f"Deleted {name}. {said}")


@models.command()
@click.argument("file", metavar="FILE|FOLDER", type=click.Path(path_type=Path))
@click.option("--name", help="What to call it; else the name of the file.")
@click.option("--architecture", help="As timm names it, or miewid.")
@click.option("--model-arg", "arguments", multiple=True, metavar="KEY=VALUE")
@click.option("--input-size", type=int, multiple=True, help="In pixels; twice: width, height.")
@click.option("--mean", type=float, multiple=True, help="Of a channel, or once for all three.")
@click.option("--std", type=float, multiple=True, help="Of a channel, or once for all three.")
@click.option("--interpolation", type=click.Choice([str(one) for one in Interpolation]))
@click.option("--crop", type=click.Choice([str(one) for one in CropMode]))
@click.option("--flip", is_flag=True, help="Look at the mirror image of each photograph, too.")
@click.option("--pooling", help="As timm names it.")
@click.option("--licence", help="Under what terms the weights are.")
@click.option("--source", help="Where they come from.")
@click.option("--description")
def add(
    file: Path,
    arguments: tuple[str, ...],
    input_size: tuple[int, ...],
    mean: tuple[float, ...],
    std: tuple[float, ...],
    flip: bool,
    **told: str | None,
) -> None:
    """Add the weights in FILE, those a card is about, or all that lie in FOLDER."""
    values: dict[str, object] = {
        "model_args": dict(map(argument_of, arguments)) or None,
        "input_size": input_size or None,
        "mean": mean or None,
        "std": std or None,
        "flip": flip or None,
        **told,
    }
    if file.is_dir():
        _add_all(file, values)
    else:
        _say_added(_add(file, values))


def _add(file: Path, values: dict[str, object]) -> ModelCard:
    name = values.get("name")
    others = {key: value for key, value in values.items() if key != "name"}
    known = list_models([resource("models")])
    return add_model(file, model_folder(), name=str(name) if name else None, known=known, **others)


def _add_all(folder: Path, values: dict[str, object]) -> None:
    """Add every model in a folder; say of each that cannot be used why."""
    files = models_in(folder)
    if not files:
        raise ReidError(
            f"There is no file of weights in {folder}, nor in the folders in it.",
            hint="They end in .safetensors, .pt, .pth, .bin or .ckpt.",
        )
    if values.get("name") and len(files) > 1:
        raise ReidError(
            f"There are {len(files)} models in {folder}, and one name.",
            hint="Add them one by one, each with its name.",
        )
    refused: list[ReidError] = []
    for file in files:
        try:
            _say_added(_add(file, values))
        except ReidError as error:
            refused.append(error)
            click.echo(f"{file}: {error} {error.hint}".rstrip(), err=True)
    if len(refused) == len(files):
        raise ReidError(f"None of the models in {folder} could be added.")


def _say_added(card: ModelCard) -> None:
    if card.is_local:
        say(f"Added {card.name}: it finds points to compare. evaluate-local uses it by itself.")
    else:
        say(f"Added {card.name}: {card.architecture}. Use it with: --model {card.name}")
    if needs_agreement(card) and agreement_to(card) not in kept_settings().agreed:
        error = not_agreed(card)
        say(f"{error} {error.hint}")


def _require_agreement(card: ModelCard, *, agreed: bool) -> None:
    settings = kept_settings()
    if not needs_agreement(card) or agreement_to(card) in settings.agreed:
        return
    if not agreed:
        raise not_agreed(card)
    settings.agree(agreement_to(card))


def _entries() -> list[ModelEntry]:
    return list_entries(model_folders())


def _line(entry: ModelEntry) -> str:
    card = entry.card
    width, height = card.input_size
    note = " (not for commercial use)" if is_non_commercial(card.licence) else ""
    what = "finds points to compare" if card.is_local else f"{width} × {height}"
    line = f"{card.name}: {card.architecture}, {what}, licence {card.licence}{note}"
    if entry.n_bytes is not None:
        return line
    if not card.hub_repo:
        return f"{line}; its weights are not here"
    return f"{line}; not here yet, {card.size_mb} MB: models get {card.name}"


def _row(name: str, entry: ModelEntry | None = None) -> dict[str, object]:
    if entry is None:
        return {
            "name": name,
            "is_here": True,
            "licence": "",
            "non_commercial": False,
            "is_local": False,
        }
    facts = asdict(entry.card)
    facts |= {"is_here": entry.n_bytes is not None, "n_bytes": entry.n_bytes}
    return facts | {
        "non_commercial": is_non_commercial(entry.card.licence),
        "needs_agreement": needs_agreement(entry.card),
        "is_local": entry.card.is_local,
    }
