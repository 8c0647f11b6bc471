"""The verbs about models: list, add."""

from pathlib import Path

import click

from reid_desktop.cli.terminal import say, say_json
from reid_desktop.core.errors import ReidError
from reid_desktop.runtime.paths import model_folder, model_folders
from reid_desktop.vision.model_card import CropMode, Interpolation, ModelArgument, ModelCard
from reid_desktop.vision.model_library import add_model, is_non_commercial, list_models


@click.group()
def models() -> None:
    """List models, or add one."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Write them for a program.")
def list_(as_json: bool) -> None:
    """List the models that can be used."""
    cards = list_models(model_folders())
    if as_json:
        known = [_row("classical"), *(_row(card.name, card) for card in cards)]
        say_json({"models": known})
        return
    say("classical: comes with the program and needs no file")
    for card in cards:
        width, height = card.input_size
        note = " (not for commercial use)" if is_non_commercial(card.licence) else ""
        say(f"{card.name}: {card.architecture}, {width} × {height}, licence {card.licence}{note}")


@models.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="What to call it; else the name of the file.")
@click.option("--architecture", help="As timm names it.")
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
    """Add the weights in FILE, or those a card is about, with all that is needed to use them."""
    card = add_model(
        file,
        model_folder(),
        name=told.pop("name"),
        model_args=dict(map(_argument, arguments)) or None,
        input_size=input_size or None,
        mean=mean or None,
        std=std or None,
        flip=flip or None,
        **told,
    )
    say(f"Added {card.name}. Use it with: --model {card.name}")


def _row(name: str, card: ModelCard | None = None) -> dict[str, object]:
    licence = card.licence if card else ""
    return {
        "name": name,
        "architecture": card.architecture if card else "",
        "licence": licence,
        "non_commercial": is_non_commercial(licence),
        "source": card.source if card else "",
    }


def _argument(text: str) -> tuple[str, ModelArgument]:
    key, equals, value = text.partition("=")
    if not key or not equals:
        raise ReidError(
            f"“{text}” is not an argument of a model.", hint="Write it as --model-arg key=value."
        )
    return key, _value(value)


def _value(text: str) -> ModelArgument:
    if text.casefold() in {"true", "false"}:
        return text.casefold() == "true"
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
