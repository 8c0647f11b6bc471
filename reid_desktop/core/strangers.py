"""What it says of the others when somebody is marked as a stranger to a group."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer
from reid_desktop.core.trust import Trust

Rows = tuple[int, int]


def implied_by_strangers(
    answers: Sequence[Answer], labels: NDArray[np.int64], pairs: NDArray[np.int64], trust: Trust
) -> dict[Rows, float]:
    """Say "different" of a stranger and everybody in the group it does not belong to.

    Said of the two rows alone, a stranger that looks like the others would tear some of them
    away with it.

    Parameters
    ----------
    answers : sequence of Answer
        Those with a stranger, in force, oldest first.
    labels : ndarray of shape (n,), int64
        The groups as they are now: that of the other row is the one meant, without those
        that were marked as strangers to it.
    pairs : ndarray of shape (m, 2), int64
        Candidate pairs, ``pairs[:, 0] < pairs[:, 1]``, sorted; no other ones are needed, since
        nothing else holds two rows together.
    trust : Trust

    Returns
    -------
    dict of (row, row) to float
        Log-odds, negative, as for the answers themselves.
    """
    strangers: defaultdict[int, dict[int, float]] = defaultdict(dict)  # of each group
    for answer in answers:
        assert answer.stranger is not None
        other = answer.a if answer.stranger == answer.b else answer.b
        [weight] = trust.weights([answer])
        strangers[int(labels[other])][answer.stranger] = weight
    implied: dict[Rows, float] = {}
    for group, marked in strangers.items():
        about = np.isin(pairs, list(marked))
        for a, b in pairs[about[:, 0] != about[:, 1]].tolist():
            stranger, other = (a, b) if a in marked else (b, a)
            if labels[other] == group:
                implied[a, b] = marked[stranger]
    return implied
