"""Photographs come one after the other; those that cannot be placed are asked about."""

from reid_desktop.core.querying.stream import StreamStrategy
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import asked, make_position


def test_the_earliest_that_cannot_be_placed_comes_first() -> None:
    # Row 1 is placed with 0; rows 2 and 4 are in doubt, row 3 is nobody seen before.
    odds = {(0, 1): 5.0, (0, 2): 0.0, (1, 2): 0.5, (0, 3): -6.0, (3, 4): 0.1}
    position = make_position([0, 0, 1, 2, 3], odds)

    assert asked(StreamStrategy(), position, 5) == [(1, 2), (3, 4)]
    assert asked(StreamStrategy(), position, 1) == [(1, 2)]
    assert StreamStrategy().n_left(position) == 2


def test_a_photograph_is_compared_only_with_those_before_it() -> None:
    # Row 1 looks like 0 a little and like 2 exactly, but 2 came later.
    position = make_position([0, 1, 2], {(0, 1): 0.0, (1, 2): 0.2})

    assert asked(StreamStrategy(), position, 5) == [(0, 1), (1, 2)]
    assert asked(StreamStrategy(), make_position([0, 1, 1], {(0, 1): 0.0}), 5) == [(0, 1)]


def test_an_answer_moves_on_to_the_next_likeliest() -> None:
    odds = {(0, 2): 1.0, (1, 2): 0.5}
    position = make_position([0, 1, 2], odds, said={(0, 2): Verdict.DIFFERENT})

    assert asked(StreamStrategy(), position, 5) == [(1, 2)]


def test_once_placed_a_photograph_is_left_alone() -> None:
    position = make_position([0, 0, 0], {(0, 1): 9.0, (0, 2): 9.0, (1, 2): 9.0})

    assert asked(StreamStrategy(), position, 5) == []
    assert StreamStrategy().n_left(position) == 0
