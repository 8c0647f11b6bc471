"""What can be asked from where the engine stands, by what is known of the pictures."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.pictures import Pictures
from reid_desktop.core.querying.evidence import EvidenceStrategy
from reid_desktop.core.types import Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def engine_of(data: EngineData) -> EvidenceEngine:
    return EvidenceEngine(data, EvidenceStrategy(), seed=0)


def test_the_better_pictures_are_shown(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(6, 5, 0.9)
    score = np.tile([1.0, 0.05, 0.05, 0.05, 0.05], 6)  # the first of every animal is a good one

    def good(pictures: Pictures) -> int:
        engine = engine_of(EngineData((embeddings,), pictures=pictures))
        engine.solve([])
        asked = engine.questions(8)
        return sum(score[row] == 1.0 for question in asked for row in (question.a, question.b))

    assert good(Pictures(score=score)) > good(Pictures())


def test_nobody_is_asked_the_same_of_the_next_picture_of_a_burst(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(4, 3, 0.9)
    twice = np.repeat(embeddings, 2, axis=0)
    burst = np.repeat(np.arange(12), 2)
    engine = engine_of(EngineData((twice,), pictures=Pictures(burst=burst)))
    engine.solve([])
    [first] = engine.questions(1)

    engine.solve([Answer(first.a, first.b, Verdict.UNSURE)])

    again = {(burst[q.a], burst[q.b]) for q in engine.questions(100)}
    assert (burst[first.a], burst[first.b]) not in again
