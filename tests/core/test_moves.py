"""Moves raise the objective by exactly what they promise, and break no lock."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core import moves
from reid_desktop.core.moves import improve
from reid_desktop.core.partition import (
    Agglomeration,
    Locks,
    Merges,
    MergeScale,
    PairEvidence,
    agglomerate,
    renumber,
)

N = 7
SCALE = MergeScale(kappa=0.8, theta=0.3)
PAIRS = list(itertools.combinations(range(N), 2))
Move = tuple[NDArray[np.int64], int, int, float]


@st.composite
def evidences(draw: st.DrawFn) -> PairEvidence:
    flanks = st.lists(st.integers(-1, 1), min_size=N, max_size=N)
    side = np.array(draw(st.one_of(st.just([-1] * N), flanks)), dtype=np.int64)
    drawn = sorted(draw(st.sets(st.sampled_from(PAIRS))))
    pairs = [(a, b) for a, b in drawn if {side[a], side[b]} != {0, 1}]
    odds = draw(st.lists(st.integers(-24, 24), min_size=len(pairs), max_size=len(pairs)))
    answers = draw(st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([-1.9, 0.95, 1.9])))
    return PairEvidence(
        np.array(pairs, dtype=np.int64).reshape(-1, 2),
        np.array(odds, dtype=np.float64) / 8,
        missing=-2.0,
        reach=draw(st.sampled_from([1, 3, 20])),
        answers=answers,
        side=side,
    )


@st.composite
def locks(draw: st.DrawFn) -> Locks:
    numbers = draw(st.lists(st.integers(0, 6), min_size=N, max_size=N))
    groups = renumber(np.array(numbers, dtype=np.int64))
    n_groups = int(groups.max()) + 1
    crossing = list(itertools.combinations(range(n_groups), 2))
    apart = draw(st.sets(st.sampled_from(crossing), max_size=2)) if crossing else set()
    n_individuals = draw(st.integers(0, min(2, n_groups)))
    numbered = np.arange(n_groups, dtype=np.int64)
    return Locks(groups, tuple(sorted(apart)), np.where(numbered < n_individuals, numbered, -1))


def objective(labels: NDArray[np.int64], evidence: PairEvidence) -> float:
    """Evaluate the written-down objective of labels of rows, pair by pair."""
    total = 0.0
    for cluster in np.unique(labels):
        rows = set(np.flatnonzero(labels == cluster).tolist())
        size = len(rows)
        inside = [
            SCALE.log_odds(float(value))
            for (a, b), value in zip(evidence.pairs.tolist(), evidence.log_odds, strict=True)
            if a in rows and b in rows
        ]
        side = np.full(N, -1) if evidence.side is None else evidence.side
        flanks = [int(side[row]) for row in rows]
        comparable = size * (size - 1) - 2 * flanks.count(0) * flanks.count(1)
        expected = min(comparable, size * evidence.reach) / 2
        lacking = max(0.0, expected - len(inside))
        total += 2 / size * (sum(inside) + lacking * SCALE.log_odds(evidence.missing))
        total += sum(v for (a, b), v in evidence.answers.items() if a in rows and b in rows)
    return total


@contextmanager
def noted_moves() -> Iterator[list[Move]]:
    """Note every move that is weighed, with the labels before it and its promised gain."""
    noted: list[Move] = []
    apply = moves._apply_moves

    def spy(
        labels: NDArray[np.int64],
        rows: NDArray[np.int64],
        targets: NDArray[np.int64],
        gain: NDArray[np.float64],
        n_clusters: int,
    ) -> bool:
        promised = zip(rows.tolist(), targets.tolist(), gain.tolist(), strict=True)
        noted.extend((labels.copy(), *move) for move in promised)
        return apply(labels, rows, targets, gain, n_clusters)

    with patch.object(moves, "_apply_moves", spy):
        yield noted


@given(evidences(), locks())
def test_every_move_raises_the_objective_by_exactly_its_gain(
    evidence: PairEvidence, locked: Locks
) -> None:
    start = agglomerate(evidence, locked, SCALE)

    with noted_moves() as noted:
        improve(start, evidence, locked, SCALE)

    for before, row, target, gain in noted:
        after = before.copy()
        after[row] = target
        rose = objective(after[locked.groups], evidence) - objective(
            before[locked.groups], evidence
        )
        assert gain == pytest.approx(rose, abs=1e-9)


@given(evidences(), locks())
def test_moves_never_lower_the_objective_and_break_no_lock(
    evidence: PairEvidence, locked: Locks
) -> None:
    start = agglomerate(evidence, locked, SCALE)

    labels = improve(start, evidence, locked, SCALE)

    before, after = (objective(x[locked.groups], evidence) for x in (start.labels, labels))
    assert after >= before - 1e-9
    assert all(labels[a] != labels[b] for a, b in locked.apart)
    coded = labels[locked.codes >= 0]
    assert len(np.unique(coded)) == len(coded)


@given(evidences(), st.lists(st.integers(0, 6), min_size=N, max_size=N))
def test_when_moves_end_none_is_left_that_would_pay(
    evidence: PairEvidence, start: list[int]
) -> None:
    free = Locks(np.arange(N), (), np.full(N, -1, dtype=np.int64))
    found = Agglomeration(renumber(np.array(start, dtype=np.int64)), Merges.none())

    labels = improve(found, evidence, free, SCALE)

    with noted_moves() as noted:
        improve(Agglomeration(labels, Merges.none()), evidence, free, SCALE)
    assert max((gain for *_, gain in noted), default=0.0) <= 1e-9


@pytest.mark.parametrize(("said", "found"), [(1.9, [0, 1, 1, 1]), (0.0, [0, 0, 1, 1])])
def test_an_answer_moves_a_row_that_was_joined_too_early(said: float, found: list[int]) -> None:
    pairs = np.array([[0, 1], [1, 2], [1, 3], [2, 3]], dtype=np.int64)
    answers = {(1, 2): said} if said else {}
    evidence = PairEvidence(pairs, np.array([0.5, 3.0, 3.0, 3.0]), -2.0, 20, answers)
    free = Locks(np.arange(4), (), np.full(4, -1, dtype=np.int64))
    early = Agglomeration(np.array([0, 0, 1, 1]), Merges.none())

    assert improve(early, evidence, free, SCALE).tolist() == found


def test_what_lies_inside_an_accepted_group_keeps_strangers_out() -> None:
    members = list(itertools.combinations(range(4), 2))
    strange = [(row, 4) for row in range(4)]
    evidence = PairEvidence(
        np.array(members + strange, dtype=np.int64),
        np.array([4.0] * 6 + [0.35] * 4),
        missing=-2.0,
        reach=20,
        answers={},
    )
    locked = Locks(np.array([0, 0, 0, 0, 1]), (), np.array([0, -1]))

    labels = improve(Agglomeration(np.array([0, 0]), Merges.none()), evidence, locked, SCALE)

    assert labels.tolist() == [0, 1]
