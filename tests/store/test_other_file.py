"""Files of other projects are copied, and not touched."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reid_desktop.store import other_file
from reid_desktop.store.database import ProjectFileError, ProjectInUseError, schema_scripts
from reid_desktop.store.other_file import copy_file, is_in_use, opened_copy
from reid_desktop.store.store import Store
from tests.store.store_builders import decide, fill

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("CREATE TABLE IF NOT EXISTS held (x)")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    path = tmp_path / "theirs" / "project.sqlite"
    path.parent.mkdir()
    store = Store.open(path, create=True)
    fill(store, 3)
    decide(store, 1, 2)
    store.close()
    return path


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Let another program have a project file open."""
    command = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdin is not None
        assert program.stdout.readline() == "held\n"
        yield
        program.stdin.close()


def lying_there(path: Path) -> dict[str, tuple[bytes, int]]:
    return {one.name: (one.read_bytes(), one.stat().st_mtime_ns) for one in path.parent.iterdir()}


def test_a_copy_tells_what_the_file_does_and_the_file_stays_as_it_was(
    project_file: Path, tmp_path: Path
) -> None:
    before = lying_there(project_file)

    copy_file(project_file, tmp_path / "copy.sqlite")

    with opened_copy(tmp_path / "copy.sqlite") as copy:
        assert copy.decisions.count() == 1
    assert lying_there(project_file) == before


def test_a_file_that_cannot_be_written_to_is_read(project_file: Path, tmp_path: Path) -> None:
    project_file.chmod(0o444)
    project_file.parent.chmod(0o555)

    copy_file(project_file, tmp_path / "copy.sqlite")

    project_file.parent.chmod(0o755)
    with opened_copy(tmp_path / "copy.sqlite") as copy:
        assert copy.decisions.count() == 1


def test_what_was_not_moved_into_the_file_yet_goes_along(
    project_file: Path, tmp_path: Path
) -> None:
    store = Store.open(project_file)
    decide(store, 2, 3)

    copy_file(project_file, tmp_path / "copy.sqlite")

    store.close()
    with opened_copy(tmp_path / "copy.sqlite") as copy:
        assert copy.decisions.count() == 2


def test_a_file_that_is_open_elsewhere_is_refused(project_file: Path, tmp_path: Path) -> None:
    assert not is_in_use(project_file)

    with held(project_file):
        assert is_in_use(project_file)
        with pytest.raises(ProjectInUseError, match="open in another window"):
            copy_file(project_file, tmp_path / "copy.sqlite")

    assert not is_in_use(project_file)


def test_a_file_that_changes_meanwhile_is_refused(
    project_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamps = iter([[(1, 1)], [(1, 2)]])
    monkeypatch.setattr(other_file, "_stamps", lambda _source: next(stamps))

    with pytest.raises(ProjectInUseError):
        copy_file(project_file, tmp_path / "copy.sqlite")


def test_where_there_are_no_locks_a_file_is_read(
    project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(_descriptor: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(other_file, "_try_lock", no_locks)

    assert not is_in_use(project_file)


def test_a_copy_that_cannot_be_written_is_a_sentence(project_file: Path, tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="cannot be copied"):
        copy_file(project_file, tmp_path / "not there" / "copy.sqlite")


def test_a_file_of_an_older_schema_is_brought_up_to_date_in_the_copy(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(schema_scripts()[0].read_text(encoding="utf-8"))
    connection.execute("PRAGMA application_id = 0x52454944")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    before = path.read_bytes()

    copy_file(path, tmp_path / "copy.sqlite")

    with opened_copy(tmp_path / "copy.sqlite") as copy:
        assert copy.decisions.count() == 0
    assert path.read_bytes() == before


def test_a_damaged_copy_is_a_sentence(project_file: Path, tmp_path: Path) -> None:
    data = bytearray(project_file.read_bytes())
    data[4096:] = b"\x99" * (len(data) - 4096)
    (tmp_path / "copy.sqlite").write_bytes(data)

    with pytest.raises(ProjectFileError, match="damaged"), opened_copy(tmp_path / "copy.sqlite"):
        pass


def test_a_copy_whose_damage_the_reader_finds_is_a_sentence(project_file: Path) -> None:
    with (
        pytest.raises(ProjectFileError, match="damaged"),
        opened_copy(project_file) as copy,
    ):
        copy.connection.execute("SELECT * FROM not_there")


def test_a_copy_with_a_page_that_is_wrong_is_a_sentence(
    project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_file, "is_whole", lambda _connection: False)

    with pytest.raises(ProjectFileError, match="damaged"), opened_copy(project_file):
        pass
