from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.querying.registry import STRATEGIES, make_engine
from reid_desktop.core.types import Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def test_no_strategy_asks_what_is_answered_implied_or_being_asked(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(4, 4, 1.0)
    said = [Answer(0, 1, Verdict.SAME), Answer(1, 2, Verdict.SAME), Answer(0, 5, Verdict.UNSURE)]
    settled = {(0, 1), (1, 2), (0, 2), (0, 5)}
    for strategy in STRATEGIES:
        engine = make_engine(strategy, EngineData((embeddings,)), seed=0)
        engine.solve(said)

        first = {(q.a, q.b) for q in engine.questions(5)}
        engine.solve(said)
        others = {(q.a, q.b) for q in engine.questions(200, exclude=first)}

        assert not (first | others) & settled, strategy
        assert not first & others, strategy


def test_the_same_pixels_are_never_asked_about(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(3, 4, 1.0)
    embeddings[1] = embeddings[0]
    crop = np.array([0, 0, *range(2, 12)], dtype=np.int64)
    engine = make_engine("evidence", EngineData((embeddings,), crop=crop), seed=0)
    solution = engine.solve([])

    asked = {(q.a, q.b) for q in engine.questions(200)}

    assert (0, 1) not in asked
    assert solution.labels[0] == solution.labels[1]
