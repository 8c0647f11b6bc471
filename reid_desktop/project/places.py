"""Tells folders where a database is at risk: network drives, and those a program synchronises."""

import ctypes
import os
import platform
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

_SYNCED_NAMES = {  # beginnings of folder names, in small letters
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",  # on Windows
    "icloud~": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "seafile": "Seafile",
}
_SYNCED_MARKERS = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",  # ".dropbox" also lies in homes, and these are not synchronised
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
_NETWORK_TYPES = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "9p",
        "ceph",
        "glusterfs",
        "lustre",
        "beegfs",
        "afs",
        "ncpfs",
    ]
)
# File systems of programs: most reach over a network. These are disks of this computer.
_PROGRAM = "fuse."
_LOCAL_PROGRAMS = frozenset(
    ["bindfs", "cryfs", "encfs", "exfat", "gocryptfs", "mergerfs", "ntfs", "ntfs-3g", "veracrypt"]
)
_DRIVE_REMOTE = 4  # of GetDriveTypeW
_MOUNT_S = 2.0  # a server that is gone must not keep the project closed


@dataclass(frozen=True, slots=True)
class Mount:
    """A place in the tree of folders, and what kind of file system lies there."""

    point: str
    kind: str


@dataclass(frozen=True, slots=True)
class Risk:
    """Why a project should not lie where it lies."""

    text: str
    hint: str


def risk_of(folder: Path) -> Risk | None:
    """Tell whether `folder` lies on a network drive or in a synchronised folder.

    Parameters
    ----------
    folder : Path
        Need not be there yet.

    Returns
    -------
    Risk or None
        None also when the system does not say.
    """
    folder = Path(os.path.realpath(folder))  # a link may lead onto a server
    if service := synced_by(folder):
        return Risk(
            f"This project lies in a folder that {service} synchronises.",
            "Move it to a folder of this computer, or pause synchronising while you work:"
            " two computers must not write to it.",
        )
    if is_windows_network(folder) or on_network(folder, mounts()):
        return Risk(
            "This project lies on a network drive.",
            "Answers are saved more slowly there. Move it to a folder of this computer if you can.",
        )
    return None


def synced_by(folder: Path) -> str | None:
    """Name the service that synchronises `folder`, by the names and marks of those above it."""
    for place in (folder, *folder.parents):
        small = place.name.casefold()
        for beginning, service in _SYNCED_NAMES.items():
            if small == beginning or small.startswith((f"{beginning} ", f"{beginning}-")):
                return service
            if beginning.endswith("~") and small.startswith(beginning):
                return service
        if small == "cloudstorage" and place.parent.name == "Library":  # macOS keeps them there
            return "a cloud service"
        for marker, service in _SYNCED_MARKERS.items():
            if os.path.exists(place / marker):  # noqa: PTH110 - False where one may not look
                return service
    return None


def on_network(folder: PurePath, mounts: Iterable[Mount]) -> bool:
    """Tell whether the innermost mount that holds `folder` is a network file system.

    Parameters
    ----------
    mounts : iterable of Mount
        In the order they were mounted: of two at one point the later covers the earlier.
    """
    holding = [mount for mount in mounts if folder.is_relative_to(mount.point)]
    if not holding:
        return False
    depth = max(len(mount.point) for mount in holding)
    kind = [mount.kind for mount in holding if len(mount.point) == depth][-1].casefold()
    of_a_program = kind.startswith(_PROGRAM) and kind.removeprefix(_PROGRAM) not in _LOCAL_PROGRAMS
    return kind in _NETWORK_TYPES or of_a_program


def parse_proc_mounts(text: str) -> list[Mount]:
    r"""Read /proc/mounts of Linux, in which a space is written as ``\040``.

    Parameters
    ----------
    text : str
        Its bytes, decoded as Latin-1: names may be of any encoding.

    >>> parse_proc_mounts("nas:/x /mnt/the\\040nas nfs4 rw 0 0")
    [Mount(point='/mnt/the nas', kind='nfs4')]
    """
    found = []
    for line in text.splitlines():
        fields = line.split(" ")
        if len(fields) > 2:
            point = fields[1].encode("latin-1", "replace").decode("unicode_escape")
            found.append(Mount(os.fsdecode(point.encode("latin-1", "replace")), fields[2]))
    return found


def parse_mount_command(text: str) -> list[Mount]:
    """Read what ``mount`` writes on macOS.

    >>> parse_mount_command("//me@nas/x on /Volumes/x (smbfs, nodev, mounted by me)")
    [Mount(point='/Volumes/x', kind='smbfs')]
    """
    found = []
    for line in text.splitlines():
        _, _, rest = line.partition(" on ")
        point, bracket, kinds = rest.rpartition(" (")
        if bracket:
            found.append(Mount(point, kinds.rstrip(")").split(",")[0]))
    return found


def mounts() -> list[Mount]:
    """Return what is mounted, in the order it was; nothing where the system does not say."""
    try:
        if platform.system() == "Linux":
            return parse_proc_mounts(Path("/proc/mounts").read_text(encoding="latin-1"))
        if platform.system() == "Darwin":
            told = subprocess.run(
                ["/sbin/mount"], capture_output=True, text=True, timeout=_MOUNT_S, check=False
            )
            return parse_mount_command(told.stdout)
    except (OSError, subprocess.SubprocessError):
        pass  # nothing is known, so nothing is said
    return []


def is_windows_network(folder: Path) -> bool:
    """Tell whether `folder` is on a server, on Windows; asks no server."""
    if platform.system() != "Windows":
        return False
    if folder.drive.startswith("\\\\"):
        return True
    kind: int = ctypes.CDLL("kernel32").GetDriveTypeW(ctypes.c_wchar_p(folder.anchor))
    return kind == _DRIVE_REMOTE
