"""Asks about candidate pairs at random: what any other strategy has to beat."""

from collections.abc import Collection

import numpy as np

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position


class RandomStrategy:
    """Uniform over the candidate pairs that are not asked or implied yet."""

    name = "random"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,
    ) -> list[Question]:
        """Draw up to `n` pairs without replacement."""
        free = np.flatnonzero(position.open_pairs(exclude))
        drawn = rng.permutation(free)[:n]
        return [position.question(int(index), self.name) for index in drawn]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None
