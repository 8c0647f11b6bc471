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
