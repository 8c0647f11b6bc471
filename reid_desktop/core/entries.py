"""What lies between clusters while they are being joined, added up over pairs of rows."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_COLUMNS = ("log_odds", "count", "matched", "together", "against", "same", "different")


@dataclass(frozen=True, slots=True)
class Entries:
    """One entry for every two clusters that anything is known of.

    Attributes
    ----------
    low, high : ndarray of shape (k,), int64
        The clusters, ``low < high``.
    sums : ndarray of shape (k, 7), float64
        Of the candidate pairs between them the log-odds, the number, what matching points add,
        what one encounter adds, and how many no animal could have travelled between; then the
        answers for and against.
    """

    low: NDArray[np.int64]
    high: NDArray[np.int64]
    sums: NDArray[np.float64]

    @classmethod
    def of(
        cls,
        low: NDArray[np.int64],
        high: NDArray[np.int64],
        **columns: tuple[int, NDArray[np.float64] | float],
    ) -> "Entries":
        """Fill some of the columns, each from a row on; the others are 0."""
        sums = np.zeros((len(low), len(_COLUMNS)))
        for name, (begin, values) in columns.items():
            n = len(values) if isinstance(values, np.ndarray) else len(low) - begin
            sums[begin : begin + n, _COLUMNS.index(name)] = values
        return cls(low, high, sums)

    def __len__(self) -> int:
        return len(self.low)

    @property
    def log_odds(self) -> NDArray[np.float64]:
        """Of the candidate pairs, added up."""
        return self.sums[:, 0]

    @property
    def count(self) -> NDArray[np.float64]:
        """Number of candidate pairs."""
        return self.sums[:, 1]

    @property
    def matched(self) -> NDArray[np.float64]:
        """What matching points add."""
        return self.sums[:, 2]

    @property
    def together(self) -> NDArray[np.float64]:
        """What one encounter adds, added up."""
        return self.sums[:, 3]

    @property
    def against(self) -> NDArray[np.float64]:
        """Number of pairs that no animal could have travelled between."""
        return self.sums[:, 4]

    @property
    def same(self) -> NDArray[np.float64]:
        """Answers for."""
        return self.sums[:, 5]

    @property
    def different(self) -> NDArray[np.float64]:
        """Answers against, 0 or less; -inf where locked apart."""
        return self.sums[:, 6]

    def take(self, chosen: NDArray[np.bool_]) -> "Entries":
        """Keep some."""
        return Entries(self.low[chosen], self.high[chosen], self.sums[chosen])

    def and_(self, other: "Entries") -> "Entries":
        """Put others after these."""
        return Entries(
            np.r_[self.low, other.low],
            np.r_[self.high, other.high],
            np.concatenate([self.sums, other.sums]),
        )

    def summed(self, to: NDArray[np.int64]) -> "Entries":
        """Give every cluster the number in `to`, and add up what lies between the same two."""
        low, high = to[self.low], to[self.high]
        across = np.flatnonzero(low != high)
        low, high = low[across], high[across]
        keys = np.minimum(low, high) * len(to) + np.maximum(low, high)
        order = np.argsort(keys, kind="stable")
        keys, across = keys[order], across[order]
        if not len(keys):
            return self.take(np.zeros(len(self), dtype=np.bool_))
        first = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
        low, high = np.divmod(keys[first], len(to))
        return Entries(low, high, np.add.reduceat(self.sums[across], first, axis=0))
