"""Opposite sides of an animal: no pattern on one is seen on the other."""

import numpy as np
from numpy.typing import NDArray

_N_SIDES = 6  # the code of the opposite side differs in the last bit
UNKNOWN = -1
SIDE_CODES = {"left": 0, "right": 1, "front": 2, "back": 3, "up": 4, "down": 5}


def are_opposite(side: NDArray[np.int64], pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which pairs show opposite sides.

    Parameters
    ----------
    side : ndarray of shape (n,), int64
        0 left, 1 right, 2 front, 3 back, 4 up, 5 down; -1 unknown, which is opposite to none.
    pairs : ndarray of shape (m, 2), int64

    Returns
    -------
    ndarray of shape (m,), bool

    Examples
    --------
    >>> are_opposite(np.array([0, 1, 2, -1]), np.array([[0, 1], [0, 2], [1, 3]])).tolist()
    [True, False, False]
    """
    one, other = side[pairs[:, 0]], side[pairs[:, 1]]
    return np.asarray((one >= 0) & (other >= 0) & ((one ^ 1) == other))


def side_counts(
    side: NDArray[np.int64] | None, groups: NDArray[np.int64], n_groups: int
) -> NDArray[np.float64]:
    """Count how often each group is seen from each side, (n_groups, 6); 0 where nothing is known.

    Parameters
    ----------
    side, groups : ndarray of shape (n,), int64
    n_groups : int
    """
    counts = np.zeros((n_groups, _N_SIDES))
    if side is not None:
        known = side >= 0
        np.add.at(counts, (groups[known], side[known]), 1.0)
    return counts


def n_opposite(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """Count the pairs of rows between groups that show opposite sides.

    Parameters
    ----------
    one, other : ndarray of shape (k, 6), float64
        Of either group, from `side_counts`.

    Returns
    -------
    ndarray of shape (k,), float64
    """
    turned = other.reshape(-1, _N_SIDES // 2, 2)[:, :, ::-1].reshape(-1, _N_SIDES)
    return np.asarray((one * turned).sum(axis=1))


def n_between(
    counts: NDArray[np.float64] | None, left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.float64] | float:
    """Count them between groups by their numbers, (k,) and (k,) -> (k,); 0 without `counts`."""
    return 0.0 if counts is None else n_opposite(counts[left], counts[right])


def n_opposite_within(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Count the pairs of rows inside groups that show opposite sides, (k, 6) -> (k,)."""
    return np.asarray((counts[:, ::2] * counts[:, 1::2]).sum(axis=1))
