"""Measures what a training takes on this machine, on its first ten batches."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.errors import Cancelled
from reid_desktop.core.learning.targets import Targets, Unchanging
from reid_desktop.core.records import CropSource
from reid_desktop.vision.devices import Device
from reid_desktop.vision.model_card import ModelCard
from reid_desktop.vision.model_library import load_weights
from reid_desktop.vision.training.head import HeadSubject
from reid_desktop.vision.training.progress import PACE_STEPS, Pace, TrainingNote, TrainingStep
from reid_desktop.vision.training.recipe import TrainingRecipe

if TYPE_CHECKING:
    from reid_desktop.vision.training.loop import Subject

_LONGEST_S = 20.0  # nobody wants to wait longer for an answer: then three batches do
_LEAST_STEPS = 3
_SAMPLE = 2  # batches of photographs


def measure_head_pace(embeddings: NDArray[np.float32], recipe: TrainingRecipe) -> Pace:
    """Measure what learning a head takes.

    Raises
    ------
    ReidError
        If memory does not suffice.
    """
    return _measured(lambda: HeadSubject(embeddings), len(embeddings), len(embeddings), recipe)


def measure_network_pace(
    card: ModelCard,
    file: Path,
    photographs: Sequence[CropSource],
    recipe: TrainingRecipe,
    *,
    device: Device,
) -> Pace:
    """Measure what teaching a network takes, with a hundred of its photographs.

    Parameters
    ----------
    card, file, photographs, recipe, device
        As in `train_network`.

    Raises
    ------
    ReidError
        If none of them can be read, the weights do not fit, or memory does not suffice.
    """
    from reid_desktop.vision.training.deep import MOST_BYTES, DeepSubject  # noqa: PLC0415 - loads torch

    spread = np.linspace(
        0, len(photographs) - 1, min(len(photographs), _SAMPLE * recipe.batch_size)
    )
    sample = [photographs[int(at)] for at in spread]
    return _measured(
        lambda: DeepSubject(
            card,
            load_weights(file),
            sample,
            recipe,
            device_name=device.name,
            most_bytes=MOST_BYTES * len(sample) // len(photographs),
        ),
        len(sample),
        len(photographs),
        recipe,
    )


def _measured(
    make: Callable[[], "Subject"], n_sample: int, n_photographs: int, recipe: TrainingRecipe
) -> Pace:
    from reid_desktop.vision.training.loop import Training  # noqa: PLC0415 - loads torch

    labels = np.arange(n_sample) // recipe.n_each
    nobody = np.zeros((0, 2), dtype=np.int64)
    targets = Targets(labels, np.ones(n_sample, dtype=np.float32), nobody)
    watch = _Stopwatch()
    long_enough = replace(recipe, n_steps=recipe.steps_of(n_photographs), epochs=PACE_STEPS)
    with suppress(Cancelled):
        Training(make(), Unchanging(targets), long_enough, progress=watch).run()
    steps = watch.seconds[1:] or watch.seconds  # the first one allocates memory
    return Pace(
        watch.before_s * n_photographs / n_sample,
        float(np.median(steps)),
        recipe.steps_of(n_photographs) * recipe.epochs,
    )


class _Stopwatch:
    """Ends a training when enough is known of its pace."""

    def __init__(self) -> None:
        self.began = time.perf_counter()
        self.before_s = 0.0
        self.seconds: list[float] = []

    def advance(self, done: int, total: int) -> None:
        """Go on."""

    def noted(self, note: TrainingNote) -> None:
        """Go on."""

    def trained(self, step: TrainingStep) -> None:
        now_s = time.perf_counter() - self.began
        if not self.seconds:
            self.before_s = now_s - step.seconds
        self.seconds.append(step.seconds)
        n_done = len(self.seconds)
        if n_done >= PACE_STEPS or (n_done >= _LEAST_STEPS and now_s > _LONGEST_S):
            raise Cancelled
