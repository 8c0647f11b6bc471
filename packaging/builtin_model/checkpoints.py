"""Checkpoints of a training: whole, or not there at all, in files small enough to be moved."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import safetensors.torch
import torch

from builtin_model.recipe import Recipe, recipe_of

MOST_BYTES = 15_000_000  # of one file
_NAME = "checkpoint"
_STATE = "state.json"


def save_checkpoint(
    folder: Path, step: int, recipe: Recipe, tensors: Mapping[str, torch.Tensor], *, keep: int = 2
) -> Path:
    """Write a checkpoint, then remove all but the newest `keep`.

    A checkpoint without its state file, which is written last, was cut off and does not count.
    """
    place = folder / f"{_NAME}-{step:07d}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for number, part in enumerate(_parts(tensors)):
        safetensors.torch.save_file(part, place / f"part-{number}.safetensors")
    state = {"step": step, "recipe": json.loads(recipe.to_json())}
    unfinished = place / f"{_STATE}.part"
    unfinished.write_text(json.dumps(state, indent=2), encoding="utf-8")
    unfinished.replace(place / _STATE)
    for old in _whole(folder)[:-keep]:
        shutil.rmtree(old, ignore_errors=True)
    return place


def newest_checkpoint(folder: Path) -> Path | None:
    """Find the newest checkpoint that is whole."""
    return next(iter(reversed(_whole(folder))), None)


def whole_checkpoint(folder: Path) -> Path:
    """Find the newest checkpoint that is whole, where there must be one.

    Raises
    ------
    FileNotFoundError
        If there is none.
    """
    place = newest_checkpoint(folder)
    if place is None:
        raise FileNotFoundError(f"There is no whole checkpoint in {folder}.")
    return place


def read_checkpoint(place: Path) -> tuple[int, Recipe, dict[str, torch.Tensor]]:
    """Read the step, the recipe and the tensors of a checkpoint."""
    state = json.loads((place / _STATE).read_text(encoding="utf-8"))
    tensors: dict[str, torch.Tensor] = {}
    for part in sorted(place.glob("part-*.safetensors")):
        tensors |= safetensors.torch.load_file(part)
    return int(state["step"]), recipe_of(json.dumps(state["recipe"])), tensors


def _whole(folder: Path) -> list[Path]:
    return sorted(path.parent for path in folder.glob(f"{_NAME}-*/{_STATE}"))


def _parts(tensors: Mapping[str, torch.Tensor]) -> list[dict[str, torch.Tensor]]:
    parts: list[dict[str, torch.Tensor]] = [{}]
    n_bytes = 0
    for name, tensor in tensors.items():
        size = tensor.numel() * tensor.element_size()
        if parts[-1] and n_bytes + size > MOST_BYTES:
            parts.append({})
            n_bytes = 0
        parts[-1][name] = tensor.detach().cpu().contiguous()
        n_bytes += size
    return parts
