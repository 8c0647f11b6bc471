"""Who said what where answers contradict each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    ClusterId,
    LinkSource,
    Pair,
    Purpose,
    Sureness,
    Verdict,
)
from reid_desktop.project.answers import answer, undo
from reid_desktop.project.disagreements import (
    Disagreement,
    Said,
    Source,
    _torn,
    pairs_of,
    read_disagreements,
)
from reid_desktop.project.identify import name_cluster
from reid_desktop.project.project import Project
from reid_desktop.project.session import PairContradiction
from reid_desktop.project.withdraw import withdraw
from tests.store.store_builders import decide, examined, fill, record_run

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE
_1, _2, _3 = (AnnotationId(n) for n in (1, 2, 3))


@pytest.fixture(autouse=True)
def photographs(project: Project) -> None:
    fill(project.store, 5)
    record_run(project.store, [0, 0, 0, 1, 2])


def pair(a: int, b: int) -> Pair:
    return Pair.of(AnnotationId(a), AnnotationId(b))


def say(
    project: Project, a: int, b: int, verdict: Verdict, sureness: Sureness = Sureness.SURE
) -> None:
    answer(project, NewDecision(pair(a, b), verdict, sureness=sureness))


def triangle(project: Project) -> None:
    say(project, 1, 2, SAME, Sureness.PROBABLY)
    say(project, 2, 3, SAME)
    say(project, 1, 3, DIFFERENT)


def chain(row: Disagreement) -> list[int]:
    return [one.annotation_id for one in row.photographs]


def told(said: Said) -> tuple[Pair, Verdict, Source, str | None, bool, bool]:
    return said.pair, said.verdict, said.source, said.reviewer, said.is_mine, said.is_weak


def test_every_pair_of_a_contradiction_takes_part_in_it() -> None:
    found = pairs_of([PairContradiction(Pair(_1, _3), (_1, _2, _3))])

    assert found == {Pair(_1, _3), Pair(_1, _2), Pair(_2, _3)}


def test_a_contradiction_is_told_in_photographs_with_the_weakest_answer(project: Project) -> None:
    triangle(project)

    [row] = read_disagreements(project)

    assert chain(row) == [1, 2, 3]
    assert [one.file_name for one in row.photographs] == ["1.jpg", "2.jpg", "3.jpg"]
    assert {one.label for one in row.photographs} == {"ID-0001"}
    assert [told(said) for said in row.said] == [
        (pair(1, 2), SAME, Source.ANSWER, "Ana", True, True),
        (pair(2, 3), SAME, Source.ANSWER, "Ana", True, False),
        (pair(1, 3), DIFFERENT, Source.ANSWER, "Ana", True, False),
    ]
    assert row.chain[0].sureness is Sureness.PROBABLY


def test_a_longer_chain_is_told_whole(project: Project) -> None:
    for n in range(1, 5):
        decide(project.store, n, n + 1, by="Bo")
    say(project, 1, 5, DIFFERENT)

    [row] = read_disagreements(project)

    assert chain(row) == [1, 2, 3, 4, 5]
    assert {said.reviewer for said in row.chain} == {"Bo"}
    assert not any(said.is_mine for said in row.chain)


_nodes = st.integers(1, 8)
_links = st.lists(
    st.tuples(_nodes, _nodes, st.sampled_from([SAME, DIFFERENT])).filter(lambda x: x[0] != x[1]),
    max_size=20,
).map(lambda all_of: [Link(a, b, verdict, key=i) for i, (a, b, verdict) in enumerate(all_of)])


@given(links=_links)
def test_what_is_torn_holds_every_contradiction_and_its_paths(links: list[Link]) -> None:
    torn = _torn(links)

    found = ConstraintGraph(link for link in links if link in torn).contradictions()

    assert found == ConstraintGraph(links).contradictions()
    assert bool(torn) == bool(found)


def test_answers_that_agree_are_no_dispute(project: Project) -> None:
    say(project, 1, 2, SAME)
    say(project, 2, 3, SAME)

    assert read_disagreements(project) == []


@pytest.mark.parametrize(
    ("a", "b", "verdict"), [(1, 3, SAME), (1, 2, DIFFERENT), (2, 3, UNSURE), (1, 3, UNSURE)]
)
def test_answering_again_settles_it_and_undo_brings_it_back(
    project: Project, a: int, b: int, verdict: Verdict
) -> None:
    triangle(project)
    before = read_disagreements(project)

    say(project, a, b, verdict)
    settled = read_disagreements(project)
    undo(project)

    assert settled == []
    assert read_disagreements(project) == before


def test_what_was_answered_both_ways_when_asked_again_is_settled_by_one_answer(
    project: Project,
) -> None:
    say(project, 1, 2, DIFFERENT)
    answer(project, NewDecision(pair(1, 2), SAME, purpose=Purpose.REPEAT))
    [torn] = read_disagreements(project)

    answer(project, NewDecision(pair(1, 2), DIFFERENT, purpose=Purpose.PERSON))

    assert torn.said[0].pair == pair(1, 2)
    assert read_disagreements(project) == []


def test_taking_an_answer_back_settles_it(project: Project) -> None:
    triangle(project)

    withdraw(project, pair(2, 3))

    assert read_disagreements(project) == []


def test_two_who_differ_about_a_pair_are_a_dispute_until_a_third_decides(project: Project) -> None:
    decide(project.store, 1, 2, by="Bo")
    say(project, 1, 2, DIFFERENT)

    [row] = read_disagreements(project)
    assert (row.different.reviewer, row.chain[0].reviewer) == ("Ana", "Bo")
    decide(project.store, 1, 2, by="Cy")

    assert read_disagreements(project) == []


def test_a_fact_is_told_as_one_and_is_not_to_be_looked_at_again(project: Project) -> None:
    with project.store.transaction():
        project.store.locks.add(
            pair(1, 2), SAME, source=LinkSource.FACT, reason="identical bytes", at=project.now()
        )
    say(project, 1, 2, DIFFERENT)

    [row] = read_disagreements(project)

    assert told(row.chain[0]) == (pair(1, 2), SAME, Source.FACT, None, False, False)
    assert row.different.is_weak


def test_who_was_accepted_as_one_animal_speaks_against_a_different(project: Project) -> None:
    name_cluster(project, ClusterId(1), "Ana")
    say(project, 2, 3, DIFFERENT)

    [row] = read_disagreements(project)

    assert chain(row) == [2, 3]
    assert [said.source for said in row.chain] == [Source.MEMBERSHIP]


def test_answers_are_told_rather_than_who_was_accepted(project: Project) -> None:
    triangle(project)
    name_cluster(project, ClusterId(1), "Ana")

    [row] = read_disagreements(project)

    assert chain(row) == [1, 2, 3]
    assert {said.source for said in row.said} == {Source.ANSWER}


def test_a_photograph_without_a_group_is_told_by_its_file(project: Project) -> None:
    fill(project.store, [examined("new.jpg")])
    say(project, 1, 6, SAME)
    decide(project.store, 1, 6, DIFFERENT, by="Bo")

    [row] = read_disagreements(project)

    assert (row.photographs[-1].file_name, row.photographs[-1].label) == ("new.jpg", None)
