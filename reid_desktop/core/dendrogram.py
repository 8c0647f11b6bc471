"""Which merge brought two groups together, and where a threshold would have stopped."""

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.partition import Merges


def heights(merges: Merges, n_groups: int) -> NDArray[np.float64]:
    """Tell how high a threshold on the score may lie for each merge to be made.

    Parameters
    ----------
    merges : Merges
    n_groups : int

    Returns
    -------
    ndarray of shape (k,), float64
        The least score of the merge and of all that it is made of.
    """
    least = [np.inf] * n_groups  # of the merges in the cluster that goes by this group
    found = merges.score.tolist()
    sides = zip(merges.left.tolist(), merges.right.tolist(), strict=True)
    for number, (left, right) in enumerate(sides):
        found[number] = least[left] = min(found[number], least[left], least[right])
    return np.array(found, dtype=np.float64)


def joining_merges(
    merges: Merges, a: NDArray[np.int64], b: NDArray[np.int64], n_groups: int
) -> NDArray[np.int64]:
    """Find the merge that brought two groups together.

    Parameters
    ----------
    merges : Merges
    a, b : ndarray of shape (k,), int64
        Groups.
    n_groups : int

    Returns
    -------
    ndarray of shape (k,), int64
        Numbers of merges; -1 where none did, or where a and b are the same group.

    Notes
    -----
    Groups are laid in a row so that every merge joins two neighbouring stretches; two groups
    were joined by the last of the merges between them. O((n + k) + n log n).
    """
    place, chain, between = _laid_in_a_row(merges, n_groups)
    low, high = np.minimum(place[a], place[b]), np.maximum(place[a], place[b])
    joined = np.flatnonzero((chain[a] == chain[b]) & (low < high))
    low, high = low[joined], high[joined]
    level = np.frexp(high - low)[1] - 1  # floor of the binary logarithm
    found = np.full(len(a), -1, dtype=np.int64)
    latest = between
    for number in range(int(level.max(initial=-1)) + 1):
        here = level == number
        found[joined[here]] = np.maximum(latest[low[here]], latest[high[here] - 2**number])
        latest = np.maximum(latest[: -(2**number)], latest[2**number :])
    return found


def _laid_in_a_row(
    merges: Merges, n_groups: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Place of each group, its chain, and by place the merge between it and the next."""
    last = list(range(n_groups))
    following, joined_by = [-1] * n_groups, [-1] * n_groups
    sides = zip(merges.left.tolist(), merges.right.tolist(), strict=True)
    for number, (left, right) in enumerate(sides):
        following[last[left]], joined_by[last[left]] = right, number
        last[left] = last[right]
    starts = np.ones(n_groups, dtype=np.bool_)
    starts[merges.right] = False
    order: list[int] = []
    chain = np.empty(n_groups, dtype=np.int64)
    for start in np.flatnonzero(starts).tolist():
        group = start
        while group >= 0:
            chain[group] = start
            order.append(group)
            group = following[group]
    place = np.empty(n_groups, dtype=np.int64)
    place[order] = np.arange(n_groups)
    return place, chain, np.array(joined_by, dtype=np.int64)[order]
