import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.project.exporting import ExportError, Table, Tables, write_tables
from reid_desktop.project.exporting import csv_files as module
from reid_desktop.project.exporting.csv_files import to_csv

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


def _tables(name: str = "Ana") -> Tables:
    return Tables(
        (Table("identities", ("individual", "n"), ((name, 1), (None, 0.5))),), {"seed": 0}
    )


def test_the_bytes_are_these() -> None:
    written = to_csv(_tables("O'Brien, “007”\n=cmd").tables[0])

    assert written == (
        b'\xef\xbb\xbfindividual,n\r\n"O\'Brien, \xe2\x80\x9c007\xe2\x80\x9d\n=cmd",1\r\n,0.5\r\n'
    )


@given(st.lists(st.tuples(_TEXT, _TEXT)))
def test_what_was_written_is_read_again(rows: list[tuple[str, str]]) -> None:
    written = to_csv(Table("any", ("a", "b"), tuple(rows)))

    reader = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    assert next(reader) == ["a", "b"]
    read = [tuple(cell.removeprefix("'") for cell in row) for row in reader]
    assert read == [tuple(cell.removeprefix("'") for cell in row) for row in rows]


@pytest.mark.parametrize("text", ["=cmd", "+1", "-3", "@x", "\tx", "\rx"])
def test_what_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    written = to_csv(Table("any", ("a",), ((text,),))).decode("utf-8-sig")

    assert f"'{text}" in written


@pytest.mark.parametrize("name", ["007", "NA", "1E5", "🐆", "أسد", "Zoë"])
def test_names_stay_as_they_are(name: str) -> None:
    assert f"\r\n{name}\r\n" in to_csv(Table("any", ("a",), ((name,),))).decode("utf-8-sig")


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

    def full(path: Path, content: bytes) -> None:
        path.write_bytes(content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "_write_durably", full)
    with pytest.raises(ExportError, match="disk is full"):
        write_tables(_tables("Bo"), tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
