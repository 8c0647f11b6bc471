"""Reads what the files of a folder say of themselves."""

import hashlib
import os
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import Capture, ExaminedFile
from reid_desktop.project.listing import Found
from reid_desktop.vision.file_kinds import HEAD_BYTES, recognise
from reid_desktop.vision.photographs import (
    Header,
    PhotographError,
    file_problem,
    read_header,
    system_path,
)

_THREADS = min(4, os.cpu_count() or 1)  # cards and disks gain nothing from more
_AHEAD = 4 * _THREADS  # files in memory at once
_WHOLE_BYTES = 64 * 2**20  # larger files are hashed in pieces, without looking for their end


def examine_ahead(files: Sequence[Found]) -> Generator[ExaminedFile, None, None]:
    """Examine files in a few threads, in order, without reading far ahead of who takes them.

    Every file is read whole, once: SHA-256, size, time, camera and whether the end is there
    all come from the same bytes. Close the generator, or read it to its end: it owns threads.
    """
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


def _examine(file: Found) -> ExaminedFile:
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


def _read(file: Found, name: str) -> tuple[str, Header]:
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
