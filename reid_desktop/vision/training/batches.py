"""Which photographs make a batch: a few classes, and a few photographs of each."""

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.learning.targets import Targets
from reid_desktop.vision.training.recipe import TrainingRecipe


def epoch_batches(targets: Targets, recipe: TrainingRecipe, epoch: int) -> list[NDArray[np.int64]]:
    """Draw the batches of an epoch.

    Returns
    -------
    list of ndarray of int64
        Rows, in batches of 64 or what the recipe says. Classes come one after the other in
        random order, each with a few of its photographs, all different as long as it has so
        many; what is on its own comes once at a time. Empty if nothing counts.

    Notes
    -----
    A function of the targets, the recipe and the number of the epoch: a training that was
    interrupted draws the same ones again. As in SpCL, whose `RandomMultipleGallerySampler`
    this is without cameras.
    """
    rng = np.random.default_rng([recipe.seed, epoch])
    rows = np.flatnonzero(targets.weights > 0)
    if not len(rows):
        return []
    order = rows[np.argsort(targets.labels[rows], kind="stable")]
    starts = np.flatnonzero(np.diff(targets.labels[order], prepend=-1))
    classes = np.split(order, starts[1:])
    n_steps = recipe.steps_of(len(targets.labels))
    wanted = n_steps * recipe.batch_size
    drawn: list[int] = []
    while len(drawn) < wanted:
        for place in rng.permutation(len(classes)).tolist():
            drawn.extend(_few_of(classes[place], recipe.n_each, rng))
    return [
        np.array(drawn[start : start + recipe.batch_size], dtype=np.int64)
        for start in range(0, wanted, recipe.batch_size)
    ]


def _few_of(members: NDArray[np.int64], n: int, rng: np.random.Generator) -> list[int]:
    if len(members) == 1:
        return [int(members[0])]
    chosen = rng.permutation(members)[:n]
    if len(chosen) < n:
        chosen = np.r_[chosen, rng.choice(members, n - len(chosen))]
    return [int(row) for row in chosen]
