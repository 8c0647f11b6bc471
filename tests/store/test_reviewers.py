from reid_desktop.store.store import Store
from tests.store.store_builders import NOON


def test_a_reviewer_is_one_however_the_name_is_written(store: Store) -> None:
    with store.transaction():
        ids = [store.reviewers.id_of(name) for name in ("Ana", "ANA", "Bo")]

    assert ids[0] == ids[1] != ids[2]
    assert list(store.reviewers.names().values()) == ["Ana", "Bo"]


def test_a_session_that_was_not_closed_is_told(store: Store) -> None:
    assert not store.reviewers.was_left_open()
    with store.transaction():
        ana = store.reviewers.id_of("Ana")
        session = store.reviewers.begin_session(ana, program="1", at=NOON)
    assert store.reviewers.was_left_open()

    with store.transaction():
        store.reviewers.end_session(session, NOON)

    assert not store.reviewers.was_left_open()
