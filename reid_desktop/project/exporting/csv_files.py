"""Writes tables as CSV: exact, the same on every computer, whole or not at all."""

import csv
import hashlib
import io
import json
import os
from collections.abc import Mapping
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.project.exporting.tables import Table, Tables, Value

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_MANIFEST = "manifest.json"


class ExportError(ReidError):
    """The tables could not be written; what lay there before is untouched."""


def write_tables(tables: Tables, folder: Path) -> tuple[Path, ...]:
    """Write every table, and a manifest that tells their SHA-256.

    UTF-8 with a byte order mark, so that Excel knows it; commas; lines end in CR LF as RFC 4180
    has it; ``.`` in numbers whatever the language of the system.

    Parameters
    ----------
    tables : Tables
    folder : Path
        Made if it is not there.

    Returns
    -------
    tuple of Path
        The tables, then the manifest.

    Raises
    ------
    ExportError
        If anything could not be written. Every file is written whole under another name
        before the first one takes its place.
    """
    contents = {f"{table.name}.csv": to_csv(table) for table in tables.tables}
    contents[_MANIFEST] = _manifest(tables.manifest, contents)
    targets = [folder / name for name in contents]
    parts = [folder / f"{name}.part" for name in contents]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for target, part, content in zip(targets, parts, contents.values(), strict=True):
            if target.is_dir():
                raise IsADirectoryError(f"a folder is called {target.name}")
            _write_durably(part, content)
        for target, part in zip(targets, parts, strict=True):
            part.replace(target)
    except OSError as error:
        for part in parts:
            _remove(part)
        raise ExportError(
            f"The tables could not be written to {folder.name}: {error.strerror or error}.",
            hint="Close the files if they are open in a spreadsheet, see whether the disk is full,"
            " or choose another folder.",
        ) from error
    return tuple(targets)


def to_csv(table: Table) -> bytes:
    """Turn a table into the bytes of its file.

    Text that a spreadsheet would take for a formula gets a leading apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
    return repr(value)  # never the decimal comma of a language


def _manifest(facts: Mapping[str, object], contents: Mapping[str, bytes]) -> bytes:
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    whole = {**facts, "sha256": sums}
    return (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode(errors="replace")


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # an unfinished file is not worth a second complaint
