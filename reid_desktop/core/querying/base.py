"""What a query strategy sees, and what it must be able to do."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.calibration import Examples
from reid_desktop.core.candidates import Space
from reid_desktop.core.constraints import ConstraintGraph
from reid_desktop.core.engine import Answer, Question, Solution
from reid_desktop.core.links import Links
from reid_desktop.core.partition import Merge, MergeScale
from reid_desktop.core.types import Purpose


@dataclass(frozen=True, slots=True)
class Position:
    """Where the engine stands after a solve: all a strategy chooses from.

    Attributes
    ----------
    pairs : ndarray of shape (m, 2), int64
        Candidate pairs of rows, ascending.
    log_odds, similarities : ndarray of shape (m,)
        Of "same", and the cosine.
    link_of : ndarray of shape (m,), int64
        Which of `links` the pair lies in; -1 inside a cluster.
    merges : tuple of Merge
        How the clusters came about, over `groups`.
    groups : ndarray of shape (n,), int64
        Contracted group of each row.
    asked : frozenset of (row, row)
    said : mapping of (row, row) to float
        Signed log-odds that the answers add; rows ascending.
    missing, reach : float, int
        Log-odds of a pair that is no candidate, and how many candidates a row has about.
    features : ndarray of shape (m, n_features), float64, optional
        What the pair calibrator sees of each pair, the rank last.
    weak : Examples, optional
        Pairs that the calibrator takes for same and different before there are answers.
    space : Space, optional
        The first model's embeddings as they are compared now, and their neighbours.
    """

    solution: Solution
    pairs: NDArray[np.int64]
    log_odds: NDArray[np.float64]
    similarities: NDArray[np.float32]
    links: Links
    link_of: NDArray[np.int64]
    merges: tuple[Merge, ...]
    groups: NDArray[np.int64]
    scale: MergeScale
    graph: ConstraintGraph
    answers: tuple[Answer, ...]
    asked: frozenset[tuple[int, int]]
    said: Mapping[tuple[int, int], float] = field(default_factory=dict)
    missing: float = -4.0
    reach: int = 20
    features: NDArray[np.float64] | None = None
    weak: Examples | None = None
    space: Space | None = None

    @property
    def n(self) -> int:
        """Number of rows."""
        return len(self.groups)

    def open_pairs(self, exclude: Collection[tuple[int, int]]) -> NDArray[np.bool_]:
        """Tell which candidate pairs are neither asked, being asked, implied nor locked.

        What "different" implies stays open unless it is locked: one wrong answer would else
        keep two halves of an animal apart for good.

        Returns
        -------
        ndarray of shape (m,), bool
        """
        n = self.n
        barred = np.array([a * n + b for a, b in (*self.asked, *exclude)], dtype=np.int64)
        free = ~np.isin(self.pairs[:, 0] * n + self.pairs[:, 1], barred)
        free &= self.groups[self.pairs[:, 0]] != self.groups[self.pairs[:, 1]]
        component = np.array([self.graph.component_id(row) for row in range(n)])
        free &= component[self.pairs[:, 0]] != component[self.pairs[:, 1]]
        across = np.flatnonzero(free & (self.link_of >= 0))
        free[across] = np.isfinite(self.links.score[self.link_of[across]])
        return free

    def question(
        self,
        index: int,
        strategy: str,
        *,
        purpose: Purpose = Purpose.QUERY,
        inclusion_probability: float | None = None,
    ) -> Question:
        """Make a question of candidate pair `index`."""
        a, b = self.pairs[index].tolist()
        link = int(self.link_of[index])
        merge_score = None if link < 0 else float(self.links.mean[link])
        log_odds = float(self.log_odds[index]) if link < 0 else float(self.links.score[link])
        return Question(
            a=a,
            b=b,
            p_same=float(1.0 / (1.0 + np.exp(-np.clip(log_odds, -30.0, 30.0)))),
            similarity=float(self.similarities[index]),
            merge_score=merge_score,
            purpose=purpose,
            inclusion_probability=inclusion_probability,
            strategy=strategy,
        )


class QueryStrategy(Protocol):
    """Chooses what to ask next."""

    name: str

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,
    ) -> list[Question]:
        """Choose up to `n` pairs; none means that nothing is worth asking."""

    def n_left(self, position: Position) -> int | None:
        """Tell about how many more questions pay; None when it cannot be told."""
