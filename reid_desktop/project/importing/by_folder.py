"""Plans a catalogue that is told by folders: ``individual/photo.jpg``, at any level."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from reid_desktop.core.progress import Progress
from reid_desktop.core.types import FolderId, ImageStatus
from reid_desktop.project.importing.catalogue import plan_entries
from reid_desktop.project.importing.entries import Entry
from reid_desktop.project.importing.plan import (
    Code,
    ImportRefusedError,
    LineKind,
    LineTaker,
    Plan,
)
from reid_desktop.project.importing.snapshot import Snapshot
from reid_desktop.project.importing.values import LONGEST_NAME, NO_ONE, name_of
from reid_desktop.project.stations import INNERMOST, NONE, checked_level, station_at

_PROGRESS_EVERY = 500
_MOST_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class LevelPreview:
    """What a level of folders would name.

    Attributes
    ----------
    level : str
        See `reid_desktop.project.stations.checked_level`.
    names : tuple of str
        The commonest, at most five.
    n_names, n_photographs : int
        How many animals that makes, and of how many photographs.
    """

    level: str
    names: tuple[str, ...]
    n_names: int
    n_photographs: int


def preview_levels(snapshot: Snapshot) -> list[LevelPreview]:
    """Tell for each level of folders what it would name; levels that name nothing are left out."""
    images = [one for one in snapshot.images if one.status is not ImageStatus.REMOVED]
    deepest = max((one.relative_path.count("/") for one in images), default=0)
    levels = [*(str(level) for level in range(1, deepest + 1)), INNERMOST, "0"]
    previews = []
    for level in levels:
        names = Counter(
            name
            for one in images
            if (name := _name(snapshot, level, one.folder_id, one.relative_path))
        )
        if names:
            common = tuple(name for name, _ in names.most_common(_MOST_EXAMPLES))
            previews.append(LevelPreview(level, common, len(names), names.total()))
    return previews


def plan_by_folder(
    level: str,
    snapshot: Snapshot,
    *,
    no_one: tuple[str, ...] = NO_ONE,
    progress: Progress,
) -> Plan:
    """Find out what naming each photograph by one of its folders would change.

    Parameters
    ----------
    level : str
        See `reid_desktop.project.stations.checked_level`; ``none`` makes no sense here.

    Raises
    ------
    ImportRefusedError
        If no photograph lies so deep.
    StationLevelError
        If no level is called so.
    """
    level = checked_level(level)
    lines = LineTaker()
    entries = []
    is_deep_enough = False
    images = snapshot.images
    for number, image in enumerate(images, start=1):
        if number % _PROGRESS_EVERY == 0:
            progress.advance(number, len(images))
        if image.status is ImageStatus.REMOVED:
            continue
        told = (
            None
            if level == NONE
            else station_at(level, snapshot.roots[image.folder_id], image.relative_path)
        )
        is_deep_enough |= told is not None
        name = name_of(told or "", no_one)
        if len(name) > LONGEST_NAME:
            lines.add(number, LineKind.NOT_UNDERSTOOD, Code.LONG_NAME, image.relative_path)
        elif image.size_px is None:
            lines.add(number, LineKind.NOT_UNDERSTOOD, Code.UNREADABLE, image.relative_path)
        else:
            entries.append(Entry(number, image.relative_path, image, name))
    if not is_deep_enough:
        raise ImportRefusedError(
            "No photograph lies in a folder of this level.",
            hint="Give 1 for the folders inside the folder of photographs, 2 for those inside"
            " them, or innermost.",
        )
    return plan_entries(entries, snapshot, lines, source=Path("folders"))


def _name(snapshot: Snapshot, level: str, folder_id: FolderId, relative_path: str) -> str:
    return name_of(station_at(level, snapshot.roots[folder_id], relative_path) or "")
