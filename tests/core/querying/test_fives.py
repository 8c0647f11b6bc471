"""A photograph is shown beside those it may be one with, the likeliest first."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.engine import Screen
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.fives import choose_fives, contests
from reid_desktop.core.types import AskedAs, Purpose, Verdict
from tests.core.querying.position_builders import make_position

# Row 0 alone may be one with the groups of 1 and 2, of 3, or of 4; row 5 is like nobody.
LABELS = [0, 1, 1, 2, 3, 4]
ODDS = {(0, 1): 0.5, (0, 2): 1.5, (0, 3): 0.2, (0, 4): -1.0, (1, 2): 3.0}


def rows(screens: list[Screen]) -> list[tuple[int, ...]]:
    return [screen.rows for screen in screens]


def test_the_likeliest_come_first_each_with_its_most_similar_photograph() -> None:
    [first, *_] = choose_fives(make_position(LABELS, ODDS), 1, "screens")

    assert first.rows == (0, 2, 3, 4)
    assert first.asked_as is AskedAs.FIVE
    assert {q.purpose for q in first.questions} == {Purpose.QUERY}
    assert all(q.merge_score is not None for q in first.questions)


def test_who_has_one_likely_identity_is_left_to_a_pair() -> None:
    assert choose_fives(make_position([0, 1], {(0, 1): 1.0}), 4, "screens") == []


def test_nobody_is_asked_about_when_nothing_is_near() -> None:
    assert choose_fives(make_position([0, 1, 2], {}), 4, "screens") == []


def test_no_more_than_five_are_shown() -> None:
    position = make_position(list(range(8)), {(0, k): 0.1 * k for k in range(1, 8)})

    [found] = choose_fives(position, 1, "screens")

    assert found.rows == (0, 7, 6, 5, 4, 3)


def test_what_is_being_asked_or_was_answered_is_not_shown_again() -> None:
    asked = choose_fives(make_position(LABELS, ODDS), 1, "screens", exclude=[(0, 3)])
    said = make_position(LABELS, ODDS, said={(0, 3): Verdict.DIFFERENT})
    answered = choose_fives(said, 1, "screens")

    assert rows(asked) == rows(answered) == [(0, 2, 4)]


def test_a_group_stands_in_two_screens_of_a_batch_at_most() -> None:
    odds = {(a, b): 0.5 for a in range(6) for b in range(a + 1, 6)}

    found = choose_fives(make_position(list(range(6)), odds), 6, "screens")

    assert len(found) == 2


def test_the_photograph_that_speaks_for_most_is_shown_and_others_stand_in() -> None:
    odds = {(0, 1): 3.0, (0, 2): 1.0, (0, 3): 1.0, (1, 4): 0.9}

    found = choose_fives(make_position([0, 0, 1, 2, 3], odds), 1, "screens")

    [screen] = found
    assert screen.row == 0
    assert set(screen.rows[1:]) == {2, 3, 4}
    by_other = dict(zip(screen.rows[1:], screen.questions, strict=True))
    assert by_other[4].p_same == pytest.approx(0.1, abs=0.2)


def test_larger_groups_and_likelier_ones_are_worth_more() -> None:
    odds = {(0, 1): 0.0, (0, 2): 0.0, (3, 4): -3.0, (3, 5): -3.0}

    found = contests(make_position([0, 1, 2, 3, 4, 5], odds))

    assert [contest.cluster for contest in found] == [0, 3]
    assert found[0].worth > found[1].worth


@st.composite
def positions(draw: st.DrawFn) -> Position:
    n = draw(st.integers(2, 9))
    labels = [draw(st.integers(0, row)) for row in range(n)]
    numbered = np.unique(labels, return_inverse=True)[1].tolist()
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True))
    return make_position(numbered, {pair: draw(st.floats(-5, 5)) for pair in chosen})


@given(positions())
def test_every_screen_asks_one_photograph_of_several_other_groups(position: Position) -> None:
    for screen in choose_fives(position, 8, "screens"):
        groups = [int(position.labels[row]) for row in screen.rows]
        assert 2 <= len(screen.questions) <= 5
        assert len(set(groups)) == len(groups)
        assert all(screen.row in (q.a, q.b) and q.a < q.b for q in screen.questions)
