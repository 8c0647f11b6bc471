"""Asked is what the bootstrapped calibrators differ about."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.calibration import Examples, calibrate_pairs
from reid_desktop.core.querying.bald import BaldStrategy, mutual_information
from reid_desktop.core.querying.base import Position
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import asked, make_position, with_scores

NO_EXAMPLES = Examples(np.zeros((0, 2)), np.zeros(0, np.bool_), np.zeros(0, np.int64))


def weak_examples(n: int = 40) -> Examples:
    """Two classes that overlap; the second feature is not fitted on weak labels."""
    rng = np.random.default_rng(0)
    same = np.arange(n) % 2 == 0
    cosine = same + 0.8 * rng.standard_normal(n)
    return Examples(np.c_[cosine, np.zeros(n)], same, np.zeros(n, dtype=np.int64))


def position_of(cosines: list[float], scores: list[float]) -> Position:
    """Make a position of pairs of single photographs, of which these are the features."""
    weak = weak_examples()
    features: NDArray[np.float64] = np.c_[cosines, np.zeros(len(cosines))]
    known = calibrate_pairs(weak, NO_EXAMPLES, n_cosines=1).log_odds(features)
    odds = {(2 * i, 2 * i + 1): float(z) for i, z in enumerate(known)}
    position = make_position(range(2 * len(cosines)), odds)
    position = with_scores(position, {(2 * i, 2 * i + 1): s for i, s in enumerate(scores)})
    return replace(position, features=features, n_weak=features.shape[1] - 1, weak=weak)


def test_information_is_what_the_models_disagree_by() -> None:
    predictions = np.array([[0.5, 0.0, 0.9, 0.3], [0.5, 1.0, 0.9, 0.5]])

    found = mutual_information(predictions)

    def entropy(p: float) -> float:
        return float(-p * np.log(p) - (1 - p) * np.log(1 - p))

    assert found == pytest.approx(
        [0.0, np.log(2), 0.0, entropy(0.4) - (entropy(0.3) + entropy(0.5)) / 2]
    )


def test_of_two_coin_tosses_the_one_the_models_differ_about_is_asked() -> None:
    middle = float(weak_examples().features[:, 0].mean())
    position = position_of([middle, middle + 6.0, middle + 2.0], [0.0, 0.0, 0.0])

    assert asked(BaldStrategy(), position, 3) == [(2, 3), (4, 5), (0, 1)]


def test_what_the_answers_settled_is_not_asked() -> None:
    position = position_of([4.0, 0.5], [-6.0, 0.0])

    assert asked(BaldStrategy(), position, 3) == [(2, 3)]


def test_models_of_one_mind_ask_nothing() -> None:
    position = position_of([0.0, 1.0], [0.0, 0.0])
    one_example = Examples(np.zeros((1, 2)), np.ones(1, np.bool_), np.zeros(1, np.int64))

    assert asked(BaldStrategy(), replace(position, weak=one_example), 3) == []


def test_the_answers_are_among_what_is_bootstrapped() -> None:
    # Forty answers of which most follow the second feature; the weak labels say nothing of it.
    second = [3.0 if i % 2 else -3.0 for i in range(40)] + [0.0, 9.0]
    features: NDArray[np.float64] = np.c_[np.zeros(42), second]
    pairs = [(2 * i, 2 * i + 1) for i in range(42)]
    same = (np.arange(40) % 2 == 1) ^ (np.arange(40) % 7 == 0)
    said = {p: Verdict.SAME if s else Verdict.DIFFERENT for p, s in zip(pairs, same, strict=False)}
    heard = Examples(features[:40], same, np.arange(40))
    first_asked = []

    for answers in (NO_EXAMPLES, heard):
        known = calibrate_pairs(weak_examples(), answers, n_cosines=1).log_odds(features)
        odds = dict(zip(pairs, known.tolist(), strict=True))
        position = make_position(range(84), odds, said=said if answers is heard else {})
        position = with_scores(position, dict.fromkeys(pairs, 0.0))
        position = replace(
            position, features=features, n_weak=features.shape[1] - 1, weak=weak_examples()
        )
        first_asked += asked(BaldStrategy(), position, 1, exclude=pairs[:40])

    assert first_asked == [pairs[40], pairs[41]]  # to the weak labels the two are one


def test_without_features_there_is_nothing_to_fit() -> None:
    assert asked(BaldStrategy(), make_position([0, 1], {(0, 1): 0.0}), 3) == []


def test_it_never_knows_how_many_are_left() -> None:
    assert BaldStrategy().n_left(make_position([0, 1], {(0, 1): 0.0})) is None
