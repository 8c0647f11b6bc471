import csv
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.project.importing.plan import ImportRefusedError
from reid_desktop.project.importing.tables import FACT_SENTENCES, open_table
from tests.project.importing.importing_builders import table

ANY = st.text('a,; "\n\r', max_size=8)


def _cells(path: Path) -> list[tuple[str, ...]]:
    return [row.cells for row in open_table(path).rows()]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    text = f"file{separator}name\na.jpg{separator}Ana\nb.jpg{separator}Bo\n"

    opened = open_table(table(tmp_path, text))

    assert opened.columns == ("file", "name")
    assert opened.facts == (FACT_SENTENCES[separator],)


def test_a_separator_that_excel_wrote_down_counts(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "sep=;\r\nfile;name, first\r\na.jpg;Ana, B\r\n"))

    assert opened.columns == ("file", "name, first")
    assert [row.number for row in opened.rows()] == [2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_accents_survive_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = table(tmp_path, "file,name\na.jpg,Zoé\n", encoding=encoding)

    assert _cells(path) == [("a.jpg", "Zoé")]


def test_what_is_not_utf_8_is_said_aloud(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "file,name\na.jpg,Zoé\n", encoding="cp1252"))

    assert FACT_SENTENCES["cp1252"] in opened.facts


def test_rows_count_as_a_spreadsheet_counts(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, 'file,note\na.jpg,"two\nlines"\n\nb.jpg,one\n'))

    assert [(row.number, row.cells[0]) for row in opened.rows()] == [(2, "a.jpg"), (4, "b.jpg")]


def test_an_open_quotation_mark_spoils_its_line_and_no_other(tmp_path: Path) -> None:
    text = (
        'file,note\na.jpg,"open\nb.jpg,"two\nlines"\nc.jpg,a 2" tail\nd.jpg,"x" y\n'
        'e.jpg,"\nf.jpg,z\n'
    )

    rows = list(open_table(table(tmp_path, text)).rows())

    assert [(row.number, row.cells, row.problem) for row in rows] == [
        (2, ("", ""), "broken_row"),
        (3, ("b.jpg", "two\nlines"), ""),
        (4, ("c.jpg", 'a 2" tail'), ""),
        (5, ("d.jpg", "x y"), ""),
        (6, ("", ""), "broken_row"),
        (7, ("f.jpg", "z"), ""),
    ]


@given(st.lists(st.tuples(ANY, ANY, ANY), max_size=6))
def test_what_a_writer_of_csv_wrote_is_read_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, written: list[tuple[str, ...]]
) -> None:
    path = tmp_path_factory.mktemp("written") / "known.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("a", "b", "c"), ("x", "y", "z"), *written])

    read = [(row.cells, row.problem) for row in open_table(path).rows()]

    told = [cells for cells in written if any(cell.strip() for cell in cells)]
    assert read == [(("x", "y", "z"), ""), *((cells, "") for cells in told)]


def test_short_rows_are_filled_and_long_ones_told(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "a,b\n1\n1,2,\n1,2,3\n"))

    assert [(row.cells, row.problem) for row in opened.rows()] == [
        (("1", ""), ""),
        (("1", "2"), ""),
        (("1", "2"), "too_many_cells"),
    ]


def test_titles_are_told_apart(tmp_path: Path) -> None:
    opened = open_table(table(tmp_path, "file,file,,x,\na,b,c,d,\n"))

    assert opened.columns == ("file", "file (2)", "column 3", "x")


def test_a_spreadsheet_gives_values_as_they_show(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    [sheet] = book.worksheets
    sheet.append(["file", "name", "number", "date", "sum"])
    sheet.append(["a.jpg", "007", 7, datetime(2025, 5, 3, 10), "=1+1"])  # noqa: DTZ001 - a camera time
    sheet.append(["b.jpg", "NA", 7.5, date(2025, 5, 3), True])
    sheet["C2"].number_format = "000"
    book.save(tmp_path / "known.xlsx")

    assert _cells(tmp_path / "known.xlsx") == [
        ("a.jpg", "007", "007", "2025-05-03T10:00:00", ""),
        ("b.jpg", "NA", "7.5", "2025-05-03T00:00:00", "TRUE"),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no table"),
        (b"\x00\x01\x02\x00", "no table"),
        (b"file,name\n", "no rows"),
        (b"PK\x03\x04 and so on", "damaged"),
        (b"\xd0\xcf\x11\xe0 and so on", "old kind"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "known.csv"
    path.write_bytes(content)

    with pytest.raises(ImportRefusedError, match=said):
        open_table(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="There is no file"):
        open_table(tmp_path / "none.csv")
    with pytest.raises(ImportRefusedError, match=r"is a folder|cannot be read"):
        open_table(tmp_path)


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("nasty") / "known.csv"
    path.write_bytes(b"file,name\n" + content)

    try:
        rows = list(open_table(path).rows())
    except ImportRefusedError:
        rows = []

    assert all(len(row.cells) == len(rows[0].cells) for row in rows)
