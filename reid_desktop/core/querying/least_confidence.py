"""Asks where the likelier verdict is least likely."""

from collections.abc import Collection

import numpy as np

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.beliefs import PAYS, beliefs, doubtful


class LeastConfidenceStrategy:
    """Pairs by 1 - max(P(same), P(different)), answers counted.

    Good for a quick look at the border between same and different; blind to how many
    photographs hang on it. Of two classes least confidence, margin and entropy give one
    order: this is all three of them over pairs. The strategies "margin" and "entropy" look at
    the identities of a photograph instead, where they differ.

    References
    ----------
    Lewis, Gale, "A Sequential Algorithm for Training Text Classifiers", SIGIR 1994; Settles,
    "Active Learning Literature Survey", 2009, section 3.1.
    """

    name = "least-confidence"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the pairs in most doubt; none when every verdict is 99.5 % sure."""
        found = beliefs(position)
        index = doubtful(position, found, exclude)
        chosen = choose(position, index, found.doubt[index], n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:
        """Count the links and clusters with a pair in real doubt."""
        pays = position.open_pairs(()) & (beliefs(position).doubt >= PAYS)
        inside = pays & (position.link_of < 0)
        n_clusters = len(np.unique(position.labels[position.pairs[inside, 0]]))
        return len(np.unique(position.link_of[pays & ~inside])) + n_clusters
