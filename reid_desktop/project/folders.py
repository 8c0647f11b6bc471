"""Adds folders of photographs to a project."""

import os
from pathlib import Path

from reid_desktop.core.errors import ReidError
from reid_desktop.core.records import Folder
from reid_desktop.project.project import Project


class FolderError(ReidError):
    """A folder cannot be added."""


def add_folder(project: Project, path: Path) -> Folder:
    """Add a folder of photographs; the program will only read it. Adding it again is no harm.

    Raises
    ------
    FolderError
        If it is not there, or lies in a folder of the project or around one: then the same
        photographs would be found twice.
    """
    resolved = Path(os.path.abspath(path.expanduser()))  # noqa: PTH100 - keeps links as chosen
    if not resolved.is_dir():
        raise FolderError(
            f"The folder {resolved.name} is not there.",
            hint="Check the name, and that its disk or card is connected.",
        )
    for known in (Path(folder.path) for folder in project.store.folders.all()):
        if known == resolved:
            continue
        if known in resolved.parents:
            raise FolderError(
                f"{resolved.name} lies in {known.name}, which is part of the project already.",
                hint="Its photographs are found when you scan again.",
            )
        if resolved in known.parents:
            raise FolderError(
                f"{known.name}, a folder inside {resolved.name}, is part of the project already.",
                hint="Add the other folders inside it one by one.",
            )
    with project.store.transaction():
        return project.store.folders.add(str(resolved))
