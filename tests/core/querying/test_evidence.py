from collections import Counter
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.querying.registry import make_engine
from reid_desktop.core.types import Purpose, Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def _questions(draw_embeddings: Draw, n: int, said: list[Answer]) -> list[Answer]:
    embeddings, identities = draw_embeddings(12, 5, 2.0)
    engine = make_engine("evidence", EngineData((embeddings,)), seed=1)
    answers = list(said)
    for _ in range(n):
        engine.solve(answers)
        answers += [
            Answer(
                q.a,
                q.b,
                Verdict.SAME if identities[q.a] == identities[q.b] else Verdict.DIFFERENT,
                purpose=q.purpose,
                inclusion_probability=q.inclusion_probability,
                merge_score=q.merge_score,
            )
            for q in engine.questions(8)
        ]
    return answers


def test_audit_pairs_carry_their_probability_and_nothing_else_does(draw_embeddings: Draw) -> None:
    answers = _questions(draw_embeddings, 10, [])

    audits = [a for a in answers if a.purpose is Purpose.AUDIT]

    assert audits
    assert all(a.inclusion_probability and 0 < a.inclusion_probability <= 1 for a in audits)
    assert all(a.inclusion_probability is None for a in answers if a.purpose is not Purpose.AUDIT)


def test_a_repeat_asks_an_older_pair_again(draw_embeddings: Draw) -> None:
    answers = _questions(draw_embeddings, 12, [])

    for number, answer in enumerate(answers):
        if answer.purpose is Purpose.REPEAT:
            assert (answer.a, answer.b) in {(a.a, a.b) for a in answers[:number]}
    assert any(answer.purpose is Purpose.REPEAT for answer in answers)


def test_no_cluster_is_asked_about_more_than_twice_in_a_batch(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(12, 5, 2.0)
    engine = make_engine("evidence", EngineData((embeddings,)), seed=1)
    labels = engine.solve([]).labels

    batch = [q for q in engine.questions(8) if q.purpose is Purpose.QUERY]

    times = Counter(cluster for q in batch for cluster in {int(labels[q.a]), int(labels[q.b])})
    assert max(times.values()) <= 2


def test_what_is_left_counts_questions_that_pay(draw_embeddings: Draw) -> None:
    embeddings, _ = draw_embeddings(12, 5, 2.0)
    engine = make_engine("evidence", EngineData((embeddings,)), seed=1)

    n_left = engine.solve([]).n_left

    assert n_left is not None
    assert 0 < n_left <= len(embeddings) * 40
