"""Every pair can be drawn, with the probability that is written down."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.audit_population import Population, propose

LABELS = np.array([0, 0, 0, 1, 1, 2, 3], dtype=np.int64)
PAIRS = np.array([[0, 1], [0, 3], [1, 4], [2, 5], [3, 5]], dtype=np.int64)
P_SAME = np.array([0.9, 0.4, 0.2, 0.1, 0.3])


def population() -> Population:
    return Population(LABELS, PAIRS, P_SAME, p_missing=0.01)


def all_pairs(n: int) -> NDArray[np.int64]:
    return np.array(list(itertools.combinations(range(n), 2)), dtype=np.int64)


@st.composite
def populations(draw: st.DrawFn) -> Population:
    labels = np.array(draw(st.lists(st.integers(0, 4), min_size=2, max_size=9)))
    pairs = all_pairs(len(labels))
    chosen = draw(st.lists(st.sampled_from(range(len(pairs))), unique=True))
    p_same = np.array(draw(st.lists(st.floats(0, 1), min_size=36, max_size=36)))
    return Population(labels, pairs[chosen], p_same[: len(chosen)], p_missing=0.001)


@given(population=populations())
def test_the_probabilities_of_all_pairs_add_up_to_one(population: Population) -> None:
    probability = population.probabilities(all_pairs(population.n))

    assert np.all(probability > 0)
    assert probability.sum() == pytest.approx(1.0)


@given(population=populations(), seed=st.integers(0, 99))
def test_what_is_drawn_says_with_which_probability_and_from_where(
    population: Population, seed: int
) -> None:
    draws = propose(population, 5, rng=np.random.default_rng(seed))

    assert np.all(draws.pairs[:, 0] < draws.pairs[:, 1])
    assert np.array_equal(draws.probability, population.probabilities(draws.pairs))
    assert np.array_equal(
        draws.within, population.labels[draws.pairs[:, 0]] == population.labels[draws.pairs[:, 1]]
    )


def test_pairs_are_drawn_as_often_as_their_probability_says() -> None:
    draws = propose(population(), 20_000, rng=np.random.default_rng(0))

    pairs = all_pairs(len(LABELS))
    expected = 20_000 * population().probabilities(pairs)
    drawn = (draws.pairs[:, None] == pairs[None]).all(axis=2).sum(axis=0)
    assert np.all(np.abs(drawn - expected) < 4.5 * np.sqrt(expected))


def test_likelier_partners_are_drawn_more_often() -> None:
    probability = population().probabilities(np.array([[0, 3], [2, 5], [0, 6]]))

    assert probability[0] > probability[1] > probability[2]


def test_a_match_of_clusters_is_as_likely_through_each_row_of_the_other_one() -> None:
    likely = Population(LABELS, np.array([[3, 5]]), np.array([0.3]), p_missing=0.01)

    by_row = likely.probabilities(np.array([[3, 5], [4, 5]]))

    assert by_row[1] > likely.probabilities(np.array([[0, 5]]))[0]
    assert by_row[0] > by_row[1]  # row 5 leads to both, row 3 to row 5 alone


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ((0, 3), (0.4 + 0.2 + 4 * 0.01) / 6),
        ((3, 0), (0.4 + 0.2 + 4 * 0.01) / 6),
        ((3, 5), (0.3 + 0.01) / 2),
        ((5, 6), 0.01),
        ((0, 1), (0.9 + 2 * 0.01) / 3),
    ],
)
def test_the_mean_between_clusters_counts_pairs_that_are_no_candidates(
    pair: tuple[int, int], expected: float
) -> None:
    assert population().p_between(*pair) == pytest.approx(expected)


def test_p_with_knows_candidates_and_falls_back_for_the_others() -> None:
    p = population().p_with(0, np.array([1, 2, 3, 6]))

    assert p == pytest.approx([0.9, 0.01, 0.4, 0.01])


def test_outsiders_are_the_candidates_in_other_clusters() -> None:
    partners, p = population().outsiders(0)

    assert partners.tolist() == [3]
    assert p == pytest.approx([0.4])


def test_the_counts_are_those_of_the_pairs() -> None:
    assert population().n_clusters == 4
    assert population().n_pairs == 21
    assert population().n_within == 3 + 1


def test_without_clusters_and_candidates_all_pairs_are_alike() -> None:
    bare = Population(np.arange(4), np.empty((0, 2), dtype=np.int64), np.empty(0), p_missing=0.0)

    assert bare.probabilities(all_pairs(4)) == pytest.approx(np.full(6, 1 / 6))
    assert len(propose(bare, 3, rng=np.random.default_rng(0)).pairs) == 3


def test_labels_need_not_be_in_order_nor_without_gaps() -> None:
    renamed = Population(LABELS[::-1] * 7, 6 - PAIRS[:, ::-1], P_SAME, p_missing=0.01)

    mirrored = renamed.probabilities(6 - all_pairs(7)[:, ::-1])

    assert mirrored == pytest.approx(population().probabilities(all_pairs(7)))


def test_a_single_row_is_refused() -> None:
    with pytest.raises(ValueError, match="single row"):
        Population(np.zeros(1, dtype=np.int64), PAIRS[:0], P_SAME[:0], p_missing=0.01)


def test_nothing_is_drawn_when_nothing_is_asked_for() -> None:
    assert propose(population(), 0, rng=np.random.default_rng(0)).pairs.shape == (0, 2)
