"""The pace is that of the present stretch, and advice comes when it should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.pace import LONG_S, PAUSE_S, Advice, Pace, advice, left_after, pace


def times(*gaps: float, start: float = 0.0) -> list[float]:
    found = [start]
    for gap in gaps:
        found.append(found[-1] + gap)
    return found


def test_nobody_who_did_nothing_has_a_pace() -> None:
    assert pace([], 10.0) == Pace()


def test_the_rate_is_that_of_the_latest_answers() -> None:
    found = pace(times(*[60.0] * 40, *[4.0] * 60), now_s=2640.0)

    assert found.per_hour == pytest.approx(900.0)
    assert found.n_answers == 101


def test_a_few_answers_have_no_rate_yet() -> None:
    assert pace(times(4.0, 4.0, 4.0), 12.0).per_hour is None


def test_a_pause_begins_a_new_stretch() -> None:
    answered = times(*[4.0] * 30, PAUSE_S + 1, *[4.0] * 10)

    found = pace(answered, answered[-1] + 5.0)

    assert found.n_answers == 11
    assert found.stretch_s == pytest.approx(45.0)
    assert pace(answered, answered[-1] + PAUSE_S + 1) == Pace()


@pytest.mark.parametrize(
    ("n_left", "n_answered", "left"),
    [(40, 3, 37), (40, -2, 42), (3, 9, 1), (0, 9, 0), (None, 9, None)],
)
def test_what_is_left_counts_down_with_answers_and_up_with_undo(
    n_left: int | None, n_answered: int, left: int | None
) -> None:
    assert left_after(n_left, n_answered) == left


def test_slowing_down_is_seen_against_the_beginning() -> None:
    answered = times(*[3.0] * 40, *[9.0] * 40)

    assert pace(answered, answered[-1]).slower == pytest.approx(3.0)
    assert pace(answered[:50], answered[49]).slower is None


@pytest.mark.parametrize(
    ("found", "lately", "n_left", "said"),
    [
        (Pace(100, LONG_S, 900.0, 1.0), (0, 0), 90, Advice.REST_LONG),
        (Pace(100, 900.0, 900.0, 2.0), (0, 0), 90, Advice.REST_SLOWER),
        (Pace(100, 900.0, 900.0, 1.0), (10, 6), 90, Advice.REST_INCONSISTENT),
        (Pace(100, 900.0, 900.0, 1.0), (10, 9), 90, None),
        (Pace(100, 900.0, 900.0, 1.0), (4, 0), 90, None),
        (Pace(100, 900.0, 900.0, 1.0), (0, 0), 4, Advice.STOP),
        (Pace(), (10, 2), None, None),
    ],
)
def test_advice_comes_when_it_should(
    found: Pace, lately: tuple[int, int], n_left: int | None, said: Advice | None
) -> None:
    assert advice(found, lately=lately, n_answers=100, n_left=n_left) is said


@given(st.lists(st.floats(0.0, 1000.0), max_size=80), st.floats(0.0, 1000.0))
def test_a_stretch_is_never_longer_than_all_of_it(gaps: list[float], since: float) -> None:
    answered = times(*gaps)

    found = pace(answered, answered[-1] + since)

    assert 0 <= found.n_answers <= len(answered)
    assert 0 <= found.stretch_s <= answered[-1] + since + 1e-6
    assert found.per_hour is None or found.per_hour > 0
