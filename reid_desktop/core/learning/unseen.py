"""Leaves groups out of what is learned, so that their photographs can be judged by it."""

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.learning.targets import Targets


def folds_of(targets: Targets, n_folds: int, rng: np.random.Generator) -> list[NDArray[np.bool_]]:
    """Divide photographs into folds of whole classes.

    Parameters
    ----------
    targets : Targets
        Of n photographs.
    n_folds : int
    rng : Generator

    Returns
    -------
    list of ndarray of shape (n,), bool
        At most `n_folds`, none of them empty; each photograph is in one.
    """
    classes, which = np.unique(targets.labels, return_inverse=True)
    fold = rng.permutation(np.arange(len(classes)) % n_folds)[which]
    return [fold == number for number in range(min(n_folds, len(classes)))]


def without(targets: Targets, rows: NDArray[np.bool_]) -> Targets:
    """Leave photographs out, as examples and as contrasts.

    Parameters
    ----------
    targets : Targets
    rows : ndarray of shape (n,), bool
    """
    weights = np.where(rows, np.float32(0.0), targets.weights)
    return Targets(targets.labels, weights, targets.apart)
