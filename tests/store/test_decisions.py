import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from reid_desktop.core.records import Decision, NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    AskedAs,
    DecisionId,
    Pair,
    Purpose,
    Sureness,
    Verdict,
)
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, decide, fill, reviewer

A, B = AnnotationId(1), AnnotationId(2)


@pytest.fixture(autouse=True)
def photographs(store: Store) -> None:
    fill(store, 3)


def verdicts(store: Store) -> list[tuple[str, Verdict]]:
    return [(decision.reviewer, decision.verdict) for decision in store.decisions.in_force()]


def test_an_answer_comes_back_as_it_was_given(store: Store) -> None:
    given = NewDecision(
        pair=Pair.of(B, A),
        verdict=Verdict.NOT_COMPARABLE,
        sureness=Sureness.PROBABLY,
        reason="O'Brien said so",
        purpose=Purpose.AUDIT,
        batch=3,
        inclusion_probability=0.25,
        merge_score=-1.5,
        similarity=0.5,
        probability=0.75,
        model_key="m",
        strategy="evidence",
        asked_as=AskedAs.FIVE,
        elapsed_ms=1200,
    )

    ana = reviewer(store)
    with store.transaction():
        decision_id = store.decisions.add(given, ana, None, NOON + timedelta(seconds=1))

    [decision] = store.decisions.in_force()
    assert decision.given == given
    assert decision.decision_id == decision_id
    assert decision.reviewer == "Ana"
    assert decision.decided_at == NOON + timedelta(seconds=1)
    assert len(decision.uuid) == 36


def test_the_newest_answer_of_a_reviewer_about_a_pair_counts(store: Store) -> None:
    decide(store, A, B, Verdict.SAME)

    decide(store, B, A, Verdict.DIFFERENT)

    assert verdicts(store) == [("Ana", Verdict.DIFFERENT)]


def test_the_answers_of_two_reviewers_stand_side_by_side(store: Store) -> None:
    decide(store, A, B, Verdict.SAME)

    decide(store, A, B, Verdict.DIFFERENT, by="Ben")

    assert verdicts(store) == [("Ana", Verdict.SAME), ("Ben", Verdict.DIFFERENT)]


def test_a_repeat_counts_beside_the_answer_it_repeats(store: Store) -> None:
    decide(store, A, B, Verdict.SAME)
    repeat = NewDecision(Pair.of(A, B), Verdict.DIFFERENT, purpose=Purpose.REPEAT)

    with store.transaction():
        store.decisions.add(repeat, store.reviewers.id_of("Ana"), None, NOON)

    assert verdicts(store) == [("Ana", Verdict.SAME), ("Ana", Verdict.DIFFERENT)]


@pytest.mark.parametrize(
    ("purpose", "counting"),
    [
        (Purpose.PERSON, [Verdict.UNSURE]),
        (Purpose.AUDIT, [Verdict.DIFFERENT, Verdict.UNSURE]),
        (Purpose.REPEAT, [Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE]),
    ],
)
def test_an_answer_of_ones_own_accord_settles_what_repeats_left_open(
    store: Store, purpose: Purpose, counting: list[Verdict]
) -> None:
    decide(store, A, B, Verdict.SAME)
    again = NewDecision(Pair.of(A, B), Verdict.DIFFERENT, purpose=Purpose.REPEAT)
    last = NewDecision(Pair.of(A, B), Verdict.UNSURE, purpose=purpose)

    with store.transaction():
        store.decisions.add(again, store.reviewers.id_of("Ana"), None, NOON)
        store.decisions.add(last, store.reviewers.id_of("Ana"), None, NOON)

    assert [verdict for _, verdict in verdicts(store)] == counting
    assert store.find_faults() == []


def test_an_answer_about_an_annotation_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        decide(store, A, 99)


def test_every_answer_is_listed_with_whether_it_counts(store: Store) -> None:
    decide(store, A, B, Verdict.SAME)
    decide(store, A, B, Verdict.UNSURE)

    listed = [(decision.verdict, counts) for decision, counts in store.decisions.all()]

    assert listed == [(Verdict.SAME, False), (Verdict.UNSURE, True)]


def test_answers_are_counted_by_verdict(store: Store) -> None:
    for verdict in (Verdict.SAME, Verdict.SAME, Verdict.UNSURE):
        decide(store, A, B, verdict)

    assert store.decisions.count() == 3
    assert store.decisions.count_by_verdict() == {
        Verdict.SAME: 2,
        Verdict.DIFFERENT: 0,
        Verdict.UNSURE: 1,
        Verdict.NOT_COMPARABLE: 0,
    }


def test_an_answer_to_a_screen_counts_once_and_a_merge_not_at_all(store: Store) -> None:
    pair = NewDecision(Pair(A, B), Verdict.SAME)
    five = replace(pair, asked_as=AskedAs.FIVE)
    merge = replace(pair, purpose=Purpose.PERSON, reason="merge")
    by = reviewer(store)
    with store.transaction():
        for decision in (pair, pair, merge):
            store.decisions.add(decision, by, None, NOON)
        for decision, at in ((five, NOON), (five, NOON), (five, NOON + timedelta(seconds=2))):
            store.decisions.add(decision, by, None, at)

    assert store.decisions.count_given() == 4


def test_what_a_reviewer_said_of_a_pair_can_be_removed(store: Store) -> None:
    decide(store, A, B)
    decide(store, A, B, Verdict.DIFFERENT)
    decide(store, A, B, by="Bo")
    ana = reviewer(store)

    with store.transaction():
        removed = store.decisions.remove(Pair(A, B), ana)
        again = store.decisions.remove(Pair(A, B), ana)

    assert (removed, again) == (2, 0)
    assert verdicts(store) == [("Bo", Verdict.SAME)]


def test_an_answer_from_another_project_keeps_its_time_and_its_number(store: Store) -> None:
    ben = reviewer(store, "Ben")
    at = NOON + timedelta(days=-3)
    given = NewDecision(Pair.of(A, B), Verdict.DIFFERENT, purpose=Purpose.REPEAT)
    other = Decision(DecisionId(77), given, "Ben", at, "u-1")

    with store.transaction():
        session = store.reviewers.begin_session(ben, program="1", at=NOON)
        number = store.decisions.bring(other, ben, session)

    [decision] = store.decisions.in_force()
    assert decision == Decision(number, given, "Ben", at, "u-1")
    assert store.decisions.uuids() == {"u-1"}
    assert store.decisions.sessions() == {"u-1": session}


def test_answers_that_were_undone_or_removed_were_taken_back(store: Store) -> None:
    ana = reviewer(store)
    uuids = []
    for kind in ("answer", "answer", "bring in the answers of Ben"):
        with store.operation(kind, at=NOON) as operation_id:
            store.decisions.add(NewDecision(Pair.of(A, B), Verdict.SAME), ana, None, NOON)
        uuids.append(list(store.decisions.in_force())[-1].uuid)
        store.flip(operation_id, NOON)
    with store.operation("answer", at=NOON):
        store.decisions.add(NewDecision(Pair.of(A, B), Verdict.SAME), ana, None, NOON)
    [removed] = store.decisions.in_force()
    with store.operation("take back", at=NOON) as removal:
        store.decisions.remove(Pair.of(A, B), ana)

    found = store.decisions.taken_back(but_by="bring in ")
    store.flip(removal, NOON)

    assert found == {*uuids[:2], removed.uuid}
    assert store.decisions.taken_back(but_by="bring in ") == set(uuids[:2])
