"""A reviewer made of known identities, who may err."""

from collections.abc import Sequence

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

    def choose(self, row: int, candidates: Sequence[int]) -> int | None:
        """Say which candidate is the individual of `row`, from 1; 0 none, None cannot tell.

        An error is any other of the answers, each as likely.
        """
        if self._rng.random() < self._unsure:
            return None
        same = np.flatnonzero(self._identities[list(candidates)] == self._identities[row])
        right = int(same[0]) + 1 if len(same) else 0
        if self._rng.random() < self._error:
            wrong = [choice for choice in range(len(candidates) + 1) if choice != right]
            return int(self._rng.choice(wrong))
        return right

    def strangers(self, rows: Sequence[int]) -> tuple[int, ...]:
        """Say which places of a sheet are strangers to most of it, erring on each alike.

        Never all of them: somebody must belong.
        """
        shown = self._identities[list(rows)]
        values, counts = np.unique(shown, return_counts=True)
        marked = shown != values[np.argmax(counts)]
        marked ^= self._rng.random(len(rows)) < self._error
        if marked.all():
            marked[int(np.argmax(shown == values[np.argmax(counts)]))] = False
        return tuple(np.flatnonzero(marked).tolist())
