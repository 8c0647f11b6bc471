"""Writes the files of an export, whole or not at all."""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reid_desktop.core.errors import WritingError
from reid_desktop.core.progress import UNHEARD, Progress
from reid_desktop.project.exporting.cells import csv_file
from reid_desktop.project.exporting.choices import Copying
from reid_desktop.project.exporting.contents import Content, Copied, Made
from reid_desktop.project.exporting.manifest import MANIFEST, listed_files, manifest_bytes
from reid_desktop.project.exporting.tables import Tables

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_NO_LINK = {errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EMLINK}
_PIECE_BYTES = 1 << 20
_CHUNK_ROWS = 2_000  # of a table: one step of the progress, as a photograph is


class ExportError(WritingError):
    """Nothing was written; what lay there before is still there."""


def write_tables(tables: Tables, folder: Path) -> tuple[Path, ...]:
    """Write our own tables, and a manifest that tells their SHA-256; see `write_contents`."""
    contents = [csv_file(f"{table.name}.csv", table) for table in tables.tables]
    return write_contents(contents, tables.manifest, folder)


def write_contents(
    contents: Iterable[Content],
    facts: Mapping[str, object],
    folder: Path,
    *,
    copying: Copying = Copying.COPY,
    progress: Progress = UNHEARD,
) -> tuple[Path, ...]:
    """Write files, and a manifest that tells the facts and their SHA-256.

    All files are written whole under another name, and the old ones set aside, before the
    first new one takes its place; if one cannot, the old ones are put back. Every file is
    whole at every moment, and after a power cut the manifest tells whether they belong
    together, as it is replaced last. Of the folders written to, files go that an earlier
    export wrote and this one does not: a study without sheet 3 is left without it. What no
    export wrote is never replaced in them.

    Parameters
    ----------
    folder : Path
        Made if it is not there.
    progress : Progress
        Cancelling leaves what was there before.

    Returns
    -------
    tuple of Path
        What was written, the manifest last.

    Raises
    ------
    ExportError
        If anything could not be written.
    Cancelled
    """
    contents = _checked(contents)
    targets = [folder / one.path for one in contents]
    stale, earlier = _left_by_earlier(folder, contents)
    made_folders: list[Path] = []
    try:
        _make_folders(folder, targets, made_folders)
        _refuse_folders([*targets, folder / MANIFEST])
        _refuse_strangers(folder, contents)
        sums = _write_parts(contents, folder, copying, progress)
        manifest = folder / MANIFEST
        _write_durably(_part(manifest), [manifest_bytes(facts, sums, earlier)])
        gone = [folder / path for path in stale]
        _set_aside([*targets, manifest, *gone])
        _replace_all([*targets, manifest], gone)
    except OSError as error:
        raise _said_plainly(error, folder) from error
    finally:
        _tidy(_part(target) for target in [*targets, folder / MANIFEST])
        _remove_empty([*made_folders, *{(folder / path).parent for path in stale} - {folder}])
    return (*targets, folder / MANIFEST)


@dataclass(slots=True)
class _Heard:
    """Counts the steps of several files together."""

    progress: Progress
    total: int
    done: int = 0

    def step(self) -> None:
        self.done += 1
        self.progress.advance(min(self.done, self.total), self.total)


def _checked(contents: Iterable[Content]) -> list[Content]:
    """Return the files; what a format may not do is a fault in it."""
    found = list(contents)
    for one in found:
        path = PurePosixPath(one.path)
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise ValueError(f"{one.path!r} is not below the folder of the export")
    if len({one.path.casefold() for one in found}) < len(found):
        raise ValueError("two files of an export have one name")
    return found


def _steps(content: Content) -> int:
    return 1 + (content.n_rows or 0) // _CHUNK_ROWS if isinstance(content, Made) else 1


def _write_parts(
    contents: Sequence[Content], folder: Path, copying: Copying, progress: Progress
) -> dict[str, str]:
    """Write every file under another name; return the SHA-256 of each."""
    heard = _Heard(progress, sum(map(_steps, contents)))
    sums = {}
    for one in contents:
        part = _part(folder / one.path)
        if isinstance(one, Made):
            sums[one.path] = _write_durably(part, one.chunks, heard)
        else:
            sums[one.path] = _bring(one, part, copying)
            heard.step()
    return sums


