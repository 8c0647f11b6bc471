"""Doubtful pairs of typical photographs are asked first."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.querying.density_weighted import DensityWeightedStrategy, densities
from tests.core.querying.position_builders import asked, make_position

N = 6
PAIRS = list(itertools.combinations(range(N), 2))


@given(st.dictionaries(st.sampled_from(PAIRS), st.integers(-10, 10)))
def test_density_is_the_mean_similarity_to_all_others(tenths: dict[tuple[int, int], int]) -> None:
    alike = {pair: value / 10 for pair, value in tenths.items()}

    found = densities(make_position(range(N), dict.fromkeys(alike, 0.0), alike=alike))

    for row in range(N):
        similarities = [max(value, 0.0) for pair, value in alike.items() if row in pair]
        assert found[row] == pytest.approx(sum(similarities) / (N - 1), abs=1e-6)


def test_of_equally_doubtful_pairs_the_typical_one_comes_first() -> None:
    odds = {(0, 1): 0.0, (2, 3): 0.0, (2, 4): -9.0, (3, 4): -9.0}
    position = make_position(range(5), odds, alike=dict.fromkeys(odds, 0.6))

    assert asked(DensityWeightedStrategy(), position, 4) == [(2, 3), (0, 1)]


def test_of_equally_typical_pairs_the_doubtful_one_comes_first() -> None:
    position = make_position(range(4), {(0, 1): 1.0, (2, 3): -0.5})

    assert asked(DensityWeightedStrategy(), position, 4) == [(2, 3), (0, 1)]


def test_it_never_knows_how_many_are_left() -> None:
    assert DensityWeightedStrategy().n_left(make_position([0, 1], {(0, 1): 0.0})) is None
