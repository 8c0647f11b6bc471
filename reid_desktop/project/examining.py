"""Reads what the files of a folder say of themselves."""

import hashlib
import os
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from reid_desktop.core.problems import FileProblem, PhotographError
from reid_desktop.core.records import Capture, ExaminedFile, Permissions
from reid_desktop.project.listing import Found
from reid_desktop.project.permissions import FILE_TIME
from reid_desktop.vision.file_kinds import HEAD_BYTES, recognise
from reid_desktop.vision.photographs import Header, file_problem, read_header, system_path

_THREADS = min(4, os.cpu_count() or 1)  # cards and disks gain nothing from more
_AHEAD = 4 * _THREADS  # files in memory at once
_WHOLE_BYTES = 64 * 2**20  # larger files are hashed in pieces, without looking for their end


_NOTHING_MORE = Permissions()


def examine_ahead(
    files: Sequence[Found], permissions: Permissions = _NOTHING_MORE
) -> Generator[ExaminedFile, None, None]:
    """Examine files in a few threads, in order, without reading far ahead of who takes them.

    Every file is read whole, once: SHA-256, size, time, camera and whether the end is there
    all come from the same bytes. Close the generator, or read it to its end: it owns threads.
    """
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="examine") as pool:
        waiting: deque[Future[ExaminedFile]] = deque()
        try:
            for file in files:
                waiting.append(pool.submit(_examine, file, permissions))
                if len(waiting) >= _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _examine(file: Found, permissions: Permissions) -> ExaminedFile:
    name = file.relative_path.rpartition("/")[2]
    parents = file.relative_path.split("/")[:-1]
    try:
        sha256, header = _read(file, name, permissions)
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
        capture=_timed(header.capture, file, permissions) if header else Capture(),
        problem=problem,
        station=parents[-1] if parents else None,
    )


def _timed(capture: Capture, file: Found, permissions: Permissions) -> Capture:
    """Take the time of the file where no other is told and the person agreed."""
    if capture.captured_at is not None or not permissions.file_times:
        return capture
    moment = time_of_file(file.modified_ns)
    if moment is None:
        return capture
    return replace(capture, captured_at=moment, captured_from=FILE_TIME)


def time_of_file(modified_ns: int) -> datetime | None:
    """Tell when a file was written, as the clock on the wall showed it, like cameras do."""
    try:
        return datetime.fromtimestamp(modified_ns / 1e9)  # noqa: DTZ006 - see above
    except (OSError, OverflowError, ValueError):  # a time that no calendar has
        return None


def _read(file: Found, name: str, permissions: Permissions) -> tuple[str, Header]:
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
                return sha256, read_header(Path(file.path), name, with_place=permissions.places)
            data = head + stream.read()
    except OSError as error:
        raise PhotographError(file_problem(error), name) from error
    header = read_header(data, name, with_place=permissions.places)
    return hashlib.sha256(data).hexdigest(), header
