"""What is expected to move most photographs is asked first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.querying.expected_change import ExpectedChangeStrategy
from tests.core.querying.position_builders import Merge, asked, make_position, with_scores

# Clusters of 3, 2, 4 and 1 photographs; the pairs below link them.
LABELS = [0, 0, 0, 1, 1, 2, 2, 2, 2, 3]
SIZES = [3, 2, 4, 1]
LINKS = {(0, 1): (2, 3), (0, 2): (2, 5), (2, 3): (8, 9), (1, 3): (4, 9)}


@given(st.lists(st.integers(-40, 40), min_size=4, max_size=4, unique=True))
def test_the_pair_that_is_expected_to_move_most_comes_first(tenths: list[int]) -> None:
    scores = {link: value / 10 for link, value in zip(LINKS, tenths, strict=True)}
    position = with_scores(make_position(LABELS, dict.fromkeys(LINKS.values(), 0.0)), scores)

    (pair,) = asked(ExpectedChangeStrategy(), position, 1)

    expected = {
        LINKS[a, b]: min(SIZES[a], SIZES[b]) / (1 + 2.718281828459045**-score)
        for (a, b), score in scores.items()
    }
    assert expected[pair] == pytest.approx(max(expected.values()))


def test_a_weak_join_of_two_large_sides_comes_before_a_likely_pair() -> None:
    merges: list[Merge] = [((0,), (1,), 4.0), ((2,), (3,), 4.0)]
    merges.append(((0, 1), (2, 3), 0.2))
    odds = {(0, 1): 4.0, (2, 3): 4.0, (1, 2): 0.0, (4, 5): 0.5}
    position = make_position([0, 0, 0, 0, 1, 2], odds, merges=merges)

    # 2 rows at P(different) = 0.45, against 1 row at P(same) = 0.62; what is sure comes last.
    assert asked(ExpectedChangeStrategy(), position, 4) == [(1, 2), (4, 5), (0, 1)]


def test_what_is_left_are_links_that_may_be_wrong() -> None:
    odds = {(0, 1): -1.0, (0, 2): -4.0, (1, 2): 0.0, (3, 4): 0.0, (3, 5): 0.0}
    position = make_position([0, 1, 2, 3, 4, 4], odds)

    assert ExpectedChangeStrategy().n_left(position) == 3
