"""Reads tables row by row: CSV in whatever encoding and separator, and XLSX."""

import codecs
import csv
import io
import itertools
import warnings
import zipfile
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

from reid_desktop.project.importing.plan import ImportRefusedError

_CHUNK_BYTES = 1 << 20
_SNIFFED_ROWS = 50
_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_CELL = 1 << 17
_MOST_COLUMNS = 1_000  # a table of photographs has some dozen
_LARGEST_XLSX_BYTES = 2_000_000_000  # unpacked: more is no table but an attack on the memory
_EXACT = 1e15  # floats below it hold every whole number
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"

FACT_SENTENCES = {
    "": "The first sheet of a spreadsheet is read.",
    ",": "Columns are separated by commas.",
    ";": "Columns are separated by semicolons.",
    "\t": "Columns are separated by tabs.",
    "|": "Columns are separated by vertical bars.",
    "cp1252": "The file is not in UTF-8, so it is read as Windows-1252: check the accents.",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes
    ----------
    number : int
        As a spreadsheet counts; the titles are row 1.
    cells : tuple of str
        As many as there are columns.
    problem : str
        ``too_many_cells``, ``broken_row`` or nothing.
    """

    number: int
    cells: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that can be read from its beginning again and again.

    Attributes
    ----------
    columns : tuple of str
        Their titles, no two the same.
    encoding : str
        Empty for a spreadsheet.
    """

    path: Path
    columns: tuple[str, ...]
    encoding: str = ""
    separator: str = ""
    first_line: int = 0  # lines before the titles

    @property
    def facts(self) -> tuple[str, ...]:
        """What was found out about it."""
        facts = [FACT_SENTENCES[self.separator]]
        if self.encoding == "cp1252":
            facts.append(FACT_SENTENCES["cp1252"])
        return tuple(facts)

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the titles that are not empty."""
        width = len(self.columns)
        with said_plainly(self.path):
            for number, cells in self._records():
                if cells is None:
                    yield Row(number, ("",) * width, "broken_row")
                    continue
                if not any(cell.strip() for cell in cells):
                    continue
                is_wide = any(cell.strip() for cell in cells[width:])
                filled = (*cells[:width], *[""] * (width - len(cells)))
                yield Row(number, filled, "too_many_cells" if is_wide else "")

    def head(self, n: int) -> list[Row]:
        """Return the first rows."""
        return list(itertools.islice(self.rows(), n))

    def n_rows_about(self) -> int:
        """Tell about how many rows there are; 0 where it would take a whole reading."""
        if not self.encoding:
            return 0
        with said_plainly(self.path), self.path.open("rb") as stream:
            return sum(
                chunk.count(b"\n") for chunk in iter(partial(stream.read, _CHUNK_BYTES), b"")
            )

    def _records(self) -> Iterator[tuple[int, Sequence[str] | None]]:
        if self.encoding:
            records = _csv_records(self.path, self.encoding, self.separator, self.first_line)
        else:
            records = _sheet_records(self.path)
        titles = True
        for number, cells in records:
            if titles:  # of a spreadsheet, empty rows may come before them
                titles = cells is not None and not any(cell.strip() for cell in cells)
            else:
                yield number, cells


def open_table(path: Path) -> Table:
    """Find out how a table is written, and read its titles.

    Raises
    ------
    ImportRefusedError
        If it is not there, no table, or without titles or rows.
    """
    with said_plainly(path):
        with path.open("rb") as stream:
            start = stream.read(_CHUNK_BYTES)
        if start.startswith(_OLE):
            raise ImportRefusedError(
                f"{path.name} is a spreadsheet of the old kind, which cannot be read.",
                hint="Save it as .xlsx or as CSV.",
            )
        if start.startswith(_ZIP):
            _refuse_other_zip(path)
            table = _open_sheet(path)
        else:
            table = _open_csv(path, start)
        if not table.head(1):
            raise ImportRefusedError(
                f"{path.name} has no rows below its titles.",
                hint="The first row should name the columns, the others follow.",
            )
    return table


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn errors of the system into sentences."""
    try:
        yield
    except FileNotFoundError as error:
        raise ImportRefusedError(
            f"There is no file {path.name}.", hint="Check the name and the folder."
        ) from error
    except IsADirectoryError as error:
        raise ImportRefusedError(
            f"{path.name} is a folder.", hint="Choose a file in it."
        ) from error
    except OSError as error:
        raise ImportRefusedError(
            f"{path.name} cannot be read.",
            hint="Close it in other programs, and check that its disk is connected.",
        ) from error


def _open_csv(path: Path, start: bytes) -> Table:
    encoding = _encoding_of(path, start)
    if encoding is None:
        raise _no_table(path)
    text = start.decode(encoding, errors="replace")
    lines = text.splitlines(keepends=True)
    first_line = next((i for i, line in enumerate(lines) if line.strip()), 0)
    separator = ""
    if first_line < len(lines) and lines[first_line].lower().startswith("sep="):
        separator = lines[first_line].rstrip("\r\n")[4:5]
        first_line += 1
    if separator not in _SEPARATORS:
        separator = _separator_of("".join(lines[first_line : first_line + _SNIFFED_ROWS]))
    cells = next(
        (c for _, c in _csv_records(path, encoding, separator, first_line) if c is not None), None
    )
    if not cells or len(cells) > _MOST_COLUMNS:
        raise _no_table(path)
    return Table(path, _titles(cells), encoding, separator, first_line)


def _encoding_of(path: Path, start: bytes) -> str | None:
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in start:
        return None
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _separator_of(text: str) -> str:
    """Choose the separator that makes most rows as wide as the first, and wide."""

    def fit(separator: str) -> tuple[float, int]:
        rows = [row for row in _quiet_rows(text, separator) if row]
        if not rows or len(rows[0]) < 2:
            return 0.0, 0
        alike = sum(len(row) == len(rows[0]) for row in rows)
        return alike / len(rows), len(rows[0])

    best = max(_SEPARATORS, key=fit)
    return best if fit(best)[1] else ","


def _quiet_rows(text: str, separator: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows = []
    try:
        for row in reader:
            rows.append(row)  # noqa: PERF402 - what was read before an error counts
    except csv.Error:
        pass
    return rows


def _csv_records(
    path: Path, encoding: str, separator: str, first_line: int
) -> Iterator[tuple[int, list[str] | None]]:
    """Yield records by number; None where one cannot be read.

    A quotation mark that is not closed as it should be spoils its line, and no other.
    """
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        for _ in range(first_line):
            stream.readline()
        lines = _Lines(stream)
        reader = csv.reader(lines, delimiter=separator, strict=True)
        for number in itertools.count(1):
            lines.begin()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                reader = csv.reader(lines, delimiter=separator, strict=True)
                yield number, _as_one_line(lines.go_back(), separator)
                continue
            is_whole = all(len(cell) < _LONGEST_CELL for cell in cells)
            yield number, cells if is_whole else None


class _Lines:
    """The lines of a file; those of a record can be read again, without its first."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._ahead: deque[str] = deque()
        self._of_record: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else next(self._lines)
        self._of_record.append(line)
        return line

    def begin(self) -> None:
        """Begin a record."""
        self._of_record.clear()

    def go_back(self) -> str:
        """Return the first line of the record; the others come again."""
        self._ahead.extendleft(reversed(self._of_record[1:]))
        return self._of_record[0]


def _as_one_line(line: str, separator: str) -> list[str] | None:
    """Read a record that ends with its line, quotation marks in it being what they are."""
    try:
        cells = next(csv.reader([line], delimiter=separator))
    except csv.Error:
        return None
    is_open = any(cell.endswith(("\n", "\r")) for cell in cells)
    return None if is_open or any(len(cell) >= _LONGEST_CELL for cell in cells) else cells


def _titles(cells: Sequence[str]) -> tuple[str, ...]:
    """Give every column a title of its own."""
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    named = [cell.strip() or f"column {i}" for i, cell in enumerate(cells, start=1)]
    seen: Counter[str] = Counter()
    titles = []
    for name in named:
        seen[name] += 1
        titles.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(titles)


def _no_table(path: Path) -> ImportRefusedError:
    return ImportRefusedError(
        f"{path.name} is no table.",
        hint="Choose a CSV file or an .xlsx spreadsheet whose first row names the columns.",
    )


def _refuse_other_zip(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            n_bytes = sum(one.file_size for one in archive.infolist())
            is_sheet = any(name.startswith("xl/") for name in archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise ImportRefusedError(
            f"{path.name} is damaged.", hint="Save it again, or as CSV."
        ) from error
    if not is_sheet:
        raise _no_table(path)
    if n_bytes > _LARGEST_XLSX_BYTES:
        raise ImportRefusedError(f"{path.name} is too large.", hint="Save it as CSV.")


def _open_sheet(path: Path) -> Table:
    for _, cells in _sheet_records(path):
        if any(cell.strip() for cell in cells):
            return Table(path, _titles(cells))
    raise _no_table(path)


def _sheet_records(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of the first sheet that has any; values only, no formula is computed."""
    import openpyxl  # noqa: PLC0415 - half a second, and only for spreadsheets

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a spreadsheet has besides its cells
            book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        with closing(book):
            for sheet in book.worksheets:
                sheet.reset_dimensions()  # some programs write wrong ones
                number = 0
                for number, cells in enumerate(sheet.iter_rows(), start=1):
                    yield number, [_cell_text(cell) for cell in cells]
                if number:
                    return
    except (
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        SyntaxError,
        zipfile.BadZipFile,
    ) as error:  # whatever a broken spreadsheet makes of the library
        raise ImportRefusedError(
            f"{path.name} is damaged.", hint="Save it again, or as CSV."
        ) from error


def _cell_text(cell: Any) -> str:
    value = cell.value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        value = int(value)
    if isinstance(value, int):
        return _padded(str(value), cell)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return "" if value is None else str(value)


def _padded(digits: str, cell: Any) -> str:
    """Show a number as the spreadsheet does: 7 in the format 000 is 007."""
    form = str(cell.number_format)
    return digits.zfill(len(form)) if form and set(form) == {"0"} else digits
