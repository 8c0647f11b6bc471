"""The rule stops after a long quiet, and the estimate neither jumps nor ends at nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.stopping import HORIZON, SMOOTHING, THRESHOLD, Stopping, stopping

histories = st.lists(st.booleans(), max_size=150)


def recursive_rate(changed: list[bool]) -> float:
    gain = 2 / (SMOOTHING + 1)
    rate = 1.0
    for change in changed:
        rate = gain * change + (1 - gain) * rate
    return rate


def fading(seed: int, *, rate: float = 0.5, lasting: float = 200) -> list[Stopping]:
    """Follow a project whose changes grow rarer until the rule stops."""
    rng = np.random.default_rng(seed)
    changed: list[bool] = []
    course = [stopping(changed)]
    while not course[-1].stop:
        changed.append(bool(rng.random() < rate * np.exp(-len(changed) / lasting)))
        course.append(stopping(changed))
    return course


def estimates(course: list[Stopping]) -> NDArray[np.int64]:
    return np.array([step.n_more for step in course])


@given(changed=histories)
def test_the_rate_is_the_exponentially_smoothed_share_of_changes(changed: list[bool]) -> None:
    assert stopping(changed).rate == pytest.approx(recursive_rate(changed))


@given(changed=histories)
def test_it_stops_when_a_poisson_process_of_that_rate_is_likely_to_stay_silent(
    changed: list[bool],
) -> None:
    found = stopping(changed)

    assert found.p_change == pytest.approx(1 - np.exp(-found.rate * HORIZON))
    assert found.stop == (found.p_change < THRESHOLD)


@pytest.mark.parametrize(("n_quiet", "stop"), [(0, False), (72, False), (73, True)])
def test_it_takes_seventy_three_quiet_answers_to_stop_from_the_start(
    n_quiet: int, stop: bool
) -> None:
    assert stopping([False] * n_quiet).stop is stop


@pytest.mark.parametrize(("n_quiet", "stop"), [(47, False), (48, False), (49, True)])
def test_it_takes_forty_nine_quiet_answers_to_stop_after_a_late_change(
    n_quiet: int, stop: bool
) -> None:
    assert stopping([False] * 200 + [True] + [False] * n_quiet).stop is stop


@given(changed=histories, n_quiet=st.integers(0, 300))
def test_it_never_claims_that_nothing_is_left(changed: list[bool], n_quiet: int) -> None:
    assert stopping(changed + [False] * n_quiet).n_more >= 1


@given(changed=histories)
def test_the_estimate_does_not_depend_on_the_kind_of_sequence(changed: list[bool]) -> None:
    assert stopping(np.array(changed, dtype=np.bool_)) == stopping(changed)


def test_before_the_first_answer_there_is_an_estimate_and_no_stop() -> None:
    found = stopping([])

    assert found.rate == found.p_change == 1.0
    assert not found.stop
    assert found.n_more > 72


@pytest.mark.parametrize("seed", range(4))
def test_the_estimate_moves_by_less_than_a_tenth_from_one_answer_to_the_next(
    seed: int,
) -> None:
    shown = estimates(fading(seed))

    surprise = np.abs(np.diff(shown) + 1)

    assert np.all(surprise < 0.1 * np.maximum(shown[1:], 200))


def test_the_estimate_is_about_right_halfway() -> None:
    courses = [fading(seed) for seed in range(6)]

    ratios = [course[len(course) // 2].n_more / (len(course) / 2) for course in courses]

    assert 0.5 < float(np.median(ratios)) < 2.0


@pytest.mark.parametrize("seed", range(4))
def test_the_estimate_falls_while_changes_fade(seed: int) -> None:
    shown = estimates(fading(seed))

    assert shown[-1] < shown[len(shown) // 2] / 2


def test_more_is_left_while_changes_go_on_than_after_they_have_faded() -> None:
    fading_away = [True] * 50 + [False] * 150
    going_on = [True, False, False, False] * 50

    assert stopping(fading_away).n_more < stopping(going_on).n_more / 5


def test_changes_long_ago_do_not_hide_that_new_photographs_bring_new_ones() -> None:
    settled = [True] * 100 + [False] * 1000

    assert stopping(settled).stop
    assert stopping(settled + [True, False] * 20).n_more > 100
