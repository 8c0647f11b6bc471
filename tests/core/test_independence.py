from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.independence import ComparedTo, visits

NOON = datetime(2024, 5, 1, 12)  # noqa: DTZ001 - cameras know no zone


def at(*minutes: float) -> list[datetime]:
    return [NOON + timedelta(minutes=one) for one in minutes]


def test_a_photograph_long_after_the_last_is_a_visit_of_its_own() -> None:
    found = visits(at(0, 10, 69, 129), 60)

    assert [(one.place, one.since_s, one.n_photographs) for one in found] == [
        (0, 0, 3),
        (3, 3600, 1),
    ]


def test_it_can_be_compared_to_the_last_that_counted() -> None:
    found = visits(at(0, 10, 69, 129), 60, ComparedTo.LAST_INDEPENDENT)

    assert [(one.place, one.since_s) for one in found] == [(0, 0), (2, 69 * 60), (3, 3600)]


def test_with_no_minutes_every_second_counts_once() -> None:
    times = [NOON, NOON.replace(microsecond=5), NOON + timedelta(seconds=1)]

    assert [one.place for one in visits(times, 0)] == [0, 2]


def test_no_photographs_are_no_visits() -> None:
    assert visits([], 60) == []


@given(
    st.lists(st.integers(0, 400), unique=True, max_size=20).map(sorted),
    st.integers(1, 90),
)
def test_visits_to_the_last_record_are_gaps_of_so_long(minutes: list[int], least: int) -> None:
    found = visits(at(*minutes), least)

    gaps = [b - a for a, b in pairwise(minutes)]
    assert len(found) == bool(minutes) + sum(gap >= least for gap in gaps)
    assert sum(one.n_photographs for one in found) == len(minutes)


@pytest.mark.parametrize("compared_to", ComparedTo)
def test_the_first_is_always_one(compared_to: ComparedTo) -> None:
    [only] = visits(at(0), 60, compared_to)

    assert (only.place, only.since_s, only.n_photographs) == (0, 0, 1)
