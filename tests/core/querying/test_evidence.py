"""The default asks what may change who is who, and some on purpose."""

from collections import Counter
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.engine import Answer, EngineData
from reid_desktop.core.evidence import EvidenceEngine
from reid_desktop.core.querying.evidence import EvidenceStrategy
from reid_desktop.core.querying.registry import make_engine
from reid_desktop.core.types import Purpose, Verdict

Draw = Callable[[int, int, float], tuple[NDArray[np.float32], NDArray[np.int64]]]


def engine_of(draw: Draw) -> EvidenceEngine:
    return EvidenceEngine(EngineData((draw(6, 4, 1.0)[0],)), EvidenceStrategy(), seed=0)


def truthful(draw: Draw, pairs: list[tuple[int, int]]) -> list[Answer]:
    identities = draw(6, 4, 1.0)[1]
    return [
        Answer(a, b, Verdict.SAME if identities[a] == identities[b] else Verdict.DIFFERENT)
        for a, b in pairs
    ]


def test_one_in_ten_is_an_audit_pair_with_its_probability(draw_embeddings: Draw) -> None:
    engine = engine_of(draw_embeddings)
    engine.solve([])

    questions = [q for _ in range(150) for q in engine.questions(4)]

    audits = [q for q in questions if q.purpose is Purpose.AUDIT]
    assert 0.06 < len(audits) / len(questions) < 0.14
    assert all(0.0 < (q.inclusion_probability or 0.0) <= 1.0 for q in audits)
    others = [q for q in questions if q.purpose is not Purpose.AUDIT]
    assert all(q.inclusion_probability is None for q in others)


def test_only_older_answers_are_repeated_and_only_when_there_are_some(
    draw_embeddings: Draw,
) -> None:
    engine = engine_of(draw_embeddings)
    said = truthful(draw_embeddings, [(a, (a + 5) % 24) for a in range(19)])

    engine.solve(said)
    few = [q for _ in range(100) for q in engine.questions(2)]
    said += truthful(draw_embeddings, [(a, a + 7) for a in range(6)])
    engine.solve(said)
    many = [q for _ in range(100) for q in engine.questions(2)]

    assert all(q.purpose is not Purpose.REPEAT for q in few)
    repeated = {(q.a, q.b) for q in many if q.purpose is Purpose.REPEAT}
    assert repeated
    assert repeated <= {(x.a, x.b) for x in said[:-10]}


def test_a_batch_asks_at_most_twice_about_a_cluster(draw_embeddings: Draw) -> None:
    engine = engine_of(draw_embeddings)
    labels = engine.solve([]).labels

    questions = [q for q in engine.questions(20) if q.purpose is Purpose.QUERY]

    concerned = Counter(c for q in questions for c in {int(labels[q.a]), int(labels[q.b])})
    assert max(concerned.values()) <= 2


def test_it_stops_when_no_answer_would_change_anything(draw_embeddings: Draw) -> None:
    engine = engine_of(draw_embeddings)
    rows = range(24)

    found = engine.solve(truthful(draw_embeddings, [(a, b) for a in rows for b in rows if a < b]))

    assert engine.questions(5) == []
    assert found.n_left == 0


def test_what_is_left_is_foreseen_from_the_answers_that_changed_something(
    draw_embeddings: Draw,
) -> None:
    embeddings, identities = draw_embeddings(12, 5, 1.2)
    engine = make_engine("evidence", EngineData((embeddings,)), seed=1)
    said: list[Answer] = []
    left = [engine.solve([]).n_left]

    while len(said) < 240 and (questions := engine.questions(6)):
        said += [
            Answer(
                q.a,
                q.b,
                Verdict.SAME if identities[q.a] == identities[q.b] else Verdict.DIFFERENT,
                purpose=q.purpose,
                merge_score=q.merge_score,
            )
            for q in questions
        ]
        left.append(engine.solve(said).n_left)

    assert all(n is not None and n >= 0 for n in left)
    assert (left[0] or 0) > 1
    assert (left[-1] or 0) < (left[0] or 0)


def test_a_pair_being_asked_keeps_its_clusters_from_being_asked_about(
    draw_embeddings: Draw,
) -> None:
    engine = engine_of(draw_embeddings)
    labels = engine.solve([]).labels
    first = next(q for q in engine.questions(8) if q.purpose is Purpose.QUERY)
    about = {int(labels[first.a]), int(labels[first.b])}

    others = [
        {int(labels[q.a]), int(labels[q.b])}
        for q in engine.questions(40, exclude=[(first.a, first.b)])
        if q.purpose is Purpose.QUERY
    ]

    assert others
    assert len(about) == 1 or about not in others
