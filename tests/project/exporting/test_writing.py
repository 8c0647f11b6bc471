import csv
import errno
import hashlib
import io
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from reid_desktop.project.exporting import ExportError, Table, Tables, write_tables
from reid_desktop.project.exporting import writing as module

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


def _tables(name: str = "Ana") -> Tables:
    return Tables(
        (Table("identities", ("individual", "n"), ((name, 1), (None, 0.5))),), {"seed": 0}
    )


_NAMES = ["identities.csv", "individuals.csv", "decisions.csv", "manifest.json"]
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def _three(note: str = "new") -> Tables:
    names = ("identities", "individuals", "decisions")
    return Tables(tuple(Table(name, ("note",), ((note,),)) for name in names), {"seed": 1})


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_folder_in_the_way_leaves_what_was_there(tmp_path: Path) -> None:
    write_tables(_tables(), tmp_path)
    (tmp_path / "manifest.json").unlink()
    (tmp_path / "manifest.json").mkdir()
    before = (tmp_path / "identities.csv").read_bytes()

    with pytest.raises(ExportError, match="in the way") as failed:
        write_tables(_tables("Bo"), tmp_path)

    assert failed.value.hint
    assert (tmp_path / "identities.csv").read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tables(_tables(), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(path: Path, chunks: Iterable[bytes], *_: object) -> None:
        path.write_bytes(next(iter(chunks))[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "_write_durably", full)
    with pytest.raises(ExportError, match="disk is full"):
        write_tables(_tables("Bo"), tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_tables_and_the_manifest_are_written_into_a_new_folder(tmp_path: Path) -> None:
    written = write_tables(_three(), tmp_path / "a" / "b")

    assert [path.name for path in written] == _NAMES
    assert sorted(_contents(tmp_path / "a" / "b")) == sorted(_NAMES)


def test_the_manifest_tells_the_sum_of_every_table(tmp_path: Path) -> None:
    *written, manifest = write_tables(_three(), tmp_path)

    said = json.loads(manifest.read_bytes())
    assert said == {
        "seed": 1,
        "sha256": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in written},
    }


def test_the_same_tables_are_the_same_bytes(tmp_path: Path) -> None:
    write_tables(_three(), tmp_path / "one")
    write_tables(_three(), tmp_path / "two")

    assert _contents(tmp_path / "one") == _contents(tmp_path / "two")


def test_old_tables_are_replaced_and_nothing_else_is_touched(tmp_path: Path) -> None:
    write_tables(_three("old"), tmp_path)
    (tmp_path / "mine.csv").write_text("mine")

    write_tables(_three("new"), tmp_path)

    assert sorted(_contents(tmp_path)) == sorted([*_NAMES, "mine.csv"])
    assert b"new" in (tmp_path / "decisions.csv").read_bytes()


@pytest.mark.parametrize("at", range(4))
def test_a_full_disk_leaves_the_old_tables_whichever_file_it_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    write_tables(_three("old"), tmp_path)
    before = _contents(tmp_path)
    calls: list[int] = []

    def fsync(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) > at:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)

    with pytest.raises(ExportError, match="The disk is full") as caught:
        write_tables(_three("new"), tmp_path)

    assert caught.value.hint
    assert _contents(tmp_path) == before


@pytest.mark.parametrize("had_tables", [True, False])
@pytest.mark.parametrize("locked", _NAMES)
def test_a_table_that_is_open_elsewhere_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str, had_tables: bool
) -> None:
    if had_tables:
        write_tables(_three("old"), tmp_path)
    before = _contents(tmp_path)
    replace = Path.replace

    def refuse(self: Path, target: Any) -> Path:
        if self.name == f"{locked}.part":
            raise PermissionError(errno.EACCES, "in use", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(ExportError, match="as it was") as caught:
        write_tables(_three("new"), tmp_path)

    assert "spreadsheet" in caught.value.hint
    assert _contents(tmp_path) == before


def test_old_tables_that_cannot_be_put_back_are_kept_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tables(_three("old"), tmp_path)
    old = (tmp_path / "identities.csv").read_bytes()
    replace = Path.replace

    def refuse(self: Path, target: Any) -> Path:
        if self.name == "identities.csv.part":
            return replace(self, target)
        raise OSError(errno.EIO, "gone", str(target))

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(ExportError, match="not be put back"):
        write_tables(_three("new"), tmp_path)

    assert (tmp_path / "identities.csv.before").read_bytes() == old


def test_old_tables_that_cannot_be_set_aside_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tables(_three("old"), tmp_path)
    before = _contents(tmp_path)

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "link", fail)
    monkeypatch.setattr("shutil.copy2", fail)

    with pytest.raises(ExportError, match="The disk is full"):
        write_tables(_three("new"), tmp_path)

    assert _contents(tmp_path) == before


@pytest.mark.parametrize("name", _NAMES)
def test_a_folder_in_the_way_leaves_the_old_tables(tmp_path: Path, name: str) -> None:
    write_tables(_three("old"), tmp_path)
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    before = _contents(tmp_path)

    with pytest.raises(ExportError, match=f"{name} is in the way") as caught:
        write_tables(_three("new"), tmp_path)

    assert caught.value.hint
    assert _contents(tmp_path) == before


def test_a_folder_in_the_place_of_an_unfinished_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "decisions.csv.part").mkdir()

    with pytest.raises(ExportError):
        write_tables(_three(), tmp_path)

    assert _contents(tmp_path) == {}


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "export").write_text("mine")

    with pytest.raises(ExportError, match="export is in the way"):
        write_tables(_three(), tmp_path / "export")

    assert (tmp_path / "export").read_text() == "mine"
