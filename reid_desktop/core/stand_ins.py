"""Stands in for embeddings of photographs that a model has not seen."""

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.embedding import unit_rows

_N_ALIKE = 10  # few enough to look like the photograph, too many to look like one other
_BLOCK_ROWS = 64  # against 100 000 photographs 26 MB


def with_stand_ins(
    rows: NDArray[np.float32],
    there: NDArray[np.bool_],
    guide: NDArray[np.float32],
    wanted: NDArray[np.bool_],
) -> NDArray[np.float32]:
    """Fill rows that are lacking from those another model finds most alike.

    Parameters
    ----------
    rows : ndarray of shape (n, dim), float32
        Unit rows of a model; zero where `there` is false.
    there : ndarray of shape (n,), bool
        Which are there; one at least that is wanted.
    guide : ndarray of shape (n, other), float32
        Unit rows of the other model, which knows all that are wanted.
    wanted : ndarray of shape (n,), bool
        Which are needed.

    Returns
    -------
    ndarray of shape (n, dim), float32
        A wanted row that was lacking is the mean of the ten that are most alike by `guide`,
        of unit length.

    Notes
    -----
    It takes the m lacking rows against all n, in blocks.
    """
    filled = rows.copy()
    known = wanted & there
    lacking = np.flatnonzero(wanted & ~there)
    n_alike = min(_N_ALIKE, int(known.sum()))
    for start in range(0, len(lacking), _BLOCK_ROWS):
        block = lacking[start : start + _BLOCK_ROWS]
        alike = guide[block] @ guide.T
        alike[:, ~known] = -np.inf
        best = np.argpartition(-alike, n_alike - 1, axis=1)[:, :n_alike]
        filled[block] = unit_rows(rows[best].mean(axis=1))
    return filled
