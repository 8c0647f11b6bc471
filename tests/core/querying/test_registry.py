"""Strategies are found by name."""

import itertools
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse

from reid_desktop.core.calibration import Examples
from reid_desktop.core.candidates import Space
from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.errors import ReidError
from reid_desktop.core.neighbours import Neighbours
from reid_desktop.core.querying import registry
from reid_desktop.core.querying.base import Position
from reid_desktop.core.querying.registry import (
    DEFAULT_STRATEGY,
    STRATEGIES,
    make_engine,
    strategies_in,
)
from reid_desktop.core.simulate import simulate
from reid_desktop.core.types import Verdict
from tests.core.querying.position_builders import make_position

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


class Silent:
    def advance(self, done: int, total: int) -> None:
        assert 0 <= done <= total


def truth(identities: NDArray[np.int64], a: int, b: int) -> Answer:
    return Answer(a, b, Verdict.SAME if identities[a] == identities[b] else Verdict.DIFFERENT)


def wide_position(n: int) -> Position:
    """Make a position of n rows in fours, each row beside its neighbours on a ring."""
    pairs = sorted({tuple(sorted((i, (i + k) % n))) for i in range(n) for k in (1, 2, 5)})
    odds = {(a, b): float((7 * a + 3 * b) % 9 - 4) for a, b in pairs}
    merges = [(tuple(range(i, i + k)), (i + k,), 0.5) for i in range(0, n, 4) for k in (1, 2, 3)]
    position = make_position([i // 4 for i in range(n)], odds, merges=merges)
    ring = np.stack([(np.arange(n) + k) % n for k in range(6)], axis=1)
    weights = sparse.csr_array((np.full(n, 1, np.float32), (np.arange(n), np.arange(n))))
    points = np.random.default_rng(0).standard_normal((n, 8)).astype(np.float32)
    features = np.c_[position.log_odds, np.zeros(len(pairs))]
    return replace(
        position,
        features=features,
        weak=Examples(features[:200], position.log_odds[:200] > 0, np.zeros(200, np.int64)),
        space=Space(points, Neighbours(ring, np.ones((n, 6), np.float32)), (weights, weights)),
    )


def test_every_strategy_of_the_design_is_there() -> None:
    assert set(STRATEGIES) == {
        *("evidence", "aas", "manual", "threshold", "random", "least-confidence", "margin"),
        *("entropy", "committee", "bald", "density-weighted", "diversity", "expected-change"),
        *("nis", "stream"),
    }
    assert len(STRATEGIES) == len(set(STRATEGIES))


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("n", [1, 2, 3])
def test_a_few_photographs_are_enough(n: int, strategy: str, draw_embeddings: Draw) -> None:
    engine = make_engine(strategy, EngineData((draw_embeddings(n, 1, 1.0)[0],)), seed=0)
    solution = engine.solve([])

    questions = engine.questions(8)

    assert len(solution.labels) == n
    assert {(q.a, q.b) for q in questions} <= {(0, 1), (0, 2), (1, 2)}
    assert all(q.b < n for q in questions)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_when_all_is_answered_nothing_is_asked(strategy: str, draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(3, 2, 1.0)
    engine = make_engine(strategy, EngineData((embeddings,)), seed=0)
    engine.solve([truth(identities, a, b) for a, b in itertools.combinations(range(6), 2)])

    assert engine.questions(8) == []


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_no_more_is_asked_than_wanted(strategy: str, draw_embeddings: Draw) -> None:
    engine = make_engine(strategy, EngineData((draw_embeddings(10, 4, 2.0)[0],)), seed=0)
    engine.solve([])

    batches = [engine.questions(n) for n in (1, 2, 5)]

    assert all(len(batch) <= n for batch, n in zip(batches, (1, 2, 5), strict=True))


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_true_answers_do_not_harm(strategy: str, draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(8, 5, 1.0)

    found = simulate(
        (embeddings,),
        identities,
        strategy=strategy,
        questions_per_image=1.0,
        reviewer_error=0.0,
        unsure=0.0,
        repeat=0,
        seed=0,
        clock=lambda: 0.0,
        progress=Silent(),
    )

    f1 = [point.pairwise_f1 for point in found.curve]
    # A strategy that asks only about the hardest pairs bends the scale of a merge a little.
    assert f1[-1] >= f1[0] - (0.02 if strategy == DEFAULT_STRATEGY else 0.1)
    assert min(f1) >= f1[0] - 0.15  # on the way, while the scale of a merge is learnt


@pytest.mark.parametrize("strategy", sorted(set(STRATEGIES) - {"aas"}))
def test_memory_does_not_grow_with_the_square_of_the_photographs(strategy: str) -> None:
    n = 20_000  # n x n bytes would be 400 MB
    position = wide_position(n)
    chooser = registry._STRATEGIES[strategy]()

    tracemalloc.start()
    questions = chooser.next(position, 8, exclude=(), rng=np.random.default_rng(0))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 100_000_000
    assert questions


def test_the_default_strategy_is_known() -> None:
    assert DEFAULT_STRATEGY in STRATEGIES


def test_an_unknown_strategy_is_refused_with_the_names_of_those_there_are() -> None:
    data = EngineData((np.eye(3, dtype=np.float32),))

    with pytest.raises(ReidError, match="no strategy “magic”") as caught:
        make_engine("magic", data, seed=0)

    assert all(name in caught.value.hint for name in STRATEGIES)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_strategy_solves_and_asks(strategy: str, draw_embeddings: Draw) -> None:
    engine = make_engine(strategy, EngineData((draw_embeddings(6, 5, 2.0)[0],)), seed=0)

    solution = engine.solve([])
    questions = engine.questions(4)

    assert len(solution.labels) == 30
    assert all(question.a < question.b for question in questions)
    assert all(question.strategy == strategy for question in questions)


def test_names_are_read_once_each_and_in_their_order() -> None:
    assert strategies_in(" random, evidence ,random,") == ["random", "evidence"]


@pytest.mark.parametrize("text", ["", " , ", "evidence,guess"])
def test_names_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ReidError, match="no strategy"):
        strategies_in(text)
