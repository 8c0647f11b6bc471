"""Finds photographs that are nearly the same, by hashes of 64 bits."""

import numpy as np
from numpy.typing import NDArray

_BITS = 64
_MOST_DISTANCE = 15  # bands of four bits: beyond it every pair would be compared
MOST_OFTEN = 4  # bits that differ after scaling or compressing again
_BLOCK = 1 << 20  # comparisons at a time: 8 MB


def near_duplicates(hashes: NDArray[np.uint64], most: int = MOST_OFTEN) -> NDArray[np.int64]:
    """Find all pairs of hashes that differ in at most so many bits.

    Parameters
    ----------
    hashes : ndarray of shape (n,), uint64
    most : int
        Hamming distance, 0…15.

    Returns
    -------
    ndarray of shape (m, 2), int64
        Ascending pairs of rows, sorted. Empty hashes (0: nothing to be seen) are in none.

    Raises
    ------
    ValueError
        If `most` is out of range.

    Notes
    -----
    Exact. Of ``most + 1`` bands of bits, two hashes that differ in `most` bits have one in
    common at least, so that only hashes that share a band are compared: time grows with how
    many share one, about n²/2^(64/(most+1)) for hashes that are spread well.
    """
    if not 0 <= most <= _MOST_DISTANCE:
        raise ValueError(f"a distance of {most} bits is not in 0…{_MOST_DISTANCE}")
    rows = np.flatnonzero(hashes != 0)
    edges = np.linspace(0, _BITS, most + 2).round().astype(int)
    keys = [np.zeros(0, dtype=np.int64)]
    for low, high in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        mask = np.uint64(((1 << (high - low)) - 1) << low)
        keys += _within(hashes, rows, hashes[rows] & mask, most)
    found = np.unique(np.concatenate(keys))
    return np.stack(np.divmod(found, max(len(hashes), 1)), axis=1)


def groups_of(pairs: NDArray[np.int64], n: int) -> NDArray[np.int64]:
    """Join rows that pairs connect, over others, too, into groups.

    Parameters
    ----------
    pairs : ndarray of shape (m, 2), int64
        From `near_duplicates`.
    n : int
        How many rows there are.

    Returns
    -------
    ndarray of shape (n,), int64
        The lowest row of the group of each; -1 for a row that is in no pair.
    """
    lowest = np.arange(n)
    while True:  # each round halves the way to the lowest row at least
        before = lowest.copy()
        least = np.minimum(lowest[pairs[:, 0]], lowest[pairs[:, 1]])
        for ends in (pairs[:, 0], pairs[:, 1]):
            np.minimum.at(lowest, lowest[ends], least)
            np.minimum.at(lowest, ends, least)
        lowest = lowest[lowest]
        if np.array_equal(lowest, before):
            break
    alone = np.ones(n, dtype=np.bool_)
    alone[pairs.ravel()] = False
    return np.where(alone, -1, lowest)


def _within(
    hashes: NDArray[np.uint64], rows: NDArray[np.int64], band: NDArray[np.uint64], most: int
) -> list[NDArray[np.int64]]:
    """Compare the rows that share a band; give near pairs as low * n + high."""
    order = np.argsort(band, kind="stable")
    ordered, band = rows[order], band[order]
    keys = []
    starts = np.flatnonzero(np.r_[True, band[1:] != band[:-1]]) if len(band) else order
    size = np.diff(np.r_[starts, len(band)])
    left = (np.repeat(starts + size, size) - np.arange(len(band)) - 1)[: len(band)]
    # every member with all that come after it in its bucket, in blocks of bounded size
    begin = 0
    reach = np.cumsum(left)
    while begin < len(band):
        done = int(reach[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(reach, done + _BLOCK, side="right")))
        counts = left[begin:end]
        one = np.repeat(np.arange(begin, end), counts)
        step = np.arange(len(one)) - np.repeat(np.cumsum(counts) - counts, counts)
        a, b = ordered[one], ordered[one + 1 + step]
        near = np.bitwise_count(hashes[a] ^ hashes[b]) <= most
        keys.append(np.minimum(a, b)[near] * len(hashes) + np.maximum(a, b)[near])
        begin = end
    return keys
