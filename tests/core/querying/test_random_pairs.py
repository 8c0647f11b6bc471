from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import EngineData
from reid_desktop.core.querying.registry import make_engine

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def test_pairs_are_drawn_by_the_seed_without_replacement(draw_embeddings: Draw) -> None:
    data = EngineData((draw_embeddings(6, 5, 2.0)[0],))
    drawn = []
    for seed in (0, 0, 1):
        engine = make_engine("random", data, seed=seed)
        engine.solve([])
        drawn.append([(q.a, q.b) for q in engine.questions(20)])

    assert drawn[0] == drawn[1] != drawn[2]
    assert len(set(drawn[0])) == 20


def test_it_cannot_tell_how_many_are_left(draw_embeddings: Draw) -> None:
    engine = make_engine("random", EngineData((draw_embeddings(3, 3, 1.0)[0],)), seed=0)

    assert engine.solve([]).n_left is None
