"""Draws photographs and their neighbours as nested importance sampling does."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.special import expit

from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position

_NEIGHBOURS = 5  # drawn for each photograph, itself the first
_DRAWS_PER_QUESTION = 4  # photographs at a time; many of their pairs are known
_LEAST_DRAWS = 64
_MOST_ROUNDS = 32


class NisStrategy:
    """Draws a photograph u with Q(u) ~ 1 / s(u), then others v with q(v | u) = p(u, v) / s(u).

    p(u, v) is P(same) from the similarities, s(u) = 1 + the sum of p(u, v) the size that the
    animal of u is expected to have: every animal is drawn about equally often. Each photograph
    gets five draws with replacement, the first of them itself; with n_u the mean of
    same(u, v) / q(v | u) over its draws, the mean of 1 / (n_u Q(u)) estimates the number
    of animals. Good for counting a population, and to compare with; it spends as much on
    what is certain as on what is not.

    The paper leaves the numbers of photographs and draws to the budget and takes any
    similarity. Assumed here: a pair that is no candidate has p = 0; what is answered,
    implied or locked is known and costs no question, so that drawing goes on until there are
    `n` questions, in the order of the draws and without the limits of a batch, which would
    change the probabilities. The estimates that the program reports come from audit pairs.

    References
    ----------
    Perez, Sheldon, Van Horn, Maji, "Human-in-the-Loop Visual Re-ID for Population Size
    Estimation", ECCV 2024 (arXiv 2312.05287), and its code, cvl-umass/counting-clusters.
    """

    name = "nis"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,
    ) -> list[Question]:
        """Draw until `n` pairs are found; fewer when nearly everything drawn is known."""
        is_open = position.open_pairs(exclude)
        chosen: dict[int, None] = {}
        if is_open.any():
            proposal = Proposal(position)
            for _ in range(_MOST_ROUNDS):
                drawn = proposal.draw(max(_LEAST_DRAWS, _DRAWS_PER_QUESTION * n), rng)
                chosen |= dict.fromkeys(drawn[is_open[drawn]].tolist())
                if len(chosen) >= n:
                    break
        return [position.question(i, self.name) for i in list(chosen)[:n]]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None


class Proposal:
    """The two distributions that pairs are drawn from.

    Attributes
    ----------
    expected_size : ndarray of shape (n,), float64
        s(u), at least 1.
    outer : ndarray of shape (n,), float64
        Q(u).
    """

    def __init__(self, position: Position) -> None:
        n, m = position.n, len(position.pairs)
        a, b = position.pairs[:, 0], position.pairs[:, 1]
        pair_of = sparse.csr_array(
            (np.tile(np.arange(m), 2), (np.r_[a, b], np.r_[b, a])), shape=(n, n)
        )
        scale = position.scale
        p = expit(scale.kappa * (position.log_odds - scale.theta))[pair_of.data]
        self._pair, self._starts = pair_of.data, pair_of.indptr
        self._cumulated = np.r_[0.0, np.cumsum(p)]
        self.expected_size = 1.0 + np.diff(self._cumulated[self._starts])
        self.outer = 1.0 / self.expected_size / (1.0 / self.expected_size).sum()

    def draw(self, n_rows: int, rng: np.random.Generator) -> NDArray[np.int64]:
        """Draw `n_rows` rows and the others for each; returns the candidate pairs, in order."""
        rows = rng.choice(len(self.outer), size=n_rows, p=self.outer)
        rows = np.repeat(rows, _NEIGHBOURS - 1)
        at = rng.random(len(rows)) * self.expected_size[rows] - 1.0  # below 0: itself again
        rows, at = rows[at >= 0.0], at[at >= 0.0]
        low, high = self._starts[rows], self._starts[rows + 1] - 1
        found = np.searchsorted(self._cumulated, self._cumulated[low] + at, side="right") - 1
        return np.asarray(self._pair[np.clip(found, low, high)], dtype=np.int64)
