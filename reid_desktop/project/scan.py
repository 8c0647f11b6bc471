"""Finds the photographs in folders, and what became of those already known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reid_desktop.core.problems import FileProblem
from reid_desktop.core.records import ExaminedFile, Folder, Image, Permissions
from reid_desktop.core.types import FolderId, ImageId, ImageStatus
from reid_desktop.project.encounters import update_encounters
from reid_desktop.project.examining import examine_ahead
from reid_desktop.project.listing import Found, Listing, list_folder
from reid_desktop.project.permissions import (
    folders_to_read_again,
    note_read_again,
    permissions_of,
    permitted,
)
from reid_desktop.project.stations import stationed
from reid_desktop.project.whereabouts import Unplaced
from reid_desktop.vision.photographs import system_path

if TYPE_CHECKING:
    from reid_desktop.core.progress import Progress
    from reid_desktop.project.project import Project

_CHUNK_FILES = 500  # a transaction of about 50 ms
# What may be different at the next look, although the file did not change.
PASSING = frozenset({FileProblem.NO_PERMISSION, FileProblem.READ_ERROR, FileProblem.VANISHED})
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
    n_moved : int
        Photographs delivered that are known from another place or by another name.
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
    n_moved: int = 0
    n_unchanged: int = 0
    n_missing: int = 0
    skipped: tuple[tuple[str, FileProblem], ...] = ()
    seen: frozenset[str] = frozenset()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class KnownFolder:
    """A folder, and the images the project knows in it, by relative path.

    Attributes
    ----------
    again : bool
        Whether files that did not change are to be read again.
    """

    folder: Folder
    known: Mapping[str, Image]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What a project knows before a scan.

    Attributes
    ----------
    replaced : sequence of Image
        Photographs whose files lay under names that other files have now.
    permissions : Permissions
        What may be read of photographs.
    """

    folders: Sequence[KnownFolder]
    replaced: Sequence[Image] = ()
    permissions: Permissions = field(default_factory=Permissions)


def read_known(project: Project) -> Known:
    """Read what the project knows. On the project's thread."""
    store = project.store
    again = folders_to_read_again(project)
    folders = [
        KnownFolder(one, store.images.known(one.folder_id), one.folder_id in again)
        for one in store.folders.all()
    ]
    return Known(folders, store.images.replaced(), permissions_of(project))


def examine(
    known: Known,
    *,
    deliver: Callable[[FolderId, list[ExaminedFile]], None],
    progress: Progress,
) -> list[ScanReport]:
    """Look through folders and hand over what is new in them, in chunks.

    Parameters
    ----------
    known : Known
        A file of unchanged size and time is not read again.
    deliver : callable
        Takes up to 500 files of one folder at a time.
    progress : Progress
        Counts the files of all folders. When it cancels, what was examined is still delivered,
        and the next scan goes on from there.

    Returns
    -------
    list of ScanReport
        In the order of the folders.

    Notes
    -----
    Files are read whole, once, by a few threads: SHA-256, size, time, camera and whether the
    end is there all come from the same bytes. Files under known names come first: after them
    it is clear which photographs lie nowhere any more, and new names are searched for those.
    """
    walks: list[_Walk] = []
    n_files = 0
    for place in known.folders:
        listing = list_folder(place.folder.path, progress, n_before=n_files)
        n_files += len(listing.files)
        handed = partial(deliver, place.folder.folder_id)
        walks.append(_Walk(place, listing, handed, known.permissions))
    unplaced = Unplaced([*known.replaced, *(image for walk in walks for image in walk.gone())])
    count = _Count(progress, sum(walk.n_unchanged for walk in walks), n_files)
    try:
        for walk in walks:
            _look_at(walk, walk.changed, partial(walk.compare, unplaced=unplaced), count)
        for walk in walks:
            walk.settle(unplaced)
        for walk in walks:
            _look_at(walk, walk.new, partial(walk.take, unplaced=unplaced), count)
    finally:  # also when it is cancelled
        for walk in walks:
            walk.deliver_rest()
    return [walk.report(unplaced) for walk in walks]


class _Count:
    """Counts the files of all folders."""

    def __init__(self, progress: Progress, n_done: int, n_files: int) -> None:
        self._progress, self._n_done, self._n_files = progress, n_done, n_files
        if n_files:
            progress.advance(n_done, n_files)

    def one(self) -> None:
        self._n_done += 1
        self._progress.advance(self._n_done, self._n_files)


