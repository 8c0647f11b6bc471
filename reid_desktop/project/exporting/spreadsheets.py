"""Turns tables into an Excel workbook whose cells stay what they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from tempfile import SpooledTemporaryFile

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from reid_desktop.project.exporting.contents import Made, Table, Value

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MOST_ROWS = 1_048_575  # of a sheet, beside its head
_MOST_LETTERS = 32_767  # of a cell
_MOST_NAME_LETTERS = 31  # of a sheet
_CHUNK_ROWS = 2_000
_PIECE_BYTES = 1 << 20
_IN_MEMORY_BYTES = 32 << 20
_LEAST_WIDTH, _MOST_WIDTH = 8, 40  # of columns, in letters
_LOOKED_AT = 200  # rows, to see how wide a column is
_MADE_AT = datetime(1980, 1, 1)  # noqa: DTZ001 - so that the same tables are the same bytes
_ROW_BY_ROW = {"constant_memory": True}


def workbook_file(path: str, tables: Sequence[Table]) -> Made:
    """Hand over tables as one workbook, a sheet each; their heads stay in sight.

    Text is text, whatever it looks like: no date, number or formula is made of it. What no
    workbook can hold is a question mark; a table of over a million rows goes on in a second
    sheet, and text of over 32 767 letters is cut. Numbers keep sixteen digits.
    """
    return Made(path, _chunks(tables), sum(len(table.rows) for table in tables))


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Value]]


def _chunks(tables: Sequence[Table]) -> Iterator[bytes]:
    """Yield nothing now and then while the workbook is made, and then its bytes."""
    with SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES) as file:
        with Workbook(file, _ROW_BY_ROW) as book:
            book.set_properties({"created": _MADE_AT})
            # Cells stay text when they are typed over.
            head = book.add_format({"bold": True, "num_format": "@"})
            text = book.add_format({"num_format": "@"})
            for table in tables:
                for sheet in _sheets(table):
                    yield from _write(book.add_worksheet(sheet.name), sheet, head, text)
        file.seek(0)
        while piece := file.read(_PIECE_BYTES):
            yield piece


def _sheets(table: Table) -> Iterator[_Sheet]:
    for start in range(0, max(len(table.rows), 1), _MOST_ROWS):
        ending = f" {start // _MOST_ROWS + 1}" if start else ""
        name = table.name[: _MOST_NAME_LETTERS - len(ending)] + ending
        yield _Sheet(name, table.columns, table.rows[start : start + _MOST_ROWS])


def _write(into: Worksheet, sheet: _Sheet, head: Format, text: Format) -> Iterator[bytes]:
    last = len(sheet.columns) - 1
    for column in range(last + 1):
        into.set_column(column, column, _width(sheet, column))
    into.freeze_panes(1, 0)
    into.autofilter(0, 0, len(sheet.rows), last)
    _write_row(into, 0, sheet.columns, head)
    for number, row in enumerate(sheet.rows, start=1):
        _write_row(into, number, row, text)
        if number % _CHUNK_ROWS == 0:
            yield b""
    into.ignore_errors({"number_stored_as_text": xl_range(0, 0, len(sheet.rows), last)})


def _write_row(into: Worksheet, number: int, row: Sequence[Value], style: Format) -> None:
    for column, value in enumerate(row):
        if value is None or value == "":
            continue
        if isinstance(value, str):
            into.write_string(number, column, _text(value), style)
        else:
            into.write_number(number, column, value)


def _text(value: str) -> str:
    text = value[:_MOST_LETTERS]
    if text.isascii() and text.isprintable():
        return text
    return _NOT_IN_XML.sub("?", text.replace("\r\n", "\n").replace("\r", "\n"))


def _width(sheet: _Sheet, column: int) -> int:
    longest = max(
        (len(str(row[column])) for row in sheet.rows[:_LOOKED_AT] if row[column] is not None),
        default=0,
    )
    return min(max(longest, len(sheet.columns[column]), _LEAST_WIDTH), _MOST_WIDTH) + 2
