"""Finds the photographs in folders, and what became of those already known."""

from __future__ import annotations

import hashlib
import os
import stat
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import Capture, ExaminedFile, Folder, Image
from reid_desktop.core.types import FolderId, ImageStatus
from reid_desktop.project.encounters import update_encounters
from reid_desktop.vision.file_kinds import HEAD_BYTES, recognise
from reid_desktop.vision.photographs import (
    Header,
    PhotographError,
    file_problem,
    read_header,
    system_path,
)

if TYPE_CHECKING:
    from reid_desktop.core.progress import Progress
    from reid_desktop.project.project import Project

_CHUNK_FILES = 500  # a transaction of about 50 ms
_THREADS = min(4, os.cpu_count() or 1)  # cards and disks gain nothing from more
_AHEAD = 4 * _THREADS  # files in memory at once
_WHOLE_BYTES = 64 * 2**20  # larger files are hashed in pieces, without looking for their end

_LEFT_ALONE = frozenset(
    {
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "@eadir",  # thumbnails of network drives
        "__macosx",
        "$recycle.bin",
        "system volume information",
        "lost+found",
    }
)
_PROJECT_FILE = "project.sqlite"
_OF_A_PROJECT = frozenset({"cache", "backups"})  # its thumbnails are no photographs
# What may be different at the next look, although the file did not change.
_PASSING = frozenset({FileProblem.NO_PERMISSION, FileProblem.READ_ERROR, FileProblem.VANISHED})
_PRESENT = frozenset({ImageStatus.OK, ImageStatus.UNREADABLE})
_NO_PHOTOGRAPH = frozenset({FileProblem.NOT_A_PHOTOGRAPH, FileProblem.UNSUPPORTED})


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What a scan of a folder, or of several, came to.

    Attributes
    ----------
    n_seen : int
        Files looked at: photographs, readable or not, and those that are none.
    n_new : int
        Photographs delivered: new, changed, or not readable the last time.
    n_missing : int
        Known photographs that are not in the folder any more.
    skipped : tuple of (relative path, problem)
        Files that are no photographs, and folders that could not be looked into.
    seen : frozenset of str
        Relative paths of known or possible photographs that are there, or that may be there
        behind a folder that could not be looked into.
    complete : bool
        False when the folder was not there: then nothing is known about its photographs.
    """

    n_seen: int = 0
    n_new: int = 0
    n_unchanged: int = 0
    n_missing: int = 0
    skipped: tuple[tuple[str, FileProblem], ...] = ()
    seen: frozenset[str] = frozenset()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class _Found:
    """A file met on the way through a folder."""

    relative_path: str
    path: str
    n_bytes: int
    modified_ns: int


@dataclass(slots=True)
class _Listing:
    files: list[_Found]
    skipped: list[tuple[str, FileProblem]]
    closed: list[str]  # folders that could not be looked into, each ending in "/"


def examine_folder(
    folder: Folder,
    known: Mapping[str, Image],
    *,
    deliver: Callable[[list[ExaminedFile]], None],
    progress: Progress,
) -> ScanReport:
    """Look through `folder` and hand over what is new in it, in chunks.

    Parameters
    ----------
    known : mapping of relative path to Image
        What the project knows. A file of unchanged size and time is not read again.
    deliver : callable
        Takes up to 500 files at a time.
    progress : Progress
        Counts files. When it cancels, what was examined is still delivered, and the next
        scan goes on from there.

    Notes
    -----
    Files are read whole, once, by a few threads: SHA-256, size, time, camera and whether
    the end is there all come from the same bytes. Links to folders are followed, each
    folder once. Hidden files and what systems leave lying about are left alone.
    """
    listing = _list(folder.path, progress)
    not_mounted = bool(known) and not listing.files and not listing.skipped
    if not_mounted or "" in listing.closed:
        return ScanReport(complete=False)
    walk = _Walk(known, deliver, listing)
    try:
        with closing(_examine_ahead(walk.fresh)) as examined:
            for file in examined:
                if file.problem == FileProblem.VANISHED and not _is_there(folder.path):
                    return ScanReport(complete=False)
                walk.take(file)
                progress.advance(walk.n_done, len(listing.files))
    finally:  # also when it is cancelled
        walk.deliver_rest()
    return walk.report()


class _Walk:
    """Sorts examined files into delivered, skipped and seen."""

    def __init__(
        self,
        known: Mapping[str, Image],
        deliver: Callable[[list[ExaminedFile]], None],
        listing: _Listing,
    ) -> None:
        self._known = known
        self._deliver = deliver
        self._listing = listing
        self._chunk: list[ExaminedFile] = []
        self._skipped = list(listing.skipped)
        self.fresh = [file for file in listing.files if not _is_unchanged(file, known)]
        self._n_unchanged = len(listing.files) - len(self.fresh)
        self._n_new = 0
        self.n_done = self._n_unchanged
        fresh_paths = {file.relative_path for file in self.fresh}
        self._seen = {file.relative_path for file in listing.files} - fresh_paths

    def take(self, file: ExaminedFile) -> None:
        self.n_done += 1
        if file.problem in _NO_PHOTOGRAPH and file.relative_path not in self._known:
            self._skipped.append((file.relative_path, FileProblem(file.problem)))
        elif file.problem != FileProblem.VANISHED:
            self._seen.add(file.relative_path)
            self._chunk.append(file)
            self._n_new += 1
        if len(self._chunk) == _CHUNK_FILES:
            self.deliver_rest()

    def deliver_rest(self) -> None:
        chunk, self._chunk = self._chunk, []
        if chunk:
            self._deliver(chunk)

    def report(self) -> ScanReport:
        closed = tuple(self._listing.closed)
        seen = self._seen | {path for path in self._known if path.startswith(closed)}
        return ScanReport(
            n_seen=len(self._listing.files) + len(self._listing.skipped),
            n_new=self._n_new,
            n_unchanged=self._n_unchanged,
            n_missing=sum(
                path not in seen and image.status in _PRESENT for path, image in self._known.items()
            ),
            skipped=tuple(sorted(self._skipped)),
            seen=frozenset(seen),
        )


def record_chunk(project: Project, folder_id: FolderId, files: Sequence[ExaminedFile]) -> None:
    """Write a chunk of examined files to the project, in one transaction."""
    with project.store.transaction():
        project.store.images.record(folder_id, files, project.now())


def finish_folder(project: Project, folder_id: FolderId, report: ScanReport) -> None:
    """Write down what is missing and what was skipped, unless the folder was not there."""
    if not report.complete:
        return
    with project.store.transaction():
        project.store.images.mark_missing(folder_id, set(report.seen))
        project.store.skipped.replace(folder_id, list(report.skipped))
        project.store.folders.seen(folder_id, project.now())


def scan(project: Project, progress: Progress) -> ScanReport:
    """Scan every folder of the project in this thread; the counts of all are added up.

    The encounters follow from what was found.
    """
    reports = []
    for folder in project.store.folders.all():
        folder_id = folder.folder_id
        report = examine_folder(
            folder,
            project.store.images.known(folder_id),
            deliver=partial(record_chunk, project, folder_id),
            progress=progress,
        )
        finish_folder(project, folder_id, report)
        reports.append(report)
    update_encounters(project)
    return ScanReport(
        n_seen=sum(report.n_seen for report in reports),
        n_new=sum(report.n_new for report in reports),
        n_unchanged=sum(report.n_unchanged for report in reports),
        n_missing=sum(report.n_missing for report in reports),
        skipped=tuple(skipped for report in reports for skipped in report.skipped),
        seen=frozenset().union(*(report.seen for report in reports)),
        complete=all(report.complete for report in reports),
    )


def _list(root: str, progress: Progress) -> _Listing:
    """Walk through `root`, folders in the order of their names."""
    listing = _Listing([], [], [])
    visited: set[tuple[int, int]] = set()
    waiting, linked = [""], deque[str]()
    while waiting or linked:
        below = waiting.pop() if waiting else linked.popleft()  # names of their own come first
        progress.advance(0, max(1, len(listing.files)))
        try:
            path = system_path(root if not below else str(Path(root, below)))
            identity = Path(path).stat()
            if (identity.st_dev, identity.st_ino) in visited:
                continue
            visited.add((identity.st_dev, identity.st_ino))
            with os.scandir(path) as entries:
                names = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            listing.closed.append(below)
            if below:
                listing.skipped.append((below.rstrip("/"), file_problem(error)))
            continue
        folders = [entry for entry in _ours(names) if _is_folder(entry, below, listing)]
        linked.extend(f"{below}{entry.name}/" for entry in folders if entry.is_symlink())
        waiting.extend(
            f"{below}{entry.name}/" for entry in reversed(folders) if not entry.is_symlink()
        )
    return listing


def _ours(entries: Sequence[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
    """Leave out what no person put there."""
    holds_project = any(entry.name == _PROJECT_FILE for entry in entries)
    for entry in entries:
        name = entry.name.lower()
        of_a_project = holds_project and (name.startswith(_PROJECT_FILE) or name in _OF_A_PROJECT)
        if not (name.startswith(".") or name in _LEFT_ALONE or of_a_project or _is_hidden(entry)):
            yield entry


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:  # gone: said where it is looked at
        return False
    attributes: int = getattr(status, "st_file_attributes", 0)  # Windows has them
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _is_folder(entry: os.DirEntry[str], below: str, listing: _Listing) -> bool:
    """Tell whether `entry` is to be walked through; otherwise put it into the listing."""
    relative_path = below + entry.name
    try:
        if entry.is_dir():
            return True
        status = entry.stat()
    except OSError as error:  # a link to nowhere among them
        listing.skipped.append((relative_path, file_problem(error)))
        return False
    if stat.S_ISREG(status.st_mode):
        listing.files.append(_Found(relative_path, entry.path, status.st_size, status.st_mtime_ns))
    else:
        listing.skipped.append((relative_path, FileProblem.NOT_A_PHOTOGRAPH))
    return False


def _is_unchanged(file: _Found, known: Mapping[str, Image]) -> bool:
    image = known.get(file.relative_path)
    return (
        image is not None
        and image.status is not ImageStatus.MISSING  # back again: worth a look
        and image.problem not in _PASSING
        and (image.n_bytes, image.modified_ns) == (file.n_bytes, file.modified_ns)
    )


def _is_there(folder: str) -> bool:
    return Path(system_path(folder)).is_dir()


def _examine_ahead(files: Sequence[_Found]) -> Generator[ExaminedFile, None, None]:
    """Examine in a few threads, in order, without reading far ahead of who takes them."""
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="examine") as pool:
        waiting: deque[Future[ExaminedFile]] = deque()
        try:
            for file in files:
                waiting.append(pool.submit(_examine, file))
                if len(waiting) >= _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _examine(file: _Found) -> ExaminedFile:
    name = file.relative_path.rpartition("/")[2]
    parents = file.relative_path.split("/")[:-1]
    try:
        sha256, header = _read(file, name)
        problem = None
    except PhotographError as error:
        sha256, header, problem = None, None, error.problem
    return ExaminedFile(
        relative_path=file.relative_path,
        n_bytes=file.n_bytes,
        modified_ns=file.modified_ns,
        sha256=sha256,
        width_px=header.width_px if header else None,
        height_px=header.height_px if header else None,
        capture=header.capture if header else Capture(),
        problem=problem,
        station=parents[-1] if parents else None,
    )


def _read(file: _Found, name: str) -> tuple[str, Header]:
    """Read size, time, camera and SHA-256, all from the same bytes."""
    try:
        with Path(system_path(file.path)).open("rb") as stream:
            head = stream.read(HEAD_BYTES)
            kind = recognise(name, head)
            if isinstance(kind, FileProblem):
                raise PhotographError(kind, name)
            if file.n_bytes > _WHOLE_BYTES:
                stream.seek(0)
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
                return sha256, read_header(Path(file.path), name)
            data = head + stream.read()
    except OSError as error:
        raise PhotographError(file_problem(error), name) from error
    return hashlib.sha256(data).hexdigest(), read_header(data, name)
