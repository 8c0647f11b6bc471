"""Finds where the disks and cards of this computer are mounted now."""

import os
import platform
import string
from collections.abc import Iterable
from pathlib import Path

from reid_desktop.project.places import Mount, is_windows_network, mounts, on_network

_BELOW = ("/media", "/run/media", "/mnt", "/Volumes")  # where systems mount what is plugged in
_DEPTHS = {"/media": 2, "/run/media": 2, "/mnt": 1, "/Volumes": 1}  # two: a folder for each person


def volumes() -> list[Path]:
    """Return the places where disks and cards are mounted; servers, which may hang, are left out.

    On the system this is: drive letters on Windows, what lies in ``/Volumes`` on macOS, mounts
    and folders below ``/media``, ``/run/media`` and ``/mnt`` on Linux.
    """
    if platform.system() == "Windows":
        drives = (Path(f"{letter}:\\") for letter in string.ascii_uppercase)
        return [one for one in drives if not is_windows_network(one) and one.exists()]
    return removable(mounts())


def removable(mounted: Iterable[Mount], below: Iterable[str] = _BELOW) -> list[Path]:
    """Choose the mounts and folders where what is plugged in is found, each once, sorted.

    Parameters
    ----------
    below : iterable of str
        Folders in which systems mount what is plugged in.
    """
    mounted, below = list(mounted), list(below)
    found = {mount.point for mount in mounted if mount.point.startswith(tuple(below))}
    for root in below:
        found |= _folders(root, _DEPTHS.get(root, 1))
    places = sorted(Path(point) for point in found)
    return [one for one in places if not on_network(one, mounted)]


def _folders(root: str, depth: int) -> set[str]:
    try:
        inside = [entry.path for entry in os.scandir(root) if entry.is_dir()]
    except OSError:
        return set()
    found = set(inside)
    if depth > 1:
        for one in inside:
            found |= _folders(one, depth - 1)
    return found
