"""Folders of photographs inside the project's own: where it was packed, or moved as a whole."""

import logging
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reid_desktop.core.records import Folder
from reid_desktop.core.types import ImageId
from reid_desktop.store.store import Store
from reid_desktop.vision.photographs import system_path

log = logging.getLogger(__name__)

BESIDE = "./"  # begins the path of such a folder, until the project is opened where it lies

_N_LOOKED_AT = 50  # photographs, before a folder is believed to be the one of before


def root_folders(store: Store, folder: Path) -> int:
    """Let folders that were packed lie where the project was unpacked.

    Unpacking gives files another time; those of the same size are taken to be what was packed,
    as the zip has checked their bytes. Else a scan would read all of them again.

    Returns
    -------
    int
        How many folders there were.
    """
    beside = [one for one in store.folders.all() if one.path.startswith(BESIDE)]
    if beside:
        with store.transaction():
            for one in beside:
                path = folder.absolute().joinpath(*one.path.split("/")[1:])
                store.images.set_modified(_times(store, one, path))
                store.folders.move(one.folder_id, str(path))
    return len(beside)


def follow_folders(store: Store, folder: Path) -> int:
    """Let folders inside the project's own follow it when the whole was moved.

    It may be on another computer, or on a stick that has another name today. A folder is believed
    if it is not where it was, and most of its photographs lie here as they did there.

    Returns
    -------
    int
        How many followed.
    """
    n_followed = 0
    for one in store.folders.all():
        here = _inside(folder.absolute(), one.path)
        if here is None or here == Path(one.path) or Path(one.path).is_dir():
            continue
        if _holds(store, one, here):
            with store.transaction():
                store.folders.move(one.folder_id, str(here))
            log.info("A folder of photographs followed the project.")
            n_followed += 1
    return n_followed


def _inside(folder: Path, path: str) -> Path | None:
    """Return where a folder lies in `folder` if a longest possible end of its path does."""
    parts = [part for part in re.split(r"[\\/]+", path) if part]  # of any system
    for start in range(1, len(parts)):
        here = folder.joinpath(*parts[start:])
        if here.is_dir():
            return here
    return None


def _holds(store: Store, folder: Folder, here: Path) -> bool:
    known = list(islice(store.images.known(folder.folder_id).items(), _N_LOOKED_AT))
    n_there = 0
    for relative_path, image in known:
        try:
            found = Path(system_path(str(here / relative_path))).stat()
        except OSError:
            continue
        n_there += found.st_size == image.n_bytes
    return 0 < len(known) <= 2 * n_there


def _times(store: Store, folder: Folder, path: Path) -> Iterator[tuple[ImageId, int]]:
    for relative_path, image in store.images.known(folder.folder_id).items():
        try:
            found = Path(system_path(str(path / relative_path))).stat()
        except OSError:  # it was left out
            continue
        if found.st_size == image.n_bytes:
            yield image.image_id, found.st_mtime_ns
