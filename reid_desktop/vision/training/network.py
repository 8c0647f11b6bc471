"""Teaches a network, or its last stage, with the photographs themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from reid_desktop.core.learning.targets import TargetsOf
from reid_desktop.core.problems import FileProblem
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import CropSource
from reid_desktop.vision.devices import Device
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import load_weights
from reid_desktop.vision.training.deep import DeepSubject
from reid_desktop.vision.training.loop import Training
from reid_desktop.vision.training.progress import TrainingProgress
from reid_desktop.vision.training.recipe import Depth, TrainingRecipe


@dataclass(frozen=True, slots=True)
class TrainedNetwork:
    """What came of a training.

    Attributes
    ----------
    weights : mapping of str to Tensor
        All of the network, by the names of its layers.
    left_out : mapping of int to FileProblem
        What was wrong with the photographs that could not be read, by their places.
    """

    weights: Mapping[str, torch.Tensor]
    left_out: Mapping[int, FileProblem]


def train_network(
    card: ModelCard,
    file: Path,
    photographs: Sequence[CropSource],
    targets_of: TargetsOf,
    recipe: TrainingRecipe,
    *,
    device: Device,
    progress: TrainingProgress,
    checkpoint: Path | None,
) -> TrainedNetwork:
    """Teach a copy of a network; the model itself stays as it is.

    Parameters
    ----------
    card : ModelCard
    file : Path
        Its weights.
    photographs : sequence of CropSource
        To learn from, in the order of the targets.
    targets_of : TargetsOf
        A photograph that cannot be read keeps its row, and is left out.
    recipe : TrainingRecipe
        Of the depth "last stage" or "whole network".
    device : Device
    progress : TrainingProgress
    checkpoint : Path, optional
        A file to go on from, if it is of the same training, and to write to every few minutes
        and after each epoch.

    Raises
    ------
    Cancelled
        If the person cancelled; the next call goes on from there.
    ReidError
        If there is nothing to learn from, no photograph can be read, the weights do not fit, or
        memory does not suffice for one photograph at a time.
    ValueError
        If the recipe is for a head.
    """
    if recipe.depth is Depth.HEAD:
        raise ValueError("a head is learned from embeddings: train_head")
    subject = DeepSubject(card, load_weights(file), photographs, recipe, device_name=device.name)
    Training(subject, targets_of, recipe, progress=progress, checkpoint=checkpoint).run()
    return TrainedNetwork(subject.weights(), subject.problems)


def embed_by(
    card: ModelCard,
    weights: Mapping[str, torch.Tensor] | Path,
    photographs: Sequence[CropSource],
    *,
    device: Device,
    progress: Progress,
) -> NDArray[np.float32]:
    """Embed photographs by weights that are no model of the library yet.

    Parameters
    ----------
    card : ModelCard
        Of the model it was trained from.
    weights : mapping of str to Tensor, or Path
        Of all of the network, or their file.

    Returns
    -------
    ndarray of shape (n, dim), float32
        Unit-length rows; the first axis for photographs that cannot be read.

    Raises
    ------
    ReidError
        If no photograph can be read, or the weights do not fit.
    """
    state = load_weights(weights) if isinstance(weights, Path) else weights
    recipe = TrainingRecipe(depth=Depth.WHOLE)
    subject = DeepSubject(card, state, photographs, recipe, device_name=device.name)
    rows: NDArray[np.float32] = subject.all_rows(progress).cpu().numpy()
    return rows
