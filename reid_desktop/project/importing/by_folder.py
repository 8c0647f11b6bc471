"""Plans a catalogue that is told by folders: ``individual/photo.jpg``, at any level."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
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
from reid_desktop.store.import_rows import KnownImage
from reid_desktop.store.values import readable

_PROGRESS_EVERY = 500
_MOST_EXAMPLES = 5
_MOST_PARTS = 100  # to choose from; more would help nobody


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the photographs: those of one folder.

    Attributes
    ----------
    folder_id : FolderId, optional
        A folder of photographs; None is all of them.
    below : str
        The folder inside it, ``/`` between parts; empty for all of it.
    """

    folder_id: FolderId | None = None
    below: str = ""

    def holds(self, image: KnownImage) -> bool:
        """Whether a photograph lies there."""
        return self.folder_id in (None, image.folder_id) and (
            not self.below or image.relative_path.startswith(f"{self.below}/")
        )

    def path(self, roots: Mapping[FolderId, str]) -> Path | None:
        """Return where it is; None for all photographs."""
        return None if self.folder_id is None else Path(roots[self.folder_id]) / self.below


EVERYWHERE = Part()


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


@dataclass(frozen=True, slots=True)
class PartPreview:
    """What the levels of folders would name in a part of the photographs.

    Attributes
    ----------
    path : Path, optional
        Where it is; None for all photographs.
    """

    part: Part
    path: Path | None
    levels: tuple[LevelPreview, ...]


def preview_parts(snapshot: Snapshot) -> list[PartPreview]:
    """Tell what folders would name: of all photographs, then of each folder there is to choose.

    These are the folders of photographs, if there are several, and the folders in them that
    have folders of their own.
    """
    images = _present(snapshot)
    parts = [EVERYWHERE]
    if len(snapshot.roots) > 1:
        parts += [Part(folder_id) for folder_id in snapshot.roots]
    inner = {
        (one.folder_id, one.relative_path.split("/")[0])
        for one in images
        if one.relative_path.count("/") > 1
    }
    parts += [Part(folder_id, below) for folder_id, below in sorted(inner)]
    return [
        PartPreview(part, part.path(snapshot.roots), tuple(levels))
        for part in parts[:_MOST_PARTS]
        if (levels := _previews(snapshot, [one for one in images if part.holds(one)]))
    ]


def part_at(path: Path, snapshot: Snapshot) -> Part:
    """Find the photographs of a folder, which may be one inside a folder of photographs.

    Raises
    ------
    ImportRefusedError
        If none lie there.
    """
    wanted = path.expanduser().absolute()
    for folder_id, root in snapshot.roots.items():
        if wanted.is_relative_to(root):
            inside = wanted.relative_to(root).parts
            part = Part(folder_id, "/".join(inside))
            if any(part.holds(one) for one in _present(snapshot)):
                return part
    raise ImportRefusedError(
        f"No photographs of the project lie in {path.name}.",
        hint="Give a folder of photographs of the project, or one inside it.",
    )


def plan_by_folder(
    level: str,
    snapshot: Snapshot,
    *,
    part: Part = EVERYWHERE,
    no_one: tuple[str, ...] = NO_ONE,
    progress: Progress,
) -> Plan:
    """Find out what naming each photograph by one of its folders would change.

    A folder that names an animal names no station: photographs that have theirs from it have
    none any more.

    Parameters
    ----------
    level : str
        See `reid_desktop.project.stations.checked_level`; ``none`` makes no sense here.
    part : Part
        The photographs that are named; all others stay as they are.

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
    unplaced = []
    is_deep_enough = False
    images = snapshot.images
    for number, image in enumerate(images, start=1):
        if number % _PROGRESS_EVERY == 0:
            progress.advance(number, len(images))
        if image.status is ImageStatus.REMOVED or not part.holds(image):
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
            if name and told is not None and image.station == readable(told):
                unplaced.append(image.image_id)
    if not is_deep_enough:
        raise ImportRefusedError(
            "No photograph lies in a folder of this level.",
            hint="Give 1 for the folders inside the folder of photographs, 2 for those inside"
            " them, or innermost.",
        )
    plan = plan_entries(entries, snapshot, lines, source=Path("folders"))
    plan.edits.stations.update(dict.fromkeys(unplaced))
    return replace(plan, unlisted={Code.NO_STATION: len(unplaced)} if unplaced else {})


def _present(snapshot: Snapshot) -> list[KnownImage]:
    return [one for one in snapshot.images if one.status is not ImageStatus.REMOVED]


def _previews(snapshot: Snapshot, images: Iterable[KnownImage]) -> list[LevelPreview]:
    """Tell for each level of folders what it would name; levels that name nothing are left out."""
    images = list(images)
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


def _name(snapshot: Snapshot, level: str, folder_id: FolderId, relative_path: str) -> str:
    return name_of(station_at(level, snapshot.roots[folder_id], relative_path) or "")
