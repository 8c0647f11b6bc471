import io
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from reid_desktop.project.exporting import Table
from reid_desktop.project.exporting import spreadsheets as module
from reid_desktop.project.exporting.contents import Value
from reid_desktop.project.exporting.spreadsheets import workbook_file

_XML_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(
    lambda text: "_x" not in text
)
_NUMBERS = st.integers(-(10**9), 10**9) | st.floats(-1e300, 1e300)


def _book(*tables: Table) -> Workbook:
    data = b"".join(workbook_file("study.xlsx", tables).chunks)
    return load_workbook(io.BytesIO(data))


def _rows(book: Workbook, sheet: str) -> list[tuple[Any, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


@given(st.lists(st.tuples(_XML_TEXT, _NUMBERS | st.none()), max_size=5))
def test_what_is_written_is_what_is_read(rows: list[tuple[Value, ...]]) -> None:
    book = _book(Table("any", ("name", "n"), tuple(rows)))

    head, *read = _rows(book, "any")
    assert head == ("name", "n")
    assert [name for name, _ in read] == [name for name, _ in rows]
    assert [n for _, n in read] == [
        n if n is None else pytest.approx(n, rel=1e-14, abs=1e-300) for _, n in rows
    ]


@pytest.mark.parametrize(
    "text",
    ["007", "1E5", "=cmd|' /C calc'!A0", "+1", "-3", "@x", "2024-05-01", "TRUE", "NA", " x "],
)
def test_text_stays_text_whatever_it_looks_like(text: str) -> None:
    book = _book(Table("any", ("name",), ((text,),)))

    cell = book["any"]["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")


@pytest.mark.parametrize("text", ["Zoë", "🐆 قطة", "a\nb", 'a "b" <c> & d', "O'Brien"])
def test_names_of_all_kinds_stay_as_they_are(text: str) -> None:
    assert _rows(_book(Table("any", ("name",), ((text,),))), "any")[1] == (text,)


def test_what_no_workbook_can_hold_is_a_question_mark() -> None:
    assert _rows(_book(Table("any", ("name",), (("a\x00b\udce9c",),))), "any")[1] == ("a?b?c",)


def test_line_ends_of_all_systems_are_one() -> None:
    assert _rows(_book(Table("any", ("name",), (("a\r\nb\rc",),))), "any")[1] == ("a\nb\nc",)


def test_text_that_looks_like_a_letter_of_excel_is_kept_apart() -> None:
    data = b"".join(workbook_file("x", [Table("any", ("name",), (("_x0041_",),))]).chunks)

    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert b">_x005F_x0041_<" in sheet


def test_every_table_is_a_sheet_with_a_head_that_stays_and_a_filter() -> None:
    book = _book(Table("one", ("a", "b"), ((1, "x"), (2, "y"))), Table("two", ("c",), ()))

    assert book.sheetnames == ["one", "two"]
    assert book["one"].freeze_panes == "A2"
    assert book["one"].auto_filter.ref == "A1:B3"
    assert book["one"]["A1"].font.b
    assert _rows(book, "two") == [("c",)]


def test_a_table_that_is_too_long_goes_on_in_a_second_sheet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_MOST_ROWS", 2)

    book = _book(Table("any", ("n",), ((1,), (2,), (3,))))

    assert book.sheetnames == ["any", "any 2"]
    assert _rows(book, "any 2") == [("n",), (3,)]


def test_text_that_is_too_long_is_cut() -> None:
    [_, (text,)] = _rows(_book(Table("any", ("n",), (("x" * 40_000,),))), "any")

    assert len(text) == 32_767


def test_the_same_tables_are_the_same_bytes() -> None:
    one, two = (
        b"".join(workbook_file("x", [Table("any", ("n",), (("é",),))]).chunks) for _ in range(2)
    )

    assert one == two


def test_it_counts_the_rows_of_all_sheets() -> None:
    assert workbook_file("x", [Table("any", ("n",), ((1,), (2,)))] * 2).n_rows == 4
