"""Log-odds rise with likeness, fits are at their optimum, and answers earn their trust."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from reid_desktop.core.calibration import (
    Examples,
    answer_weight,
    calibrate_pairs,
    fit_merge_scale,
    fit_pair_model,
    held_out_loss,
    log_loss,
    reviewer_error,
    reviewer_error_range,
)

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def made_up(m: int, seed: int, *, n_features: int = 2) -> tuple[Floats, Bools]:
    """Pairs whose first feature speaks for "same"; the others say nothing."""
    rng = np.random.default_rng(seed)
    features = rng.standard_normal((m, n_features))
    return features, rng.random(m) < expit(2.0 * features[:, 0])


def examples(features: Floats, same: Bools) -> Examples:
    return Examples(features, same, np.arange(len(same), dtype=np.int64))


def nothing(n_features: int) -> Examples:
    return examples(np.zeros((0, n_features)), np.zeros(0, dtype=np.bool_))


@pytest.mark.parametrize("seed", range(5))
def test_the_fit_is_that_of_scikit_learn(seed: int) -> None:
    features, same = made_up(200, seed)
    weights = np.random.default_rng(seed).uniform(0.5, 3.0, 200)

    model = fit_pair_model(features, same, weights)

    scaled = (features - features.mean(axis=0)) / features.std(axis=0)
    other = LogisticRegression(C=10.0, tol=1e-8).fit(scaled, same, sample_weight=weights)
    np.testing.assert_allclose(model.log_odds(features), other.decision_function(scaled), atol=1e-3)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(-4, 4), st.integers(-4, 4), st.booleans()), min_size=1, max_size=30
    ),
    st.sampled_from([0.5, 3.0, 100.0]),
)
def test_the_fit_is_at_its_optimum_however_the_pairs_lie(
    rows: list[tuple[int, int, bool]], weight: float
) -> None:
    features = np.array([row[:2] for row in rows], dtype=np.float64)
    same = np.array([row[2] for row in rows])

    model = fit_pair_model(features, same, np.full(len(rows), weight))

    scaled = (features - model.mean) / model.scale
    off = weight * (same - expit(scaled @ model.weights + model.bias))
    np.testing.assert_allclose(scaled.T @ off, 0.1 * model.weights, atol=1e-5)
    assert off.sum() == pytest.approx(1e-3 * model.bias, abs=1e-5)


@given(
    st.lists(st.tuples(st.integers(-8, 8), st.booleans()), min_size=2, max_size=30),
    st.lists(st.floats(-2.0, 2.0), min_size=2, max_size=5),
)
def test_log_odds_are_monotone_in_one_similarity(
    rows: list[tuple[int, bool]], asked: list[float]
) -> None:
    cosines = np.array([[row[0] / 8.0] for row in rows])
    same = np.array([row[1] for row in rows])
    model = fit_pair_model(cosines, same, np.ones(len(rows)))

    log_odds = model.log_odds(np.sort(np.array(asked))[:, None])

    covariance = float(np.mean((cosines[:, 0] - cosines.mean()) * same))
    assert np.all(np.diff(log_odds) * np.sign(round(covariance, 9)) >= -1e-9)


def test_only_the_first_features_are_fitted_when_asked() -> None:
    features, same = made_up(200, 0, n_features=3)

    model = fit_pair_model(features, same, np.ones(200), n_fitted=1)

    assert model.weights[0] > 1.0
    assert model.weights[1:].tolist() == [0.0, 0.0]


@pytest.mark.parametrize(
    ("n_same", "n_different", "expected"),
    [(25, 5, True), (5, 25, True), (26, 4, False), (14, 15, False), (0, 0, False)],
)
def test_thirty_answers_of_both_signs_are_enough(
    n_same: int, n_different: int, expected: bool
) -> None:
    same = np.array([True] * n_same + [False] * n_different, dtype=np.bool_)

    assert examples(np.zeros((len(same), 1)), same).enough == expected


def test_weak_labels_alone_fit_the_cosines_alone() -> None:
    features, same = made_up(300, 1, n_features=3)

    model = calibrate_pairs(examples(features, same), nothing(3), n_cosines=1)

    assert model.weights[0] > 0.5
    assert model.weights[1:].tolist() == [0.0, 0.0]


def test_answers_bring_in_a_feature_the_weak_labels_know_nothing_of() -> None:
    rng = np.random.default_rng(0)
    weak, answers = rng.standard_normal((300, 2)), rng.standard_normal((80, 2))
    known = examples(answers, answers[:, 1] > 0.0)

    model = calibrate_pairs(examples(weak, weak[:, 0] > 0.0), known, n_cosines=1)

    assert model.weights[1] > 0.5


def test_answers_that_say_nothing_new_leave_the_weak_fit() -> None:
    rng = np.random.default_rng(0)
    weak, answers = rng.standard_normal((300, 2)), rng.standard_normal((80, 2))
    known = examples(answers, rng.random(80) < 0.5)

    model = calibrate_pairs(examples(weak, weak[:, 0] > 0.0), known, n_cosines=1)

    assert model.weights[1] == 0.0


def test_answers_of_one_group_are_never_fitted_on_each_other() -> None:
    weak = examples(*made_up(100, 0))
    features, _ = made_up(40, 1)
    one_group = np.zeros(40, dtype=np.int64)
    same = np.arange(40) < 20

    losses = [held_out_loss(weak, Examples(features, signs, one_group)) for signs in (same, ~same)]

    by_weak_alone = fit_pair_model(weak.features, weak.same, np.full(100, 0.5)).log_odds(features)
    assert losses == pytest.approx([log_loss(by_weak_alone, same), log_loss(by_weak_alone, ~same)])


def test_log_loss_is_the_mean_surprise() -> None:
    same = np.array([True, False])

    assert log_loss(np.zeros(2), same) == pytest.approx(np.log(2.0))
    assert log_loss(np.array([2.0, -1.0]), same) == pytest.approx(
        -np.log([expit(2.0), 1.0 - expit(-1.0)]).mean()
    )
    assert log_loss(np.zeros(0), np.zeros(0, dtype=np.bool_)) == float("inf")


def fitted(scores: Floats, same: Bools) -> tuple[float, float]:
    return fit_merge_scale(
        scores, same, np.ones(len(scores)), kappa=1.0, theta=0.5, spread=1.5, error=0.04
    )


def test_without_answers_the_merge_scale_stays_at_its_start() -> None:
    assert fitted(np.zeros(0), np.zeros(0, dtype=np.bool_)) == (1.0, 0.5)


@pytest.mark.parametrize(("kappa", "theta"), [(0.7, -1.0), (1.5, 1.5)])
def test_the_merge_scale_is_learnt_from_answers_with_errors(kappa: float, theta: float) -> None:
    rng = np.random.default_rng(3)
    scores = rng.uniform(-6.0, 6.0, 3_000)
    same = rng.random(3_000) < expit(kappa * (scores - theta))
    told = same ^ (rng.random(3_000) < 0.04)

    found_kappa, found_theta = fitted(scores, told)

    assert found_kappa == pytest.approx(kappa, rel=0.2)
    assert found_theta == pytest.approx(theta, abs=0.3)


@given(st.lists(st.floats(-20.0, 20.0), min_size=1, max_size=12), st.booleans())
def test_answers_of_one_sign_move_the_threshold_their_way(
    scores: list[float], is_same: bool
) -> None:
    kappa, theta = fitted(np.array(scores), np.full(len(scores), is_same))

    assert kappa > 0.0
    assert (theta <= 0.5 + 1e-3) if is_same else (theta >= 0.5 - 1e-3)


def test_without_repeats_a_reviewer_errs_in_four_of_a_hundred() -> None:
    assert reviewer_error(0, 0) == pytest.approx(0.04)


@given(st.integers(0, 200), st.integers(0, 200), st.integers(0, 200))
def test_flips_lower_the_trust_and_agreement_raises_it(n: int, one: int, other: int) -> None:
    few, many = sorted((min(one, n), min(other, n)))

    assert 0.0 < reviewer_error(n, few) <= reviewer_error(n, many) < 1.0
    assert answer_weight(reviewer_error(n, few)) >= answer_weight(reviewer_error(n, many)) > 0.0
    assert reviewer_error(n + 1, few) < reviewer_error(n, few)


def test_an_answer_adds_about_two_at_four_per_cent() -> None:
    assert answer_weight(0.04) == pytest.approx(1.9, abs=0.02)
    assert answer_weight(0.0) == answer_weight(1e-3)
    assert answer_weight(0.9) == answer_weight(0.49) > 0.0


def test_log_odds_span_what_they_are_told_and_keep_their_order() -> None:
    rng = np.random.default_rng(0)
    same = rng.random(300) < 0.4
    weak = Examples(
        np.c_[rng.normal(same * 2.0, 1.0), rng.normal(size=300)], same, np.zeros(300, np.int64)
    )
    model = fit_pair_model(weak.features, weak.same, np.ones(300))

    found = model.spanning(weak, (-7.0, 5.0))

    assert found.span(weak) == pytest.approx((-7.0, 5.0))
    order = np.argsort(model.log_odds(weak.features))
    assert np.array_equal(order, np.argsort(found.log_odds(weak.features)))
    assert model.spanning(weak, model.span(weak)).bias == pytest.approx(model.bias)


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_error_of_a_reviewer_lies_in_its_range(n_repeats: int, n_flips: int) -> None:
    low, high = reviewer_error_range(n_repeats, min(n_flips, n_repeats))

    assert 0.0 < low < reviewer_error(n_repeats, min(n_flips, n_repeats)) < high < 1.0
