"""Asks about doubtful pairs of photographs that many others look like."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.beliefs import beliefs, binary_entropy, doubtful


class DensityWeightedStrategy:
    """Pairs by the entropy of P(same), times how typical their two photographs are.

    An answer about a typical photograph speaks for many, one about an outlier for itself.
    Good for a few questions on a large collection; it leaves the odd photographs to the end.
    Density is the mean similarity to all others, where those that are no candidates and those
    with a negative cosine count as 0; of a pair the mean of both, to the power 1.

    References
    ----------
    Settles, Craven, "An Analysis of Active Learning Strategies for Sequence Labeling Tasks",
    EMNLP 2008, section 3.4 (information density).
    """

    name = "density-weighted"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the pairs with the greatest product of entropy and density."""
        found = beliefs(position)
        index = doubtful(position, found, exclude)
        density = densities(position)[position.pairs[index]].mean(axis=1)
        worth = binary_entropy(found.p_same[index]) * density
        chosen = choose(position, index, worth, n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None


def densities(position: Position) -> NDArray[np.float64]:
    """Say how much every row is like the others.

    Returns
    -------
    ndarray of shape (n,), float64
        Mean similarity, 0…1.
    """
    alike = np.maximum(position.similarities, 0.0)
    rows = position.pairs.T.ravel()
    sums = np.bincount(rows, weights=np.tile(alike, 2), minlength=position.n)
    return np.asarray(sums / max(position.n - 1, 1))
