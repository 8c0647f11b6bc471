# ruff: noqa: S608 - table names of our own
import sqlite3
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reid_desktop.core.types import AnnotationId, OperationId, Pair
from reid_desktop.store import undo
from reid_desktop.store.store import Store
from reid_desktop.store.undo import RECORDED_TABLES, flip
from tests.store.store_builders import NOON, decide, fill, record_run

Statement = tuple[str, tuple[object, ...]]
Contents = dict[str, list[tuple[Any, ...]]]

ids = st.integers(1, 4)
numbers = st.integers(1, 3)
statements: st.SearchStrategy[Statement] = st.one_of(
    st.tuples(ids, ids).map(
        lambda pair: (
            (
                "INSERT INTO decision (low, high, verdict, reviewer_id, purpose, decided_at, uuid)"
                " SELECT ?, ?, 'same', 1, 'query', '', hex(randomblob(8)) WHERE ?1 < ?2"
            ),
            pair,
        )
    ),
    ids.map(lambda i: ("DELETE FROM decision WHERE low = ?", (i,))),
    ids.map(lambda i: ("UPDATE decision SET verdict = 'unsure', reason = 'x' WHERE low = ?", (i,))),
    ids.map(
        lambda i: ("UPDATE annotation SET excluded = 1 - excluded WHERE annotation_id <= ?", (i,))
    ),
    numbers.map(
        lambda i: (
            (
                "INSERT INTO individual (name, uuid, created_at) VALUES (?1, ?1, '')"
                " ON CONFLICT DO NOTHING"
            ),
            (f"animal {i}",),
        )
    ),
    numbers.map(lambda i: ("UPDATE individual SET notes = notes || ?", (str(i),))),
    st.tuples(ids, numbers).map(
        lambda t: (
            (
                "INSERT INTO membership (annotation_id, individual_id, accepted_at, reviewer_id)"
                " SELECT ?, individual_id, '', 1 FROM individual WHERE name = 'animal ' || ?"
                " ON CONFLICT (annotation_id) DO UPDATE SET individual_id = excluded.individual_id"
            ),
            t,
        )
    ),
    ids.map(lambda i: ("DELETE FROM membership WHERE annotation_id = ?", (i,))),
    numbers.map(
        lambda i: (
            (
                "DELETE FROM individual WHERE name = 'animal ' || ? AND individual_id NOT IN"
                " (SELECT individual_id FROM membership)"
            ),
            (i,),
        )
    ),
    st.tuples(ids, numbers).map(
        lambda t: (
            (
                "UPDATE assignment SET individual_id = (SELECT individual_id FROM individual"
                " WHERE name = 'animal ' || ?2), probability = 0.5 WHERE annotation_id = ?1"
            ),
            t,
        )
    ),
)


