"""Writes tables as CSV: exact, the same on every computer, whole or not at all."""

import csv
import errno
import io
import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.project.exporting.manifest import MANIFEST, manifest_bytes
from reid_desktop.project.exporting.tables import Table, Tables, Value

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


class ExportError(ReidError):
    """The tables could not be written; what lay there before is still there."""


def write_tables(tables: Tables, folder: Path) -> tuple[Path, ...]:
    """Write every table, and a manifest that tells their SHA-256.

    All files are written whole under another name, and copies of the old ones set aside,
    before the first new one takes its place; if one cannot, the old ones are put back. Every
    file is whole at every moment, and after a power cut the manifest tells whether they
    belong together, as it is replaced last.

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
        If anything could not be written.
    """
    contents = {f"{table.name}.csv": to_csv(table) for table in tables.tables}
    contents[MANIFEST] = manifest_bytes(tables.manifest, contents)
    targets = [folder / name for name in contents]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_folders(targets)
        for target, content in zip(targets, contents.values(), strict=True):
            _write_durably(_part(target), content)
        _set_aside(targets)
        _replace_all(targets)
    except OSError as error:
        raise _said_plainly(error, folder) from error
    finally:
        _tidy(_part(target) for target in targets)
    return tuple(targets)


def to_csv(table: Table) -> bytes:
    """Turn a table into the bytes of its file.

    UTF-8 with a byte order mark, so that Excel knows it; commas; lines end in CR LF as RFC 4180
    has it; ``.`` in numbers whatever the language of the system; nothing for what is unknown.
    Text that a spreadsheet would take for a formula gets a leading apostrophe, and what is no
    Unicode a question mark.
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


def _part(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


def _before(target: Path) -> Path:
    return target.with_name(f"{target.name}.before")


def _refuse_folders(targets: Iterable[Path]) -> None:
    for target in targets:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "a folder has this name", str(target))


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _set_aside(targets: Sequence[Path]) -> None:
    try:
        for target in targets:
            if target.exists():
                shutil.copy2(target, _before(target))
    except OSError:
        _tidy(_before(target) for target in targets)
        raise


def _replace_all(targets: Sequence[Path]) -> None:
    replaced: list[Path] = []
    try:
        for target in targets:
            _part(target).replace(target)
            replaced.append(target)
    except OSError:
        _put_back(replaced)
        _tidy(_before(target) for target in targets)
        raise
    _tidy(_before(target) for target in targets)


def _put_back(replaced: Iterable[Path]) -> None:
    try:
        for target in replaced:
            if _before(target).exists():
                _before(target).replace(target)
            else:
                target.unlink()
    except OSError as error:
        raise ExportError(
            "The tables could be written only in part, and the old ones not be put back.",
            hint="The old ones lie beside them, their names end in .before; or export again.",
        ) from error


def _tidy(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            continue  # a file left over is not worth a second complaint


def _said_plainly(error: OSError, folder: Path) -> ExportError:
    where = folder.name or str(folder)
    if error.errno in _FULL:
        return ExportError(
            f"The disk is full: nothing was written to {where}.",
            hint="Free some space, or choose a folder on another disk.",
        )
    if isinstance(error, IsADirectoryError | FileExistsError | NotADirectoryError):
        name = Path(error.filename).name if error.filename else where
        return ExportError(
            f"{name} is in the way: nothing was written to {where}.",
            hint="Rename or move it, or choose another folder.",
        )
    return ExportError(
        f"The tables cannot be written to {where}: what was there is as it was.",
        hint="Close the tables if they are open in a spreadsheet, check that you may write to"
        " the folder and that its disk is connected, or choose another folder.",
    )
