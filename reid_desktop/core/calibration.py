"""Turns similarities into log-odds of "same", and learns how far to trust answers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import betaincinv, expit, log_expit

_WEAK_WEIGHT = 0.5
_ANSWER_WEIGHT = 3.0
_MIN_ANSWERS = 30  # of both signs together, before features beyond the cosines enter
_MIN_EACH = 5
_PRIOR_PRECISION = 0.1  # of a coefficient on a standardised feature
_NEWTON_STEPS = 25
_FOLDS = 5
_KAPPA_SPREAD = 0.5  # of log kappa: a factor of 1.6 either way


@dataclass(frozen=True, slots=True)
class PairModel:
    """Logistic regression on standardised features.

    Attributes
    ----------
    mean, scale : ndarray of shape (n_features,), float64
    weights : ndarray of shape (n_features,), float64
    bias : float
    """

    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    weights: NDArray[np.float64]
    bias: float

    def log_odds(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the log-odds of "same" for rows of features, (m, n_features) -> (m,)."""
        return np.asarray((features - self.mean) / self.scale @ self.weights + self.bias)

    def span(self, weak: "Examples") -> tuple[float, float]:
        """Give the mean log-odds of the weak examples: of the different, and of the same."""
        log_odds = self.log_odds(weak.features)
        return float(log_odds[~weak.same].mean()), float(log_odds[weak.same].mean())

    def spanning(self, weak: "Examples", span: tuple[float, float]) -> "PairModel":
        """Shift and stretch the log-odds so that the weak examples have the means of `span`.

        Scores of clusters seen under one model mean the same under another then.
        """
        low, high = self.span(weak)
        by = (span[1] - span[0]) / max(high - low, 1e-6)
        return PairModel(self.mean, self.scale, self.weights * by, (self.bias - low) * by + span[0])


