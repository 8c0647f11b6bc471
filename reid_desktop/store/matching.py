"""Finds the clusters of the last run in those of a new one."""

import numpy as np
from numpy.typing import NDArray


def match_clusters(
    labels: NDArray[np.int64], previous: NDArray[np.int64], accepted: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Match new clusters to previous ones, each to one at most, largest overlap first.

    Overlap in accepted annotations comes before any other: the cluster of an individual keeps
    its id whatever the rest of it does. Taking the largest first is what a person would do, and
    is fast where the best total (an assignment problem) is not.

    Parameters
    ----------
    labels : ndarray of shape (n,)
        New cluster of each annotation, numbered from 0 without gaps.
    previous : ndarray of shape (n,)
        Previous cluster id of each annotation; 0 where it had none.
    accepted : ndarray of shape (n,)
        Whether the annotation has a membership.

    Returns
    -------
    ndarray of shape (n_clusters,)
        Previous cluster id that each new cluster goes on with; 0 where it is new.
    """
    n_clusters = int(labels.max()) + 1 if len(labels) else 0
    matched = np.zeros(n_clusters, dtype=np.int64)
    there = previous > 0
    if not there.any():
        return matched
    width = int(previous.max()) + 1
    keys, inverse, overlap = np.unique(
        labels[there] * width + previous[there], return_inverse=True, return_counts=True
    )
    bound = np.bincount(inverse, weights=accepted[there], minlength=len(keys))
    new, old = keys // width, keys % width
    taken = np.zeros(width, dtype=np.bool_)
    for i in np.lexsort((new, old, -overlap, -bound)).tolist():
        if matched[new[i]] == 0 and not taken[old[i]]:
            matched[new[i]] = old[i]
            taken[old[i]] = True
    return matched