class _Walk:
    """Sorts the examined files of a folder into delivered, skipped and seen.

    Attributes
    ----------
    complete : bool
        Whether the folder is there.
    changed, new : list of Found
        Files to be examined, under known names and under others.
    """

    def __init__(
        self,
        place: KnownFolder,
        listing: Listing,
        deliver: Callable[[list[ExaminedFile]], None],
        permissions: Permissions,
    ) -> None:
        self.folder = place.folder
        self.permissions = permissions
        self._known = place.known
        self._deliver = deliver
        self._listing = listing
        not_mounted = bool(place.known) and not listing.files and not listing.skipped
        self.complete = not (not_mounted or "" in listing.closed)
        unchanged = {f.relative_path for f in listing.files if _is_unchanged(f, place.known)}
        self._again = unchanged if place.again else set()
        looked_at = self._again | {f.relative_path for f in listing.files} - unchanged
        fresh = [file for file in listing.files if file.relative_path in looked_at]
        self.changed = [file for file in fresh if file.relative_path in place.known]
        self.new = [file for file in fresh if file.relative_path not in place.known]
        self.n_unchanged = len(listing.files) - len(fresh)
        fresh_paths = {file.relative_path for file in fresh}
        self._seen = {file.relative_path for file in listing.files} - fresh_paths
        self._chunk: list[ExaminedFile] = []
        self._other: list[ExaminedFile] = []
        self._skipped = list(listing.skipped)
        self._n_new = self._n_moved = self._n_again = 0

    def gone(self) -> list[Image]:
        """Return the images whose files are not there any more."""
        if not self.complete:
            return []
        there = self._behind_closed() | {file.relative_path for file in self._listing.files}
        return [image for path, image in self._known.items() if path not in there]

    def compare(self, file: ExaminedFile, *, unplaced: Unplaced) -> None:
        """Take a file under a known name, unless it has other bytes: that has to wait."""
        image = self._known[file.relative_path]
        is_removed = image.status is ImageStatus.REMOVED  # whatever lies there now
        if is_removed or file.sha256 in (None, image.sha256):
            self._take(file, None)
        else:
            unplaced.add(image)
            self._other.append(file)

    def settle(self, unplaced: Unplaced) -> None:
        """Take the files that waited: now it is known which photographs lost their names."""
        waiting, self._other = self._other, []
        for file in waiting:
            self.take(file, unplaced=unplaced)

    def take(self, file: ExaminedFile, *, unplaced: Unplaced) -> None:
        """Take a file that may be a photograph known from elsewhere."""
        self._take(file, unplaced.find(file))

    def deliver_rest(self) -> None:
        chunk, self._chunk = self._chunk, []
        if chunk:
            self._deliver(chunk)

    def report(self, unplaced: Unplaced) -> ScanReport:
        if not self.complete:
            return ScanReport(complete=False)
        seen = self._seen | self._behind_closed()
        return ScanReport(
            n_seen=len(self._listing.files) + len(self._listing.skipped),
            n_new=self._n_new,
            n_moved=self._n_moved,
            n_unchanged=self.n_unchanged + self._n_again,
            n_missing=sum(
                path not in seen
                and image.status in _PRESENT
                and image.image_id not in unplaced.found
                for path, image in self._known.items()
            ),
            skipped=tuple(sorted(self._skipped)),
            seen=frozenset(seen),
        )

    def _take(self, file: ExaminedFile, moved_from: ImageId | None) -> None:
        if file.problem in _NO_PHOTOGRAPH and file.relative_path not in self._known:
            self._skipped.append((file.relative_path, FileProblem(file.problem)))
        elif file.problem != FileProblem.VANISHED:
            self._seen.add(file.relative_path)
            self._chunk.append(replace(file, moved_from=moved_from))
            is_known = file.relative_path in self._again and self._is_as_known(file)
            self._n_again += is_known
            self._n_new += moved_from is None and not is_known
            self._n_moved += moved_from is not None
        if len(self._chunk) == _CHUNK_FILES:
            self.deliver_rest()

    def _is_as_known(self, file: ExaminedFile) -> bool:
        known = self._known[file.relative_path]
        return (file.sha256, file.problem) == (known.sha256, known.problem)

    def _behind_closed(self) -> set[str]:
        closed = tuple(self._listing.closed)
        return {path for path in self._known if path.startswith(closed)}


def _look_at(
    walk: _Walk, files: Sequence[Found], take: Callable[[ExaminedFile], None], count: _Count
) -> None:
    """Examine files of a folder, as long as it is there."""
    if not walk.complete:
        return
    with closing(examine_ahead(files, walk.permissions)) as examined:
        for file in examined:
            if file.problem == FileProblem.VANISHED and not _is_there(walk.folder.path):
                walk.complete = False
                return
            take(file)
            count.one()


def record_chunk(project: Project, folder_id: FolderId, files: Sequence[ExaminedFile]) -> None:
    """Write a chunk of examined files to the project, in one transaction."""
    with project.store.transaction():
        placed = stationed(project, folder_id, permitted(project, files))
        project.store.images.record(folder_id, placed, project.now())


def finish_folder(project: Project, folder_id: FolderId, report: ScanReport) -> None:
    """Write down what is missing and what was skipped, unless the folder was not there."""
    if not report.complete:
        return
    with project.store.transaction():
        project.store.images.mark_missing(folder_id, set(report.seen))
        project.store.skipped.replace(folder_id, list(report.skipped))
        project.store.folders.seen(folder_id, project.now())
        note_read_again(project, folder_id)


def scan(project: Project, progress: Progress) -> ScanReport:
    """Scan every folder of the project in this thread; the counts of all are added up.

    The encounters follow from what was found.
    """
    known = read_known(project)
    reports = examine(known, deliver=partial(record_chunk, project), progress=progress)
    for place, report in zip(known.folders, reports, strict=True):
        finish_folder(project, place.folder.folder_id, report)
    update_encounters(project)
    return ScanReport(
        n_seen=sum(report.n_seen for report in reports),
        n_new=sum(report.n_new for report in reports),
        n_moved=sum(report.n_moved for report in reports),
        n_unchanged=sum(report.n_unchanged for report in reports),
        n_missing=sum(report.n_missing for report in reports),
        skipped=tuple(skipped for report in reports for skipped in report.skipped),
        seen=frozenset().union(*(report.seen for report in reports)),
        complete=all(report.complete for report in reports),
    )


def _is_unchanged(file: Found, known: Mapping[str, Image]) -> bool:
    image = known.get(file.relative_path)
    return (
        image is not None
        and image.status is not ImageStatus.MISSING  # back again: worth a look
        and image.problem not in PASSING
        and (image.n_bytes, image.modified_ns) == (file.n_bytes, file.modified_ns)
    )


def _is_there(folder: str) -> bool:
    return Path(system_path(folder)).is_dir()
