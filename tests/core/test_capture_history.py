from collections import Counter
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.capture_history import Occasion, capture_history

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
