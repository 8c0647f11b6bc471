from reid_desktop.core.records import NewDecision
from reid_desktop.core.types import (
    AnnotationId,
    ClusterId,
    IndividualId,
    LinkSource,
    Pair,
    Sureness,
    Verdict,
)
from reid_desktop.store.assignments import Group
from reid_desktop.store.store import Store
from tests.store.store_builders import (
    NOON,
    clusters,
    decide,
    examined,
    fill,
    record_run,
    reviewer,
    statuses,
)


def accept(store: Store, name: str, *members: int) -> IndividualId:
    ana = reviewer(store)
    ids = [AnnotationId(member) for member in members]
    with store.transaction():
        individual = store.individuals.add(name, NOON)
        store.individuals.accept([(one, individual) for one in ids], reviewer_id=ana, at=NOON)
        store.assignments.refresh(ids)
    return individual


def test_every_annotation_in_a_cluster_is_told_with_it(store: Store) -> None:
    a, b, c = fill(store, 3)
    record_run(store, [0, 1, 0])
    with store.transaction():
        store.assignments.move([b], None)

    assert store.assignments.clusters() == {a: ClusterId(1), c: ClusterId(1)}


def test_a_cluster_is_shown_best_first(store: Store) -> None:
    a, b, c = fill(store, 3)
    record_run(store, [0, 0, 1], probability=[0.2, 0.9, 0.5])

    assert store.assignments.group_of_cluster(ClusterId(1)) == Group(
        None, ClusterId(1), "ID-0001", (b, a)
    )
    assert store.assignments.group_of_cluster(ClusterId(2)) == Group(
        None, ClusterId(2), "ID-0002", (c,)
    )


def test_a_cluster_with_an_individual_in_it_is_shown_as_that(store: Store) -> None:
    a, b, _ = fill(store, 3)
    record_run(store, [0, 0, 1], probability=[0.2, 0.9, 0.5])

    ana = accept(store, "Ana", a)

    assert store.assignments.group_of_cluster(ClusterId(1)) == Group(
        ana, ClusterId(1), "Ana", (a, b)
    )


def test_an_individual_without_a_solve_has_no_cluster(store: Store) -> None:
    a, _ = fill(store, 2)

    ana = accept(store, "Ana", a)

    assert store.assignments.group_of_individual(ana) == Group(ana, None, "Ana", (a,))
    assert statuses(store)[a] == "accepted"


def test_groups_that_are_not_there_are_none(store: Store) -> None:
    fill(store, 1)

    assert store.assignments.group_of_cluster(ClusterId(5)) is None
    assert store.assignments.group_of_individual(IndividualId(5)) is None
    assert store.assignments.groups_with([AnnotationId(1)]) == []


def test_the_groups_of_some_photographs_are_listed_once(store: Store) -> None:
    fill(store, 5)
    record_run(store, [0, 0, 1, 1, 2])
    ana = accept(store, "Ana", 3, 4)

    groups = store.assignments.groups_with([AnnotationId(n) for n in (1, 2, 3, 4)])

    assert [(group.cluster_id, group.individual_id) for group in groups] == [(1, None), (2, ana)]


def test_what_is_excluded_is_in_no_group(store: Store) -> None:
    a, b = fill(store, 2)
    record_run(store, [0, 0], proven=[True])

    with store.transaction():
        store.annotations.set_excluded([a], value=True)
        store.assignments.refresh([a])

    group = store.assignments.group_of_cluster(ClusterId(1))
    assert group is not None
    assert group.annotation_ids == (b,)
    assert statuses(store)[b] == "proposed"  # alone, it is not proven any more
    assert store.assignments.proven_clusters() == []


def test_annotations_move_into_a_new_cluster(store: Store) -> None:
    a, b = fill(store, 2)
    record_run(store, [0, 0])

    with store.transaction():
        store.assignments.move([b], store.assignments.add_cluster())
        store.assignments.refresh([a, b])

    assert clusters(store) == {a: "ID-0001", b: "ID-0002"}


def test_there_is_no_new_cluster_before_the_first_solve(store: Store) -> None:
    assert store.assignments.add_cluster() is None


def test_the_owner_of_a_label_is_found_in_any_case(store: Store) -> None:
    fill(store, 1)
    record_run(store, [0])

    assert store.assignments.label_owner("id-0001") == 1
    assert store.assignments.label_owner("ID-0002") is None


def test_a_sure_different_keeps_groups_apart(store: Store) -> None:
    a, b, c, d = fill(store, 4)
    decide(store, b, c, Verdict.DIFFERENT)

    assert store.assignments.apart([[a, b], [c, d]]) == Pair(b, c)
    assert store.assignments.apart([[a], [c, d]]) is None
    assert store.assignments.apart([[b, c], [d]]) is None


def test_a_different_that_was_taken_back_or_is_not_sure_keeps_nothing_apart(store: Store) -> None:
    a, b, c = fill(store, 3)
    decide(store, a, b, Verdict.DIFFERENT)
    decide(store, a, b, Verdict.SAME)
    ana = reviewer(store)
    with store.transaction():
        probably = NewDecision(Pair.of(a, c), Verdict.DIFFERENT, sureness=Sureness.PROBABLY)
        store.decisions.add(probably, ana, None, NOON)

    assert store.assignments.apart([[a], [b], [c]]) is None


def test_a_locked_different_keeps_groups_apart(store: Store) -> None:
    a, b = fill(store, 2)
    with store.transaction():
        store.locks.add(
            Pair.of(a, b), Verdict.DIFFERENT, source=LinkSource.CATALOGUE, reason="", at=NOON
        )

    assert store.assignments.apart([[a], [b]]) == Pair(a, b)


def test_answers_and_facts_that_join_are_told_apart(store: Store) -> None:
    a, b, c = fill(store, [examined("a", content="x"), examined("b", content="x"), examined("c")])
    decide(store, b, c)

    assert store.assignments.joined([a, b], [c]) == [Pair(b, c)]
    assert store.assignments.joined([a], [b, c]) == []
    assert store.assignments.joined([a], [b, c], by_fact=True) == [Pair(a, b)]
