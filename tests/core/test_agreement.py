"""A reviewer agrees with themselves where a pair that comes again gets the same answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.agreement import Agreement, agreements
from reid_desktop.core.types import Verdict

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


def test_repeats_count_for_whoever_gave_both_answers() -> None:
    found = agreements(
        [
            ("Ana", 1, SAME),
            ("Ben", 1, DIFFERENT),
            ("Ana", 2, DIFFERENT),
            ("Ana", 1, SAME),
            ("Ana", 2, SAME),
        ]
    )

    assert found == {"Ana": Agreement(2, 1, 2, 1)}


def test_who_cannot_tell_neither_agrees_nor_disagrees() -> None:
    assert agreements([("Ana", 1, SAME), ("Ana", 1, UNSURE)]) == {}


def test_the_latest_count_by_themselves() -> None:
    given_ = [("Ana", 1, SAME)] * 12 + [("Ana", 1, DIFFERENT), ("Ana", 1, DIFFERENT)]

    assert agreements(given_) == {"Ana": Agreement(13, 12, 10, 9)}


def test_the_interval_is_that_of_wilson() -> None:
    low, high = Agreement(10, 9, 10, 9).bounds

    assert low == pytest.approx(0.596, abs=0.001)
    assert high == pytest.approx(0.982, abs=0.001)


@given(st.integers(1, 500), st.data())
def test_the_interval_holds_the_share(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    found = Agreement(n, k, 0, 0)

    low, high = found.bounds

    assert 0.0 <= low <= found.share + 1e-9
    assert found.share - 1e-9 <= high <= 1.0
