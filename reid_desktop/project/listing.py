"""Lists what lies in a folder of photographs, at any depth."""

from __future__ import annotations

import os
import stat
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reid_desktop.core.problems import FileProblem
from reid_desktop.vision.photographs import file_problem, system_path

if TYPE_CHECKING:
    from reid_desktop.core.progress import Progress

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
_OF_A_PROJECT = frozenset({"cache", "backups", "project.lock"})  # its thumbnails are no photographs


@dataclass(frozen=True, slots=True)
class Found:
    """A file met on the way through a folder.

    Attributes
    ----------
    relative_path : str
        Below the folder, ``/`` between parts.
    path : str
        Absolute.
    """

    relative_path: str
    path: str
    n_bytes: int
    modified_ns: int


@dataclass(slots=True)
class Listing:
    """What lies in a folder.

    Attributes
    ----------
    skipped : list of (relative path, problem)
        What is no file, and folders that could not be looked into.
    closed : list of str
        Folders that could not be looked into, each ending in ``/``; the folder itself is ``""``.
    """

    files: list[Found] = field(default_factory=list)
    skipped: list[tuple[str, FileProblem]] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)


def list_folder(root: str, progress: Progress, *, n_before: int = 0) -> Listing:
    """Walk through `root`, folders in the order of their names.

    Links to folders are followed, each folder once. Hidden files and what systems leave lying
    about are left alone.

    Parameters
    ----------
    progress : Progress
        Told how many files were met, at every folder.
    n_before : int
        Files met in other folders before.
    """
    listing = Listing()
    visited: set[tuple[int, int]] = set()
    waiting, linked = [""], deque[str]()
    while waiting or linked:
        below = waiting.pop() if waiting else linked.popleft()  # names of their own come first
        progress.advance(0, max(1, n_before + len(listing.files)))
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


def _is_folder(entry: os.DirEntry[str], below: str, listing: Listing) -> bool:
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
        listing.files.append(Found(relative_path, entry.path, status.st_size, status.st_mtime_ns))
    else:
        listing.skipped.append((relative_path, FileProblem.NOT_A_PHOTOGRAPH))
    return False
