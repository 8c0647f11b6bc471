"""Asks where different ways of clustering disagree."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.candidates import Space
from reid_desktop.core.clustering import (
    DBSCAN_EPS,
    dbscan,
    finch_finest,
    hdbscan,
    nearest_by_distance,
    singletons_for_noise,
)
from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.beliefs import beliefs, binary_entropy, doubtful
from reid_desktop.core.reciprocal import jaccard_distance_graph

_MOST_FOR_HDBSCAN = 3_000  # rows; it needs the far distances too, n x n of them


class CommitteeStrategy:
    """Pairs by the vote entropy of a committee of clusterings.

    Its members are DBSCAN on short rank lists (k1 = 10, min_samples = 2) and on long ones
    (k1 = 30, min_samples = 4), FINCH, HDBSCAN up to 3 000 rows, and the agglomeration with
    all evidence, which is the present partition. Of these the last alone hears the answers: so
    that what people said counts, the vote entropy is multiplied by the entropy of P(same).
    Good when it is not known which way of clustering suits the animals.

    References
    ----------
    Seung, Opper, Sompolinsky, "Query by Committee", COLT 1992; vote entropy: Dagan, Engelson,
    "Committee-Based Sampling for Training Probabilistic Classifiers", ICML 1995.
    """

    name = "committee"

    def __init__(self) -> None:
        self._space: Space | None = None
        self._views: tuple[NDArray[np.int64], ...] = ()

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,  # noqa: ARG002 - nothing is drawn
    ) -> list[Question]:
        """Take the pairs the committee is most divided over; none when it is of one mind."""
        if position.space is not self._space:  # new where the embeddings were adapted
            self._space = position.space
            self._views = () if position.space is None else clusterings(position.space)
        found = beliefs(position)
        index = doubtful(position, found, exclude)
        divided = vote_entropy(
            (*self._views, position.labels), position.pairs[index]
        ) * binary_entropy(found.p_same[index])
        index, divided = index[divided > 0], divided[divided > 0]
        chosen = choose(position, index, divided, n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None


def clusterings(space: Space) -> tuple[NDArray[np.int64], ...]:
    """Cluster the same distances in different ways.

    Parameters
    ----------
    space : Space
        Of n rows.

    Returns
    -------
    tuple of ndarray of shape (n,), int64
        Labels without noise; HDBSCAN's last, and only up to 3 000 rows.
    """
    short, long = (
        jaccard_distance_graph(weights, max_distance=DBSCAN_EPS) for weights in space.weights
    )
    indices = space.neighbours.indices
    nearest = indices[:, min(1, indices.shape[1] - 1)]
    views = [
        singletons_for_noise(dbscan(short, min_samples=2)),
        singletons_for_noise(dbscan(long, min_samples=4)),
        finch_finest(nearest_by_distance(long, nearest)),
    ]
    if len(indices) <= _MOST_FOR_HDBSCAN:
        views.append(singletons_for_noise(hdbscan(jaccard_distance_graph(space.weights[1]))))
    return tuple(views)


def vote_entropy(
    views: tuple[NDArray[np.int64], ...], pairs: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Say how divided the views are over each pair.

    Parameters
    ----------
    views : tuple of ndarray of shape (n,), int64
        At least one.
    pairs : ndarray of shape (k, 2), int64

    Returns
    -------
    ndarray of shape (k,), float64
        In nats, 0 (of one mind) to ln 2 (divided by halves).
    """
    together = np.zeros(len(pairs))
    for labels in views:
        together += labels[pairs[:, 0]] == labels[pairs[:, 1]]
    return binary_entropy(together / len(views))
