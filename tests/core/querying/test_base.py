"""No strategy asks about a pair that is settled, and none asks a pair twice in a batch."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.querying.registry import STRATEGIES, make_engine
from reid_desktop.core.types import Purpose, Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]
N = 24
PAIRS = list(itertools.combinations(range(N), 2))
CROP = np.array([0, 0, *range(2, N)], dtype=np.int64)
IDENTITY = np.array([-1, -1, 7, 7, 8, *[-1] * (N - 5)], dtype=np.int64)
BOUND = [Link(5, 6, Verdict.SAME, locked=True), Link(5, 7, Verdict.DIFFERENT, locked=True)]
SETTLED = {(0, 1), (2, 3), (2, 4), (3, 4), (5, 6), (5, 7), (6, 7)}
pairs = st.sampled_from(PAIRS)
answers = st.builds(
    lambda pair, verdict: Answer(pair[0], pair[1], verdict), pairs, st.sampled_from(Verdict)
)


@settings(max_examples=12)
@given(st.lists(answers, max_size=40), st.sets(pairs, max_size=60))
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_what_is_answered_implied_locked_or_being_asked_is_not_asked(
    draw_embeddings: Draw, strategy: str, said: list[Answer], exclude: set[tuple[int, int]]
) -> None:
    data = EngineData((draw_embeddings(6, 4, 1.0)[0],), crop=CROP)
    engine = make_engine(strategy, data, seed=0)
    engine.solve(said, bound=BOUND, identity=IDENTITY)

    questions = engine.questions(30, exclude=exclude)

    graph = ConstraintGraph(
        Link(x.a, x.b, x.verdict) for x in said if x.verdict in (Verdict.SAME, Verdict.DIFFERENT)
    )
    asked = [(q.a, q.b) for q in questions]
    again = (Purpose.REPEAT, Purpose.AUDIT, Purpose.PROOF)  # these may have been answered
    new = {(q.a, q.b) for q in questions if q.purpose not in again}
    assert len(asked) == len(set(asked)) <= 30
    assert all(a < b for a, b in asked)
    assert not new & ({(x.a, x.b) for x in said} | exclude | SETTLED)
    assert not (exclude | SETTLED) & set(asked)
    # The paper takes a first answer for a fact, so what later ones imply is left out.
    implied = {(a, b) for a, b in new if graph.relation(a, b) is Verdict.SAME}
    assert strategy == "aas" or not implied


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_the_same_seed_asks_the_same(draw_embeddings: Draw, strategy: str) -> None:
    data = EngineData((draw_embeddings(6, 4, 1.0)[0],))
    said = [Answer(0, 1, Verdict.SAME), Answer(0, 9, Verdict.DIFFERENT)]
    engines = [make_engine(strategy, data, seed=4) for _ in "ab"]
    for engine in engines:
        engine.solve(said)

    one, other = (engine.questions(12) for engine in engines)

    assert one == other


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_questions_say_how_likely_and_how_alike(draw_embeddings: Draw, strategy: str) -> None:
    engine = make_engine(strategy, EngineData((draw_embeddings(6, 4, 1.0)[0],)), seed=0)
    engine.solve([])

    questions = engine.questions(10)

    assert questions
    assert all(0.0 <= q.p_same <= 1.0 and -1.001 <= q.similarity <= 1.001 for q in questions)
    assert {q.strategy for q in questions} == {strategy}
