"""Intervals of few counts: exact where theory has them, never empty, never below nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2

from reid_desktop.core.intervals import Estimate, difference, weighted_count

terms = st.lists(st.floats(-5, 50), max_size=12).map(lambda x: np.array(x, dtype=np.float64))


@pytest.mark.parametrize("n_hits", [0, 1, 3, 10])
def test_equal_weights_give_the_exact_poisson_interval(n_hits: int) -> None:
    hits = np.r_[np.ones(n_hits), np.zeros(20)]

    found = weighted_count(hits, unseen=1.0)

    assert found.value == n_hits
    assert found.low == pytest.approx(chi2.ppf(0.025, 2 * n_hits) / 2 if n_hits else 0.0)
    assert found.high == pytest.approx(chi2.ppf(0.975, 2 * n_hits + 2) / 2)


@given(terms=terms, unseen=st.floats(0.1, 20))
def test_the_value_lies_in_its_interval_and_something_may_always_be_unseen(
    terms: np.ndarray[tuple[int], np.dtype[np.float64]], unseen: float
) -> None:
    found = weighted_count(terms, unseen=unseen)

    assert 0 <= found.low <= found.value <= found.high
    assert found.high > 0


@given(terms=terms, factor=st.floats(0.1, 10))
def test_the_unit_does_not_matter(
    terms: np.ndarray[tuple[int], np.dtype[np.float64]], factor: float
) -> None:
    one = weighted_count(terms, unseen=2.0).scaled(factor)
    other = weighted_count(terms * factor, unseen=2.0 * factor)

    assert (one.value, one.low, one.high) == pytest.approx((other.value, other.low, other.high))


def test_nothing_that_could_be_is_nothing() -> None:
    assert weighted_count(np.zeros(3), unseen=0.0) == Estimate(0.0, 0.0, 0.0)


def test_a_larger_variance_widens_the_interval() -> None:
    narrow = weighted_count(np.ones(5), unseen=1.0)
    wide = weighted_count(np.ones(5), unseen=1.0, variance=20.0)

    assert wide.low < narrow.low < narrow.high < wide.high


def test_weighted_poisson_counts_are_covered() -> None:
    rng = np.random.default_rng(0)
    weights = np.array([1.0, 2.0, 5.0, 10.0])
    means = np.array([3.0, 2.0, 0.5, 0.2])

    counts = rng.poisson(means, size=(1000, 4))
    found = [weighted_count(np.repeat(weights, row), unseen=10.0) for row in counts]

    covered = [one.low <= weights @ means <= one.high for one in found]
    assert np.mean(covered) >= 0.95


def test_a_difference_takes_each_end_from_the_ends_that_matter() -> None:
    found = difference(10.0, Estimate(5.0, 2.0, 9.0), Estimate(3.0, 3.0, 6.0))

    assert found.value == 12.0
    assert found.low == pytest.approx(12.0 - np.hypot(3.0, 3.0))
    assert found.high == pytest.approx(12.0 + 4.0)


def test_doubt_widens_a_difference_in_proportion_to_what_was_found() -> None:
    certain = Estimate(4.0, 4.0, 4.0)

    assert difference(1.0, certain, Estimate(0, 0, 0), doubt=0.5) == Estimate(5.0, 3.0, 7.0)


def test_an_estimate_is_cut_to_what_is_possible() -> None:
    assert Estimate(5.0, -1.0, 20.0).within(0.0, 8.0) == Estimate(5.0, 0.0, 8.0)
