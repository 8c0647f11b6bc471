"""The evidence engine heeds what photographs tell of each other besides their pixels."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.metrics import partition_scores
from reid_desktop.core.querying.evidence import EvidenceStrategy
from reid_desktop.core.types import Verdict

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def engine_of(data: EngineData) -> EvidenceEngine:
    return EvidenceEngine(data, EvidenceStrategy(), seed=0)


def test_no_question_is_about_opposite_sides(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(8, 6, 0.8)
    side = np.arange(len(identities)) % 2
    engine = engine_of(EngineData((embeddings,), side=side))
    said: list[Answer] = []
    asked: list[tuple[int, int]] = []

    for _ in range(6):
        engine.solve(said)
        questions = engine.questions(12)
        asked += [(question.a, question.b) for question in questions]
        said += [
            question.answered(
                SAME if identities[question.a] == identities[question.b] else DIFFERENT,
                reviewer="Ana",
            )
            for question in questions
        ]

    assert asked
    assert all(side[a] == side[b] for a, b in asked)


def test_a_journey_no_animal_makes_parts_what_looks_the_same(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(4, 6, 0.3)
    position = np.zeros((24, 2))
    position[::2, 0] = 10.0
    data = EngineData((embeddings,), captured_s=np.zeros(24), position=position)

    labels = engine_of(data).solve([]).labels

    assert not set(labels[::2].tolist()) & set(labels[1::2].tolist())


def test_one_encounter_helps_where_single_animals_pass(draw_embeddings: Draw) -> None:
    embeddings, identities = draw_embeddings(8, 6, 1.4)

    alone = engine_of(EngineData((embeddings,))).solve([])
    helped = engine_of(EngineData((embeddings,), encounter=identities)).solve([])

    scores = [partition_scores(one.labels, identities).pairwise_f1 for one in (alone, helped)]
    assert scores[1] > scores[0]
