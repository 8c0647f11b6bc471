import getpass
import json
import logging
import platform
from dataclasses import replace
from pathlib import Path

import pytest

from reid_desktop.project.lock_file import read_lock_file, remove_lock_file, write_lock_file
from tests.store.store_builders import NOON


def test_the_owner_of_a_project_is_told_with_host_user_and_time(tmp_path: Path) -> None:
    write_lock_file(tmp_path, NOON)

    owner = read_lock_file(tmp_path)

    assert owner is not None
    since = NOON.astimezone().strftime("%Y-%m-%d %H:%M")
    assert owner.sentence() == (
        f"{getpass.getuser()} has this project open on this computer since {since}."
    )
    assert "on field-laptop since" in replace(owner, host="field-laptop").sentence()
    assert platform.node() == owner.host


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"host": "a"}', json.dumps(dict.fromkeys(("host", "user"), 1)), "\x00"],
)
def test_a_lock_file_that_says_nothing_is_no_lock_file(tmp_path: Path, content: str) -> None:
    (tmp_path / "project.lock").write_text(content, encoding="utf-8")

    assert read_lock_file(tmp_path) is None


def test_a_time_that_is_none_is_no_lock_file(tmp_path: Path) -> None:
    owner = {"host": "h", "user": "u", "process_id": 1, "since": "yesterday"}
    (tmp_path / "project.lock").write_text(json.dumps(owner), encoding="utf-8")

    assert read_lock_file(tmp_path) is None


def test_the_lock_file_is_removed_by_its_owner_only(tmp_path: Path) -> None:
    owner = write_lock_file(tmp_path, NOON)

    remove_lock_file(tmp_path, replace(owner, host="other"))
    still_there = read_lock_file(tmp_path)
    remove_lock_file(tmp_path, owner)

    assert still_there == owner
    assert read_lock_file(tmp_path) is None


def test_a_lock_file_that_cannot_be_written_or_removed_does_no_harm(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError

    owner = write_lock_file(tmp_path, NOON)
    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.setattr(Path, "write_text", refuse)
    write_lock_file(tmp_path, NOON)
    remove_lock_file(tmp_path, owner)

    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2
    caplog.clear()


def test_a_user_without_a_name_is_somebody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise KeyError

    monkeypatch.setattr(getpass, "getuser", unknown)

    assert write_lock_file(tmp_path, NOON).user == "Somebody"
