from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.averages import MATCH_CAP
from reid_desktop.core.calibration import Examples
from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.matches import (
    NOT_COUNTED,
    Matches,
    before_answers,
    by_points,
    worth_matching,
)
from reid_desktop.core.metrics import partition_scores
from reid_desktop.core.querying.evidence import EvidenceStrategy
from reid_desktop.core.types import Verdict

_PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(10, 19)), unique=True, max_size=30)


@given(_PAIRS, _PAIRS)
def test_inliers_are_those_of_the_pair(
    matched: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    counted = {pair: 7 * n for n, pair in enumerate(matched)}
    matches = Matches(
        np.array(matched, dtype=np.int64).reshape(-1, 2),
        np.array(list(counted.values()), dtype=np.int32),
    )

    found = matches.of(np.array(asked, dtype=np.int64).reshape(-1, 2))

    assert found.tolist() == [counted.get(pair, NOT_COUNTED) for pair in asked]


def test_of_every_row_the_likeliest_pairs_are_worth_matching() -> None:
    pairs = np.array([[0, other] for other in range(1, 61)])
    log_odds = np.linspace(3.0, -3.0, 60)

    chosen = worth_matching(pairs, log_odds, 61)

    assert sorted(chosen.tolist()) == list(range(60))  # each is among the likeliest of its other


def test_what_is_among_the_likeliest_of_neither_end_is_not_worth_matching() -> None:
    n = 50
    pairs = np.array([[a, b] for a in range(n) for b in range(a + 1, n)])
    log_odds = np.where(pairs.sum(axis=1) == 1, -5.0, 0.0)  # the pair of 0 and 1 is the last

    chosen = worth_matching(pairs, log_odds, n)

    assert 0 not in chosen


def test_hopeless_pairs_are_not_worth_matching() -> None:
    chosen = worth_matching(np.array([[0, 1], [1, 2]]), np.array([-9.0, -1.0]), 3)

    assert chosen.tolist() == [1]


def test_what_is_least_sure_is_matched_first() -> None:
    pairs = np.array([[0, 1], [1, 2], [2, 3]])

    chosen = worth_matching(pairs, np.array([4.0, 0.5, -2.0]), 4)

    assert chosen.tolist() == [1, 2, 0]


def test_no_candidates_are_worth_nothing() -> None:
    assert not len(worth_matching(np.zeros((0, 2), dtype=np.int64), np.zeros(0), 3))


@given(st.lists(st.integers(-1, 500), min_size=2))
def test_more_points_never_speak_for_less(counts: list[int]) -> None:
    added = before_answers(np.array(sorted(counts)))

    assert (np.diff(added) >= 0).all()
    assert ((added >= 0) & (added <= MATCH_CAP)).all()


def _answers(n: int, *, points_tell: bool) -> tuple[NDArray[np.int32], Examples, NDArray[np.int64]]:
    rng = np.random.default_rng(0)
    components = rng.integers(0, 20, (n, 2))
    components[: n // 2, 1] = components[: n // 2, 0]
    same = components[:, 0] == components[:, 1]
    inliers = rng.poisson(np.where(same & points_tell, 30, 10)).astype(np.int32)
    return inliers, Examples(np.zeros((n, 1)), same, components[:, 0]), components


def test_with_few_answers_the_points_count_as_before_any() -> None:
    inliers, answers, components = _answers(10, points_tell=True)

    added = by_points(inliers, np.zeros(10), np.arange(10), answers, components)

    np.testing.assert_array_equal(added, before_answers(inliers))


def test_points_that_tell_nothing_are_left_out() -> None:
    rng = np.random.default_rng(1)
    inliers, answers, components = _answers(200, points_tell=False)
    log_odds = rng.normal(size=200) + 4.0 * answers.same

    added = by_points(inliers, log_odds, np.arange(200), answers, components)

    np.testing.assert_array_equal(added, 0.0)


@pytest.mark.parametrize("inliers", [30, 60])
def test_points_that_tell_speak_for_pairs_that_nobody_answered(inliers: int) -> None:
    counted, answers, components = _answers(200, points_tell=True)
    everyone = np.r_[counted, inliers, 5, NOT_COUNTED].astype(np.int32)

    added = by_points(everyone, np.zeros(203), np.arange(200), answers, components)

    assert added[200] > 1.0
    np.testing.assert_array_equal(added[201:], 0.0)


Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def _engine(data: EngineData) -> EvidenceEngine:
    return EvidenceEngine(data, EvidenceStrategy(), seed=0)


def _matched(pairs: NDArray[np.int64], identities: NDArray[np.int64]) -> Matches:
    same = identities[pairs[:, 0]] == identities[pairs[:, 1]]
    return Matches(pairs, np.where(same, 60, 0).astype(np.int32))


def test_matching_points_tell_animals_apart_that_look_alike(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(10, 6, 1.6)
    engine = _engine(EngineData((embeddings,)))
    before = engine.solve([])

    engine.heed_matches(_matched(engine.worth_matching(), identities))
    after = engine.solve([])

    scores = [partition_scores(one.labels, identities).pairwise_f1 for one in (before, after)]
    assert scores[1] > scores[0] + 0.1


def test_what_is_worth_matching_stays_the_same(draw_embeddings: Draw) -> None:
    engine = _engine(EngineData((draw_embeddings(6, 5, 0.8)[0],)))
    first = engine.worth_matching()

    engine.solve([Answer(0, 5, Verdict.DIFFERENT), Answer(0, 1, Verdict.SAME)])

    np.testing.assert_array_equal(engine.worth_matching(), first)


def test_the_same_pixels_are_not_worth_matching(draw_embeddings: Draw) -> None:
    crop = np.arange(12)
    crop[1] = 0

    engine = _engine(EngineData((draw_embeddings(4, 3, 0.6)[0],), crop=crop))

    assert [0, 1] not in engine.worth_matching().tolist()
