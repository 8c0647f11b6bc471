"""Evidence and locks of some of the rows, as if there were no others."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.partition import Locks, PairEvidence


def restricted(
    evidence: PairEvidence,
    locks: Locks,
    rows: NDArray[np.int64],
    *,
    chosen: NDArray[np.int64] | None = None,
    answers: Mapping[tuple[int, int], float] | None = None,
) -> tuple[PairEvidence, Locks]:
    """Renumber what concerns `rows` alone.

    Parameters
    ----------
    evidence : PairEvidence
    locks : Locks
    rows : ndarray of shape (k,), int64
        Ascending.
    chosen : ndarray of shape (m,), int64, optional
        The candidate pairs of which both ends are among `rows`, where they are known.
    answers : mapping of (row, row) to float, optional
        What was said between two of `rows`; none.

    Returns
    -------
    PairEvidence
        Over the rows from 0 to k - 1, in their order.
    Locks
    """
    place = np.full(len(locks.groups), -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    if chosen is None:
        chosen = np.flatnonzero((place[evidence.pairs] >= 0).all(axis=1))
    groups, numbers = np.unique(locks.groups[rows], return_inverse=True)
    group_place = np.full(len(locks.codes), -1, dtype=np.int64)
    group_place[groups] = np.arange(len(groups))
    apart = group_place[np.array(locks.apart, dtype=np.int64).reshape(-1, 2)]
    apart = apart[(apart >= 0).all(axis=1)]
    chosen_evidence = evidence.taken(chosen)
    said = {(int(place[a]), int(place[b])): value for (a, b), value in (answers or {}).items()}
    return (
        replace(
            chosen_evidence,
            pairs=place[chosen_evidence.pairs],
            answers=said,
            side=None if evidence.side is None else evidence.side[rows],
        ),
        Locks(numbers.astype(np.int64), tuple(map(tuple, apart.tolist())), locks.codes[groups]),
    )
