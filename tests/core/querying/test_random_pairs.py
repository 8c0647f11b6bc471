"""Pairs are drawn evenly, without replacement."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.querying.random_pairs import RandomStrategy
from reid_desktop.core.querying.registry import make_engine
from reid_desktop.core.types import Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def engine_of(draw: Draw) -> EvidenceEngine:
    return EvidenceEngine(EngineData((draw(6, 4, 1.0)[0],)), RandomStrategy(), seed=0)


def test_every_open_pair_is_drawn_once(draw_embeddings: Draw) -> None:
    engine = engine_of(draw_embeddings)
    engine.solve([])

    asked = [(q.a, q.b) for q in engine.questions(1_000)]

    assert len(asked) == len(set(asked)) == 24 * 23 // 2


def test_it_never_knows_how_many_are_left(draw_embeddings: Draw) -> None:
    found = engine_of(draw_embeddings).solve([Answer(0, 1, Verdict.SAME)])

    assert found.n_left is None


def test_pairs_are_drawn_by_the_seed_without_replacement(draw_embeddings: Draw) -> None:
    data = EngineData((draw_embeddings(6, 5, 2.0)[0],))
    drawn = []
    for seed in (0, 0, 1):
        engine = make_engine("random", data, seed=seed)
        engine.solve([])
        drawn.append([(q.a, q.b) for q in engine.questions(20)])

    assert drawn[0] == drawn[1] != drawn[2]
    assert len(set(drawn[0])) == 20
