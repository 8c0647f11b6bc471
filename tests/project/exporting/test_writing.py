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

from reid_desktop.core.errors import Cancelled
from reid_desktop.project.exporting import (
    Copying,
    ExportError,
    Table,
    Tables,
    write_contents,
    write_tables,
)
from reid_desktop.project.exporting import writing as module
from reid_desktop.project.exporting.contents import Content, Copied, Made

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


class _Stopped:
    """Cancels after so many steps."""

    def __init__(self, after: int) -> None:
        self._left = after

    def advance(self, done: int, total: int) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


class _Heard:
    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []

    def advance(self, done: int, total: int) -> None:
        self.steps.append((done, total))


def _photograph(folder: Path, name: str = "a.jpg", data: bytes = b"pixels") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _made(path: str, data: bytes = b"x", n_rows: int | None = 1) -> Made:
    return Made(path, [data], n_rows)


@pytest.mark.parametrize("after", range(3))
def test_cancelling_leaves_what_was_there(tmp_path: Path, after: int) -> None:
    write_tables(_three("old"), tmp_path)
    before = _contents(tmp_path)
    names = ("identities.csv", "individuals.csv", "new/decisions.csv")

    with pytest.raises(Cancelled):
        write_contents([_made(name) for name in names], {}, tmp_path, progress=_Stopped(after))

    assert _contents(tmp_path) == before
    assert not (tmp_path / "new").exists()


def test_progress_counts_rows_and_photographs_together(tmp_path: Path) -> None:
    heard = _Heard()
    photograph = _photograph(tmp_path)
    contents: list[Content] = [
        Made("a.csv", [b"x", b"y"], n_rows=2_000),
        Copied("photographs/a.jpg", str(photograph)),
    ]

    write_contents(contents, {}, tmp_path / "out", progress=heard)

    assert heard.steps == [(1, 3), (2, 3), (3, 3)]


