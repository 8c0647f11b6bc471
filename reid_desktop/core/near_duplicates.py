"""Finds photographs that are nearly the same, by hashes of 64 bits."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

_BITS = 64
_MOST_DISTANCE = 15  # bands of four bits: beyond it every pair would be compared
MOST_OFTEN = 4  # bits that differ after scaling or compressing again
_REACH = 1000
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
    keys = [np.zeros(0, dtype=np.int64)]
    for a, b in _near_pairs(hashes, most, reach=len(hashes)):
        keys.append(np.minimum(a, b) * len(hashes) + np.maximum(a, b))
    found = np.unique(np.concatenate(keys))
    return np.stack(np.divmod(found, max(len(hashes), 1)), axis=1)


def near_groups(hashes: NDArray[np.uint64], most: int = MOST_OFTEN) -> NDArray[np.int64]:
    """Group hashes that differ in at most so many bits, over others between them, too.

    Parameters
    ----------
    hashes : ndarray of shape (n,), uint64
    most : int
        Hamming distance, 0…15.

    Returns
    -------
    ndarray of shape (n,), int64
        Equal for the members of a group; -1 for those that are like no other, and where
        nothing is to be seen.

    Raises
    ------
    ValueError
        If `most` is out of range.

    Notes
    -----
    No pairs are kept, so that a camera that took one scene 10 000 times costs seconds and no
    memory. Exact while at most 1 000 different hashes share a band; of more, each is compared
    with the 1 000 that follow it in order.
    """
    different, place, n_times = np.unique(hashes, return_inverse=True, return_counts=True)
    rows = np.arange(len(different))
    lowest = rows.copy()
    for a, b in _near_pairs(different, most, reach=_REACH):
        lowest = _joined(lowest, a, b)
    n_members = np.bincount(lowest, weights=n_times, minlength=len(different))
    told = (n_members[lowest] > 1) & (different != 0)
    return np.where(told, lowest, -1)[place]


def _joined(
    lowest: NDArray[np.int64], a: NDArray[np.int64], b: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Join the groups of `a` and `b`, pair by pair; the lowest row names a group."""
    while True:
        before = lowest.copy()
        least = np.minimum(lowest[a], lowest[b])
        for ends in (a, b):
            np.minimum.at(lowest, lowest[ends], least)
        while not np.array_equal(lowest, lowest[lowest]):
            lowest = lowest[lowest]
        if np.array_equal(lowest, before):
            return lowest


def _near_pairs(
    hashes: NDArray[np.uint64], most: int, *, reach: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield pairs of rows that are near, some of them more than once, in blocks."""
    if not 0 <= most <= _MOST_DISTANCE:
        raise ValueError(f"a distance of {most} bits is not in 0…{_MOST_DISTANCE}")
    rows = np.flatnonzero(hashes != 0)
    edges = np.linspace(0, _BITS, most + 2).round().astype(int)
    for low, high in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        mask = np.uint64(((1 << (high - low)) - 1) << low)
        yield from _within(hashes, rows, hashes[rows] & mask, most, reach)


def _within(
    hashes: NDArray[np.uint64],
    rows: NDArray[np.int64],
    band: NDArray[np.uint64],
    most: int,
    reach: int,
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Compare the rows that share a band, each with so many at most that follow it."""
    order = np.argsort(band, kind="stable")
    ordered, band = rows[order], band[order]
    starts = np.flatnonzero(np.r_[True, band[1:] != band[:-1]]) if len(band) else order
    size = np.diff(np.r_[starts, len(band)])
    left = (np.repeat(starts + size, size) - np.arange(len(band)) - 1)[: len(band)]
    left = np.minimum(left, reach)
    # every member with all that come after it in its bucket, in blocks of bounded size
    begin = 0
    so_far = np.cumsum(left)
    while begin < len(band):
        done = int(so_far[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(so_far, done + _BLOCK, side="right")))
        counts = left[begin:end]
        one = np.repeat(np.arange(begin, end), counts)
        step = np.arange(len(one)) - np.repeat(np.cumsum(counts) - counts, counts)
        a, b = ordered[one], ordered[one + 1 + step]
        near = np.bitwise_count(hashes[a] ^ hashes[b]) <= most
        yield a[near], b[near]
        begin = end
