"""Networks as timm knows them: built, filled with weights, or refused with a reason."""

import difflib
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import safetensors.torch
import timm
import torch

from reid_desktop.vision.miewid import ARCHITECTURE as MIEWID
from reid_desktop.vision.miewid import MiewId
from reid_desktop.vision.model_card import Interpolation, ModelCard
from reid_desktop.vision.model_library import ModelError
from reid_desktop.vision.regional import PREFIX as REGIONAL
from reid_desktop.vision.regional import RegionalNetwork
from reid_desktop.vision.training.head import head_of

State = Mapping[str, torch.Tensor]

# What training programs put before the names of the layers, in the order they nest.
_PREFIXES = ("", "module.", "_orig_mod.", "model.", "backbone.", "encoder.", "net.")
_HEADS = ("classifier.", "fc.", "head.", "head_dist.", "last_linear.")  # not part of an embedding
_COUNTER = ".num_batches_tracked"  # of batch norm; not needed to embed
_WITH_THEIRS = "Give the architecture they were trained with, or get the file anew."
_BOUND_TO_WINDOW = "relative_position_bias_table"  # of a Swin transformer


def build(card: ModelCard) -> torch.nn.Module:
    """Build the network of a card, without weights and without a classifier.

    Raises
    ------
    ModelError
        If timm knows no such architecture, or it does not take the arguments.
    """
    if card.architecture == MIEWID:
        return MiewId().eval()
    if card.architecture.startswith(REGIONAL):
        return _regional(card.architecture)
    if not timm.is_model(card.architecture):
        near = difflib.get_close_matches(card.architecture, timm.list_models(), n=3)
        hint = f"Did you mean {' or '.join(near)}?" if near else "timm lists them: list_models()."
        raise ModelError(f"There is no architecture “{card.architecture}”.", hint)
    arguments: dict[str, Any] = dict(card.model_args)
    if card.pooling:
        arguments["global_pool"] = card.pooling
    try:
        model: torch.nn.Module = timm.create_model(
            card.architecture, pretrained=False, num_classes=0, **arguments
        )
    except (TypeError, ValueError, RuntimeError, AssertionError, LookupError) as error:
        raise ModelError(
            f"The architecture “{card.architecture}” cannot be built like that: {error}.",
            "Look at its pooling and its arguments: pooling and model_args in a card.",
        ) from error
    return model.eval()


def _regional(architecture: str) -> torch.nn.Module:
    backbone = architecture.removeprefix(REGIONAL)
    try:
        return RegionalNetwork(backbone).eval()
    except (TypeError, ValueError, RuntimeError, AssertionError, LookupError) as error:
        raise ModelError(
            f"The regions of “{backbone}” cannot be looked at: {error}.",
            "It must be a network that timm knows, with the maps of five stages.",
        ) from error


def outline(card: ModelCard) -> torch.nn.Module:
    """Build the network of a card without the memory for its weights: only to compare with."""
    with torch.device("meta"):
        return build(card)


def fitting(model: torch.nn.Module, weights: State, *, file_name: str) -> dict[str, torch.Tensor]:
    """Return those of `weights` that `model` needs, under the names it knows.

    Names of older versions of timm are brought up to date, and the positions of a transformer
    scaled to the size of its input.

    Raises
    ------
    ModelError
        If they do not fit, or hold values that are no numbers.
    """
    expected = model.state_dict()
    prefixes = [outer + inner for outer in _PREFIXES for inner in _PREFIXES]
    named: State = max(
        (_without(prefix, weights) for prefix in prefixes),
        key=lambda state: len(state.keys() & expected.keys()),
    )
    if not _fits(expected, named):
        named = _up_to_date(model, named)
    _require_all(expected, named, file_name)
    _require_nothing_else(model, expected, named, file_name)
    fit = {key: value for key, value in named.items() if key in expected}
    for key, value in fit.items():
        if value.shape != expected[key].shape:
            raise ModelError(
                f"The weights in “{file_name}” do not fit the architecture: “{key}” is"
                f" {tuple(value.shape)}, and {tuple(expected[key].shape)} was expected.",
                "Give the architecture, and the arguments, they were trained with.",
            )
        if value.is_floating_point() and not torch.isfinite(value).all():
            raise ModelError(
                f"The weights in “{file_name}” are broken: “{key}” holds values that are no"
                " numbers.",
                "Copy or download the file again; if that does not help, its training failed.",
            )
    return fit


