"""What has to be known of a model besides its weights: a TOML file beside them."""

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.keys import HEAD_MARK

ModelArgument = bool | int | float | str
_NO_TEXT = {"flip", "input_size", "mean", "std", "interpolation", "crop", "model_args", "size_mb"}
ALIKED_N16 = "aliked-n16"
_LOCAL = (ALIKED_N16,)  # architectures that find points
_NOT_OF_LOCAL = ("input_size", "mean", "std", "interpolation", "crop")
_RECIPE_VERSION = 1  # of the preprocessing in vision/embedder.py; part of every model key


class CropMode(StrEnum):
    """How a photograph of any shape becomes the input of the model."""

    SQUASH = "squash"  # the whole crop, its proportions given up
    CENTRE = "centre"  # the middle, as large as fits
    PAD = "pad"  # the whole crop, its proportions kept, the rest filled


class Interpolation(StrEnum):
    """How it is scaled."""

    NEAREST = "nearest"
    BILINEAR = "bilinear"
    BICUBIC = "bicubic"
    LANCZOS = "lanczos"


class ModelCardError(ReidError):
    """A model card is missing or makes no sense."""


@dataclass(frozen=True, slots=True)
class ModelCard:
    """How to use a file of weights.

    Attributes
    ----------
    name : str
        What a person calls the model; the card's file is named after it.
    architecture : str
        As timm names it, or that after ``regional:`` if its regions are looked at, or
        ``miewid``; ``aliked-n16`` finds points instead of embedding.
    file : str
        The weights, beside the card once they are there.
    sha256 : str
        Of that file; empty on a card that only tells where the weights can be had.
    source_sha256 : str
        Of the file it was made from, if that is another one; else empty.
    input_size : tuple of int
        Width and height in pixels.
    mean, std : tuple of float
        Subtracted and divided by, channel by channel, after scaling pixels to 0…1.
    pooling : str
        As timm names it; empty for what the architecture does by itself.
    model_args : mapping
        Further arguments of ``timm.create_model``.
    flip : bool
        Whether the embedding is the mean of the photograph's and its mirror image's: twice the
        time, and often a little better where both sides of an animal look alike.
    licence, source : str
        Under what terms the weights are, and where they come from.
    trained_on, citation, description : str
        What the model learned from, which work to cite, and what it is good for.
    base : str
        Key of the model whose embeddings this one projects; empty if it looks at photographs
        itself. All that tells how photographs are prepared is then that model's.
    hub_repo, hub_file : str
        Where the weights lie on the model hub; empty if they do not.
    hub_revision : str
        The commit that is meant; empty for the newest.
    hub_sha256 : str
        Of the file on the hub; empty until it is known.
    size_mb : int
        About how large that file is, in megabytes; 0 if unknown.
    """

    name: str
    architecture: str
    file: str
    sha256: str = ""
    source_sha256: str = ""
    input_size: tuple[int, int] = (224, 224)
    mean: tuple[float, float, float] = (0.485, 0.456, 0.406)
    std: tuple[float, float, float] = (0.229, 0.224, 0.225)
    interpolation: Interpolation = Interpolation.BICUBIC
    crop: CropMode = CropMode.SQUASH
    pooling: str = ""
    model_args: Mapping[str, ModelArgument] = field(default_factory=dict)
    flip: bool = False
    licence: str = "unknown"
    source: str = ""
    trained_on: str = ""
    citation: str = ""
    description: str = ""
    base: str = ""
    hub_repo: str = ""
    hub_file: str = ""
    hub_revision: str = ""
    hub_sha256: str = ""
    size_mb: int = 0

    @property
    def is_local(self) -> bool:
        """Whether it finds points in photographs: nothing can be embedded by it."""
        return self.architecture in _LOCAL

    @property
    def model_key(self) -> str:
        """Names weights and recipe: changes when an embedding would."""
        recipe = {
            "weights": self.source_sha256 or self.sha256,
            "version": _RECIPE_VERSION,
            "architecture": self.architecture,
            "input_size": self.input_size,
            "mean": self.mean,
            "std": self.std,
            "interpolation": self.interpolation,
            "crop": self.crop,
            "pooling": self.pooling,
            "model_args": dict(sorted(self.model_args.items())),
            **({"flip": True} if self.flip else {}),
            **({"base": self.base} if self.base else {}),
        }
        digest = hashlib.sha256(json.dumps(recipe, sort_keys=True).encode()).hexdigest()
        mark = HEAD_MARK if self.base else "-"
        return f"{re.sub(r'[^A-Za-z0-9_.]', '_', self.architecture)}{mark}{digest[:12]}"

    def to_toml(self) -> str:
        """Write the card as it is read."""
        values = asdict(self)
        arguments = values.pop("model_args")
        if self.is_local:  # it prepares photographs in a way of its own
            values = {name: value for name, value in values.items() if name not in _NOT_OF_LOCAL}
        lines = [f"{name} = {_toml(value)}" for name, value in values.items() if value]
        if arguments:
            lines += ["", "[model_args]"]
            lines += [f"{name} = {_toml(value)}" for name, value in arguments.items()]
        return "\n".join(lines) + "\n"


