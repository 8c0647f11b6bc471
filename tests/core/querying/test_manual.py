from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import EngineData
from reid_desktop.core.querying.registry import make_engine

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def test_pairs_come_in_order_of_similarity_and_are_counted(draw_embeddings: Draw) -> None:
    engine = make_engine("manual", EngineData((draw_embeddings(6, 5, 2.0)[0],)), seed=0)
    n_left = engine.solve([]).n_left

    questions = engine.questions(1000)

    similarities = [question.similarity for question in questions]
    assert similarities == sorted(similarities, reverse=True)
    assert n_left == len(questions) > 0


def test_no_photograph_is_looked_at_beyond_its_ten_likeliest(draw_embeddings: Draw) -> None:
    engine = make_engine("manual", EngineData((draw_embeddings(20, 2, 2.0)[0],)), seed=0)
    engine.solve([])

    assert len(engine.questions(10_000)) <= 40 * 10
