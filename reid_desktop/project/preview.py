"""Looks at folders of photographs before a project is made of them: counts, dates, stations."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import numpy as np

from reid_desktop.core.encounters import UNKNOWN, group_encounters
from reid_desktop.core.problems import PhotographError
from reid_desktop.core.progress import Progress
from reid_desktop.project.examining import time_of_file
from reid_desktop.project.listing import list_folder
from reid_desktop.project.project import Project
from reid_desktop.project.stations import INNERMOST, NONE, station_at
from reid_desktop.vision.file_kinds import is_photograph_name
from reid_desktop.vision.photographs import read_capture

_T = TypeVar("_T")

_MOST_LEVELS = 6  # deeper folders are offered as the innermost
_MOST_DATED = 2_000  # photographs whose headers are read: half a minute from a slow card
_RUN = 50  # photographs in a row, so that the pauses between them are true
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - camera times have no zone
# Names that cameras give their folders: DCIM, 100RECNX, 101_PANA.
_OF_A_CAMERA = re.compile(r"dcim|\d{3}[a-z0-9_]{5}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PreviewFile:
    """A photograph that was met, by its name only."""

    folder: str
    relative_path: str

    @property
    def path(self) -> str:
        """Where it lies."""
        return str(Path(self.folder, self.relative_path))


@dataclass(frozen=True, slots=True)
class Stations:
    """What a level of folders would tell.

    Attributes
    ----------
    names : tuple of str
        The stations, sorted.
    n_without : int
        Photographs that would have none.
    """

    names: tuple[str, ...]
    n_without: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What lies in the folders.

    Attributes
    ----------
    folders : tuple of str
        As they were given, without those inside others.
    files : tuple of PreviewFile
        Photographs, by their names, in the order of the folders.
    n_other : int
        Files that are no photographs.
    closed : tuple of str
        Folders that are not there or could not be looked into.
    levels : mapping of str to Stations
        By level, as `station_at` takes it: those that are worth offering.
    suggested : str
        The level that most likely tells the stations.
    """

    folders: tuple[str, ...]
    files: tuple[PreviewFile, ...]
    n_other: int
    closed: tuple[str, ...]
    levels: Mapping[str, Stations]
    suggested: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A photograph, and when and by which camera it was taken.

    Attributes
    ----------
    camera : str, optional
        Its serial number.
    of_file : datetime, optional
        When the file was written, where the photograph itself tells no time.
    """

    file: PreviewFile
    captured_at: datetime | None
    camera: str | None
    of_file: datetime | None = None


def look(folders: Sequence[str], progress: Progress) -> Preview:
    """List what lies in folders; opens no file."""
    files: list[PreviewFile] = []
    closed: list[str] = []
    n_other = 0
    roots = _outermost(folders)
    for root in roots:
        listing = list_folder(root, progress, n_before=len(files))
        met = [PreviewFile(root, one.relative_path) for one in listing.files]
        photographs = [one for one in met if is_photograph_name(one.relative_path)]
        files += photographs
        n_other += len(met) - len(photographs)
        closed += [str(Path(root, below)) for below in listing.closed]
    levels = _levels(files, n_folders=len(roots))
    return Preview(
        folders=tuple(roots),
        files=tuple(files),
        n_other=n_other,
        closed=tuple(closed),
        levels=levels,
        suggested=_suggested(levels, n_folders=len(roots)),
    )


def read_dates(preview: Preview, progress: Progress) -> list[Dated]:
    """Read when photographs were taken: of all, or of 2 000 in runs spread evenly over many."""
    chosen = list(_chosen(preview.files))
    dated = []
    for n_done, file in enumerate(chosen):
        progress.advance(n_done, len(chosen))
        dated.append(_dated(file))
    return dated


def with_file_times(dated: Sequence[Dated]) -> list[Dated]:
    """Let the time of the file count where a photograph tells none."""
    return [
        one if one.captured_at is not None else replace(one, captured_at=one.of_file)
        for one in dated
    ]


def n_encounters(dated: Sequence[Dated], level: str, gap_s: float) -> int:
    """Count the encounters that photographs would make; one without time or place is in none.

    Of runs of photographs, it is the number in those runs.
    """
    places: dict[tuple[str, str], int] = {}
    codes = np.full(len(dated), UNKNOWN, dtype=np.int64)
    captured_s = np.full(len(dated), np.nan)
    for row, one in enumerate(dated):
        station = station_at(level, one.file.folder, one.file.relative_path)
        where = ("station", station) if station is not None else ("camera", one.camera or "")
        if where[1] and one.captured_at is not None:
            codes[row] = places.setdefault(where, len(places))
            captured_s[row] = (one.captured_at - _EPOCH).total_seconds()
    encounters = group_encounters(codes, captured_s, gap_s=gap_s)
    return int(encounters.max(initial=UNKNOWN)) + 1


def known_files(project: Project) -> list[Dated]:
    """Read the photographs of a project with their times. On its thread."""
    folders = {one.folder_id: one.path for one in project.store.folders.all()}
    moments = {one.image_id: one for one in project.store.encounters.moments()}
    return [
        Dated(
            PreviewFile(folders[one.folder_id], one.relative_path),
            moments[one.image_id].captured_at,
            moments[one.image_id].camera if moments[one.image_id].one_camera else None,
        )
        for one in project.store.stations.placed()
        if one.image_id in moments
    ]


def preview_of(known: Sequence[Dated]) -> tuple[Preview, list[Dated]]:
    """Tell of known photographs what `look` and `read_dates` tell of folders."""
    files = tuple(one.file for one in known)
    folders = tuple(dict.fromkeys(file.folder for file in files))
    levels = _levels(files, n_folders=len(folders))
    suggested = _suggested(levels, n_folders=len(folders))
    return Preview(folders, files, 0, (), levels, suggested), list(_chosen(known))


def examples(preview: Preview, n: int) -> list[PreviewFile]:
    """Choose photographs to show, spread evenly."""
    n_files = len(preview.files)
    rows = np.unique(np.linspace(0, n_files - 1, min(n, n_files)).round().astype(int))
    return [preview.files[row] for row in rows.tolist()]


def _outermost(folders: Sequence[str]) -> list[str]:
    """Leave out folders that are there twice, or inside others."""
    paths = [Path(os.path.abspath(folder)) for folder in folders]  # noqa: PTH100 - keeps links
    return [
        str(one) for one in dict.fromkeys(paths) if not any(other in one.parents for other in paths)
    ]


def _levels(files: Sequence[PreviewFile], *, n_folders: int) -> dict[str, Stations]:
    deepest = max((one.relative_path.count("/") for one in files), default=0)
    offered = [str(depth) for depth in range(1, min(deepest, _MOST_LEVELS) + 1)]
    if n_folders > 1:
        offered.insert(0, "0")
    levels = {level: _stations(files, level) for level in (INNERMOST, *offered)}
    if len({levels[level] for level in offered if level != "0"} | {levels[INNERMOST]}) == 1:
        for level in offered:  # it would say the same in two ways
            if level != "0":
                del levels[level]
    return levels | {NONE: _stations(files, NONE)}


def _stations(files: Sequence[PreviewFile], level: str) -> Stations:
    names: set[str] = set()
    n_without = 0
    for file in files:
        station = station_at(level, file.folder, file.relative_path)
        if station is None:
            n_without += 1
        else:
            names.add(station)
    return Stations(tuple(sorted(names)), n_without)


def _suggested(levels: Mapping[str, Stations], *, n_folders: int) -> str:
    """Choose the deepest level that was named by a person and not by a camera."""
    deepest_first = [INNERMOST, *sorted(level for level in levels if level.isdecimal())[::-1]]
    for level in deepest_first:
        names = levels[level].names
        if names and not any(_OF_A_CAMERA.fullmatch(name) for name in names):
            return level
    return "0" if n_folders > 1 else INNERMOST


def _chosen(files: Sequence[_T]) -> Iterator[_T]:
    if len(files) <= _MOST_DATED:
        yield from files
        return
    begins = np.linspace(0, len(files) - _RUN, _MOST_DATED // _RUN).astype(int)
    for begin in begins.tolist():
        yield from files[begin : begin + _RUN]


def _dated(file: PreviewFile) -> Dated:
    name = file.relative_path.rpartition("/")[2]
    try:
        capture = read_capture(Path(file.path), name)
    except PhotographError:
        return Dated(file, None, None)
    told = capture.captured_at is not None
    return Dated(
        file, capture.captured_at, capture.camera_serial, None if told else _of_file(file.path)
    )


def _of_file(path: str) -> datetime | None:
    try:
        return time_of_file(Path(path).stat().st_mtime_ns)
    except OSError:  # it went away meanwhile
        return None
