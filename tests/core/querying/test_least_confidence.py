"""Where the likelier verdict is least likely is asked first."""

from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.querying.least_confidence import LeastConfidenceStrategy
from tests.core.querying.position_builders import asked, make_position


@given(st.lists(st.integers(-60, 60), min_size=6, max_size=6, unique_by=abs))
def test_pairs_come_in_the_order_of_their_doubt(tenths: list[int]) -> None:
    rows = range(6)
    odds = {(2 * row, 2 * row + 1): tenths[row] / 10 for row in rows}
    position = make_position(range(12), odds)

    pairs = asked(LeastConfidenceStrategy(), position, 6)

    in_doubt = [pair for pair in odds if abs(odds[pair]) < 5.29]  # 1 in 200
    assert pairs == sorted(in_doubt, key=lambda pair: abs(odds[pair]))


def test_a_doubtful_join_is_asked_about_by_the_pair_that_looks_most_alike() -> None:
    odds = {(0, 1): 9.0, (0, 2): -2.0, (1, 2): 1.0, (2, 3): 0.5}
    merges = [((0,), (1,), 9.0), ((0, 1), (2,), 0.2)]
    position = make_position([0, 0, 0, 1], odds, merges=merges)

    assert asked(LeastConfidenceStrategy(), position, 1) == [(1, 2)]


def test_what_is_left_are_links_and_clusters_in_real_doubt() -> None:
    odds = {(0, 1): 9.0, (0, 2): 2.0, (1, 2): 1.0, (3, 4): 0.5, (5, 6): 4.0}
    merges = [((0,), (1,), 9.0), ((0, 1), (2,), 0.2)]
    position = make_position([0, 0, 0, 1, 2, 3, 4], odds, merges=merges)

    assert LeastConfidenceStrategy().n_left(position) == 2
