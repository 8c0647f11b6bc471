"""The likeliest matches come in order of similarity."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.querying.manual import ManualStrategy
from reid_desktop.core.querying.registry import make_engine
from reid_desktop.core.types import Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def engine_of(draw: Draw) -> EvidenceEngine:
    return EvidenceEngine(EngineData((draw(6, 4, 1.0)[0],)), ManualStrategy(), seed=0)


def test_the_most_similar_pairs_come_first(draw_embeddings: Draw) -> None:
    engine = engine_of(draw_embeddings)
    engine.solve([])

    questions = engine.questions(20)

    similarities = [q.similarity for q in questions]
    assert similarities == sorted(similarities, reverse=True)


def test_it_counts_what_was_not_looked_at_down_to_nothing(draw_embeddings: Draw) -> None:
    engine = engine_of(draw_embeddings)
    before = engine.solve([]).n_left
    everything = engine.questions(1_000)

    found = engine.solve([Answer(q.a, q.b, Verdict.UNSURE) for q in everything])

    assert before == len(everything) > 0
    assert found.n_left == 0
    assert engine.questions(5) == []


def test_no_photograph_is_looked_at_beyond_its_ten_likeliest(draw_embeddings: Draw) -> None:
    engine = make_engine("manual", EngineData((draw_embeddings(20, 2, 2.0)[0],)), seed=0)
    engine.solve([])

    assert len(engine.questions(10_000)) <= 40 * 10
