"""What lies between clusters while they are being joined, added up over pairs of rows."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Entries:
    """One entry for every two clusters that anything is known of.

    Attributes
    ----------
    low, high : ndarray of shape (k,), int64
        The clusters, ``low < high``.
    sums : mapping of str to ndarray of shape (k,), float64
        By the names of the properties; what is not in it is 0.
    """

    low: NDArray[np.int64]
    high: NDArray[np.int64]
    sums: Mapping[str, NDArray[np.float64]]

    @classmethod
    def of(
        cls,
        low: NDArray[np.int64],
        high: NDArray[np.int64],
        **columns: tuple[int, NDArray[np.float64] | None],
    ) -> "Entries":
        """Fill some of the columns, each from a row on; the others are 0."""
        sums = {}
        for name, (begin, values) in columns.items():
            if values is not None:
                sums[name] = np.zeros(len(low))
                sums[name][begin : begin + len(values)] = values
        return cls(low, high, sums)

    def __len__(self) -> int:
        return len(self.low)

    @property
    def log_odds(self) -> NDArray[np.float64]:
        """Of the candidate pairs, added up."""
        return self._column("log_odds")

    @property
    def count(self) -> NDArray[np.float64]:
        """Number of candidate pairs."""
        return self._column("count")

    @property
    def matched(self) -> NDArray[np.float64]:
        """What matching points add."""
        return self._column("matched")

    @property
    def together(self) -> NDArray[np.float64]:
        """What one encounter adds, added up."""
        return self._column("together")

    @property
    def against(self) -> NDArray[np.float64]:
        """Number of pairs that no animal could have travelled between."""
        return self._column("against")

    @property
    def same(self) -> NDArray[np.float64]:
        """Answers for."""
        return self._column("same")

    @property
    def different(self) -> NDArray[np.float64]:
        """Answers against, 0 or less; -inf where locked apart."""
        return self._column("different")

    def take(self, chosen: NDArray[np.bool_]) -> "Entries":
        """Keep some."""
        kept = {name: values[chosen] for name, values in self.sums.items()}
        return Entries(self.low[chosen], self.high[chosen], kept)

    def and_(self, other: "Entries") -> "Entries":
        """Put others with the same columns after these."""
        sums = {name: np.r_[values, other.sums[name]] for name, values in self.sums.items()}
        return Entries(np.r_[self.low, other.low], np.r_[self.high, other.high], sums)

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
        sums = {name: np.add.reduceat(values[across], first) for name, values in self.sums.items()}
        return Entries(low, high, sums)

    def _column(self, name: str) -> NDArray[np.float64]:
        known = self.sums.get(name)
        return np.broadcast_to(np.float64(0.0), len(self)) if known is None else known