def contents(connection: sqlite3.Connection) -> Contents:
    return {
        table: [tuple(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")]
        for table in RECORDED_TABLES
    }


class UndoMachine(RuleBasedStateMachine):
    """Does, undoes and redoes in any order; the model is a list of whole states."""

    @initialize()
    def begin(self) -> None:
        self.store = Store.open(":memory:")
        fill(self.store, 4)
        with self.store.transaction():
            self.store.reviewers.id_of("Ana")
        self.states = [contents(self.store.connection)]
        self.place = 0

    @rule(group=st.lists(statements, min_size=1, max_size=6))
    def do(self, group: list[Statement]) -> None:
        with self.store.operation(f"act {self.place}", at=NOON):
            for sql, parameters in group:
                self.store.connection.execute(sql, parameters)
        self.place += 1
        self.states[self.place :] = [contents(self.store.connection)]

    @rule()
    def fail(self) -> None:
        """An act that fails is no act, and nothing to redo is lost."""
        try:
            with self.store.operation("fails", at=NOON):
                self.store.connection.execute("UPDATE annotation SET excluded = 1 - excluded")
                self.store.connection.execute("INSERT INTO decision (low) VALUES (1)")
        except sqlite3.IntegrityError:
            return
        raise AssertionError("the second statement is wrong")

    @rule()
    def undo(self) -> None:
        target = self.store.undo_status().undo
        assert (target is None) == (self.place == 0)
        if target is not None:
            assert target.kind == f"act {self.place - 1}"
            self._flip(target.operation_id)
            self.place -= 1

    @rule()
    def redo(self) -> None:
        target = self.store.undo_status().redo
        assert (target is None) == (self.place == len(self.states) - 1)
        if target is not None:
            assert target.kind == f"act {self.place}"
            self._flip(target.operation_id)
            self.place += 1

    @precondition(lambda self: hasattr(self, "store"))
    @invariant()
    def everything_is_as_it_was_then(self) -> None:
        assert contents(self.store.connection) == self.states[self.place]
        assert self.store.connection.execute("PRAGMA foreign_key_check").fetchall() == []

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()

    def _flip(self, operation_id: OperationId) -> None:
        """Flip without the refresh of the store: here assignments are rows like any other."""
        with self.store.transaction():
            flip(self.store.connection, operation_id, at="")


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(max_examples=80, stateful_step_count=20, deadline=None)


def act(store: Store, sql: str, *parameters: object) -> OperationId:
    with store.operation("act", at=NOON) as operation_id:
        store.connection.execute(sql, parameters)
    return operation_id


def test_an_act_is_known_by_who_did_it_when_the_project_was_open(store: Store) -> None:
    with store.transaction():
        ana = store.reviewers.id_of("Ana")
        session = store.reviewers.begin_session(ana, program="1", at=NOON)

    with store.operation("rename Ana to Bo", at=NOON, session_id=session):
        pass

    row = store.undo_status().undo
    assert row is not None
    assert (row.kind, row.session_id, row.reviewer) == ("rename Ana to Bo", session, "Ana")


def test_a_change_of_letters_alone_is_recorded(store: Store) -> None:
    """The column compares without case, and the log must not."""
    with store.transaction():
        store.individuals.add("ana", NOON)

    operation_id = act(store, "UPDATE individual SET name = 'Ana'")
    store.flip(operation_id, NOON)

    assert [individual.name for individual in store.individuals.all()] == ["ana"]


def test_what_is_no_act_is_not_recorded(store: Store) -> None:
    fill(store, 2)
    decide(store, 1, 2)
    record_run(store, [0, 0])

    assert store.undo_status().undo is None
    assert store.connection.execute("SELECT count(*) FROM operation_change").fetchone()[0] == 0


def test_the_log_tells_what_an_act_touched_and_so_does_its_undoing(store: Store) -> None:
    fill(store, 4)
    with store.transaction():
        store.reviewers.id_of("Ana")
    operation_id = act(
        store,
        "INSERT INTO decision (low, high, verdict, reviewer_id, purpose, decided_at, uuid)"
        " VALUES (2, 4, 'same', 1, 'query', '', 'u')",
    )

    done = store.touched(operation_id)
    undone = store.flip(operation_id, NOON)

    assert done == undone
    assert done.tables == {"decision"}
    assert done.annotations == {2, 4}
    assert done.pairs == {Pair(AnnotationId(2), AnnotationId(4))}


def test_the_log_tells_of_every_table_whose_photographs_were_touched(store: Store) -> None:
    fill(store, 4)
    operation_id = act(store, "UPDATE annotation SET excluded = 1 WHERE annotation_id = 3")
    other_id = act(
        store,
        "INSERT INTO lock (low, high, verdict, source, reason, created_at)"
        " VALUES (1, 2, 'same', 'person', '', '')",
    )

    assert store.touched(operation_id).annotations == {3}
    assert store.touched(other_id).annotations == {1, 2}
    assert store.flip(other_id, NOON).annotations == {1, 2}


def test_the_stamp_grows_with_every_act_and_undoing(store: Store) -> None:
    fill(store, 1)
    stamps = [store.stamp()]

    operation_id = act(store, "UPDATE annotation SET excluded = 1")
    stamps.append(store.stamp())
    for _ in range(2):
        store.flip(operation_id, NOON)
        stamps.append(store.stamp())

    assert stamps == sorted(set(stamps))


class _Heard:
    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def advance(self, done: int, total: int) -> None:
        self.told.append((done, total))


def test_only_what_changed_much_tells_how_far_it_is(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo, "_PROGRESS_EVERY", 2)
    fill(store, 5)
    much, little = _Heard(), _Heard()
    first = act(store, "UPDATE annotation SET excluded = 1")
    second = act(store, "UPDATE annotation SET excluded = 0 WHERE annotation_id = 1")

    store.flip(second, NOON, little)
    store.flip(first, NOON, much)

    assert little.told == []
    assert much.told == [(34, 100), (68, 100)]
