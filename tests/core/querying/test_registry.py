"""Strategies are found by name."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.engine import EngineData
from reid_desktop.core.errors import ReidError
from reid_desktop.core.querying.registry import DEFAULT_STRATEGY, STRATEGIES, make_engine

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def test_the_default_strategy_is_known() -> None:
    assert DEFAULT_STRATEGY in STRATEGIES


def test_an_unknown_strategy_is_refused_with_the_names_of_those_there_are() -> None:
    data = EngineData((np.eye(3, dtype=np.float32),))

    with pytest.raises(ReidError, match="no strategy “magic”") as caught:
        make_engine("magic", data, seed=0)

    assert all(name in caught.value.hint for name in STRATEGIES)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_strategy_solves_and_asks(strategy: str, draw_embeddings: Draw) -> None:
    engine = make_engine(strategy, EngineData((draw_embeddings(6, 5, 2.0)[0],)), seed=0)

    solution = engine.solve([])
    questions = engine.questions(4)

    assert len(solution.labels) == 30
    assert all(question.a < question.b for question in questions)
    assert all(question.strategy == strategy for question in questions)
