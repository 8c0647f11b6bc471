import sqlite3
from dataclasses import replace

import pytest

from reid_desktop.core.learning.versions import (
    BaseModel,
    Comparison,
    Gain,
    Learned,
    Measure,
    NewModelVersion,
)
from reid_desktop.core.types import SessionId
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, reviewer

_HELPED = NewModelVersion(
    kept=BaseModel("Cats, learned 1", "head-1"),
    base=BaseModel("classical", "classical-1"),
    before="classical",
    depth="head",
    recipe='{"epochs": 50}',
    seed=7,
    learned=Learned(30, 40, 5, 6, 12, 90, 75),
    comparison=Comparison(
        Measure(0.875, 0.75), Measure(0.9375, 0.8125), Gain(0.0625, 0.01, 0.1), 41, 17
    ),
    program="1.2",
    device="the processor",
    learned_at=NOON,
)


@pytest.fixture
def session(store: Store) -> SessionId:
    ana = reviewer(store)
    with store.transaction():
        return store.reviewers.begin_session(ana, program="1.2", at=NOON)


def test_what_was_learned_is_kept_whole(store: Store, session: SessionId) -> None:
    with store.transaction():
        number = store.model_versions.add(_HELPED, session)

    [kept] = store.model_versions.all()

    assert kept.what == _HELPED
    assert (kept.version_id, kept.reviewer, kept.name) == (number, "Ana", "Cats, learned 1")


def test_what_did_not_help_is_kept_without_a_model(store: Store, session: SessionId) -> None:
    with store.transaction():
        store.model_versions.add(replace(_HELPED, kept=None), session)
        store.model_versions.add(replace(_HELPED, kept=None), session)

    assert [version.name for version in store.model_versions.all()] == ["", ""]


def test_two_versions_never_have_one_name(store: Store, session: SessionId) -> None:
    with store.transaction():
        store.model_versions.add(_HELPED, session)

    with pytest.raises(sqlite3.IntegrityError), store.transaction():
        store.model_versions.add(_HELPED, session)


def test_the_next_number_is_known_before_it_is_given(store: Store, session: SessionId) -> None:
    first = store.model_versions.next_id()
    with store.transaction():
        number = store.model_versions.add(_HELPED, session)

    assert (first, number, store.model_versions.next_id()) == (1, 1, 2)