def test_a_photograph_is_copied_and_stays_as_it_is(tmp_path: Path) -> None:
    photograph = _photograph(tmp_path)

    written = write_contents([Copied("Ana/a.jpg", str(photograph))], {}, tmp_path / "out")

    assert written[0].read_bytes() == b"pixels"
    assert photograph.read_bytes() == b"pixels"
    sums = json.loads((tmp_path / "out" / "manifest.json").read_bytes())["sha256"]
    assert sums == {"Ana/a.jpg": hashlib.sha256(b"pixels").hexdigest()}


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("copying", [Copying.HARD_LINK, Copying.SYMLINK])
def test_a_photograph_may_be_linked_to_twice_over(tmp_path: Path, copying: Copying) -> None:
    photograph = _photograph(tmp_path)
    contents = [Copied("Ana/a.jpg", str(photograph))]

    write_contents(contents, {}, tmp_path / "out", copying=copying)
    [written, _] = write_contents(contents, {}, tmp_path / "out", copying=copying)

    assert written.samefile(photograph)
    assert photograph.read_bytes() == b"pixels"
    assert sorted(path.name for path in (tmp_path / "out" / "Ana").iterdir()) == ["a.jpg"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("copying", [Copying.HARD_LINK, Copying.SYMLINK])
def test_a_copy_in_the_place_of_a_link_leaves_the_photograph(
    tmp_path: Path, copying: Copying
) -> None:
    photograph = _photograph(tmp_path)
    write_contents([Copied("a.jpg", str(photograph))], {}, tmp_path / "out", copying=copying)

    write_contents([_made("a.jpg", b"other")], {}, tmp_path / "out")

    assert photograph.read_bytes() == b"pixels"
    assert (tmp_path / "out" / "a.jpg").read_bytes() == b"other"


def test_a_disk_without_links_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photograph = _photograph(tmp_path)

    def refuse(self: Path, target: Path) -> None:
        raise OSError(errno.EXDEV, "other disk", str(target), None, str(self))

    monkeypatch.setattr(Path, "hardlink_to", refuse)

    with pytest.raises(ExportError, match="No links") as caught:
        write_contents(
            [Copied("a.jpg", str(photograph))], {}, tmp_path / "out", copying=Copying.HARD_LINK
        )

    assert "copied" in caught.value.hint


def test_a_photograph_that_is_not_there_stops_all(tmp_path: Path) -> None:
    contents: list[Content] = [_made("a.csv"), Copied("a.jpg", str(tmp_path / "gone.jpg"))]

    with pytest.raises(ExportError, match=r"gone\.jpg cannot be read") as caught:
        write_contents(contents, {}, tmp_path / "out")

    assert "disk" in caught.value.hint
    assert _contents(tmp_path / "out") == {}


def test_what_an_earlier_export_left_in_a_folder_goes(tmp_path: Path) -> None:
    write_contents([_made("sheets/1.csv"), _made("sheets/2.csv")], {}, tmp_path)
    (tmp_path / "sheets" / "mine.txt").write_text("mine")

    write_contents([_made("sheets/1.csv")], {}, tmp_path)

    assert sorted(path.name for path in (tmp_path / "sheets").iterdir()) == ["1.csv", "mine.txt"]


def test_a_folder_that_is_left_empty_goes_with_its_files(tmp_path: Path) -> None:
    write_contents([_made("by/Ana/1.csv"), _made("by/Bo/1.csv")], {}, tmp_path)

    write_contents([_made("by/Ana/1.csv")], {}, tmp_path)

    assert not (tmp_path / "by" / "Bo").exists()


def test_what_other_formats_wrote_stays_and_is_listed_apart(tmp_path: Path) -> None:
    write_contents([_made("sheets/1.csv"), _made("study.xlsx")], {}, tmp_path)

    write_contents([_made("identities.csv")], {}, tmp_path)

    said = json.loads((tmp_path / "manifest.json").read_bytes())
    assert (tmp_path / "sheets" / "1.csv").exists()
    assert list(said["sha256"]) == ["identities.csv"]
    assert sorted(said["earlier"]) == ["sheets/1.csv", "study.xlsx"]


def test_what_was_to_go_comes_back_when_the_rest_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_contents([_made("sheets/1.csv"), _made("sheets/2.csv")], {}, tmp_path)
    replace = Path.replace

    def refuse(self: Path, target: Any) -> Path:
        if self.name == "manifest.json.part":
            raise PermissionError(errno.EACCES, "in use", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(ExportError):
        write_contents([_made("sheets/1.csv", b"new")], {}, tmp_path)

    assert _contents(tmp_path / "sheets") == {"1.csv": b"x", "2.csv": b"x"}


@pytest.mark.parametrize("path", ["../outside", "/outside", "sheets/../../outside", "C:/outside"])
def test_a_manifest_of_a_stranger_removes_nothing_elsewhere(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "outside").write_text("mine")
    (folder / "manifest.json").write_text(json.dumps({"sha256": {path: ""}}))

    write_contents([_made("sheets/1.csv")], {}, folder)

    assert (tmp_path / "outside").read_text() == "mine"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sha256": 3}', '{"sha256": {}, "earlier": 1}'])
def test_a_manifest_that_is_none_does_not_stop_an_export(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text)

    write_contents([_made("a.csv")], {}, tmp_path)

    assert (tmp_path / "a.csv").read_bytes() == b"x"


@pytest.mark.parametrize("path", ["../a", "/a", "", "b/../../a"])
def test_a_format_that_leaves_its_folder_is_a_fault(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not below"):
        write_contents([_made(path)], {}, tmp_path)


def test_two_files_of_one_name_are_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one name"):
        write_contents([_made("a.csv"), _made("A.csv")], {}, tmp_path)


def test_a_photograph_of_the_study_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "Ana").mkdir()
    photograph = _photograph(tmp_path / "Ana")

    with pytest.raises(ExportError, match=r"a\.jpg is in the way"):
        write_contents([Copied("Ana/a.jpg", str(photograph))], {}, tmp_path)

    assert photograph.read_bytes() == b"pixels"
    assert [path.name for path in (tmp_path / "Ana").iterdir()] == ["a.jpg"]
