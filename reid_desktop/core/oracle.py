"""A reviewer made of known identities, who may err."""

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.types import Verdict


class SimulatedOracle:
    """Answers from the truth, and errs at random.

    Every asking errs anew with the same probability, also of a pair that was asked before:
    a repeat tells something. People err more on pairs that are hard; the pairs a strategy
    asks are the hard ones, so that the rate is to be read as that of the pairs asked.

    Parameters
    ----------
    identities : ndarray of shape (n,), int64
    error : float
        Share of wrong answers, 0…1.
    unsure : float
        Share of "unsure", 0…1.
    rng : Generator
    """

    def __init__(
        self,
        identities: NDArray[np.int64],
        *,
        error: float,
        unsure: float,
        rng: np.random.Generator,
    ) -> None:
        self._identities = identities
        self._error, self._unsure, self._rng = error, unsure, rng

    def answer(self, a: int, b: int) -> Verdict:
        """Say whether two rows are one individual."""
        if self._rng.random() < self._unsure:
            return Verdict.UNSURE
        same = bool(self._identities[a] == self._identities[b])
        if self._rng.random() < self._error:
            same = not same
        return Verdict.SAME if same else Verdict.DIFFERENT
