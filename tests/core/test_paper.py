"""The paper's engine follows every answer that others do not contradict, and comes to an end."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reid_desktop.core.constraints import Link
from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.paper import PaperEngine
from reid_desktop.core.types import Verdict

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]
N = 12
PAIRS = list(itertools.combinations(range(N), 2))


@settings(max_examples=25)
@given(
    st.lists(st.integers(0, 4), min_size=N, max_size=N),
    st.lists(st.sampled_from(PAIRS), max_size=30),
)
def test_answers_that_agree_with_each_other_are_all_satisfied(
    draw_embeddings: Draw, truth: list[int], asked: list[tuple[int, int]]
) -> None:
    engine = PaperEngine(EngineData((draw_embeddings(4, 3, 0.9)[0],)), seed=0)
    said = [Answer(a, b, SAME if truth[a] == truth[b] else DIFFERENT) for a, b in asked]

    found = engine.solve(said)

    assert found.violated == ()
    assert found.contradictions == ()


def test_questions_come_to_an_end_and_none_is_asked_twice(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(5, 5, 0.9)
    engine = PaperEngine(EngineData((embeddings,)), seed=0)
    said: list[Answer] = []
    engine.solve(said)

    while batch := engine.questions(7):
        said += [
            Answer(q.a, q.b, SAME if identities[q.a] == identities[q.b] else DIFFERENT)
            for q in batch
        ]
        found = engine.solve(said)
        assert found.violated == ()

    asked = [(x.a, x.b) for x in said]
    assert asked
    assert len(asked) == len(set(asked))


def test_an_answer_that_contradicts_the_earlier_ones_is_listed(draw_embeddings: Draw) -> None:
    engine = PaperEngine(EngineData((draw_embeddings(4, 3, 0.9)[0],)), seed=0)
    last = Answer(0, 2, DIFFERENT)

    found = engine.solve([Answer(0, 1, SAME), Answer(1, 2, SAME), last])

    assert found.violated == (last,)
    assert [c.nodes() for c in found.contradictions] == [(0, 1, 2)]


def test_locks_and_individuals_and_identical_pixels_hold(draw_embeddings: Draw) -> None:
    crop = np.array([0, 0, *range(2, N)])
    identity = np.array([-1, -1, 5, 5, 6, *[-1] * 7])
    engine = PaperEngine(EngineData((draw_embeddings(4, 3, 0.9)[0],), crop=crop), seed=0)
    bound = [Link(7, 11, SAME, locked=True)]
    said = [Answer(0, 1, DIFFERENT), Answer(2, 3, DIFFERENT), Answer(2, 4, SAME)]

    labels = engine.solve(said, bound=bound, identity=identity).labels

    assert labels[0] == labels[1]
    assert labels[2] == labels[3] != labels[4]
    assert labels[7] == labels[11]


def test_the_same_seed_asks_the_same(draw_embeddings: Draw) -> None:
    data = EngineData((draw_embeddings(5, 5, 0.9)[0],))
    one, other = PaperEngine(data, seed=3), PaperEngine(data, seed=3)
    one.solve([])
    other.solve([])

    assert one.questions(8) == other.questions(8)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_smallest_projects_can_be_solved(draw_embeddings: Draw, n: int) -> None:
    found = PaperEngine(EngineData((draw_embeddings(n, 1, 0.5)[0],)), seed=0).solve([])

    assert found.labels.tolist() == list(range(n))
