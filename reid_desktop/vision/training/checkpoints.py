"""Checkpoints of a training: whole, or the one before."""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
from safetensors import SafetensorError, safe_open

_STATE = "training"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where a training stood.

    Attributes
    ----------
    about : mapping
        What tells it from the checkpoint of another training; written as JSON.
    at : mapping
        Counters; written as JSON.
    tensors : mapping of str to Tensor
    """

    about: Mapping[str, Any]
    at: Mapping[str, Any]
    tensors: Mapping[str, torch.Tensor]


def write_checkpoint(file: Path, checkpoint: Checkpoint) -> None:
    """Write a checkpoint in place of the one that is there.

    Raises
    ------
    OSError
        If it cannot be written; the one before is still there.
    """
    part = file.with_name(f"{file.name}.part")
    state = {"version": _VERSION, "about": dict(checkpoint.about), "at": dict(checkpoint.at)}
    tensors = {name: one.detach().cpu().contiguous() for name, one in checkpoint.tensors.items()}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        safetensors.torch.save_file(tensors, part, {_STATE: json.dumps(state)})
        part.replace(file)
    except SafetensorError as error:  # how safetensors says that a disk is full
        raise OSError(str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def read_checkpoint(file: Path, about: Mapping[str, Any]) -> Checkpoint | None:
    """Read the checkpoint of the training that `about` tells of.

    Returns
    -------
    Checkpoint or None
        None if there is none, or that of another training, or a damaged one.
    """
    try:
        with safe_open(file, framework="pt") as opened:
            state = json.loads((opened.metadata() or {})[_STATE])
            if state["version"] != _VERSION or state["about"] != dict(about):
                return None
            tensors = {name: opened.get_tensor(name) for name in opened.keys()}  # noqa: SIM118 - no mapping
    except (OSError, SafetensorError, LookupError, ValueError, TypeError):
        return None
    return Checkpoint(state["about"], state["at"], tensors)
