"""Photographs that may be any of many animals are asked about first."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.querying.entropy import EntropyStrategy
from tests.core.querying.position_builders import asked, make_position

GUESSES = st.lists(st.integers(-20, 30), min_size=1, max_size=4)


def entropy_of(tenths: list[int]) -> float:
    odds = np.array([1.0, *np.exp(np.array(tenths) / 10.0)])
    p = odds / odds.sum()
    return float(-(p * np.log(p)).sum())


@given(GUESSES, GUESSES)
def test_the_photograph_with_the_greatest_entropy_comes_first(
    one: list[int], other: list[int]
) -> None:
    # Row 0 may be any of rows 2 to 5, row 1 any of rows 6 to 9.
    odds = {(0, 2 + i): value / 10 for i, value in enumerate(one)}
    odds |= {(1, 6 + i): value / 10 for i, value in enumerate(other)}

    pairs = asked(EntropyStrategy(), make_position(range(10), odds), 1)

    rows = [entropy_of([value]) for value in (*one, *other)]  # of rows 2 to 9, each with one guess
    greatest = max(entropy_of(one), entropy_of(other), *rows)
    (a, b) = pairs[0]
    of_pair = max(entropy_of(one if a == 0 else other), entropy_of([round(10 * odds[a, b])]))
    assert of_pair >= greatest - 1e-12


def test_it_is_compared_with_the_likeliest_of_those_it_may_be() -> None:
    position = make_position(range(5), {(0, 1): 0.2, (0, 2): 0.4, (0, 3): 0.1, (0, 4): 0.3})

    assert asked(EntropyStrategy(), position, 1) == [(0, 2)]


def test_clear_photographs_are_not_asked_about() -> None:
    position = make_position([0, 0, 1], {(0, 1): 9.0, (0, 2): -9.0, (1, 2): -9.0})

    assert asked(EntropyStrategy(), position, 5) == []


def test_it_never_knows_how_many_are_left() -> None:
    assert EntropyStrategy().n_left(make_position([0, 1], {(0, 1): 0.0})) is None
