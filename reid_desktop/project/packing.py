"""Packs a project with its photographs into one file, for a colleague on another computer."""

import hashlib
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.core.problems import PhotographError
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Folder, Image
from reid_desktop.core.types import ImageStatus
from reid_desktop.project.project import PROJECT_FILE, Project
from reid_desktop.project.rooting import BESIDE
from reid_desktop.store.packed import (
    OtherFile,
    forget_history,
    forget_positions,
    make_compact,
    take_other_file,
)
from reid_desktop.store.store import Store
from reid_desktop.vision.lighter import tells_place, written_anew
from reid_desktop.vision.photographs import system_path

UNFIT = r'[\x00-\x1f<>:"/\\|?*]'  # for names of files, on one system or another
_PREVIEW_PX = 2048  # the longer side: an animal in a quarter of the frame is still compared well
_PHOTOGRAPHS = "photographs"
_NOTE = "READ ME.txt"
_NOTE_TEXT = """This is a project of ReID Desktop, with its photographs.

Unpack all of it into a folder of your own, then choose "Open a project" in the program and the
folder that project.sqlite lies in.
"""
_PACKED = {ImageStatus.OK, ImageStatus.UNREADABLE}
_SPARE_BYTES = 50_000_000  # beside the photographs: the project file, and room to breathe


class PackError(ReidError):
    """A project cannot be packed."""


class Photographs(StrEnum):
    """Which photographs go along."""

    ORIGINALS = "originals"
    PREVIEWS = "previews"  # JPEGs of 2048 pixels
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PackWish:
    """What is packed.

    Attributes
    ----------
    target : Path
        The zip that is written.
    photographs : Photographs
        Which of them go along.
    with_places : bool
        Whether positions do. Names of stations and folders always do: they are part of the study.
    """

    target: Path
    photographs: Photographs = Photographs.ORIGINALS
    with_places: bool = False


@dataclass(frozen=True, slots=True)
class PackReport:
    """What was packed.

    Attributes
    ----------
    n_photographs : int
        Files that went along.
    n_left_out : int
        Files that are not there now, or cannot be read.
    n_written_anew : int
        Of those that went along, how many without their place, or smaller.
    n_bytes : int
        Of the zip.
    """

    n_photographs: int
    n_left_out: int
    n_written_anew: int
    n_bytes: int


def check_target(target: Path) -> None:
    """Refuse a file that is there, or whose folder is not.

    Raises
    ------
    PackError
    """
    if target.suffix.lower() != ".zip":
        raise PackError(
            f"“{target.name}” is no name for a packed project.", hint="Let it end in .zip."
        )
    if target.exists():
        raise PackError(f"There is a file {target.name} already.", hint="Choose another name.")
    if not target.absolute().parent.is_dir():
        raise PackError(f"The folder of {target.name} is not there.", hint="Choose another folder.")


def pack(project: Project, wish: PackWish, *, progress: Progress) -> PackReport:
    """Pack a project in this thread; see `take_copy` and `pack_copy`."""
    with scratch_beside(wish.target) as scratch:
        take_copy(project, scratch)
        return pack_copy(scratch, project.name, wish, progress=progress)


@contextmanager
def scratch_beside(target: Path) -> Iterator[Path]:
    """Make a folder on the disk of `target` that is gone afterwards.

    Raises
    ------
    PackError
        If `target` cannot be written.
    """
    check_target(target)
    try:
        with tempfile.TemporaryDirectory(prefix=".packing-", dir=target.absolute().parent) as made:
            yield Path(made)
    except OSError as error:
        raise _cannot(target) from error


def take_copy(project: Project, scratch: Path) -> None:
    """Copy the project file. On the project's thread; everything else needs no project."""
    project.copy_to(scratch / PROJECT_FILE)


