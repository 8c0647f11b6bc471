from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, roc_auc_score

from reid_desktop.core.learning.held_back import (
    Exam,
    compare,
    hold_back,
    joined_rows,
    set_exam,
)
from reid_desktop.core.learning.versions import Comparison

_ANSWERS = st.lists(
    st.tuples(st.integers(0, 19), st.integers(0, 19)).filter(lambda pair: pair[0] != pair[1]),
    min_size=1,
    max_size=40,
)


def _exam(individuals: list[int]) -> Exam:
    """Photographs that answers joined as they belong together."""
    codes = np.array(individuals)
    none = np.zeros((0, 2), dtype=np.int64)
    return Exam(np.arange(len(codes)), codes, codes, codes, none, 3, 2)


def _turned(degrees: Sequence[float]) -> NDArray[np.float32]:
    angles = np.radians(degrees)
    return np.column_stack([np.cos(angles), np.sin(angles)]).astype(np.float32)


@given(_ANSWERS, st.integers(0, 5))
def test_no_individual_is_on_both_sides(answers: list[tuple[int, int]], seed: int) -> None:
    individual = np.arange(20) // 2

    held = hold_back(individual, np.array(answers), seed=seed)

    assert np.array_equal(held[::2], held[1::2])


@given(_ANSWERS, st.integers(0, 5))
def test_at_most_four_of_ten_are_held_back(answers: list[tuple[int, int]], seed: int) -> None:
    individual = np.arange(20)

    held = hold_back(individual, np.array(answers), seed=seed)

    assert held.sum() <= 0.4 * len(np.unique(answers))


def test_the_same_seed_holds_back_the_same() -> None:
    individual, answers = np.arange(40), np.array([(n, n + 1) for n in range(39)])

    held = [hold_back(individual, answers, seed=seed) for seed in (1, 1, 2)]

    assert np.array_equal(held[0], held[1])
    assert not np.array_equal(held[0], held[2])


def test_neighbours_are_held_back_together_so_that_few_answers_are_lost() -> None:
    individual, answers = np.arange(40), np.array([(n, n + 1) for n in range(39)])

    held = hold_back(individual, answers, seed=0)

    assert held[answers].all(axis=1).sum() >= 10
    assert (held[answers[:, 0]] != held[answers[:, 1]]).sum() <= 2


def test_rows_that_pairs_join_have_one_number() -> None:
    assert joined_rows(5, np.array([(0, 3), (3, 4)])).tolist() == [0, 1, 2, 0, 0]


def test_what_follows_from_the_answers_is_known_too() -> None:
    individual = np.array([0, 0, 0, 1, 1])
    pairs = np.array([(0, 1), (1, 2), (3, 4), (0, 3)])
    answered = np.array([True, True, True, False])

    exam = set_exam(individual, individual, np.ones(5, np.bool_), pairs, answered, seed=0)

    assert np.argwhere(np.triu(exam.same())).tolist() == [[0, 1], [0, 2], [1, 2], [3, 4]]
    assert np.argwhere(np.triu(exam.different()))[:, 1].tolist() == [3, 4] * 3
    assert (exam.n_same, exam.n_different, exam.n_answers) == (3, 1, 4)


def test_photographs_of_one_group_that_nobody_joined_tell_nothing() -> None:
    individual, pairs = np.zeros(3, np.int64), np.array([(0, 1)])

    exam = set_exam(
        individual, individual, np.ones(3, np.bool_), pairs, np.ones(1, np.bool_), seed=0
    )

    assert np.argwhere(np.triu(exam.same())).tolist() == [[0, 1]]
    assert not exam.different().any()


def test_within_a_group_of_the_engine_only_what_was_answered_is_different() -> None:
    individual, group = np.array([0, 0, 1, 2]), np.zeros(4, np.int64)
    pairs, answered = np.array([(0, 1), (1, 2)]), np.array([True, False])

    exam = set_exam(individual, group, np.ones(4, np.bool_), pairs, answered, seed=0)

    assert np.argwhere(np.triu(exam.different())).tolist() == [[0, 2], [1, 2]]


