from reid_desktop.core.types import AnnotationId, LinkSource, Pair, Verdict
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, fill

PAIR = Pair(AnnotationId(1), AnnotationId(2))


def bind(store: Store) -> None:
    with store.transaction():
        store.locks.add(
            PAIR, Verdict.DIFFERENT, source=LinkSource.FACT, reason="two in one image", at=NOON
        )


def test_a_lock_is_in_force(store: Store) -> None:
    fill(store, 2)

    bind(store)

    [lock] = store.locks.in_force()
    assert (lock.pair, lock.verdict, lock.source, lock.reason) == (
        PAIR,
        Verdict.DIFFERENT,
        LinkSource.FACT,
        "two in one image",
    )


def test_a_lock_that_a_person_lifted_stays_lifted(store: Store) -> None:
    fill(store, 2)
    bind(store)
    [lock] = store.locks.in_force()

    with store.transaction():
        store.locks.lift(lock.lock_id, NOON)
    bind(store)

    assert store.locks.in_force() == []


def test_a_membership_is_locked_with_where_it_is_known_from(store: Store) -> None:
    [annotation_id] = fill(store, 1)
    with store.transaction():
        reviewer_id = store.reviewers.id_of("Ana")
        individual_id = store.individuals.add("Bo", NOON)
        store.individuals.accept([(annotation_id, individual_id)], reviewer_id=reviewer_id, at=NOON)
        store.locks.bind_memberships(
            [annotation_id], source=LinkSource.CATALOGUE, reason="catalogue", at=NOON
        )

    rows = store.connection.execute("SELECT membership_id, source FROM lock").fetchall()
    assert [tuple(row) for row in rows] == [(1, "catalogue")]
    assert store.locks.in_force() == []
