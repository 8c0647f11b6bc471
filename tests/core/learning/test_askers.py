"""Whoever asks in the loop never asks what is known."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.errors import ReidError
from reid_desktop.core.learning.askers import NAMES, make_asker
from reid_desktop.core.paper import SHORT_LISTS
from reid_desktop.core.types import Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def test_chance_asks_every_pair_once_that_no_answer_implies(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(2, 3, 0.5)
    asker = make_asker("random", EngineData((embeddings,)), seed=0)
    said = [
        Answer(0, 1, Verdict.SAME),
        Answer(1, 2, Verdict.SAME),
        Answer(2, 3, Verdict.DIFFERENT),
        Answer(4, 5, Verdict.UNSURE),
    ]
    asker.solve(said)

    asked = {(question.a, question.b) for question in asker.questions(15)}

    assert asked == {(0, 4), (0, 5), (1, 4), (1, 5), (2, 4), (2, 5), (3, 4), (3, 5)}


def test_chance_asks_no_more_than_is_wanted_and_draws_by_the_seed(draw_embeddings: Draw) -> None:
    data = EngineData((draw_embeddings(4, 5, 0.5)[0],))

    one, again, other = (make_asker("random", data, seed=seed).questions(6) for seed in (1, 1, 2))

    assert len(one) == 6
    assert one == again != other


def test_nothing_is_asked_about_one_photograph() -> None:
    data = EngineData((np.eye(1, 4, dtype=np.float32),))

    assert make_asker("random", data, seed=0).questions(5) == []


def test_a_strategy_asks_a_few_before_the_next_look_and_the_paper_a_whole_round(
    draw_embeddings: Draw,
) -> None:
    data = EngineData((draw_embeddings(12, 6, 2.5)[0],))
    few, whole = (make_asker(name, data, seed=0, lists=SHORT_LISTS) for name in ("margin", "aas"))
    few.solve(())
    whole.solve(())

    assert len(few.questions(10)) == 8
    assert len(whole.questions(10)) == 10


@pytest.mark.parametrize("name", NAMES)
def test_everybody_groups_photographs(draw_embeddings: Draw, name: str) -> None:
    data = EngineData((draw_embeddings(4, 5, 0.2)[0],))

    found = make_asker(name, data, seed=0, lists=SHORT_LISTS).solve(())

    assert len(np.unique(found.labels)) == 4


def test_an_unknown_strategy_is_a_sentence(draw_embeddings: Draw) -> None:
    with pytest.raises(ReidError, match="no strategy “dice”"):
        make_asker("dice", EngineData((draw_embeddings(2, 3, 0.5)[0],)), seed=0)