def test_a_photograph_in_no_group_is_different_from_all_others() -> None:
    individual, group = np.arange(3), np.array([-1, -1, 0])
    none = np.zeros((0, 2), np.int64)

    exam = set_exam(individual, group, np.ones(3, np.bool_), none, np.zeros(0, np.bool_), seed=0)

    assert exam.different().sum() == 6


def test_answers_across_the_border_are_in_no_exam() -> None:
    held, codes = np.array([True, True, False]), np.array([0, 0, 1])

    exam = set_exam(codes, codes, held, np.array([(1, 2)]), np.array([False]), seed=0)

    assert exam.n_answers == 0
    assert exam.rows.tolist() == [0, 1]


def test_a_different_inside_one_individual_is_left_out() -> None:
    codes, pairs = np.array([0, 0]), np.array([(0, 1), (0, 1)])

    exam = set_exam(codes, codes, np.ones(2, np.bool_), pairs, np.array([True, False]), seed=0)

    assert (exam.n_same, exam.n_different) == (1, 0)
    assert not exam.different().any()


def test_photographs_that_cannot_be_compared_are_left_out() -> None:
    exam = _exam([0, 0, 1]).only(np.array([True, False, True]))

    assert exam.rows.tolist() == [0, 2]
    assert not exam.same().any()
    assert exam.different().sum() == 2


def test_of_very_many_photographs_some_speak_for_all() -> None:
    codes, none = np.zeros(2_100, np.int64), np.zeros((0, 2), np.int64)

    exam = set_exam(codes, codes, np.ones(2_100, np.bool_), none, np.zeros(0, np.bool_), seed=0)

    assert len(exam.rows) == 2_000


@given(
    st.lists(st.integers(0, 3), min_size=4, max_size=20).filter(
        lambda codes: 1 < len(set(codes)) < len(codes)
    ),
    st.integers(0, 99),
)
def test_the_measures_are_those_of_scikit_learn(individuals: list[int], seed: int) -> None:
    exam, n = _exam(individuals), len(individuals)
    found = np.random.default_rng(seed).normal(size=(n, 5)).astype(np.float32)
    same, likeness = exam.same(), found @ found.T
    others = ~np.eye(n, dtype=np.bool_)
    above = np.triu(others)

    compared = compare(exam, found, found, seed=0, n_draws=5)

    assert compared.before.auc == pytest.approx(roc_auc_score(same[above], likeness[above]))
    assert compared.before.average_precision == pytest.approx(
        np.mean(
            [
                average_precision_score(same[row][others[row]], likeness[row][others[row]])
                for row in range(n)
                if same[row].any()
            ]
        )
    )


_MIXED, _SORTED = [0, 50, 10, 60, 20, 70, 30, 80], [0, 1, 20, 21, 40, 41, 60, 61]
_TWO_EACH = [0, 0, 1, 1, 2, 2, 3, 3]


def _compared(before: Sequence[float], after: Sequence[float]) -> Comparison:
    return compare(_exam(_TWO_EACH), _turned(before), _turned(after), seed=0, n_draws=200)


def test_a_model_that_tells_all_apart_is_better() -> None:
    comparison = _compared(_MIXED, _SORTED)

    assert comparison.is_better
    assert (comparison.after.auc, comparison.after.average_precision) == (1.0, 1.0)
    assert comparison.gain.low > 0
    assert (comparison.n_answers, comparison.n_individuals) == (5, 4)


def test_a_model_that_gives_the_same_is_not_better() -> None:
    comparison = _compared(_MIXED, _MIXED)

    assert not comparison.is_better
    assert comparison.gain.value == 0


def test_a_model_that_knows_less_is_worse() -> None:
    comparison = _compared(_SORTED, _MIXED)

    assert not comparison.is_better
    assert comparison.gain.high < 0


def test_a_gain_that_may_be_chance_is_not_enough() -> None:
    before, after = [0, 30, 20, 21, 60, 61, 90, 91], [0, 1, 50, 56.5, 60, 61, 90, 91]

    comparison = _compared(before, after)

    assert comparison.gain.value > 0
    assert not comparison.is_better


def test_where_no_draw_tells_anything_nothing_is_better() -> None:
    comparison = compare(_exam(_TWO_EACH), _turned(_MIXED), _turned(_SORTED), seed=0, n_draws=0)

    assert not comparison.is_better
