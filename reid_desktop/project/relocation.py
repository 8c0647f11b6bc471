"""Follows a folder of photographs that lies elsewhere now, after looking whether it is the one."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reid_desktop.core.errors import ReidError
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Folder
from reid_desktop.core.types import FolderId
from reid_desktop.project.changes import Changes, changes_of
from reid_desktop.project.project import Project
from reid_desktop.vision.photographs import system_path

_N_LOOKED_AT = 200  # files, of which names and sizes are compared
_N_READ = 12  # of these, whose bytes are compared: some seconds from a slow card
_SHARE_TO_FIT = 0.5  # people sort and delete; another survey fits hardly ever
_BLOCK_BYTES = 2**20


class RelocationError(ReidError):
    """A folder is not the one that photographs of a project lie in."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What a project knows of a photograph file, below its folder."""

    relative_path: str
    n_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Sought:
    """A folder of a project, and some of the files that should be in it.

    Attributes
    ----------
    sample : tuple of KnownFile
        Spread evenly over all photographs that were ever read.
    """

    folder: Folder
    sample: tuple[KnownFile, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a folder fits.

    Attributes
    ----------
    folder : str
        The folder that was looked at.
    n_looked_at, n_fit : int
        Files of the sample, and those that are there with the same size and, as far as they
        were read, the same bytes.
    """

    folder: str
    n_looked_at: int
    n_fit: int

    @property
    def is_good(self) -> bool:
        """Whether it is the folder, as far as one can tell."""
        return self.n_looked_at > 0 and self.n_fit >= _SHARE_TO_FIT * self.n_looked_at


def sought(project: Project, folder_id: FolderId) -> Sought:
    """Read what should be in a folder. On the project's thread."""
    folder = next(one for one in project.store.folders.all() if one.folder_id == folder_id)
    return Sought(folder, tuple(_sample(project.store.images.files(folder_id))))


def fit_of(sought: Sought, folder: str, progress: Progress) -> Fit:
    """Look how many files of the sample are in `folder`; reads a few of them whole."""
    sample = sought.sample
    there = []
    for n_done, file in enumerate(sample):
        progress.advance(n_done, len(sample) + _N_READ)
        there.append(_has_size(Path(folder, file.relative_path), file.n_bytes))
    rows = np.flatnonzero(there)
    read = rows[np.unique(np.linspace(0, len(rows) - 1, min(_N_READ, len(rows))).astype(int))]
    n_other = 0
    for n_done, row in enumerate(read.tolist()):
        progress.advance(len(sample) + n_done, len(sample) + _N_READ)
        file = sample[row]
        n_other += _sha256(Path(folder, file.relative_path)) != file.sha256
    n_fit = len(rows)
    if n_other:  # what was read speaks for what was not
        n_fit = round(n_fit * (1 - n_other / len(read)))
    return Fit(folder, len(sample), n_fit)


def propose(sought: Sought, roots: Iterable[Path | str], progress: Progress) -> Fit | None:
    """Look for the folder by the end of its path below each of `roots`; the best that fits.

    Parameters
    ----------
    roots : iterable of Path
        Where disks are mounted, or a folder that a person pointed at.
    """
    fits = (
        fit_of(sought, str(place), progress) for place in _likely_places(sought.folder.path, roots)
    )
    return max((fit for fit in fits if fit.is_good), key=lambda fit: fit.n_fit, default=None)


def refusal(fit: Fit) -> RelocationError:
    """Make the error that says that a folder does not fit, with counts."""
    name = Path(fit.folder).name or fit.folder
    if not Path(system_path(fit.folder)).is_dir():
        return RelocationError(
            f"The folder {name} is not there.",
            hint="Check the name, and that its disk or card is connected.",
        )
    if not fit.n_looked_at:
        return RelocationError(
            "No photograph of this folder was ever read, so there is nothing to recognise it by.",
            hint="Add the folder where it lies now instead.",
        )
    return RelocationError(
        f"Of {fit.n_looked_at} photographs looked for in {name}, {fit.n_fit} are there.",
        hint="Choose the folder that holds the same folders and files as the one of before.",
    )


def relocate(project: Project, folder_id: FolderId, fit: Fit) -> Changes:
    """Say that a folder lies elsewhere now. One operation; a scan has to follow.

    Raises
    ------
    RelocationError
        If the folder does not fit, or is part of the project already.
    """
    folders = project.store.folders.all()
    if not fit.is_good:
        raise refusal(fit)
    path = os.path.abspath(fit.folder)  # noqa: PTH100 - keeps links as chosen
    for other in folders:
        if other.folder_id != folder_id and _overlap(Path(other.path), Path(path)):
            raise RelocationError(
                f"{Path(path).name} overlaps with {Path(other.path).name}, which is part of the"
                " project already.",
                hint="The same photographs would be found twice.",
            )
    description = f"follow the folder {Path(path).name or path}"
    with project.operation(description) as operation_id:
        project.store.folders.move(folder_id, path)
        return changes_of(project.store.touched(operation_id), description, operation_id)


def _sample(files: Sequence[tuple[str, int, str]]) -> Iterator[KnownFile]:
    rows = np.linspace(0, len(files) - 1, min(_N_LOOKED_AT, len(files))).round().astype(int)
    for row in np.unique(rows).tolist():
        yield KnownFile(*files[row])


def _likely_places(path: str, roots: Iterable[Path | str]) -> Iterator[Path]:
    """Yield folders below `roots` that end as `path` does, the longest ends first."""
    parts = [part for part in re.split(r"[\\/]", path) if part and not part.endswith(":")]
    seen = {os.path.abspath(path)}  # noqa: PTH100 - keeps links as chosen
    for root in roots:
        for begin in range(len(parts) + 1):
            place = Path(root, *parts[begin:])
            if str(place) not in seen and Path(system_path(str(place))).is_dir():
                seen.add(str(place))
                yield place


def _has_size(path: Path, n_bytes: int) -> bool:
    try:
        return Path(system_path(str(path))).stat().st_size == n_bytes
    except OSError:
        return False


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with Path(system_path(str(path))).open("rb") as stream:
            while block := stream.read(_BLOCK_BYTES):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def _overlap(one: Path, other: Path) -> bool:
    return one == other or one in other.parents or other in one.parents
