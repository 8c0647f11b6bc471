"""Asks about photographs that two identities compete for."""

from collections.abc import Collection

import numpy as np

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.identities import likely_identities, pairs_with

_CLEAR = 0.99  # a photograph with this margin is not worth a question


class MarginStrategy:
    """Photographs by P(best identity) - P(second best), the least first.

    Each is compared with the contender: of its two likeliest identities the one it is not in.
    Good for look-alikes, of which only two are confused. Of the two verdicts of a pair, margin
    gives the order of least confidence: over identities it does not.

    References
    ----------
    Scheffer, Decomain, Wrobel, "Active Hidden Markov Models for Information Extraction",
    IDA 2001; Settles, "Active Learning Literature Survey", 2009, section 3.1.
    """

    name = "margin"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the photographs with the least margin, each by the likeliest pair."""
        found = likely_identities(position)
        worth = pairs_with(position, found.contender(position.labels), -found.margin)
        index = np.flatnonzero(position.open_pairs(exclude) & (worth > -_CLEAR))
        chosen = choose(position, index, worth[index], n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None
