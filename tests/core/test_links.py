"""What lies between clusters is what plain loops over pairs find."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.averages import MATCH_CAP
from reid_desktop.core.links import belonging, links_between
from reid_desktop.core.partition import Locks, MergeScale, PairEvidence, renumber

N = 7
SCALE = MergeScale(kappa=0.5, theta=0.25)
PAIRS = list(itertools.combinations(range(N), 2))
labellings = st.lists(st.integers(0, 3), min_size=N, max_size=N)
answered = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([-1.9, 0.95, 1.9]))


def known(
    pairs: list[tuple[int, int]], answers: dict[tuple[int, int], float], reach: int = 20
) -> PairEvidence:
    odds = np.array([(7 * a + 3 * b) % 11 - 5 for a, b in pairs], dtype=np.float64)
    points = np.array([0.75 * ((a + b) % 3 == 0) for a, b in pairs], dtype=np.float64)
    return PairEvidence(
        np.array(pairs, np.int64).reshape(-1, 2), odds, -3.0, reach, answers, points
    )


def locked(*apart: tuple[int, int], codes: dict[int, int] | None = None) -> Locks:
    code = np.full(N, -1, dtype=np.int64)
    for row, number in (codes or {}).items():
        code[row] = number
    return Locks(np.arange(N), apart, code)


@given(labellings, st.sets(st.sampled_from(PAIRS)), answered, st.sampled_from([1, 20]))
def test_the_score_between_two_clusters_is_what_plain_loops_find(
    numbers: list[int],
    candidates: set[tuple[int, int]],
    answers: dict[tuple[int, int], float],
    reach: int,
) -> None:
    labels = renumber(np.array(numbers, dtype=np.int64))
    evidence = known(sorted(candidates), answers, reach)

    links, link_of = links_between(labels, evidence, locked(), SCALE)

    for number, (left, right) in enumerate(zip(links.left, links.right, strict=True)):
        mine, other = set(np.flatnonzero(labels == left)), set(np.flatnonzero(labels == right))
        crossing = [
            place
            for place, (a, b) in enumerate(evidence.pairs.tolist())
            if {labels[a], labels[b]} == {left, right}
        ]
        expected = min(len(mine) * len(other), min(len(mine), len(other)) * reach)
        values = evidence.log_odds[crossing].tolist()
        values += [-3.0] * (expected - len(values))
        said = sum(v for (a, b), v in answers.items() if {labels[a], labels[b]} == {left, right})
        mean = np.mean(values) + min(evidence.by_points[crossing].sum(), MATCH_CAP)
        assert np.flatnonzero(link_of == number).tolist() == crossing
        assert links.mean[number] == pytest.approx(mean)
        assert links.score[number] == pytest.approx(0.5 * (mean - 0.25) + said)
    inside = [labels[a] == labels[b] for a, b in evidence.pairs.tolist()]
    assert (link_of == -1).tolist() == inside


def test_clusters_that_locks_keep_apart_are_never_one() -> None:
    labels = np.array([0, 0, 1, 1, 2, 2, 2])

    links, _ = links_between(
        labels, known(PAIRS, {(1, 2): 1.9}), locked((0, 3), codes={2: 4, 6: 5}), SCALE
    )

    never = {
        (int(a), int(b))
        for a, b, score in zip(links.left, links.right, links.score, strict=True)
        if score == -np.inf
    }
    assert never == {(0, 1), (1, 2)}


@given(labellings, st.sets(st.sampled_from(PAIRS)), answered)
def test_belonging_is_a_probability(
    numbers: list[int], candidates: set[tuple[int, int]], answers: dict[tuple[int, int], float]
) -> None:
    labels = renumber(np.array(numbers, dtype=np.int64))

    p = belonging(labels, known(sorted(candidates), answers), SCALE)

    assert p.dtype == np.float32
    assert ((p >= 0) & (p <= 1)).all()


def test_a_same_answer_makes_belonging_likelier() -> None:
    labels = np.array([0, 0, 1, 2, 3, 4, 5])

    without, with_answer = (
        belonging(labels, known(PAIRS, said), SCALE) for said in ({}, {(0, 1): 1.9})
    )

    assert (with_answer[:2] > without[:2]).all()
    assert (with_answer[2:] == without[2:]).all()


def test_who_is_like_nobody_belongs_alone() -> None:
    pairs = np.array([[0, 1], [2, 3]], dtype=np.int64)
    evidence = PairEvidence(pairs, np.array([-9.0, 9.0]), -3.0, 20, {})

    p = belonging(np.arange(4), evidence, SCALE)

    assert (p[:2] > 0.8).all()
    assert p[2:].tolist() == [0.5, 0.5]


def test_links_count_the_sides_that_can_be_compared_and_what_is_known_besides_pixels() -> None:
    pairs = np.array([(0, 2), (1, 3), (0, 4)], dtype=np.int64)
    evidence = PairEvidence(
        pairs,
        np.array([2.0, 4.0, 8.0]),
        -3.0,
        20,
        {},
        side=np.array([0, 1, 0, 1, 0], dtype=np.int64),
        together=np.array([1.0, 0.0, 0.0]),
        against=np.array([0.0, 0.0, 1.0]),
    )
    locks = Locks(np.arange(5), (), np.full(5, -1, dtype=np.int64))

    links, _ = links_between(np.array([0, 0, 1, 1, 2]), evidence, locks, SCALE)

    assert links.mean.tolist() == [3.0, 8.0]
    assert links.score[0] == pytest.approx(SCALE.kappa * (3.0 - SCALE.theta) + 0.5)
    assert links.score[1] == -SCALE.cap


def test_a_row_belongs_by_the_sides_that_can_be_compared() -> None:
    pairs = np.array([(0, 1)], dtype=np.int64)
    plain = PairEvidence(pairs, np.array([3.0]), -9.0, 20, {})
    flanks = PairEvidence(pairs, np.array([3.0]), -9.0, 20, {}, side=np.array([0, 0, 1]))
    labels = np.zeros(3, dtype=np.int64)

    before, after = belonging(labels, plain, SCALE), belonging(labels, flanks, SCALE)

    assert after[0] > before[0]
    assert after[2] == pytest.approx(0.5)
