"""Photographs that two identities compete for are asked about first."""

from reid_desktop.core.querying.entropy import EntropyStrategy
from reid_desktop.core.querying.margin import MarginStrategy
from tests.core.querying.position_builders import asked, make_position

# Row 0 may as well be 1 as 2, and nobody else; row 5 is like 6, a little less like 7, 8 and 9.
TWO = {(0, 1): 4.0, (0, 2): 3.9}
MANY = {(5, 6): 2.0, (5, 7): 1.2, (5, 8): 1.1, (5, 9): 1.0}


def test_the_photograph_with_the_least_margin_comes_first() -> None:
    position = make_position(range(10), TWO | MANY)

    assert asked(MarginStrategy(), position, 1) == [(0, 1)]
    assert asked(EntropyStrategy(), position, 1) == [(5, 6)]  # where the two differ


def test_a_photograph_is_compared_with_the_identity_it_is_not_in() -> None:
    position = make_position([0, 0, 1, 1], {(0, 1): 2.0, (0, 2): 1.0, (0, 3): 1.5, (2, 3): 8.0})

    assert asked(MarginStrategy(), position, 1) == [(0, 3)]


def test_whether_a_photograph_belongs_to_its_own_is_asked_where_nobody_else_is_like_it() -> None:
    assert asked(MarginStrategy(), make_position([0, 0], {(0, 1): 0.3}), 5) == [(0, 1)]


def test_clear_photographs_are_not_asked_about() -> None:
    position = make_position([0, 0, 1], {(0, 1): 9.0, (0, 2): -9.0, (1, 2): -9.0})

    assert asked(MarginStrategy(), position, 5) == []


def test_it_never_knows_how_many_are_left() -> None:
    assert MarginStrategy().n_left(make_position([0, 1], {(0, 1): 0.0})) is None
