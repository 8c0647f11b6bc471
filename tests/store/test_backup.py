import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from reid_desktop.store import backup
from reid_desktop.store.backup import (
    BackupError,
    back_up_before_upgrade,
    back_up_by_hand,
    back_up_daily,
    restore,
)
from reid_desktop.store.database import ProjectFileError, ProjectInUseError
from reid_desktop.store.store import Store
from tests.store.store_builders import NOON, decide, fill


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "project.sqlite"


@pytest.fixture
def kept(path: Path) -> Iterator[Store]:
    """A store in a file, with one answer."""
    with closing(Store.open(path, create=True)) as store:
        fill(store, 3)
        decide(store, 1, 2)
        yield store


def pairs(path: Path) -> list[tuple[int, int]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT low, high FROM must_link ORDER BY low, high").fetchall()


def test_a_copy_is_whole_and_alone(kept: Store, tmp_path: Path) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)

    assert [file.name for file in (tmp_path / "backups").iterdir()] == [copy.name]
    assert pairs(copy) == [(1, 2)]


def test_of_one_day_the_newest_copy_is_kept_and_of_the_days_five(
    kept: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    for days in range(7):
        back_up_daily(kept.connection, folder, NOON + timedelta(days=days))
    decide(kept, 1, 3)

    newest = back_up_daily(kept.connection, folder, NOON + timedelta(days=6, hours=1))

    names = sorted(file.name for file in folder.iterdir())
    assert names == [f"daily-2026-01-{day:02d}.sqlite" for day in range(3, 8)]
    assert pairs(newest) == [(1, 2), (1, 3)]


def test_copies_of_other_kinds_are_not_pruned(kept: Store, tmp_path: Path) -> None:
    upgrade = back_up_before_upgrade(kept.connection, tmp_path, 1)
    by_hand = [back_up_by_hand(kept.connection, tmp_path, "My: cats?", NOON) for _ in range(3)]
    for days in range(7):
        back_up_daily(kept.connection, tmp_path, NOON + timedelta(days=days))

    assert upgrade.exists()
    assert [file.name for file in by_hand] == [
        "My_ cats_ 2026-01-01 12.00.00.sqlite",
        "My_ cats_ 2026-01-01 12.00.00 (2).sqlite",
        "My_ cats_ 2026-01-01 12.00.00 (3).sqlite",
    ]
    assert all(pairs(file) == [(1, 2)] for file in by_hand)


def test_a_project_without_a_usable_name_can_be_copied(kept: Store, tmp_path: Path) -> None:
    assert back_up_by_hand(kept.connection, tmp_path, "...", NOON).name.startswith("project ")


def test_a_copy_that_cannot_be_written_is_said_and_leaves_nothing(
    kept: Store, tmp_path: Path
) -> None:
    (tmp_path / "backups").write_text("in the way")

    with pytest.raises(BackupError, match="No copy could be written to backups"):
        back_up_daily(kept.connection, tmp_path / "backups", NOON)

    assert (tmp_path / "backups").read_text() == "in the way"


def test_a_copy_that_is_not_whole_is_not_kept(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "is_whole", lambda _copy: False)

    with pytest.raises(BackupError, match="damaged and was not kept"):
        back_up_daily(kept.connection, tmp_path / "backups", NOON)

    assert list((tmp_path / "backups").iterdir()) == []


def test_going_back_brings_the_copy_and_keeps_what_was_there(
    kept: Store, path: Path, tmp_path: Path
) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)
    decide(kept, 1, 3)
    kept.close()

    before = restore(path, copy, NOON)

    assert pairs(path) == [(1, 2)]
    assert pairs(before) == [(1, 2), (1, 3)]
    assert pairs(copy) == [(1, 2)]


def test_going_back_mends_a_project_that_is_damaged(
    kept: Store, path: Path, tmp_path: Path
) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)
    kept.close()
    path.write_bytes(b"scrambled")
    Path(f"{path}-wal").write_bytes(b"scrambled too")

    before = restore(path, copy, NOON)

    assert pairs(path) == [(1, 2)]
    assert before.read_bytes() == b"scrambled"
    assert not Path(f"{path}-wal").exists()


def test_going_back_works_where_the_project_file_is_gone(
    kept: Store, path: Path, tmp_path: Path
) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)
    kept.close()
    path.unlink()

    restore(path, copy, NOON)

    assert pairs(path) == [(1, 2)]


def test_five_of_what_was_there_before_going_back_are_kept(
    kept: Store, path: Path, tmp_path: Path
) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)
    kept.close()

    for seconds in range(7):
        restore(path, copy, NOON + timedelta(seconds=seconds))

    assert len(list((tmp_path / "backups").glob("before-restore-*"))) == 5


def test_an_open_project_does_not_go_back(kept: Store, path: Path, tmp_path: Path) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)

    with pytest.raises(ProjectInUseError):
        restore(path, copy, NOON)


def test_there_is_no_going_back_to_what_is_no_whole_project(
    kept: Store, path: Path, tmp_path: Path
) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)
    kept.close()
    content, before = copy.read_bytes(), path.read_bytes()

    copy.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with pytest.raises(ProjectFileError, match="is damaged"):
        restore(path, copy, NOON)
    copy.write_bytes(b"diary")
    with pytest.raises(ProjectFileError, match="is not a project"):
        restore(path, copy, NOON)

    assert path.read_bytes() == before


def test_a_copy_that_cannot_be_put_in_place_is_said(
    kept: Store, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)
    kept.close()

    def full(_source: Path, _target: Path) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("reid_desktop.store.backup.shutil.copyfile", full)
    with pytest.raises(BackupError, match="could not be put in place"):
        restore(path, copy, NOON)

    assert pairs(path) == [(1, 2)]


def test_an_old_copy_that_cannot_be_deleted_does_no_harm(
    kept: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "backups"
    (folder / "daily-2000-01-01.sqlite").mkdir(parents=True)
    for days in range(6):
        back_up_daily(kept.connection, folder, NOON + timedelta(days=days))

    assert "An old copy could not be deleted" in caplog.text
    caplog.clear()


def test_there_is_no_going_back_to_a_copy_with_a_fault_inside(
    kept: Store, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = back_up_daily(kept.connection, tmp_path / "backups", NOON)
    kept.close()
    monkeypatch.setattr(backup, "is_whole", lambda _copy: False)

    with pytest.raises(ProjectFileError, match="is damaged"):
        restore(path, copy, NOON)
