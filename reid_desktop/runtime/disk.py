"""Tells how much room a disk has."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

LITTLE_BYTES = 1_000_000_000  # a person should know
NEARLY_NOTHING_BYTES = 200_000_000  # answers need far less, and have to go on


class Room(Enum):
    """How much room there is, for who decides what to do."""

    ENOUGH = auto()
    LITTLE = auto()
    NEARLY_NOTHING = auto()


@dataclass(frozen=True, slots=True)
class DiskRoom:
    """The fullest of some disks.

    Attributes
    ----------
    folder : Path
        A folder on it.
    n_free_bytes : int
        What is free there for this person.
    """

    folder: Path
    n_free_bytes: int

    @property
    def room(self) -> Room:
        """How much that is."""
        if self.n_free_bytes < NEARLY_NOTHING_BYTES:
            return Room.NEARLY_NOTHING
        return Room.LITTLE if self.n_free_bytes < LITTLE_BYTES else Room.ENOUGH


def fullest(folders: Iterable[Path]) -> DiskRoom | None:
    """Look at the disks these folders lie on; None if none of them can be asked."""
    found = []
    for folder in folders:
        try:
            found.append(DiskRoom(folder, shutil.disk_usage(folder).free))
        except OSError:  # it is away: others tell that
            continue
    return min(found, key=lambda one: one.n_free_bytes, default=None)
