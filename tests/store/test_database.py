import multiprocessing
import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reid_desktop.store import database
from reid_desktop.store.database import (
    ProjectFileError,
    ProjectInUseError,
    open_database,
    said_plainly,
    transaction,
)

NEWEST = len(database.schema_scripts())

_ORDINARY_USER = 65534


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Be somebody whom permissions bind: the tests may run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(_ORDINARY_USER, _ORDINARY_USER, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that everybody may look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project file that was closed."""
    path = tmp_path / "project.sqlite"
    open_database(path, create=True).close()
    return path


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def refusal(path: Path) -> ProjectFileError:
    """Try to open a file that is to be left alone to the byte; return what was said."""
    before = snapshot(path.parent)
    with pytest.raises(ProjectFileError) as caught:
        open_database(path)
    assert snapshot(path.parent) == before
    assert caught.value.hint
    return caught.value


def test_a_new_file_is_made_and_opens_again(path: Path) -> None:
    with closing(open_database(path)) as connection:
        [row] = connection.execute("SELECT count(*) FROM decision")

    assert row[0] == 0


def test_an_empty_file_is_made_into_a_project_when_one_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "project.sqlite"
    path.touch()

    open_database(path, create=True).close()

    open_database(path).close()


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    error = refusal(tmp_path / "project.sqlite")

    assert "There is no project.sqlite" in str(error)


@pytest.mark.parametrize(
    "content",
    [b"", b"Dear diary", b"SQLite format 3\x00", os.urandom(4096)],
    ids=["empty", "text", "header", "noise"],
)
def test_a_file_that_is_no_project_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "project.sqlite"
    path.write_bytes(content)

    assert "is not a project" in str(refusal(path))


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "project.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE holiday (place TEXT)")

    assert "is not a project" in str(refusal(path))


def test_a_newer_schema_is_left_alone(path: Path) -> None:
    with closing(open_database(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    assert "newer version of the program (schema 99)" in str(refusal(path))


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "project.sqlite").mkdir()

    with pytest.raises(ProjectFileError, match=r"project\.sqlite cannot be read"):
        open_database(tmp_path / "project.sqlite")


def test_a_read_only_file_is_left_alone(shared_folder: Path) -> None:
    path = shared_folder / "project.sqlite"
    open_database(path, create=True).close()
    path.chmod(stat.S_IREAD | stat.S_IRGRP | stat.S_IROTH)

    with ordinary_user():
        error = refusal(path)

    assert str(error) == "project.sqlite may not be written to."


def test_a_read_only_folder_is_left_alone(shared_folder: Path) -> None:
    path = shared_folder / "project.sqlite"
    open_database(path, create=True).close()
    path.chmod(0o666)
    shared_folder.chmod(0o555)

    with ordinary_user():
        error = refusal(path)

    assert "may not be written to" in str(error)


def test_a_file_that_is_open_elsewhere_is_left_alone(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with closing(open_database(path)), context.Pool(1) as pool:
        said = pool.apply(_try_to_open, (path,))

    assert (
        said == "ProjectInUseError: The project is open in another window or on another computer."
    )


def test_the_same_file_does_not_open_twice_in_one_program(path: Path) -> None:
    with closing(open_database(path)), pytest.raises(ProjectInUseError):
        open_database(path)


def test_what_was_committed_before_a_crash_is_there(tmp_path: Path, path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    with closing(open_database(path)) as connection:
        with transaction(connection):
            connection.execute("INSERT INTO reviewer (name) VALUES ('Ana')")
        for suffix in ("", "-wal"):
            crashed = copy / f"project.sqlite{suffix}"
            crashed.write_bytes(Path(f"{path}{suffix}").read_bytes())

    with closing(open_database(copy / "project.sqlite")) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM reviewer")]

    assert names == ["Ana"]


def test_an_answer_is_on_the_disk_before_it_counts_as_saved(path: Path) -> None:
    with closing(open_database(path)) as connection:
        asked = ("synchronous", "journal_mode", "locking_mode", "foreign_keys")
        settings = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]

    assert settings == [2, "wal", "exclusive", 1]


def test_in_a_shared_place_there_is_one_file_and_it_is_as_safe(path: Path) -> None:
    with closing(open_database(path)) as connection:
        connection.execute("INSERT INTO reviewer (name) VALUES ('Ana')")

    with closing(open_database(path, shared_place=True)) as connection:
        settings = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "locking_mode")
        ]
        connection.execute("INSERT INTO reviewer (name) VALUES ('Ben')")
        beside = [other.name for other in path.parent.iterdir() if other.name.endswith("-wal")]
        names = [row[0] for row in connection.execute("SELECT name FROM reviewer")]

    assert settings == ["delete", 2, "exclusive"]
    assert beside == []
    assert names == ["Ana", "Ben"]


def test_a_transaction_that_fails_leaves_nothing(path: Path) -> None:
    with closing(open_database(path)) as connection:
        with pytest.raises(sqlite3.IntegrityError), transaction(connection):
            connection.executemany("INSERT INTO reviewer (name) VALUES (?)", [("Ana",), ("ANA",)])

        assert connection.execute("SELECT count(*) FROM reviewer").fetchone()[0] == 0
        assert not connection.in_transaction


def test_a_full_disk_is_said_and_nothing_is_saved(path: Path) -> None:
    with closing(open_database(path)) as connection:
        n_pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {n_pages}")

        with (
            pytest.raises(ProjectFileError, match="The disk is full"),
            said_plainly(path),
            transaction(connection),
        ):
            connection.execute("INSERT INTO reviewer (name) VALUES (?)", ("a" * 100_000,))

        connection.execute("PRAGMA max_page_count = 1000000")
        assert connection.execute("SELECT count(*) FROM reviewer").fetchone()[0] == 0


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_BUSY, "open in another window"),
        (sqlite3.SQLITE_FULL, "The disk is full"),
        (sqlite3.SQLITE_READONLY, "cannot be written to"),
        (sqlite3.SQLITE_IOERR | 1 << 8, "The disk reports an error"),
        (sqlite3.SQLITE_CORRUPT, "is damaged"),
    ],
)
def test_what_sqlite_says_of_the_world_becomes_a_sentence(code: int, said: str) -> None:
    with pytest.raises(ProjectFileError, match=said), said_plainly("a/project.sqlite"):
        raise _error(code)


def test_a_mistake_of_our_own_stays_what_it_is() -> None:
    with pytest.raises(sqlite3.OperationalError), said_plainly("project.sqlite"):
        raise _error(sqlite3.SQLITE_ERROR)


def test_a_damaged_file_is_said_to_be_damaged(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\x00" * (len(content) - 100))

    with pytest.raises(ProjectFileError, match="is damaged"):
        open_database(path)


class _Script:
    """A script of a schema that is to come."""

    def __init__(self, sql: str) -> None:
        self._sql = sql

    def read_text(self, encoding: str) -> str:
        return self._sql


@pytest.fixture
def upgrade(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    scripts = database.schema_scripts()

    def add(sql: str) -> None:
        monkeypatch.setattr(database, "schema_scripts", lambda: [*scripts, _Script(sql)])

    return add


def test_an_older_schema_is_upgraded_after_a_look(
    path: Path, upgrade: Callable[[str], None]
) -> None:
    upgrade("CREATE TABLE colour (colour_id INTEGER PRIMARY KEY);")
    seen: list[int] = []

    with closing(
        open_database(path, before_upgrade=lambda _connection, schema: seen.append(schema))
    ) as connection:
        assert connection.execute("SELECT count(*) FROM colour").fetchone()[0] == 0

    assert seen == [NEWEST]
    assert path.read_bytes()[60:64] == (NEWEST + 1).to_bytes(4, "big")


def test_an_upgrade_that_fails_changes_nothing(path: Path, upgrade: Callable[[str], None]) -> None:
    upgrade("CREATE TABLE colour (colour_id INTEGER PRIMARY KEY); SELECT nonsense;")

    with pytest.raises(sqlite3.OperationalError, match="nonsense"):
        open_database(path)

    assert path.read_bytes()[60:64] == NEWEST.to_bytes(4, "big")
    with closing(sqlite3.connect(path)) as plain:
        tables = [row[0] for row in plain.execute("SELECT name FROM sqlite_schema")]
    assert "colour" not in tables


def test_answers_of_the_first_schema_are_there_after_the_upgrade(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.sqlite"
    scripts = database.schema_scripts()
    monkeypatch.setattr(database, "schema_scripts", lambda: scripts[:1])
    with closing(open_database(path, create=True)) as connection:
        connection.executescript(
            "PRAGMA foreign_keys = OFF;"
            " INSERT INTO decision (low, high, verdict, reviewer_id, purpose, decided_at, uuid)"
            " VALUES (1, 2, 'different', 1, 'person', '2026-01-01T00:00:00+00:00', 'a');"
        )
    monkeypatch.setattr(database, "schema_scripts", lambda: scripts)

    with closing(open_database(path)) as connection:
        rows = connection.execute("SELECT low, high, verdict, stranger FROM decision").fetchall()

    assert [tuple(row) for row in rows] == [(1, 2, "different", None)]


def test_answers_of_the_third_schema_are_there_after_versions_of_models_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.sqlite"
    scripts = database.schema_scripts()
    monkeypatch.setattr(database, "schema_scripts", lambda: scripts[:3])
    with closing(open_database(path, create=True)) as connection:
        connection.executescript(
            "PRAGMA foreign_keys = OFF;"
            " INSERT INTO decision (low, high, verdict, reviewer_id, purpose, decided_at, uuid,"
            " stranger) VALUES (1, 2, 'different', 1, 'person', '2026-01-01T00:00:00+00:00', 'a',"
            " 2);"
        )
        before = [tuple(row) for row in connection.execute("SELECT * FROM decision")]
    monkeypatch.setattr(database, "schema_scripts", lambda: scripts)

    with closing(open_database(path)) as connection:
        after = [tuple(row) for row in connection.execute("SELECT * FROM decision")]
        n_versions = connection.execute("SELECT count(*) FROM model_version").fetchone()[0]

    assert after == before
    assert n_versions == 0


def test_every_foreign_key_has_an_index(path: Path) -> None:
    with closing(open_database(path)) as connection:
        tables = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'")
        ]
        bare = [
            (table, key["from"])
            for table in tables
            for key in connection.execute(f"PRAGMA foreign_key_list({table})")
            if key["from"] not in _first_columns(connection, table)
        ]

    assert bare == []


def _first_columns(connection: sqlite3.Connection, table: str) -> set[str]:
    indexes = [row["name"] for row in connection.execute(f"PRAGMA index_list({table})")]
    columns = {connection.execute(f"PRAGMA index_info({i})").fetchone()["name"] for i in indexes}
    keys = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})") if row["pk"]}
    return columns | keys


def _try_to_open(path: Path) -> str:
    try:
        open_database(path).close()
    except ProjectFileError as error:
        return f"{type(error).__name__}: {error}"
    return "opened"


def _error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("no sentence for a person")
    error.sqlite_errorcode = code
    return error