def _write_durably(path: Path, chunks: Iterable[bytes], heard: _Heard | None = None) -> str:
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for chunk in chunks:
            digest.update(chunk)
            file.write(chunk)
            if heard is not None:
                heard.step()
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _bring(photograph: Copied, part: Path, copying: Copying) -> str:
    """Copy a photograph, or link to it; it is only ever read."""
    source = Path(photograph.source)
    part.unlink(missing_ok=True)
    if copying is Copying.COPY:
        return _copy(source, part)
    if copying is Copying.HARD_LINK:
        part.hardlink_to(source)
    else:
        part.symlink_to(source)
    return photograph.sha256 or _sum(_pieces(source))


def _copy(source: Path, part: Path) -> str:
    digest = hashlib.sha256()
    with part.open("wb") as file:  # not brought to rest one by one: a thousand take minutes so
        for piece in _pieces(source):
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def _sum(pieces: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _pieces(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while piece := file.read(_PIECE_BYTES):
                yield piece
    except OSError as error:
        raise ExportError(
            f"The photograph {source.name} cannot be read: nothing was written.",
            hint="Connect its disk or card, or look for changes first, and export again.",
        ) from error


def _left_by_earlier(folder: Path, contents: Iterable[Content]) -> tuple[list[str], dict[str, str]]:
    """Tell which files of earlier exports go, and which stay beside what is written now."""
    paths = {one.path for one in contents}
    ours = {PurePosixPath(path).parts[0] for path in paths if "/" in path}
    stale, stay = [], {}
    for path, digest in listed_files(folder / MANIFEST).items():
        there = folder / path
        if path in paths or not (there.is_file() or there.is_symlink()):
            continue
        if PurePosixPath(path).parts[0] in ours:
            stale.append(path)
        else:
            stay[path] = digest
    return stale, stay


def _part(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


def _before(target: Path) -> Path:
    return target.with_name(f"{target.name}.before")


def _make_folders(folder: Path, targets: Iterable[Path], made: list[Path]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for parent in sorted({parent for target in targets for parent in target.parents}):
        if parent.is_relative_to(folder) and not parent.is_dir():
            parent.mkdir()
            made.append(parent)


def _refuse_folders(targets: Iterable[Path]) -> None:
    for target in targets:
        if target.is_dir() and not target.is_symlink():
            raise IsADirectoryError(errno.EISDIR, "a folder has this name", str(target))


def _refuse_strangers(folder: Path, contents: Iterable[Content]) -> None:
    """Refuse to replace what no export wrote: it may be a photograph of the study itself."""
    ours = listed_files(folder / MANIFEST)
    for one in contents:
        target = folder / one.path
        if "/" in one.path and one.path not in ours and os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, "no export wrote it", str(target))


def _set_aside(targets: Sequence[Path]) -> None:
    try:
        for target in targets:
            if os.path.lexists(target):
                _keep(target)
    except OSError:
        _tidy(_before(target) for target in targets)
        raise


def _keep(target: Path) -> None:
    before = _before(target)
    before.unlink(missing_ok=True)
    try:
        os.link(target, before, follow_symlinks=False)  # at once, and without a byte more
    except (OSError, NotImplementedError):  # a disk without links
        shutil.copy2(target, before, follow_symlinks=False)


def _replace_all(targets: Sequence[Path], gone: Sequence[Path]) -> None:
    changed: list[Path] = []
    *files, manifest = targets
    try:
        for target in files:
            _part(target).replace(target)
            changed.append(target)
        for target in gone:
            target.unlink()
            changed.append(target)
        _part(manifest).replace(manifest)
    except OSError:
        _put_back(changed)
        _tidy(_before(target) for target in [*targets, *gone])
        raise
    _tidy(_before(target) for target in [*targets, *gone])


def _put_back(changed: Iterable[Path]) -> None:
    try:
        for target in changed:
            if os.path.lexists(_before(target)):
                _before(target).replace(target)
            else:
                target.unlink()
    except OSError as error:
        raise ExportError(
            "The export could be written only in part, and the old files not be put back.",
            hint="The old ones lie beside them, their names end in .before; or export again.",
        ) from error


def _tidy(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            continue  # a file left over is not worth a second complaint


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in sorted(folders, reverse=True):
        try:
            folder.rmdir()
        except OSError:
            continue  # something is in it, or it is gone


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
    if error.filename2 is not None and error.errno in _NO_LINK:
        return ExportError(
            f"No links can be made in {where}: nothing was written.",
            hint="Choose a folder on the disk of the photographs, or have them copied.",
        )
    return ExportError(
        f"The files cannot be written to {where}: what was there is as it was.",
        hint="Close the tables if they are open in a spreadsheet, check that you may write to"
        " the folder and that its disk is connected, or choose another folder.",
    )