def read_card(path: Path) -> ModelCard:
    """Read the card at `path`.

    Raises
    ------
    ModelCardError
        If it is not there or makes no sense.
    """
    return card_of(read_values(path), name=path.stem)


def read_values(path: Path) -> dict[str, Any]:
    """Read what the card at `path` tells, without making sense of it.

    Raises
    ------
    ModelCardError
        If it is not there or is no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelCardError(
            f"The model card “{path.name}” cannot be read.", "Add the model again."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ModelCardError(
            f"The model card “{path.name}” is not valid TOML: {error}.",
            "Mend it with a text editor, or add the model again.",
        ) from error


def card_of(values: Mapping[str, Any], *, name: str) -> ModelCard:
    """Make a card from what TOML or the command line gave.

    Parameters
    ----------
    values : mapping
        By the names of the attributes of `ModelCard`; `input_size`, `mean` and `std` may be
        single numbers.
    name : str
        Of the model, unless `values` has one.

    Raises
    ------
    ModelCardError
    """
    known = {entry.name for entry in fields(ModelCard)}
    unknown = sorted(set(values) - known)
    if unknown:
        raise _wrong(name, f"knows no “{unknown[0]}”", f"It may have: {', '.join(sorted(known))}.")
    needed = ("hub_file",) if values.get("hub_repo") else ("sha256",)
    missing = [key for key in ("architecture", "file", *needed) if not values.get(key)]
    if missing:
        raise _wrong(name, f"does not tell “{missing[0]}”", "Add a line with it.")
    given = {"name": name, **values}
    for key, length, kind in (("input_size", 2, int), ("mean", 3, float), ("std", 3, float)):
        if key in given:
            given[key] = _numbers(given[key], length, kind, name=name, key=key)
    for key, choices in (("interpolation", Interpolation), ("crop", CropMode)):
        if key in given:
            given[key] = _choice(given[key], choices, name=name, key=key)
    if not isinstance(given.get("size_mb", 0), int):
        raise _wrong(name, "has no usable “size_mb”", "It is a whole number of megabytes.")
    if not isinstance(given.get("flip", False), bool):
        raise _wrong(name, "wants true or false for “flip”", "Leave it out for false.")
    for key in known - _NO_TEXT:
        if not isinstance(given.get(key, ""), str):
            raise _wrong(name, f"wants text for “{key}”", "Put it between quotation marks.")
    arguments = given.get("model_args", {})
    plain = isinstance(arguments, Mapping) and all(
        isinstance(value, get_args(ModelArgument)) for value in arguments.values()
    )
    if not plain:
        raise _wrong(name, "has unusable model_args", "They are a table of numbers and texts.")
    if any(number <= 0 for number in (*given.get("std", ()), *given.get("input_size", ()))):
        raise _wrong(name, "has a size or std of 0 or less", "They are greater than 0.")
    return ModelCard(**given)


def argument_of(text: str) -> tuple[str, ModelArgument]:
    """Read an argument of a network as a person types it.

    Raises
    ------
    ModelCardError
        If it has no name or no value.

    Examples
    --------
    >>> argument_of("pad_type=same"), argument_of("drop_rate=0.1")
    (('pad_type', 'same'), ('drop_rate', 0.1))
    """
    key, equals, value = text.partition("=")
    if not key or not equals or not value:
        raise ModelCardError(
            f"“{text}” is not an argument of a model.",
            "Write it as name=value, such as pad_type=same.",
        )
    return key, _argument(value)


def _argument(value: str) -> ModelArgument:
    if value.casefold() in {"true", "false"}:
        return value.casefold() == "true"
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    return value


def _numbers(
    value: object, length: int, kind: type[int] | type[float], *, name: str, key: str
) -> tuple[Any, ...]:
    numbers: list[Any] = list(value) if isinstance(value, (list, tuple)) else [value]
    if len(numbers) == 1:
        numbers *= length
    fits = all(isinstance(n, (int, float)) and not isinstance(n, bool) for n in numbers)
    if len(numbers) != length or not fits:
        raise _wrong(name, f"has no usable “{key}”", f"It is {length} numbers, or one for all.")
    return tuple(kind(number) for number in numbers)


def _choice(value: Any, choices: type[StrEnum], *, name: str, key: str) -> StrEnum:
    try:
        return choices(value)
    except ValueError as error:
        offered = ", ".join(choices)
        raise _wrong(name, f"has an unknown “{key}”", f"It is one of: {offered}.") from error


def _wrong(name: str, what: str, hint: str) -> ModelCardError:
    return ModelCardError(f"The card of the model “{name}” {what}.", hint)


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(part) for part in value) + "]"
    if isinstance(value, StrEnum):
        value = value.value
    # JSON text, numbers and booleans are TOML, but for one letter
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
