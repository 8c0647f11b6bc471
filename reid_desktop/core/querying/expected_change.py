"""Asks where an answer is expected to change most labels."""

from collections.abc import Collection

import numpy as np

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.beliefs import PAYS, beliefs, doubtful


class ExpectedChangeStrategy:
    """Pairs by P(the partition is wrong about them) times the photographs that would move.

    Between two clusters "same" gives the smaller one the other's identity; inside a cluster
    "different" takes it apart where its two sides were joined, and the smaller side leaves.
    One answer is taken to decide. Good for cleaning up: large groups wrongly joined or kept
    apart come first; `evidence` weighs pairs of photographs instead, and learns on the way.

    References
    ----------
    Expected model change: Settles, Craven, Ray, "Multiple-Instance Active Learning",
    NIPS 2007; Settles, "Active Learning Literature Survey", 2009, section 3.3. The model is
    the partition, its change the number of labels.
    """

    name = "expected-change"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the pairs that are expected to move most photographs."""
        found = beliefs(position)
        index = doubtful(position, found, exclude)
        apart = position.link_of[index] >= 0
        p_wrong = np.where(apart, found.p_same[index], 1.0 - found.p_same[index])
        chosen = choose(position, index, p_wrong * found.moved[index], n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:
        """Count the links that are wrong in one of twenty cases."""
        found = beliefs(position)
        pays = position.open_pairs(()) & (position.link_of >= 0) & (found.p_same >= PAYS)
        return len(np.unique(position.link_of[pays]))