def checked(card: ModelCard, weights: State, *, file_name: str) -> dict[str, torch.Tensor]:
    """Return those of `weights` that the network of a card needs.

    Raises
    ------
    ModelError
        If they do not fit, or there is no such network.
    """
    if card.is_local:
        from reid_desktop.vision import aliked  # noqa: PLC0415 - loads kornia, and few need it

        return aliked.fitting_weights(weights, file_name=file_name)
    if card.base:
        head = head_of({name: one.numpy() for name, one in weights.items()}, file_name)
        return {name: torch.from_numpy(one) for name, one in head.tensors().items()}
    return fitting(build(card), weights, file_name=file_name)


def fill(model: torch.nn.Module, weights: State, *, file_name: str) -> None:
    """Put `weights` into `model`.

    Raises
    ------
    ModelError
        If they do not fit.
    """
    model.load_state_dict(fitting(model, weights, file_name=file_name), strict=False)


def save(weights: State, file: Path) -> None:
    """Write weights as safetensors."""
    own = {key: value.detach().clone().contiguous() for key, value in weights.items()}
    safetensors.torch.save_file(own, file)


def usual_values(architecture: str) -> dict[str, Any]:
    """Return the fields of a card that are usual for an architecture."""
    if architecture == MIEWID:
        return {"input_size": (440, 440), "interpolation": "bilinear"}
    if not timm.is_model(architecture):
        return {}
    usual = timm.get_pretrained_cfg(architecture, allow_unregistered=True)
    values = asdict(usual) if usual is not None else {}
    known: dict[str, Any] = {key: values[key] for key in ("mean", "std") if values.get(key)}
    if values.get("input_size"):
        known["input_size"] = tuple(reversed(values["input_size"][1:]))
    if values.get("interpolation") in set(Interpolation):
        known["interpolation"] = values["interpolation"]
    return known


def guess_architecture(file_name: str) -> str | None:
    """Return the longest name of an architecture that the name of a file begins with."""
    begun_with = [name for name in timm.list_models() if file_name.startswith(name)]
    return max(begun_with, key=len, default=None)


def _without(prefix: str, weights: State) -> dict[str, torch.Tensor]:
    return {
        key.removeprefix(prefix): value for key, value in weights.items() if key.startswith(prefix)
    }


def _fits(expected: State, given: State) -> bool:
    return all(key in given and given[key].shape == expected[key].shape for key in expected)


def _up_to_date(model: torch.nn.Module, weights: State) -> State:
    """Let timm rename and scale the way it does for weights it downloads itself."""
    module = sys.modules[type(model).__module__]
    convert = getattr(module, "checkpoint_filter_fn", None)
    if convert is None:
        return weights
    # Scaled, they would embed, but worse: kept from timm, their shape is refused instead.
    kept = {key: value for key, value in weights.items() if key.endswith(_BOUND_TO_WINDOW)}
    try:
        converted: dict[str, torch.Tensor] = convert(
            {key: value for key, value in weights.items() if key not in kept}, model
        )
    except (LookupError, TypeError, ValueError, RuntimeError, AttributeError):
        return weights  # of another architecture: those who look closer say what is wrong
    return {**converted, **kept}


def _require_all(expected: State, given: State, file_name: str) -> None:
    missing = [key for key in expected if key not in given and not key.endswith(_COUNTER)]
    if missing:
        raise ModelError(
            f"The weights in “{file_name}” do not fit the architecture: {len(missing)} of the"
            f" {len(expected)} parts it needs are not there, “{missing[0]}” among them.",
            _WITH_THEIRS,
        )


def _require_nothing_else(
    model: torch.nn.Module, expected: State, given: State, file_name: str
) -> None:
    told = getattr(model, "pretrained_cfg", {}).get("classifier") or ()
    names = (told,) if isinstance(told, str) else tuple(told)
    heads = (*_HEADS, *(f"{name}." for name in names))
    others = [key for key in given if key not in expected and not key.startswith(heads)]
    if others:
        raise ModelError(
            f"The weights in “{file_name}” are of another architecture: {len(others)} of their"
            f" parts have no place in it, “{others[0]}” among them.",
            _WITH_THEIRS,
        )
