import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reid_desktop.store import store as store_module
from reid_desktop.store.database import ProjectFileError, open_database
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, decide, fill, record_run


def test_a_store_that_cannot_be_set_up_leaves_the_file_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "project.sqlite"

    def fail(_connection: sqlite3.Connection) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(store_module, "install_triggers", fail)
    with pytest.raises(ZeroDivisionError):
        Store.open(path, create=True)

    open_database(path).close()


def test_a_full_disk_is_said_by_an_act_and_nothing_of_it_is_saved(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path / "project.sqlite", create=True)) as store:
        fill(store, 2)
        pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
        store.connection.execute(f"PRAGMA max_page_count = {pages}")

        with (
            pytest.raises(ProjectFileError, match="The disk is full"),
            store.operation("a", at=NOON),
        ):
            store.individuals.add("x" * 100_000, NOON)

        assert store.individuals.all() == []
        assert store.undo_status().undo is None


def test_after_a_checkpoint_the_file_alone_is_whole(tmp_path: Path) -> None:
    path, copy = tmp_path / "project.sqlite", tmp_path / "copy.sqlite"
    with closing(Store.open(path, create=True)) as store:
        fill(store, 2)
        decide(store, 1, 2)

        store.checkpoint()
        copy.write_bytes(path.read_bytes())

    with closing(sqlite3.connect(copy)) as plain:
        assert plain.execute("SELECT low, high FROM must_link").fetchall() == [(1, 2)]


def test_changes_are_counted(store: Store) -> None:
    before = store.n_changes

    fill(store, 1)

    assert store.n_changes > before


def test_undoing_works_out_anew_who_is_who(store: Store) -> None:
    ids = fill(store, 2)
    record_run(store, [0, 0])
    with store.transaction():
        ana = store.reviewers.id_of("Ana")
    with store.operation("accept", at=NOON) as operation_id:
        individual = store.individuals.add("Ana", NOON)
        members = [(one, individual) for one in ids]
        store.individuals.accept(members, reviewer_id=ana, at=NOON)
        store.assignments.refresh(ids)
    record_run(store, [0, 1])

    store.flip(operation_id, NOON)

    assert store.find_faults() == []
    assert store.individuals.all() == []
