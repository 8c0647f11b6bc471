import logging
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.store.database import ProjectFileError, ProjectInUseError
from reid_desktop.store.disposable import DisposableFile, Form

FORM = Form("CREATE TABLE thing (n INTEGER) STRICT;", application_id=7, version=1, what="Things")


def things(file: DisposableFile) -> list[int]:
    return [row[0] for row in file.connection.execute("SELECT n FROM thing")]


def fill(path: Path) -> None:
    with closing(DisposableFile(path, FORM)) as file:
        file.connection.execute("INSERT INTO thing VALUES (1)")


def test_what_is_kept_is_there_after_closing(tmp_path: Path) -> None:
    fill(tmp_path / "f")

    with closing(DisposableFile(tmp_path / "f", FORM)) as file:
        assert things(file) == [1]


@pytest.mark.parametrize("form", [replace(FORM, version=2), replace(FORM, application_id=8)])
def test_a_file_of_another_form_is_made_anew(
    tmp_path: Path, form: Form, caplog: pytest.LogCaptureFixture
) -> None:
    fill(tmp_path / "f")

    with closing(DisposableFile(tmp_path / "f", form)) as file:
        assert things(file) == []

    assert "Things are damaged and will be computed again" in caplog.text
    caplog.clear()


def test_damage_that_shows_later_is_repaired(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    fill(tmp_path / "f")
    with closing(DisposableFile(tmp_path / "f", FORM)) as file:
        file.connection.execute("DROP TABLE thing")

        found = file.repairing(lambda: things(file), [9])

        assert found == [9]
        assert file.repairing(lambda: things(file), [9]) == []

    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    caplog.clear()


def test_what_is_no_damage_is_said(tmp_path: Path) -> None:
    with closing(DisposableFile(tmp_path / "f", FORM)) as file:

        def crowd() -> None:
            file.connection.execute("PRAGMA max_page_count = 1")
            file.connection.execute(
                "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 9999)"
                " INSERT INTO thing SELECT n FROM c"
            )

        with pytest.raises(ProjectFileError, match="full"):
            file.repairing(crowd, None)


def test_a_mistake_of_our_own_passes_through(tmp_path: Path) -> None:
    with closing(DisposableFile(tmp_path / "f", FORM)) as file:

        def mistake() -> None:
            file.connection.execute("INSERT INTO thing VALUES (?)", (1, 2))

        with pytest.raises(sqlite3.ProgrammingError):
            file.repairing(mistake, None)


def test_a_file_in_use_is_said(tmp_path: Path) -> None:
    with closing(DisposableFile(tmp_path / "f", FORM)), pytest.raises(ProjectInUseError):
        DisposableFile(tmp_path / "f", FORM)
