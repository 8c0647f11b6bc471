"""Chooses some of many points so that they tell of all of them."""

import numpy as np
from numpy.typing import NDArray


def spread_out(points: NDArray[np.float32], most: int) -> NDArray[np.int64]:
    """Choose points that lie far apart, beginning with the first.

    Parameters
    ----------
    points : ndarray of shape (n, d), float32
        The best first.
    most : int
        1 or more.

    Returns
    -------
    ndarray of shape (min(n, most),), int64
        Places in `points`, in the order they were chosen: each is the one that is farthest
        from those before it [1]_, the better of equals.

    Notes
    -----
    O(n · most) time.

    References
    ----------
    .. [1] T. Gonzalez, "Clustering to minimize the maximum intercluster distance", 1985.
    """
    n = min(len(points), most)
    chosen = np.zeros(n, dtype=np.int64)
    farthest = np.full(len(points), np.inf)
    for i in range(1, n):
        newest = points[chosen[i - 1]]
        farthest = np.minimum(farthest, ((points - newest) ** 2).sum(axis=1, dtype=np.float64))
        farthest[chosen[:i]] = -1.0  # equal points are still different ones
        chosen[i] = int(farthest.argmax())
    return chosen
