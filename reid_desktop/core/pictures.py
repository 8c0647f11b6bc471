"""How good the pictures are that a question would show, and which of them are nearly the same."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_CLARITY_WORTH = 1.0  # log-odds; what the worst picture costs when a pair is chosen to be shown


@dataclass(frozen=True, slots=True)
class Pictures:
    """What is known of the pixels of each row.

    Attributes
    ----------
    score : ndarray of shape (n,), float64, optional
        How well an animal can be recognised by it, 0…1, see `reid_desktop.core.quality`;
        NaN unknown.
    burst : ndarray of shape (n,), int64, optional
        Rows with equal codes are nearly the same picture, taken in one stay at a place; -1 none.
        Pictures of one place that were taken on other days do not count: the background would
        make them the same, whoever is on them.
    """

    score: NDArray[np.float64] | None = None
    burst: NDArray[np.int64] | None = None

    def preference(self, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
        """Tell what makes a pair less fit to be shown, (m, 2) -> (m,): -1…0 log-odds.

        A person can tell less from a blurred or tiny picture, and answers “unsure”. What was
        not measured counts as good.
        """
        if self.score is None:
            return np.zeros(len(pairs))
        score = np.where(np.isfinite(self.score), self.score, 1.0)
        return np.asarray(_CLARITY_WORTH * (score[pairs].min(axis=1) - 1.0))

    def repeats(
        self, pairs: NDArray[np.int64], asked: Collection[tuple[int, int]]
    ) -> NDArray[np.bool_]:
        """Tell which pairs look like one that was asked about already, (m, 2) -> (m,)."""
        if self.burst is None or not asked or not (self.burst >= 0).any():
            return np.zeros(len(pairs), dtype=np.bool_)
        n = len(self.burst)
        code = np.where(self.burst >= 0, n + self.burst, np.arange(n))
        most = int(code.max()) + 1

        def keys(of: NDArray[np.int64]) -> NDArray[np.int64]:
            ends = np.sort(code[of], axis=1)
            return np.asarray(ends[:, 0] * most + ends[:, 1])

        listed = np.array(list(asked), dtype=np.int64).reshape(-1, 2)
        return np.isin(keys(pairs), keys(listed))
