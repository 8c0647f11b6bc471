"""Takes photographs in the order they came, and asks about those it cannot place."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.identities import NOBODY, Identities, likely_identities

_ACCEPTED = 0.9  # from this probability on, a photograph is placed without a question


class StreamStrategy:
    """Each photograph against those before it: accepted above a cut-off, asked about below.

    A photograph whose likeliest identity, or that it is an animal not seen before, has a
    probability of 0.9 or more is accepted; of the others the earliest come first, each with
    the likeliest match among the earlier ones, one question a photograph at a time. The order
    is that of the rows. Good for a catalogue that photographs trickle into; it never
    looks back at what was accepted.

    References
    ----------
    Selective sampling: Cohn, Atlas, Ladner, "Improving Generalization with Active Learning",
    Machine Learning 1994; Settles, "Active Learning Literature Survey", 2009, section 2.2.
    """

    name = "stream"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the earliest photographs that are not placed."""
        index = self._unplaced(position, exclude)
        order = index[np.lexsort((index, -position.log_odds[index], position.pairs[index, 1]))]
        first = np.unique(position.pairs[order, 1], return_index=True)[1]
        worth = -position.pairs[order[first], 1].astype(np.float64)
        chosen = choose(position, order[first], worth, n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:
        """Count the photographs that are not placed."""
        return len(np.unique(position.pairs[self._unplaced(position, ()), 1]))

    def _unplaced(
        self, position: Position, exclude: Collection[tuple[int, int]]
    ) -> NDArray[np.int64]:
        """Find the open pairs that may place a photograph, of those in doubt."""
        found = likely_identities(position, earlier_only=True)
        earlier, later = position.pairs[:, 0], position.pairs[:, 1]
        places = position.labels[earlier] == _likeliest_animal(found)[later]
        in_doubt = found.best[later] < _ACCEPTED
        return np.flatnonzero(position.open_pairs(exclude) & places & in_doubt)


def _likeliest_animal(found: Identities) -> NDArray[np.int64]:
    """Likeliest cluster of each row; `NOBODY` where it has nobody to be compared with."""
    return np.where(found.first == NOBODY, found.second, found.first)