def pack_copy(scratch: Path, name: str, wish: PackWish, *, progress: Progress) -> PackReport:
    """Write the zip from the copy in `scratch`: whole, or not at all.

    Parameters
    ----------
    name : str
        Of the project: the folder in the zip is called so.
    progress : Progress
        Counts photographs; when it cancels nothing is left behind.

    Raises
    ------
    PackError
        If it cannot be written, or none of the photographs is there.
    """
    part = scratch / "packed.part"
    try:
        with closing(Store.open(scratch / PROJECT_FILE)) as copy:
            images = [one for one in copy.images.all() if one.status in _PACKED]
            _require_room(wish, images)
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
                packing = _Packing(copy, archive, _plain(name), wish)
                packing.add_photographs(images, progress)
                packing.finish()
            copy.checkpoint()
        with zipfile.ZipFile(part, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.write(scratch / PROJECT_FILE, f"{_plain(name)}/{PROJECT_FILE}")
            archive.writestr(f"{_plain(name)}/{_NOTE}", _NOTE_TEXT)
        n_bytes = part.stat().st_size
        check_target(wish.target)  # somebody may have been quicker
        part.replace(wish.target)
    except OSError as error:
        raise _cannot(wish.target) from error
    return PackReport(packing.n_photographs, packing.n_left_out, packing.n_written_anew, n_bytes)


class _Packing:
    def __init__(self, copy: Store, archive: zipfile.ZipFile, name: str, wish: PackWish) -> None:
        self._copy = copy
        self._archive = archive
        self._name = name
        self._wish = wish
        self._folders = {one.folder_id: one for one in copy.folders.all()}
        self.n_photographs = self.n_left_out = self.n_written_anew = 0

    def add_photographs(self, images: list[Image], progress: Progress) -> None:
        if self._wish.photographs is Photographs.NONE:
            return
        for n_done, image in enumerate(images):
            progress.advance(n_done, len(images))
            self._add(image)
        progress.advance(len(images), len(images))
        if images and not self.n_photographs:
            raise PackError(
                "None of the photographs is there now.",
                hint="Connect their disk or card, or pack the project without photographs.",
            )

    def finish(self) -> None:
        """Make the copy ready for another computer, and for other eyes."""
        store = self._copy
        with store.transaction():
            if self._wish.photographs is not Photographs.NONE:
                for folder in self._folders.values():
                    store.folders.move(folder.folder_id, f"{BESIDE}{self._inside(folder)}")
            if not self._wish.with_places:
                store.info.set("places", "")
                forget_positions(store.connection)
            if self.n_written_anew or not self._wish.with_places:
                forget_history(store.connection)
        make_compact(store.connection)

    def _add(self, image: Image) -> None:
        folder = self._folders[image.folder_id]
        path = str(Path(folder.path, image.relative_path))
        try:
            data, other = self._content(Path(system_path(path)))
        except (OSError, PhotographError):
            self.n_left_out += 1
            return
        inside = f"{self._inside(folder)}/{image.relative_path}"
        self._archive.writestr(f"{self._name}/{_encodable(inside)}", data)
        self.n_photographs += 1
        if other is not None:
            self.n_written_anew += 1
            with self._copy.transaction():
                take_other_file(self._copy.connection, image.image_id, other)

    def _content(self, path: Path) -> tuple[bytes, OtherFile | None]:
        """Read a file, or write it anew where it has to be smaller or to tell less."""
        if self._wish.photographs is Photographs.ORIGINALS:
            data = path.read_bytes()
            if self._wish.with_places or not tells_place(data, path.name):
                return data, None
            written = written_anew(path)
        else:
            written = written_anew(path, longest_px=_PREVIEW_PX)
        sha256 = hashlib.sha256(written.data).hexdigest()
        return written.data, OtherFile(sha256, len(written.data), written.size_px)

    def _inside(self, folder: Folder) -> str:
        return f"{_PHOTOGRAPHS}/{_numbered(folder)}"


def _numbered(folder: Folder) -> str:
    """Name a folder so that two of the same name do not meet."""
    name = re.split(r"[\\/]", folder.path.rstrip("/\\"))[-1]  # of any system
    return f"{folder.folder_id} {_plain(name)}"


def _plain(name: str) -> str:
    return _encodable(re.sub(UNFIT, "_", name)).strip(". ") or "project"


def _encodable(text: str) -> str:
    """Let a name that is no Unicode be one; its photograph is found again by its bytes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _require_room(wish: PackWish, images: list[Image]) -> None:
    needed = _SPARE_BYTES
    if wish.photographs is Photographs.ORIGINALS:
        needed += sum(image.n_bytes for image in images)
    free = shutil.disk_usage(wish.target.absolute().parent).free
    if free < needed:
        raise PackError(
            f"There is not enough room for {wish.target.name}: {needed // 1_000_000} MB are"
            f" needed, and {free // 1_000_000} MB are free.",
            hint="Free some space, or choose a folder on another disk.",
        )


def _cannot(target: Path) -> PackError:
    return PackError(
        f"{target.name} cannot be written.",
        hint="Check that there is space and that you may write there.",
    )
