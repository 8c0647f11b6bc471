"""What may be asked: the best open pair of every merge and split, and what it is worth."""

from collections.abc import Collection
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from reid_desktop.core.querying.base import Position

_GAMMA = 0.5  # falls to 0 over the first question per image
MIN_CHANGE = 1e-4  # a fit that saw no mistake is too sure of itself to stop on

Rows = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Options:
    """The best pair of every merge and split that may be asked.

    Attributes
    ----------
    index : ndarray of shape (k,), int64
        Candidate pairs.
    change : ndarray of shape (k,), float64
        P(the answer changes the partition), 1e-4 at least.
    product : ndarray of shape (k,), float64
        Of the sizes of the two sides.
    link, merge : ndarray of shape (k,), int64
        Which it is of the position's links and merges; -1 for the other kind.
    """

    index: NDArray[np.int64]
    change: NDArray[np.float64]
    product: NDArray[np.float64]
    link: NDArray[np.int64]
    merge: NDArray[np.int64]

    def worth(self, position: Position) -> NDArray[np.float64]:
        """Say what asking is worth: large groups count more in the beginning, (k,)."""
        return np.asarray(self.change * self.product ** size_exponent(position))

    def without(self, position: Position, asked: Collection[Rows]) -> "Options":
        """Leave out the links and merges that are being asked about."""
        places = position.places(asked)
        links, merges = position.link_of[places], position.merge_of[places]
        free = ~np.isin(self.link, links[links >= 0]) & ~np.isin(self.merge, merges[merges >= 0])
        if free.all():
            return self
        return Options(*(getattr(self, field.name)[free] for field in fields(self)))


def list_options(position: Position) -> Options:
    """List what may be asked."""
    sizes = np.bincount(position.labels)

    links, merges = position.links, position.merges
    across = np.flatnonzero(position.link_best >= 0)
    change_across = expit(links.score[across])
    pays = change_across >= MIN_CHANGE
    across, change_across = across[pays], change_across[pays]
    product_across = sizes[links.left[across]] * sizes[links.right[across]]

    inside = np.flatnonzero(position.merge_best >= 0)
    cluster = position.labels[position.pairs[position.merge_best[inside], 0]]
    inside = inside[~position.proven[cluster]]
    change_inside = expit(-merges.score[inside])
    pays = change_inside >= MIN_CHANGE
    inside, change_inside = inside[pays], change_inside[pays]
    product_inside = merges.n_left[inside] * merges.n_right[inside]
    return Options(
        np.r_[position.link_best[across], position.merge_best[inside]],
        np.r_[change_across, change_inside],
        np.r_[product_across, product_inside].astype(np.float64),
        np.r_[across, np.full(len(inside), -1)],
        np.r_[np.full(len(across), -1), inside],
    )


def size_exponent(position: Position) -> float:
    """Tell how far the sizes of two groups count in what it is worth to ask about them."""
    return _GAMMA * max(0.0, 1.0 - len(position.answers) / position.n)
