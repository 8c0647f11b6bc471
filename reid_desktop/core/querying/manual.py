"""Reviews every photograph's likeliest matches in order of similarity, as people do today."""

from collections.abc import Collection

import numpy as np

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position

_TOP = 10  # matches looked at for each photograph


class ManualStrategy:
    """The ten most similar of every photograph, most similar pair first.

    What WildBook-like tools offer; good for those who want to see every likely match.
    """

    name = "manual"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the next pairs in order of similarity."""
        free = _top_pairs(position) & position.open_pairs(exclude)
        index = np.flatnonzero(free)
        order = index[np.argsort(-position.similarities[index], kind="stable")]
        return [position.question(int(i), self.name) for i in order[:n]]

    def n_left(self, position: Position) -> int | None:
        """Count what has not been looked at."""
        return int((_top_pairs(position) & position.open_pairs(())).sum())


def _top_pairs(position: Position) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Pairs in which one is among the ten most similar candidates of the other."""
    m = len(position.pairs)
    rows = np.r_[position.pairs[:, 0], position.pairs[:, 1]]
    order = np.lexsort((-np.tile(position.similarities, 2), rows))
    starts = np.searchsorted(rows[order], rows[order], side="left")
    rank = np.empty(2 * m, dtype=np.int64)
    rank[order] = np.arange(2 * m) - starts
    return np.asarray((rank < _TOP)[:m] | (rank < _TOP)[m:])
