"""Asks in order of similarity down to a threshold: the usual semi-automatic review."""

from collections.abc import Collection

import numpy as np

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position


class ThresholdStrategy:
    """Pairs whose log-odds are nearest the threshold of a merge, from above and below.

    Good where a threshold is trusted and only its neighbourhood wants checking.
    """

    name = "threshold"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the pairs nearest the threshold."""
        free = np.flatnonzero(position.open_pairs(exclude))
        distance = np.abs(position.log_odds[free] - position.scale.theta)
        order = free[np.argsort(distance, kind="stable")]
        return [position.question(int(i), self.name) for i in order[:n]]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None
