"""Asks where an answer would tell the calibrator most about itself."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from reid_desktop.core.calibration import Examples, calibrate_pairs
from reid_desktop.core.engine import Question
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.batches import choose
from reid_desktop.core.querying.beliefs import beliefs, binary_entropy, doubtful

_N_MODELS = 10
_MOST_WEAK = 4_000  # weak examples a model is fitted on; more change the fit little

_LEAST_INFORMATION = 1e-9  # nats; what is less is rounding


class BaldStrategy:
    """Pairs by the mutual information between their answer and the pair calibrator.

    The calibrator is fitted on bootstrap samples of its examples; the models stand for its
    posterior. Entropy of the mean prediction less the mean entropy of the predictions: large
    where each model is sure and they differ, nothing where the pair is a coin toss to all of
    them. What the partition and the answers say of a pair is common to all models. Good at the
    beginning, while it is not known what the similarities are worth for this species.

    References
    ----------
    Houlsby, Huszár, Ghahramani, Lengyel, "Bayesian Active Learning for Classification and
    Preference Learning", 2011 (arXiv 1112.5745); the bootstrap in place of a posterior:
    Efron, "Bootstrap Methods", Annals of Statistics 1979.
    """

    name = "bald"

    def next(
        self,
        position: Position,
        n: int,
        *,
        exclude: Collection[tuple[int, int]],
        rng: np.random.Generator,
    ) -> list[Question]:
        """Take the pairs with most mutual information; none where there is none."""
        found = beliefs(position)
        index = doubtful(position, found, exclude)
        if position.features is None or position.weak is None or not len(index):
            return []
        features, known = position.features[index], position.log_odds[index]
        answered = _answered(position, position.features)
        predictions = np.empty((_N_MODELS, len(index)))
        for number in range(_N_MODELS):
            model = calibrate_pairs(
                _resampled(position.weak, rng, most=_MOST_WEAK),
                _resampled(answered, rng),
                n_cosines=position.n_weak,
            )
            shift = position.scale.kappa * (model.log_odds(features) - known)
            predictions[number] = expit(found.log_odds[index] + shift)
        information = mutual_information(predictions)
        telling = information > _LEAST_INFORMATION
        index, information = index[telling], information[telling]
        chosen = choose(position, index, information, n)
        return [position.question(i, self.name) for i in chosen]

    def n_left(self, position: Position) -> int | None:  # noqa: ARG002 - it never knows
        """Return None: it cannot tell."""
        return None


def mutual_information(predictions: NDArray[np.float64]) -> NDArray[np.float64]:
    """Say how much an answer tells about which model is right.

    Parameters
    ----------
    predictions : ndarray of shape (n_models, k), float64
        P(same) of k pairs under each model.

    Returns
    -------
    ndarray of shape (k,), float64
        In nats, 0…ln 2.
    """
    of_the_mean = binary_entropy(predictions.mean(axis=0))
    return np.asarray(np.maximum(of_the_mean - binary_entropy(predictions).mean(axis=0), 0.0))


def _answered(position: Position, features: NDArray[np.float64]) -> Examples:
    """Take the answered candidate pairs; the group of one is its cluster."""
    n = position.n
    keys = position.pairs[:, 0] * n + position.pairs[:, 1]
    said = {a * n + b: value for (a, b), value in position.said.items() if value != 0.0}
    at = np.flatnonzero(np.isin(keys, np.array(sorted(said), dtype=np.int64)))
    same = np.array([said[key] > 0 for key in keys[at].tolist()], dtype=np.bool_)
    groups = position.labels[position.pairs[at, 0]]
    return Examples(features[at], same, groups)


def _resampled(
    examples: Examples, rng: np.random.Generator, *, most: int | None = None
) -> Examples:
    """Draw as many examples with replacement, or `most`."""
    n = len(examples.same)
    drawn = rng.integers(0, max(n, 1), size=n if most is None else min(n, most))
    return Examples(examples.features[drawn], examples.same[drawn], examples.group[drawn])
