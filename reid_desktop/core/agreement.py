"""How far answers about the same pair agree: of two people, or of one who was asked twice."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.types import Verdict

VERDICTS = (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE, Verdict.NOT_COMPARABLE)
_N_DECIDED = 2  # the first two of VERDICTS
_95_PERCENT = 1.96  # standard errors


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer in force."""

    low: int
    high: int
    reviewer: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two reviewers, or one and the same, answered the same pairs.

    Attributes
    ----------
    first, second : str
        Who answered; equal where one person was asked twice.
    table : ndarray of shape (4, 4), int64
        Pairs by the answer of `first` (or the earlier one) and of `second`, in the order of
        `VERDICTS`.
    """

    first: str
    second: str
    table: NDArray[np.int64]

    @property
    def n_pairs(self) -> int:
        """Pairs that both answered."""
        return int(self.table.sum())

    @property
    def n_decided(self) -> int:
        """Pairs that both called same or different."""
        return int(self._decided.sum())

    @property
    def alike(self) -> float | None:
        """Share of the decided pairs that both called the same, 0…1; None without any."""
        return _alike(self._decided)

    @property
    def kappa(self) -> float | None:
        """Agreement beyond chance, -1…1, over the decided pairs.

        None where chance explains everything: all answers are alike, or there are none. By
        Cohen, "A coefficient of agreement for nominal scales", 1960.
        """
        return _kappa(self._decided)

    @property
    def kappa_range(self) -> tuple[float, float] | None:
        """Between what kappa lies with a probability of about 95 %.

        By Cohen's large-sample standard error, 1960; wide, and only rough, below some 30 pairs.
        """
        return _kappa_range(self._decided)

    @property
    def alike_of_all(self) -> float | None:
        """Share of all pairs that got the same of the four answers, 0…1; None without any."""
        return _alike(self.table)

    @property
    def kappa_of_all(self) -> float | None:
        """As `kappa`, over all pairs and the four answers, each difference weighing the same."""
        return _kappa(self.table)

    @property
    def kappa_of_all_range(self) -> tuple[float, float] | None:
        """As `kappa_range`, of `kappa_of_all`."""
        return _kappa_range(self.table)

    @property
    def _decided(self) -> NDArray[np.int64]:
        return self.table[:_N_DECIDED, :_N_DECIDED]


def agreements(answers: Sequence[GivenAnswer]) -> list[Agreement]:
    """Compare the answers about every pair that was answered more than once.

    Parameters
    ----------
    answers : sequence of GivenAnswer
        In force, oldest first. Of one reviewer each answer is compared with the next about
        the same pair; of two reviewers the newest answers are.

    Returns
    -------
    list of Agreement
        Those with most pairs first.
    """
    said: dict[tuple[int, int], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for answer in answers:
        code = VERDICTS.index(answer.verdict)
        said[answer.low, answer.high][answer.reviewer].append(code)
    tables: dict[tuple[str, str], NDArray[np.int64]] = {}

    def count(first: str, second: str, before: int, after: int) -> None:
        table = tables.setdefault((first, second), np.zeros((4, 4), dtype=np.int64))
        table[before, after] += 1

    for by_reviewer in said.values():
        for reviewer, codes in by_reviewer.items():
            for before, after in pairwise(codes):
                count(reviewer, reviewer, before, after)
        for first, second in combinations(sorted(by_reviewer), 2):
            count(first, second, by_reviewer[first][-1], by_reviewer[second][-1])
    found = [Agreement(first, second, table) for (first, second), table in tables.items()]
    return sorted(found, key=lambda one: (-one.n_pairs, one.first, one.second))


def _alike(table: NDArray[np.int64]) -> float | None:
    n = int(table.sum())
    return None if n == 0 else float(np.trace(table)) / n


def _kappa(table: NDArray[np.int64]) -> float | None:
    alike, chance = _alike(table), _chance(table)
    if alike is None or chance >= 1:
        return None
    return (alike - chance) / (1 - chance)


def _kappa_range(table: NDArray[np.int64]) -> tuple[float, float] | None:
    kappa, alike = _kappa(table), _alike(table)
    if kappa is None or alike is None:
        return None
    error = math.sqrt(alike * (1 - alike) / int(table.sum())) / (1 - _chance(table))
    return max(-1.0, kappa - _95_PERCENT * error), min(1.0, kappa + _95_PERCENT * error)


def _chance(table: NDArray[np.int64]) -> float:
    shares = table / max(int(table.sum()), 1)
    return float(shares.sum(axis=0) @ shares.sum(axis=1))
