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
from reid_desktop.core.opposites import are_opposite
from reid_desktop.core.partition import Locks, Merges, MergeScale
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
    labels : ndarray of shape (n,), int64
        Clusters as `links` number them: those of the solution, which may be numbered anew.
    links : Links
        Those that no pair lies in any more have a score of -inf.
    link_of : ndarray of shape (m,), int64
        Which of `links` the pair lies in; -1 inside a cluster.
    merges : Merges
        How the clusters came about.
    merge_of : ndarray of shape (m,), int64
        Which of `merges` joined the two; -1 where none did.
    is_open : ndarray of shape (m,), bool
        Neither asked, implied nor locked.
    link_best, merge_best : ndarray of shape (k,), int64
        Of every link and merge the open pair that looks most alike; -1 where none is open.
    proven : ndarray of shape (n_clusters,), bool
        By `labels`.
    locks : Locks
        What binds: contracted groups, and those that are never joined.
    said : mapping of (row, row) to float
        Signed log-odds that the answers add; rows ascending.
    missing, reach : float, int
        Log-odds of a pair that is no candidate, and how many candidates a row has about.
    features : ndarray of shape (m, n_features), float64, optional
        What the pair calibrator sees of each pair.
    n_weak : int
        How many of the features come in before there are answers: the first ones.
    weak : Examples, optional
        Pairs that the calibrator takes for same and different before there are answers.
    space : Space, optional
        The first model's embeddings as they are compared now, and their neighbours.
    side : ndarray of shape (n,), int64, optional
        As `are_opposite` takes it; None where all can be compared.
    """

    solution: Solution
    pairs: NDArray[np.int64]
    log_odds: NDArray[np.float64]
    similarities: NDArray[np.float32]
    labels: NDArray[np.int64]
    links: Links
    link_of: NDArray[np.int64]
    merges: Merges
    merge_of: NDArray[np.int64]
    is_open: NDArray[np.bool_]
    link_best: NDArray[np.int64]
    merge_best: NDArray[np.int64]
    proven: NDArray[np.bool_]
    locks: Locks
    scale: MergeScale
    graph: ConstraintGraph
    answers: tuple[Answer, ...]
    said: Mapping[tuple[int, int], float] = field(default_factory=dict)
    missing: float = -4.0
    reach: int = 20
    features: NDArray[np.float64] | None = None
    n_weak: int = 0
    weak: Examples | None = None
    space: Space | None = None
    side: NDArray[np.int64] | None = None

    @property
    def n(self) -> int:
        """Number of rows."""
        return len(self.labels)

    @property
    def groups(self) -> NDArray[np.int64]:
        """Contracted group of each row, (n,)."""
        return self.locks.groups

    def is_locked(self, a: int, b: int) -> bool:
        """Tell whether locks say what two rows are to each other."""
        groups, codes = self.locks.groups, self.locks.codes
        one, other = sorted((int(groups[a]), int(groups[b])))
        differ = codes[one] >= 0 and codes[other] >= 0 and codes[one] != codes[other]
        return one == other or bool(differ) or (one, other) in self.locks.apart

    def purpose_about(self, a: int, b: int) -> Purpose:
        """Tell as what two rows, ``a < b``, are asked about on a screen.

        A second answer about a pair takes the place of the first unless it is a repeat: a
        glance at many must not outdo a look at two, nor an answer drawn by lot be lost.
        """
        return Purpose.REPEAT if (a, b) in self.said else Purpose.QUERY

    def is_comparable(self, a: int, b: int) -> bool:
        """Tell whether two rows show sides that can be compared."""
        return self.side is None or not are_opposite(self.side, np.array([(a, b)]))[0]

    def open_pairs(self, exclude: Collection[tuple[int, int]]) -> NDArray[np.bool_]:
        """Tell which candidate pairs are neither asked, being asked, implied nor locked.

        What "different" implies stays open unless it is locked: one wrong answer would else
        keep two halves of an animal apart for good.

        Returns
        -------
        ndarray of shape (m,), bool
        """
        free = self.is_open.copy()
        free[self.places(exclude)] = False
        return free

    def places(self, wanted: Collection[tuple[int, int]]) -> NDArray[np.int64]:
        """Find those of the pairs that are candidates, (k,)."""
        if not wanted:
            return np.zeros(0, dtype=np.int64)
        keys = np.array([a * self.n + b for a, b in wanted], dtype=np.int64)
        # Only the first of two columns is searched whole: the pairs are sorted.
        low = np.searchsorted(self.pairs[:, 0], keys // self.n, side="left")
        high = np.searchsorted(self.pairs[:, 0], keys // self.n, side="right")
        found = [
            start + np.searchsorted(self.pairs[start:stop, 1], key % self.n)
            for start, stop, key in zip(low.tolist(), high.tolist(), keys.tolist(), strict=True)
        ]
        at = np.array(found, dtype=np.int64)
        there = at < high
        there[there] = self.pairs[at[there], 1] == keys[there] % self.n
        return at[there]

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
        link, merge = int(self.link_of[index]), int(self.merge_of[index])
        merge_score = None if link < 0 else float(self.links.mean[link])
        if link >= 0:
            log_odds = float(self.links.score[link])
        else:  # as far as it is known that the two sides of the merge are one
            log_odds = float(self.log_odds[index] if merge < 0 else self.merges.score[merge])
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

    def question_about(
        self,
        a: int,
        b: int,
        strategy: str,
        *,
        purpose: Purpose,
        inclusion_probability: float | None = None,
    ) -> Question:
        """Make a question of any two rows, ``a < b``, candidates or not."""
        for place in self.places([(a, b)]).tolist():
            return self.question(
                place, strategy, purpose=purpose, inclusion_probability=inclusion_probability
            )
        together = self.labels[a] == self.labels[b]
        belong = self.solution.probability
        unlike = 1.0 / (1.0 + np.exp(-self.scale.kappa * (self.missing - self.scale.theta)))
        points = None if self.space is None else self.space.embeddings
        return Question(
            a=a,
            b=b,
            p_same=float(belong[a] * belong[b] if together else unlike),
            similarity=0.0 if points is None else float(points[a] @ points[b]),
            merge_score=None if together else self.missing,
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