def fit_pair_model(
    features: NDArray[np.float64],
    same: NDArray[np.bool_],
    weights: NDArray[np.float64],
    *,
    n_fitted: int | None = None,
) -> PairModel:
    """Fit a logistic regression with a Gaussian prior on the coefficients.

    Parameters
    ----------
    features : ndarray of shape (m, n_features), float64
    same : ndarray of shape (m,), bool
    weights : ndarray of shape (m,), float64
        Of the examples: 0.5 for weak labels, 3 for answers.
    n_fitted : int, optional
        Only the first so many features get a coefficient; the others 0.

    Returns
    -------
    PairModel
        The maximum of the posterior, by Newton's method.
    """
    mean, scale = features.mean(axis=0), np.maximum(features.std(axis=0), 1e-6)
    used = features.shape[1] if n_fitted is None else n_fitted
    design = np.c_[(features - mean) / scale, np.ones(len(features))]
    design[:, used:-1] = 0.0
    prior = np.full(design.shape[1], _PRIOR_PRECISION)
    prior[-1] = 1e-3
    coefficients = np.zeros(design.shape[1])
    for _ in range(_NEWTON_STEPS):
        p = expit(design @ coefficients)
        gradient = design.T @ (weights * (same - p)) - prior * coefficients
        curvature = (design * (weights * p * (1 - p))[:, None]).T @ design + np.diag(prior)
        step = np.linalg.solve(curvature, gradient)
        coefficients += np.clip(step, -2.0, 2.0)
        if np.abs(step).max() < 1e-8:
            break
    return PairModel(mean, scale, coefficients[:-1], float(coefficients[-1]))


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs with a sign, to fit on.

    Attributes
    ----------
    features : ndarray of shape (m, n_features), float64
        The cosines first.
    same : ndarray of shape (m,), bool
    group : ndarray of shape (m,), int64
        Component of the pair: folds never tear one apart.
    """

    features: NDArray[np.float64]
    same: NDArray[np.bool_]
    group: NDArray[np.int64]

    @property
    def enough(self) -> bool:
        """Whether there are 30 answers, and some of either sign."""
        n_same = int(self.same.sum())
        return len(self.same) >= _MIN_ANSWERS and min(n_same, len(self.same) - n_same) >= _MIN_EACH


def calibrate_pairs(weak: Examples, answers: Examples, *, n_cosines: int) -> PairModel:
    """Fit the weak stage, then the answers, and keep what predicts the answers better.

    Parameters
    ----------
    weak : Examples
        Mutual nearest neighbours (same) and random pairs (different).
    answers : Examples
        What people said.
    n_cosines : int
        How many of the features are cosines: the weak stage fits these alone, since
        ranks would only repeat the rule the weak labels were made by.

    Returns
    -------
    PairModel
        With all features once thirty answers hold both signs and the cross-validated
        log-loss of the answers, whole components a fold, is better with them.
    """
    if not len(weak.same):  # one photograph makes no pair
        none = np.zeros(weak.features.shape[1])
        return PairModel(none, none + 1.0, none, 0.0)
    few = fit_pair_model(
        weak.features, weak.same, np.full(len(weak.same), _WEAK_WEIGHT), n_fitted=n_cosines
    )
    if not answers.enough or held_out_loss(weak, answers) >= log_loss(
        _rescaled(few.log_odds(answers.features), answers), answers.same
    ):
        return few
    return _fit_both(weak, answers, np.ones(len(answers.same), dtype=np.bool_))


def held_out_loss(weak: Examples, answers: Examples) -> float:
    """Cross-validate the fit on both kinds of examples; mean log-loss of the answers."""
    fold = answers.group % _FOLDS
    log_odds = np.empty(len(answers.same))
    for number in range(_FOLDS):
        held = fold == number
        if held.any():
            model = _fit_both(weak, answers, ~held)
            log_odds[held] = model.log_odds(answers.features[held])
    return log_loss(log_odds, answers.same)


def log_loss(log_odds: NDArray[np.float64], same: NDArray[np.bool_]) -> float:
    """Mean negative log-likelihood in nats; inf without examples."""
    if not len(same):
        return float("inf")
    return float(-log_expit(np.where(same, log_odds, -log_odds)).mean())


def _fit_both(weak: Examples, answers: Examples, used: NDArray[np.bool_]) -> PairModel:
    return fit_pair_model(
        np.concatenate([weak.features, answers.features[used]]),
        np.concatenate([weak.same, answers.same[used]]),
        np.r_[np.full(len(weak.same), _WEAK_WEIGHT), np.full(int(used.sum()), _ANSWER_WEIGHT)],
    )


def _rescaled(log_odds: NDArray[np.float64], answers: Examples) -> NDArray[np.float64]:
    """Let the weak fit shift and stretch, so that only its order is compared."""
    model = fit_pair_model(log_odds[:, None], answers.same, np.ones(len(log_odds)))
    return model.log_odds(log_odds[:, None])


def fit_merge_scale(
    scores: NDArray[np.float64],
    same: NDArray[np.bool_],
    weights: NDArray[np.float64],
    *,
    kappa: float,
    theta: float,
    spread: float,
    error: float,
    added: NDArray[np.float64] | float = 0.0,
) -> tuple[float, float]:
    """Fit what a merge score means on (merge score when asked, answer).

    Parameters
    ----------
    scores : ndarray of shape (m,), float64
        Mean log-odds between the two groups.
    same : ndarray of shape (m,), bool
    weights : ndarray of shape (m,), float64
    kappa, theta : float
        Where the fit starts, and its prior: P(same) = sigmoid(kappa (score - theta)).
    spread : float
        Standard deviation of the prior of theta.
    error : float
        Share of answers that are wrong: bounds what one answer can say.
    added : ndarray of shape (m,), float64, or float
        Log-odds that something else adds.

    Returns
    -------
    (float, float)
        kappa and theta at the maximum of the posterior.
    """
    if not len(scores):
        return kappa, theta

    def loss(parameters: NDArray[np.float64]) -> float:
        p = expit(np.exp(parameters[0]) * (scores - parameters[1]) + added)
        seen = error + (1 - 2 * error) * p
        fit = -(weights * np.log(np.where(same, seen, 1 - seen))).sum()
        off_kappa = (parameters[0] - np.log(kappa)) / _KAPPA_SPREAD
        off_theta = (parameters[1] - theta) / spread
        return float(fit + (off_kappa**2 + off_theta**2) / 2)

    found = minimize(loss, np.array([np.log(kappa), theta]), method="Nelder-Mead")
    return float(np.exp(found.x[0])), float(found.x[1])


def reviewer_error(n_repeats: int, n_flips: int) -> float:
    """Estimate how often a reviewer errs, from pairs asked twice.

    Parameters
    ----------
    n_repeats, n_flips : int
        Answers to a pair that was answered before, and how many of them with the other sign.

    Returns
    -------
    float
        Posterior mean under e ~ Beta(2, 48). Two answers differ with probability
        2 e (1 - e), so that half the flips count as errors of either answer.
    """
    wrong, right = _error_posterior(n_repeats, n_flips)
    return wrong / (wrong + right)


def reviewer_error_range(n_repeats: int, n_flips: int) -> tuple[float, float]:
    """Tell between what the error of a reviewer lies with a probability of 90 %.

    Parameters
    ----------
    n_repeats, n_flips : int
        As for `reviewer_error`.

    Returns
    -------
    (float, float)
        The 5 % and 95 % quantiles of the posterior.
    """
    wrong, right = _error_posterior(n_repeats, n_flips)
    return float(betaincinv(wrong, right, 0.05)), float(betaincinv(wrong, right, 0.95))


def _error_posterior(n_repeats: int, n_flips: int) -> tuple[float, float]:
    """Return the two parameters of the Beta distribution of a reviewer's error."""
    return 2.0 + n_flips / 2.0, 48.0 + n_repeats - n_flips / 2.0


def answer_weight(error: float, *, tempering: float = 0.6) -> float:
    """Log-odds that one sure answer adds.

    Parameters
    ----------
    error : float
        Of the reviewer, 0…0.5.
    tempering : float
        The textbook ln((1 - e) / e) trusts too much: the pairs asked are the hardest.

    Returns
    -------
    float
        About 1.9 at 4 %.
    """
    error = min(max(error, 1e-3), 0.49)
    return float(tempering * np.log((1.0 - error) / error))
