import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from installers import playing


def test_waiting_returns_what_came() -> None:
    answers = iter(["", "", "window 7"])

    assert playing._wait_until(lambda: next(answers)) == "window 7"


def test_waiting_ends_when_nothing_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing, "_PATIENCE_S", 0.01)

    with pytest.raises(AssertionError, match="nothing happened"):
        playing._wait_until(lambda: "")


def test_answers_are_counted_while_the_program_keeps_the_file_to_itself(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "project.sqlite")) as project:
        project.execute("PRAGMA locking_mode = EXCLUSIVE")
        project.execute("PRAGMA journal_mode = WAL")
        project.execute("CREATE TABLE decision (verdict TEXT)")
        project.executemany("INSERT INTO decision VALUES (?)", [("same",), ("different",)])
        project.commit()

        assert playing.n_answers(tmp_path) == 2
