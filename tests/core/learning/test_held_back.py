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
    measure,
    pair_similarities,
    set_exam,
)
from reid_desktop.core.learning.versions import Comparison

_ANSWERS = st.lists(
    st.tuples(st.integers(0, 19), st.integers(0, 19)).filter(lambda pair: pair[0] != pair[1]),
    min_size=1,
    max_size=40,
)


def _exam(same: list[bool]) -> Exam:
    """Six pairs of twelve individuals."""
    n = len(same)
    rows = np.arange(2 * n).reshape(n, 2)
    known = np.array(same)
    individuals = np.where(known[:, None], rows[:, :1], rows)
    return Exam(rows, known, np.ones(n), individuals, int(known.sum()), int((~known).sum()))


def _of(values: list[float]) -> NDArray[np.float64]:
    return np.array(values)


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


def test_what_follows_from_the_answers_is_asked_too_and_weighs_as_much_as_they() -> None:
    individual = np.array([0, 0, 0, 1, 1])
    pairs = np.array([(0, 1), (1, 2), (3, 4), (0, 3)])
    same = np.array([True, True, True, False])

    exam = set_exam(individual, np.ones(5, np.bool_), pairs, same, seed=0)

    assert exam.pairs[exam.same].tolist() == [[0, 1], [0, 2], [1, 2], [3, 4]]
    assert exam.weights[exam.same].tolist() == pytest.approx([2 / 3, 2 / 3, 2 / 3, 1.0])
    assert len(exam.pairs[~exam.same]) == 6
    assert exam.weights[~exam.same].sum() == pytest.approx(1.0)
    assert (exam.n_same, exam.n_different, exam.n_answers, exam.n_individuals) == (3, 1, 4, 2)


def test_answers_across_the_border_are_in_no_exam() -> None:
    held = np.array([True, True, False])

    exam = set_exam(np.array([0, 0, 1]), held, np.array([(1, 2)]), np.array([False]), seed=0)

    assert len(exam.pairs) == 0
    assert exam.n_answers == 0


def test_a_different_inside_one_individual_is_left_out() -> None:
    pairs, same = np.array([(0, 1), (0, 1)]), np.array([True, False])

    exam = set_exam(np.array([0, 0]), np.ones(2, np.bool_), pairs, same, seed=0)

    assert exam.same.tolist() == [True]


def test_pairs_that_cannot_be_compared_are_left_out() -> None:
    exam = _exam([True, False, True]).only(np.array([True, True, False]))

    assert exam.same.tolist() == [True, False]
    assert exam.individuals.tolist() == [[0, 0], [2, 3]]
    assert len(exam.weights) == len(exam.pairs) == 2


def test_of_a_large_individual_some_pairs_speak_for_all() -> None:
    chain = np.array([(n, n + 1) for n in range(39)])

    exam = set_exam(
        np.zeros(40, np.int64), np.ones(40, np.bool_), chain, np.ones(39, np.bool_), seed=0
    )

    assert len(exam.pairs) == 30
    assert exam.weights.sum() == pytest.approx(39)


def test_similarities_are_cosines() -> None:
    embeddings = np.array([[1, 0], [0.6, 0.8]], dtype=np.float32)

    assert pair_similarities(embeddings, np.array([(0, 1)])) == pytest.approx([0.6])


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.booleans(), st.floats(0.1, 3)), min_size=4, max_size=20
    ).filter(lambda rows: len({same for _, same, _ in rows}) == 2)
)
def test_the_measures_are_those_of_scikit_learn(rows: list[tuple[int, bool, float]]) -> None:
    values, same, weights = (np.array(column) for column in zip(*rows, strict=True))

    found = measure(values.astype(np.float64), same, weights)

    assert found.auc == pytest.approx(roc_auc_score(same, values, sample_weight=weights))
    assert found.average_precision == pytest.approx(
        average_precision_score(same, values, sample_weight=weights)
    )


def _compared(after: list[float]) -> Comparison:
    exam = _exam([True] * 10 + [False] * 10)
    before = _of([*np.linspace(0.3, 0.7, 10), *np.linspace(0.2, 0.6, 10)])
    return compare(exam, before, _of(after), seed=0, n_draws=200)


def test_a_model_that_tells_all_apart_is_better() -> None:
    comparison = _compared([0.9] * 10 + [0.1] * 10)

    assert comparison.is_better
    assert comparison.after.auc == 1.0
    assert comparison.gain.low > 0
    assert (comparison.n_answers, comparison.n_individuals) == (20, 30)


def test_a_model_that_gives_the_same_is_not_better() -> None:
    comparison = _compared([*np.linspace(0.3, 0.7, 10), *np.linspace(0.2, 0.6, 10)])

    assert not comparison.is_better
    assert comparison.gain.value == 0


def test_a_model_that_guesses_is_worse() -> None:
    exam = _exam([True] * 10 + [False] * 10)

    comparison = compare(exam, _of([0.9] * 10 + [0.1] * 10), _of([0.5] * 20), seed=0, n_draws=200)

    assert not comparison.is_better
    assert comparison.gain.high < 0


def test_a_gain_that_may_be_chance_is_not_enough() -> None:
    exam = _exam([True, True, False, False])

    comparison = compare(
        exam, _of([0.5, 0.3, 0.4, 0.2]), _of([0.5, 0.45, 0.4, 0.2]), seed=0, n_draws=200
    )

    assert comparison.gain.value > 0
    assert not comparison.is_better


def test_where_no_draw_tells_anything_nothing_is_better() -> None:
    exam = _exam([True, False])

    comparison = compare(exam, _of([0.1, 0.9]), _of([0.9, 0.1]), seed=0, n_draws=0)

    assert not comparison.is_better
