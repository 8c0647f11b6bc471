from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import EngineData
from reid_desktop.core.querying.registry import make_engine

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def test_pairs_nearest_the_threshold_come_first(draw_embeddings: Draw) -> None:
    engine = make_engine("threshold", EngineData((draw_embeddings(8, 5, 2.0)[0],)), seed=0)
    solution = engine.solve([])

    questions = engine.questions(10_000)
    within = [
        abs(np.log(q.p_same / (1 - q.p_same)) - solution.diagnostics["theta"])
        for q in questions
        if q.merge_score is None and 1e-9 < q.p_same < 1 - 1e-9
    ]

    assert within == sorted(within)
    assert len({(q.a, q.b) for q in questions}) == len(questions)
