"""A project of an older version is brought up to date, and that is said."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reid_desktop.project.upgrading import Upgraded
from reid_desktop.store import database
from reid_desktop.store.backup import BackupError
from tests.project.project_builders import make_old_project, opened


def schema_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_opening_it_keeps_a_copy_and_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_old_project(tmp_path / "p", monkeypatch)

    with opened(folder) as project:
        first = project.upgraded
    with opened(folder) as project:
        second = project.upgraded

    copy = folder / "backups" / "schema-0001.sqlite"
    assert (first, second) == (Upgraded(1, copy), None)
    assert schema_of(copy) == 1
    assert schema_of(folder / "project.sqlite") == len(database.schema_scripts())


def test_without_a_copy_nothing_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_old_project(tmp_path / "p", monkeypatch)
    (folder / "backups").touch()

    with pytest.raises(BackupError, match="No copy could be written"), opened(folder):
        pass

    assert schema_of(folder / "project.sqlite") == 1


def test_what_is_said_names_the_copy(tmp_path: Path) -> None:
    upgraded = Upgraded(1, tmp_path / "backups" / "schema-0001.sqlite")

    assert "older version" in upgraded.sentence()
    assert upgraded.hint_sentence().endswith("it is kept as backups/schema-0001.sqlite.")
