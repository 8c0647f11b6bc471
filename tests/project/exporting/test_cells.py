import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.project.exporting import Table
from reid_desktop.project.exporting.cells import csv_chunks, to_csv

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_bytes_are_these() -> None:
    written = to_csv(Table("any", ("individual", "n"), (("O'Brien, “007”\n=cmd", 1), (None, 0.5))))

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


def test_a_table_is_these_bytes() -> None:
    rows = (("O'Brien", 7, 0.5, None), ('a "b", c\nd', -3, 1e-07, "é"), ("=1+1", 0, -0.25, "-x"))

    data = to_csv(Table("t", ("name", "n", "p", "note"), rows))

    assert data == (
        b"\xef\xbb\xbfname,n,p,note\r\n"
        b"O'Brien,7,0.5,\r\n"
        b'"a ""b"", c\nd",-3,1e-07,\xc3\xa9\r\n'
        b"'=1+1,0,-0.25,'-x\r\n"
    )


@pytest.mark.parametrize(
    "name", ["O'Brien", "007", "NA", "1E5", "🐈", "قطة", "a\nb", "a\r\nb", "a,b", '"Leo"', " x "]
)
def test_a_name_is_read_back_as_it_was_typed(name: str) -> None:
    data = to_csv(Table("t", ("name", "other"), ((name, "x"),)))

    assert _read(data) == [["name", "other"], [name, "x"]]


def test_what_is_no_unicode_is_replaced() -> None:
    data = to_csv(Table("t", ("name",), (("caf\udce9",),)))

    assert _read(data)[1] == ["caf?"]


@given(st.lists(st.tuples(st.text(), st.text(), st.integers(), st.floats(allow_nan=False))))
def test_what_is_written_is_what_is_read(rows: list[tuple[str, str, int, float]]) -> None:
    data = to_csv(Table("t", ("a", "b", "n", "x"), tuple(rows)))

    apostrophe = [
        [f"'{t}" if t.startswith(_FORMULA_STARTS) else t for t in row[:2]] for row in rows
    ]
    assert [row[:2] for row in _read(data)[1:]] == apostrophe
    assert [(int(row[2]), float(row[3])) for row in _read(data)[1:]] == [row[2:] for row in rows]


def test_a_semicolon_may_stand_between_cells() -> None:
    data = to_csv(Table("t", ("a", "b"), (("x;y", 0.5),)), separator=";")

    assert data == b'\xef\xbb\xbfa;b\r\n"x;y";0.5\r\n'


def test_what_is_for_programs_is_plain() -> None:
    data = b"".join(csv_chunks(("a",), [("=1",), (2,)], plain=True))

    assert data == b"a\r\n=1\r\n2\r\n"


def test_a_long_table_comes_in_pieces_that_make_one_file() -> None:
    rows = tuple((n,) for n in range(4_001))

    pieces = list(csv_chunks(("n",), rows))

    assert len(pieces) == 3
    assert _read(b"".join(pieces)) == [["n"], *[[str(n)] for n in range(4_001)]]
