"""Projects are opened in the name of whoever answers, and closed again."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reid_desktop.cli.opening import opened, reviewer_or_me
from reid_desktop.project.project import PROJECT_FILE, create_project, open_project
from reid_desktop.runtime.paths import settings_file
from reid_desktop.runtime.settings import Settings
from tests.cli.cli_runner import refused, run
from tests.project.project_builders import make_old_project, make_project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    create_project(folder, reviewer="Ana").close()
    return folder


def test_the_reviewer_is_as_told_then_as_set_then_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REID_DESKTOP_HOME", str(tmp_path))
    monkeypatch.setattr("getpass.getuser", lambda: "user")

    assert reviewer_or_me() == "user"
    Settings(settings_file()).set_reviewer("Ben")
    assert reviewer_or_me() == "Ben"
    assert reviewer_or_me("Cleo") == "Cleo"


def test_the_file_of_a_project_opens_it(folder: Path) -> None:
    with opened(folder / PROJECT_FILE, reviewer="Ben") as project:
        assert (project.folder, project.reviewer) == (folder, "Ben")


def test_it_is_closed_whatever_happens(folder: Path) -> None:
    with pytest.raises(ZeroDivisionError), opened(folder, reviewer="Ben"):
        raise ZeroDivisionError

    open_project(folder, reviewer="Ben").close()


def test_a_place_that_is_at_risk_is_told_beside_the_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "Dropbox" / "cats"
    create_project(folder, reviewer="Ana").close()

    with opened(folder):
        pass

    told = capsys.readouterr()
    assert "Dropbox" in told.err
    assert told.out == ""


def test_a_project_of_an_older_version_is_opened_and_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_old_project(tmp_path / "p", monkeypatch)

    first, second = run("status", folder), run("status", folder)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "made by an older version" in first.stderr
    assert "backups/schema-0001.sqlite" in first.stderr
    assert second.stderr == ""


def test_a_project_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    make_project(tmp_path / "p").close()
    with closing(sqlite3.connect(tmp_path / "p" / "project.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 99")

    said = refused("status", tmp_path / "p")

    assert "made by a newer version of the program (schema 99)" in said
