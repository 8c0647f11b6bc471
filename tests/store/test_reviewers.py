from dataclasses import replace

from reid_desktop.core.types import SessionId
from reid_desktop.store.reviewers import SessionRow
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


def test_a_session_of_another_project_is_brought_once(store: Store) -> None:
    with store.transaction():
        ana = store.reviewers.id_of("Ana")
        own = store.reviewers.begin_session(ana, program="1", at=NOON)
    [kept] = store.reviewers.sessions()
    other = replace(kept, session_id=SessionId(9), started_at="2025-12-01T12:00:00+00:00")

    with store.transaction():
        found = [store.reviewers.bring_session(one, ana) for one in (kept, other, other)]

    assert found == [own, own + 1, own + 1]
    assert [one.started_at for one in store.reviewers.sessions()] == [
        kept.started_at,
        other.started_at,
    ]


def test_a_session_that_was_brought_is_not_the_last_one(store: Store) -> None:
    with store.transaction():
        ana = store.reviewers.id_of("Ana")
        own = store.reviewers.begin_session(ana, program="1", at=NOON)
        store.reviewers.end_session(own, NOON)
    other = SessionRow(SessionId(9), "Ben", "1", "2025-12-01T12:00:00+00:00", None)

    with store.transaction():
        store.reviewers.bring_session(other, ana)

    assert not store.reviewers.was_left_open()
