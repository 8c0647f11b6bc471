"""Asks about photographs that may be any of many animals."""

from collections.abc import Collection

import numpy as np

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.identities import likely_identities, pairs_with

_CLEAR = 0.05  # nats; about 99 % for one identity


class EntropyStrategy:
    """Photographs by the entropy over their likely identities, the greatest first.

    Each is compared with the likeliest identity that it is not in. Good for poor photographs,
    which look like many animals: margin looks at the two likeliest only. Of the two verdicts
    of a pair, entropy gives the order of least confidence: over identities it does not.

    References
    ----------
    Shannon, "A Mathematical Theory of Communication", 1948; Settles, "Active Learning
    Literature Survey", 2009, section 3.1.
    """

    name = "entropy"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the photographs with the greatest entropy, each by the likeliest pair."""
        found = likely_identities(position)
        worth = pairs_with(position, found.contender(position.labels), found.entropy)
        index = np.flatnonzero(position.open_pairs(exclude) & (worth > _CLEAR))
        chosen = choose(position, index, worth[index], n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None
