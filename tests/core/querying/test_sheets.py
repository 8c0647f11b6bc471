"""Groups with doubt inside are shown whole, strangers last."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.engine import Screen
from reid_desktop.core.partition import Locks
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.sheets import MOST_SHOWN, choose_sheets, suspects
from reid_desktop.core.types import AskedAs, Verdict
from tests.core.querying.position_builders import MISSING, Odds, make_position

# Rows 0 to 3 are one group, of which 3 is joined with little reason; 4 to 6 belong together.
LABELS = [0, 0, 0, 0, 1, 1, 1]
ODDS = {
    (0, 1): 3.0,
    (0, 2): 3.0,
    (1, 2): 2.5,
    (0, 3): 0.5,
    (4, 5): 4.0,
    (4, 6): 4.0,
    (5, 6): 4.0,
}
MERGES = [((0,), (1,), 3.0), ((0, 1), (2,), 2.0), ((0, 1, 2), (3,), 0.1), ((4,), (5,), 9.0)]


def position(odds: Odds = ODDS, said: dict[tuple[int, int], Verdict] | None = None) -> Position:
    return make_position(LABELS, odds, merges=MERGES, said=said)


def sheets(position: Position, **kept: list[tuple[int, int]]) -> list[Screen]:
    return choose_sheets(position, 4, "screens", exclude=kept.get("exclude", []))


def test_the_group_in_doubt_is_shown_its_stranger_last() -> None:
    [first, *_] = sheets(position())

    assert first.asked_as is AskedAs.STRANGER
    assert first.rows == (0, 1, 2, 3)


def test_doubt_pays_before_size() -> None:
    found = suspects(position())

    assert [suspect.cluster for suspect in found] == [0, 1]
    assert found[0].n_shown == 4
    assert found[0].seconds > 2.0


def test_what_is_being_asked_about_and_what_was_looked_at_waits() -> None:
    looked_at = dict.fromkeys([(0, 1), (0, 2), (0, 3)], Verdict.SAME)

    asked = sheets(position(), exclude=[(0, 3)])
    seen = sheets(position(said=looked_at))

    assert {screen.row for screen in (*asked, *seen)} <= {4, 5, 6}


def test_a_group_of_two_is_no_sheet() -> None:
    two = make_position([0, 0], {(0, 1): 1.0}, merges=[((0,), (1,), 0.1)])

    assert sheets(two) == []


def test_the_same_pixels_are_shown_once() -> None:
    found = position()
    groups = found.locks.groups.copy()
    groups[1] = groups[0]
    locks = Locks(groups, found.locks.apart, found.locks.codes)

    [first, *_] = sheets(replace(found, locks=locks))

    assert first.rows == (0, 2, 3)


def test_of_a_large_group_those_that_belong_least_are_shown() -> None:
    n = MOST_SHOWN + 6
    odds = {(0, k): 5.0 - 0.1 * k for k in range(1, n)}
    merges = [(tuple(range(k)), (k,), 0.5) for k in range(1, n)]

    [found] = sheets(make_position([0] * n, odds, merges=merges))

    assert len(found.rows) == MOST_SHOWN
    assert found.rows[0] == 0
    assert found.rows[-1] == n - 1


@given(st.data())
def test_those_that_belong_least_come_last(data: st.DataObject) -> None:
    n = data.draw(st.integers(3, 9))
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n)]
    odds = {pair: data.draw(st.floats(-3, 6)) for pair in pairs if data.draw(st.booleans())}
    merges = [(tuple(range(k)), (k,), 0.1) for k in range(1, n)]
    found = make_position([0] * n, odds or {(0, 1): 1.0}, merges=merges)

    shown = sheets(found)

    means = [
        sum(
            (odds or {(0, 1): 1.0}).get((min(a, b), max(a, b)), MISSING) for b in range(n) if b != a
        )
        for a in range(n)
    ]
    assert [means[row] for row in shown[0].rows] == pytest.approx(sorted(means, reverse=True))
