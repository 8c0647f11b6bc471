"""Turns tables into CSV: exact, the same on every computer, unharmed by spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from reid_desktop.project.exporting.contents import Made, Table, Value

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_CHUNK_ROWS = 2_000


def csv_file(path: str, table: Table, *, separator: str = ",") -> Made:
    """Hand over a table as a CSV file of ours: see `to_csv`."""
    return Made(path, csv_chunks(table.columns, table.rows, separator=separator), len(table.rows))


def to_csv(table: Table, *, separator: str = ",") -> bytes:
    """Turn a table into the bytes of its file.

    UTF-8 with a byte order mark, so that Excel knows it; commas; lines end in CR LF as RFC 4180
    has it; ``.`` in numbers whatever the language of the system; nothing for what is unknown.
    Text that a spreadsheet would take for a formula gets a leading apostrophe, and what is no
    Unicode a question mark.
    """
    return b"".join(csv_chunks(table.columns, table.rows, separator=separator))


def csv_chunks(
    columns: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    separator: str = ",",
    plain: bool = False,
) -> Iterator[bytes]:
    """Yield a CSV file in pieces.

    Parameters
    ----------
    plain : bool
        For programs instead of people: no byte order mark, and text as it is.
    """
    cell = plain_cell if plain else safe_cell
    encoding = "utf-8" if plain else "utf-8-sig"
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(columns)
    n_left = _CHUNK_ROWS
    for row in rows:
        writer.writerow([cell(value) for value in row])
        n_left -= 1
        if not n_left:
            yield text.getvalue().encode(encoding, errors="replace")
            encoding, n_left = "utf-8", _CHUNK_ROWS
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode(encoding, errors="replace")


def safe_cell(value: Value) -> str:
    """Return what a spreadsheet shows and never runs."""
    text = plain_cell(value)
    if isinstance(value, str) and text.startswith(_FORMULA_STARTS):
        return f"'{text}"
    return text


def plain_cell(value: Value) -> str:
    """Return what a program reads: nothing for None, numbers never with a decimal comma."""
    if value is None:
        return ""
    return value if isinstance(value, str) else repr(value)
