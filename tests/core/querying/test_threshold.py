"""Pairs nearest the threshold of a merge come first."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.querying.threshold import ThresholdStrategy
from reid_desktop.core.types import Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def engine_of(draw: Draw) -> EvidenceEngine:
    return EvidenceEngine(EngineData((draw(6, 4, 1.0)[0],)), ThresholdStrategy(), seed=0)


def test_pairs_nearest_the_threshold_come_first(draw_embeddings: Draw) -> None:
    engine = engine_of(draw_embeddings)
    engine.solve([Answer(0, 1, Verdict.SAME)])

    questions = engine.questions(30)

    position = engine._position
    assert position is not None
    off = {
        (int(a), int(b)): abs(float(value) - position.scale.theta)
        for (a, b), value in zip(position.pairs, position.log_odds, strict=True)
    }
    distances = [off[q.a, q.b] for q in questions]
    assert distances == sorted(distances)
    assert (0, 1) not in {(q.a, q.b) for q in questions}


def test_it_never_knows_how_many_are_left(draw_embeddings: Draw) -> None:
    assert engine_of(draw_embeddings).solve([]).n_left is None
