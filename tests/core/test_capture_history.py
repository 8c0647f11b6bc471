from collections import Counter
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.capture_history import (
    Occasion,
    capture_history,
    even_span,
    full_history,
    histories_in_text,
    own_span,
    regular_span,
)

EPOCH = date(1970, 1, 1)
STARTS = {
    Occasion.DAY: lambda day: day,
    Occasion.WEEK: lambda day: day - timedelta(days=day.weekday()),
    Occasion.MONTH: lambda day: day.replace(day=1),
}


@given(
    st.lists(st.tuples(st.integers(-1000, 30_000), st.integers(-1, 4)), max_size=25),
    st.sampled_from(Occasion),
)
def test_it_counts_photographs_by_individual_and_occasion(
    seen: list[tuple[int, int]], occasion: Occasion
) -> None:
    days = np.array([day for day, _ in seen], dtype=np.int64)
    identity = np.array([who for _, who in seen], dtype=np.int64)

    found = capture_history(days, identity, occasion)

    expected = Counter(
        (who, STARTS[occasion](EPOCH + timedelta(days=day))) for day, who in seen if who >= 0
    )
    counted = {
        (int(found.identities[row]), found.starts[column]): int(count)
        for row, column, count in zip(found.row, found.column, found.count, strict=True)
    }
    assert counted == dict(expected)
    assert list(found.starts) == sorted({start for _, start in expected})


def test_who_was_met_first_comes_first() -> None:
    found = capture_history(np.array([9, 3, 3, 1]), np.array([7, 5, 2, -1]), Occasion.DAY)

    assert found.identities.tolist() == [5, 2, 7]


def test_a_corner_of_it_is_shown() -> None:
    found = capture_history(np.array([1, 1, 2, 3]), np.array([0, 0, 1, 0]), Occasion.DAY)

    assert found.dense(2, 3).tolist() == [[2, 0, 1], [0, 1, 0]]
    assert found.dense(1, 2).tolist() == [[2, 0]]


@pytest.mark.parametrize("occasion", Occasion)
def test_nobody_seen_is_an_empty_matrix(occasion: Occasion) -> None:
    found = capture_history(np.empty(0, np.int64), np.empty(0, np.int64), occasion)

    assert found.starts == ()
    assert found.dense(0, 0).shape == (0, 0)


SEEN = st.lists(st.tuples(st.integers(0, 400), st.integers(-1, 4)), max_size=25)


@given(SEEN, st.sampled_from(Occasion))
def test_a_full_history_has_a_column_for_every_occasion(
    seen: list[tuple[int, int]], occasion: Occasion
) -> None:
    span = regular_span(EPOCH + timedelta(days=10), EPOCH + timedelta(days=300), occasion)
    days = np.array([day for day, _ in seen], dtype=np.int64)
    identity = np.array([who for _, who in seen], dtype=np.int64)

    found = full_history(days, identity, span)

    dates = [EPOCH + timedelta(days=day) for day in range(400)]
    assert found.starts == tuple(
        sorted(
            {STARTS[occasion](day) for day in dates if EPOCH + timedelta(10) <= day <= dates[300]}
        )
    )
    inside = [
        (who, STARTS[occasion](EPOCH + timedelta(days=day)))
        for day, who in seen
        if who >= 0 and span.starts[0] <= EPOCH + timedelta(days=day) < span.end
    ]
    assert int((found.dense(len(found.identities), len(found.starts)) > 0).sum()) == len(
        set(inside)
    )
    assert set(found.identities.tolist()) == {who for who, _ in inside}


@given(SEEN)
def test_the_text_of_a_history_is_its_matrix(seen: list[tuple[int, int]]) -> None:
    days = np.array([day for day, _ in seen], dtype=np.int64)
    identity = np.array([who for _, who in seen], dtype=np.int64)
    span = even_span(EPOCH, EPOCH + timedelta(days=400), 7)

    found = full_history(days, identity, span)

    matrix = found.dense(len(found.identities), len(found.starts)) > 0
    text = list(histories_in_text(found))
    assert [[mark == "1" for mark in row] for row in text] == matrix.tolist()


def test_a_history_of_nobody_is_no_text() -> None:
    nobody = full_history(np.empty(0, np.int64), np.empty(0, np.int64), even_span(EPOCH, EPOCH, 1))

    assert list(histories_in_text(nobody)) == []


def test_occasions_of_ones_own_begin_on_the_days_given() -> None:
    days = [EPOCH + timedelta(days=day) for day in (20, 0, 5)]

    span = own_span(days, EPOCH + timedelta(days=25))

    assert span.columns(np.array([-1, 0, 4, 5, 19, 20, 25, 26])).tolist() == [
        -1, 0, 0, 1, 1, 2, 2, -1,
    ]  # fmt: skip
    assert span.lasts() == tuple(EPOCH + timedelta(days=day) for day in (4, 19, 25))


def test_the_last_occasion_of_ones_own_has_a_day_at_least() -> None:
    span = own_span([EPOCH], EPOCH - timedelta(days=3))

    assert span.lasts() == (EPOCH,)


def test_no_occasions_end_before_they_begin() -> None:
    span = even_span(EPOCH, EPOCH - timedelta(days=1), 5)

    assert (span.starts, span.lasts()) == ((), ())
    assert span.columns(np.array([0])).tolist() == [-1]
