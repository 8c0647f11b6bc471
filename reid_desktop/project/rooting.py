"""Folders that lie beside the project file: in a project that was packed for somebody."""

from collections.abc import Iterator
from pathlib import Path

from reid_desktop.core.records import Folder
from reid_desktop.core.types import ImageId
from reid_desktop.store.store import Store
from reid_desktop.vision.photographs import system_path

BESIDE = "./"  # begins the path of such a folder, until the project is opened where it lies


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


def _times(store: Store, folder: Folder, path: Path) -> Iterator[tuple[ImageId, int]]:
    for relative_path, image in store.images.known(folder.folder_id).items():
        try:
            found = Path(system_path(str(path / relative_path))).stat()
        except OSError:  # it was left out
            continue
        if found.st_size == image.n_bytes:
            yield image.image_id, found.st_mtime_ns
