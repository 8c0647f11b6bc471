"""What lies between two groups on the average."""

import numpy as np
from numpy.typing import NDArray

MATCH_CAP = 2.0  # mean log-odds; what matching points can add between two groups


def mean_log_odds(
    sums: NDArray[np.float64],
    counts: NDArray[np.floating] | NDArray[np.int64],
    expected: NDArray[np.floating] | NDArray[np.int64],
    *,
    missing: float,
    unknown: float,
) -> NDArray[np.float64]:
    """Average the log-odds between groups over the pairs that could be candidates.

    Parameters
    ----------
    sums, counts : ndarray of shape (k,)
        Log-odds of the candidate pairs, added up, and how many they are.
    expected : ndarray of shape (k,)
        How many there would be, if all that can be compared were alike.
    missing : float
        Log-odds of each that is lacking.
    unknown : float
        What it is where no pair can be compared.
    """
    lacking = np.maximum(0, expected - counts)
    total = counts + lacking
    mean = (sums + lacking * missing) / np.maximum(total, 1)
    return np.asarray(np.where(total > 0, mean, unknown))
