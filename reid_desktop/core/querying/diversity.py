"""Asks about pairs that are unlike all that was asked before."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import Limits
from reid_desktop.core.querying.beliefs import beliefs, doubtful

_LEAST_POOL = 1_000
_POOL_PER_QUESTION = 4
_MOST_ANSWERS = 4_000  # of the latest; their pairs cover the space well enough


class DiversityStrategy:
    """A core-set of the doubtful pairs, farthest first.

    A pair lies at the midpoint of its two embeddings. The next is always the one farthest
    from every pair that was answered or is in the batch (the greedy 2-approximation of the
    k-centre problem). The original takes any point; of the pairs of photographs nearly all are
    plainly different, so that here only the most doubtful are covered: the 1 000, or four a
    question, whose verdict is least sure, and of equally far ones the most doubtful. Good for
    an even look over all animals and places at the beginning.

    References
    ----------
    Sener, Savarese, "Active Learning for Convolutional Neural Networks: A Core-Set Approach",
    ICLR 2018, algorithm 1; the choice among the most doubtful: Zhdanov, "Diverse mini-batch
    Active Learning", 2019 (arXiv 1901.05954).
    """

    name = "diversity"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the farthest pairs one after the other."""
        found = beliefs(position)
        index = doubtful(position, found, exclude)
        if position.space is None or not len(index):
            return []
        by_doubt = np.lexsort((index, -position.log_odds[index], -found.doubt[index]))
        pool = index[by_doubt[: max(_LEAST_POOL, _POOL_PER_QUESTION * n)]]
        points = _midpoints(position.space.embeddings, position.pairs[pool])
        answered = np.array([(a.a, a.b) for a in position.answers[-_MOST_ANSWERS:]], np.int64)
        covered = _midpoints(position.space.embeddings, answered.reshape(-1, 2))
        chosen = _farthest_first(position, pool, points, covered, n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None


def _midpoints(embeddings: NDArray[np.float32], pairs: NDArray[np.int64]) -> NDArray[np.float32]:
    return np.asarray((embeddings[pairs[:, 0]] + embeddings[pairs[:, 1]]) / 2.0)


def _farthest_first(
    position: Position,
    pool: NDArray[np.int64],
    points: NDArray[np.float32],
    covered: NDArray[np.float32],
    n: int,
) -> list[int]:
    limits = Limits(position)
    distance = np.full(len(pool), np.inf)
    for centre in covered:
        np.minimum(distance, _squared_distances(points, centre), out=distance)
    chosen: list[int] = []
    while len(chosen) < n:
        farthest = int(np.argmax(distance))
        if distance[farthest] < 0.0:
            break
        if limits.allow(int(pool[farthest])):
            limits.take(int(pool[farthest]))
            chosen.append(int(pool[farthest]))
            nearer = _squared_distances(points, points[farthest])
            np.minimum(distance, nearer, out=distance)
        distance[farthest] = -1.0  # asked now, or not in this batch
    return chosen


def _squared_distances(
    points: NDArray[np.float32], centre: NDArray[np.float32]
) -> NDArray[np.float64]:
    apart = points - centre
    return np.asarray(np.einsum("ij,ij->i", apart, apart), dtype=np.float64)
