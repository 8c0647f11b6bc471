"""A session asks what can be looked at, keeps what people said, and speaks of annotations."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reid_desktop.core.querying.registry import STRATEGIES
from reid_desktop.core.records import Decision, Lock, NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    AskedAs,
    DecisionId,
    IndividualId,
    LinkSource,
    LockId,
    Pair,
    Purpose,
    Sureness,
    Verdict,
)
from reid_desktop.project.answers import answer
from reid_desktop.project.engine_input import Evidence, RosterRow, read_evidence, read_roster
from reid_desktop.project.group_rows import group_rows
from reid_desktop.project.identify import accept, take_out
from reid_desktop.project.project import Project
from reid_desktop.project.session import EngineSession, PairQuestion, SolveResult, record_solution
from reid_desktop.store import neighbour_cache
from tests.project.project_builders import groups
from tests.store.store_builders import NOON, fill

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
Matrices = dict[str, tuple[NDArray[np.float32], NDArray[np.bool_]]]
NOTHING = Evidence((), (), {})


def photographs(n: int, *, first: int = 101) -> list[RosterRow]:
    """Make rows whose ids are not their numbers."""
    return [
        RosterRow(AnnotationId(first + row), f"crop {row}", None, None, None, None)
        for row in range(n)
    ]


def animals(n: int, *, n_animals: int = 4, noise: float = 0.25, seed: int = 0) -> Matrices:
    """Make embeddings of n photographs; row r shows animal r % n_animals."""
    rng = np.random.default_rng(seed)
    rows = rng.standard_normal((n_animals, 16))[np.arange(n) % n_animals]
    rows = rows + noise * rng.standard_normal((n, 16))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return {"model": (rows.astype(np.float32), np.ones(n, dtype=np.bool_))}


def pair(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


def said(*answers: tuple[int, int, Verdict]) -> tuple[Decision, ...]:
    return tuple(
        Decision(DecisionId(number), NewDecision(pair(a, b), verdict), "Ana", NOON, f"{number}")
        for number, (a, b, verdict) in enumerate(answers, start=1)
    )


def accepted(members: Mapping[int, int]) -> Evidence:
    return Evidence((), (), {AnnotationId(one): IndividualId(who) for one, who in members.items()})


def label_of(result: SolveResult) -> dict[int, int]:
    return dict(zip(result.annotation_ids, result.labels.tolist(), strict=True))


def asked(questions: Sequence[PairQuestion]) -> set[AnnotationId]:
    return {one for question in questions for one in (question.pair.low, question.pair.high)}


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_photographs_that_cannot_be_seen_are_never_asked_about(strategy: str) -> None:
    rows = photographs(24)
    gone = {row.annotation_id for row in rows[::2]}
    roster = [replace(row, available=row.annotation_id not in gone) for row in rows]
    session = EngineSession(roster, animals(24, noise=1.2), strategy=strategy)
    session.solve(NOTHING)

    batches = [session.questions(5) for _ in range(6)]

    assert all(asked(batch).isdisjoint(gone) for batch in batches)


def test_when_nothing_can_be_seen_nothing_is_asked() -> None:
    roster = [replace(row, available=False) for row in photographs(12)]
    session = EngineSession(roster, animals(12, noise=1.2))
    session.solve(NOTHING)

    assert session.questions(5) == []


def test_pairs_that_hide_behind_ones_nobody_can_see_are_found() -> None:
    roster = [replace(row, available=number < 4) for number, row in enumerate(photographs(24))]
    session = EngineSession(roster, animals(24, n_animals=2, noise=1.5), strategy="manual")
    session.solve(NOTHING)

    assert asked(session.questions(1)) <= {101, 102, 103, 104}
    assert len(session.questions(1)) == 1


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_pairs_that_wait_to_be_answered_are_not_asked_again(strategy: str) -> None:
    session = EngineSession(photographs(24), animals(24, noise=1.2), strategy=strategy)
    session.solve(NOTHING)
    waiting = [question.pair for question in session.questions(6)]

    more = session.questions(6, exclude=[*waiting, pair(1, 2)])

    assert waiting
    assert set(waiting).isdisjoint(question.pair for question in more)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_batch_asks_about_a_pair_once_and_not_about_answered_ones(strategy: str) -> None:
    session = EngineSession(photographs(24), animals(24, noise=1.2), strategy=strategy)
    evidence = said((101, 105, SAME), (102, 103, DIFFERENT), (101, 102, Verdict.UNSURE))
    session.solve(Evidence(evidence, (), {}))

    asked = session.questions(12)

    assert len({question.pair for question in asked}) == len(asked)
    # An audit pair is drawn whatever was said of it before.
    others = {question.pair for question in asked if question.purpose is not Purpose.AUDIT}
    assert others.isdisjoint({pair(101, 105), pair(102, 103), pair(101, 102)})


def test_repeats_of_one_batch_are_of_different_pairs() -> None:
    session = EngineSession(photographs(60), animals(60, n_animals=15, noise=1.6))
    answers: list[tuple[int, int, Verdict]] = []
    session.solve(NOTHING)
    for question in session.questions(30):
        one, other = question.pair.low, question.pair.high
        answers.append((one, other, SAME if (other - one) % 15 == 0 else DIFFERENT))
    session.solve(Evidence(said(*answers), (), {}))

    batches = [session.questions(40) for _ in range(25)]

    assert any(q.purpose is Purpose.REPEAT for batch in batches for q in batch)
    assert all(len({q.pair for q in batch}) == len(batch) for batch in batches)


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("n", [0, 1])
def test_one_photograph_alone_is_a_group_and_asks_nothing(n: int, strategy: str) -> None:
    session = EngineSession(photographs(n), animals(n), strategy=strategy)

    result = session.solve(NOTHING)

    assert result.labels.tolist() == list(range(n))
    assert len(result.probability) == len(result.proven) == n
    assert result.n_left == 0
    assert session.questions(5) == []


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_two_photographs_are_enough(strategy: str) -> None:
    session = EngineSession(photographs(2), animals(2, n_animals=2), strategy=strategy)

    result = session.solve(NOTHING)

    assert result.annotation_ids == (101, 102)
    assert {question.pair for question in session.questions(5)} <= {pair(101, 102)}


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_accepted_photographs_stay_with_their_individual(strategy: str) -> None:
    session = EngineSession(photographs(16), animals(16), strategy=strategy)

    label = label_of(session.solve(accepted({101: 7, 102: 7, 105: 8, 999: 8})))

    assert label[101] == label[102]  # two animals to the engine
    assert label[105] != label[101]  # one animal to the engine


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_locks_hold(strategy: str) -> None:
    session = EngineSession(photographs(16), animals(16), strategy=strategy)
    locks = tuple(
        Lock(LockId(number), pair(*link), verdict, LinkSource.PERSON, "")
        for number, (link, verdict) in enumerate(
            [((101, 102), SAME), ((103, 107), DIFFERENT), ((101, 999), SAME)]
        )
    )

    label = label_of(session.solve(Evidence((), locks, {})))

    assert label[101] == label[102]
    assert label[103] != label[107]


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_identical_photographs_are_one_animal_and_never_asked_about(strategy: str) -> None:
    rows = [replace(row, crop_key=f"crop {row.annotation_id // 2}") for row in photographs(24)]
    matrix = animals(24, noise=1.2)["model"][0]
    twins = np.array([row.annotation_id // 2 for row in rows]) - 50
    session = EngineSession(
        rows, {"model": (matrix[twins], np.ones(24, dtype=np.bool_))}, strategy=strategy
    )

    label = label_of(session.solve(NOTHING))

    assert all(label[one] == label[one + 1] for one in range(102, 124, 2))
    asked_twins = [q.pair for q in session.questions(20) if q.pair.low // 2 == q.pair.high // 2]
    assert asked_twins == []


def test_a_photograph_without_an_embedding_under_every_model_takes_no_part() -> None:
    one, other = animals(8)["model"], animals(8, seed=1)["model"]
    one[1][2] = other[1][5] = False
    session = EngineSession(photographs(8), {"one": one, "other": other})

    result = session.solve(Evidence(said((103, 104, SAME), (101, 102, DIFFERENT)), (), {}))

    assert result.annotation_ids == (101, 102, 104, 105, 107, 108)
    assert session.annotation_ids == result.annotation_ids
    assert len(result.labels) == len(result.probability) == 6
    assert result.n_decisions == 2
    assert result.model_keys == ("one", "other")


def test_contradictions_name_the_photographs() -> None:
    session = EngineSession(photographs(8), animals(8))
    evidence = said((101, 105, SAME), (105, 104, SAME), (104, 101, DIFFERENT))

    result = session.solve(Evidence(evidence, (), {}))

    [found] = result.contradictions
    assert found.cannot == pair(101, 104)
    assert found.path in {(101, 105, 104), (104, 105, 101)}


def test_a_question_says_where_it_comes_from() -> None:
    session = EngineSession(photographs(12), animals(12, noise=1.2), strategy="manual", seed=3)
    session.solve(Evidence(said((101, 102, DIFFERENT)), (), {}))

    [question] = session.questions(1)
    decision = question.answered(SAME, sureness=Sureness.PROBABLY, elapsed_ms=900)

    assert decision.pair == question.pair
    assert (decision.verdict, decision.sureness) == (SAME, Sureness.PROBABLY)
    assert (decision.model_key, decision.strategy, decision.batch) == ("model", "manual", 1)
    assert decision.purpose is Purpose.QUERY
    assert decision.probability == question.p_same
    assert decision.similarity == question.similarity
    assert decision.merge_score == question.merge_score
    assert decision.elapsed_ms == 900


def test_the_same_seed_asks_the_same() -> None:
    sessions = [EngineSession(photographs(24), animals(24, noise=1.2), seed=5) for _ in "ab"]
    for session in sessions:
        session.solve(NOTHING)

    one, other = (session.questions(8) for session in sessions)

    assert one == other


@pytest.mark.parametrize("year", [1, 1904, 2026, 9999])
def test_whatever_the_camera_says_of_the_time_is_borne(year: int) -> None:
    odd = [replace(row, captured_at=datetime(year, 1, 1)) for row in photographs(4)]  # noqa: DTZ001 - cameras know no zone

    assert len(EngineSession(odd, animals(4)).solve(NOTHING).labels) == 4


def test_answers_outweigh_what_the_pixels_say() -> None:
    session = EngineSession(photographs(16), animals(16))
    before = label_of(session.solve(NOTHING))

    after = label_of(session.solve(Evidence(said((101, 102, SAME)), (), {})))

    assert before[101] != before[102]
    assert after[101] == after[102]


def solved(project: Project) -> SolveResult:
    roster = read_roster(project)
    session = EngineSession(roster, animals(len(roster), n_animals=3), seed=2)
    return session.solve(read_evidence(project))


def test_a_solution_is_written_down_as_assignments(project: Project) -> None:
    ids = fill(project.store, 12)
    result = solved(project)

    changes = record_solution(project, result)

    found = {frozenset(members) for members in groups(project).values()}
    expected = {
        frozenset(one for one in ids if label_of(result)[one] == label)
        for label in set(result.labels.tolist())
    }
    assert found == expected
    assert changes.tables == {"partition_run", "cluster", "assignment"}
    run = project.store.runs.latest()
    assert run is not None
    assert (run.engine, run.model_keys, run.seed) == ("evidence", ("model",), 2)
    assert (run.n_decisions, run.n_left) == (0, result.n_left)
    told = json.loads(run.parameters)
    assert (told["n_groups"], told["n_proven"]) == (len(found), 0)


def test_what_was_accepted_and_answered_is_in_the_evidence(project: Project) -> None:
    ids = fill(project.store, 12)
    record_solution(project, solved(project))
    first = group_rows(project)[0]
    assert first.cluster_id is not None
    accept(project, [first.cluster_id])
    answer(project, NewDecision(Pair.of(ids[0], ids[1]), DIFFERENT))

    evidence = read_evidence(project)
    record_solution(project, solved(project))

    assert set(evidence.memberships) == set(first.members)
    assert [decision.pair for decision in evidence.decisions] == [Pair.of(ids[0], ids[1])]
    kept = {row.cluster_id: set(row.members) for row in group_rows(project)}
    assert kept[first.cluster_id] >= set(first.members)


def test_neighbours_are_kept_between_sessions_and_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbour_cache, "_FROM_ROWS", 0)

    without = EngineSession(photographs(60), animals(60, noise=1.2)).solve(NOTHING)
    first, second = (
        EngineSession(photographs(60), animals(60, noise=1.2), cache_folder=tmp_path).solve(NOTHING)
        for _ in "ab"
    )

    assert len(list(tmp_path.glob("neighbours-*.npy"))) == 1
    for other in (first, second):
        assert other.labels.tolist() == without.labels.tolist()


def test_a_photograph_taken_out_stays_out_and_the_others_stay_together(project: Project) -> None:
    fill(project.store, 24)
    roster = read_roster(project)
    session = EngineSession(roster, animals(24))
    record_solution(project, session.solve(read_evidence(project)))
    before = max(groups(project).values(), key=len)
    out = AnnotationId(max(before))

    take_out(project, [out])
    record_solution(project, session.solve(read_evidence(project)))

    assert before - {out} in groups(project).values()


@pytest.mark.parametrize("asked_as", [AskedAs.FIVE, AskedAs.STRANGER])
def test_screens_show_only_what_can_be_seen_and_is_not_being_asked(asked_as: AskedAs) -> None:
    rows = photographs(40)
    gone = {row.annotation_id for row in rows[::5]}
    roster = [replace(row, available=row.annotation_id not in gone) for row in rows]
    session = EngineSession(roster, animals(40, noise=1.0))
    session.solve(NOTHING)

    first = session.screens(asked_as, 2)
    barred = {pair for screen in first for pair in screen.pairs}
    second = session.screens(asked_as, 2, exclude=barred)

    shown = [*first, *second]
    assert first
    assert asked_as in {screen.asked_as for screen in shown} <= {asked_as, AskedAs.PAIR}
    assert all(gone.isdisjoint(screen.annotation_ids) for screen in shown)
    assert all(barred.isdisjoint(screen.pairs) for screen in second)


def test_one_photograph_and_the_engine_of_the_paper_show_no_screens() -> None:
    alone = EngineSession(photographs(1), animals(1))
    paper = EngineSession(photographs(12), animals(12), strategy="aas")

    alone.solve(NOTHING)
    paper.solve(NOTHING)

    assert alone.screens(AskedAs.FIVE, 3) == paper.screens(AskedAs.STRANGER, 3) == []
