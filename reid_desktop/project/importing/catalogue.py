"""Plans how a catalogue of known animals becomes part of a project."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from reid_desktop.core.boxes import DOUBLE, crop_key_of, overlap
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box
from reid_desktop.core.types import ImageId
from reid_desktop.project.importing.columns import Field, Mapped, has_box
from reid_desktop.project.importing.details import Details
from reid_desktop.project.importing.entries import CatalogueWish, Entry, EntryReader
from reid_desktop.project.importing.identities import Identities
from reid_desktop.project.importing.plan import (
    Code,
    Edits,
    ImportRefusedError,
    LineKind,
    LineTaker,
    NewBox,
    Plan,
    Target,
)
from reid_desktop.project.importing.snapshot import Snapshot
from reid_desktop.project.importing.tables import Table
from reid_desktop.store.import_rows import KnownAnnotation

_PROGRESS_EVERY = 500
_ORIGIN = "catalogue"


def plan_catalogue(
    table: Table,
    mapped: Mapped,
    snapshot: Snapshot,
    *,
    wish: CatalogueWish | None = None,
    progress: Progress,
) -> Plan:
    """Find out what a table of known animals would change. Needs no project.

    Raises
    ------
    ImportRefusedError
        If the table does not tell files, or nothing of what is in them.
    """
    if Field.SHA256 not in mapped and Field.FILE not in mapped:
        raise ImportRefusedError(
            "No column is known to tell the files of the photographs.",
            hint="Say which column does.",
        )
    if not has_box(mapped):
        told = set(mapped) - {Field.FILE, Field.FOLDER, Field.SHA256, Field.STATUS}
        if not told:
            raise ImportRefusedError(
                f"{table.path.name} tells nothing of the photographs.",
                hint="Say which column names the animals.",
            )
    lines = LineTaker()
    reader = EntryReader(table, mapped, snapshot.finder(table.path), lines, wish or CatalogueWish())
    entries: list[Entry] = []
    n_rows = table.n_rows_about()
    for n, (number, entry) in enumerate(reader.entries()):
        if n % _PROGRESS_EVERY == 0:
            progress.advance(number, max(n_rows, number + 1))
        if entry is not None:
            entries.append(entry)
    return plan_entries(entries, snapshot, lines, source=table.path, facts=reader.facts)


def plan_entries(
    entries: Iterable[Entry],
    snapshot: Snapshot,
    lines: LineTaker,
    *,
    source: Path,
    facts: tuple[str, ...] = (),
) -> Plan:
    """Find out what entries would change."""
    edits = Edits()
    aiming = _Aiming(snapshot, lines, edits)
    by_image: dict[ImageId, list[Entry]] = {}
    for entry in entries:
        by_image.setdefault(entry.image.image_id, []).append(entry)
    aimed = [pair for image in by_image.values() for pair in aiming.aim(image)]
    identities = Identities(snapshot, lines, edits)
    identities.take(aimed, aiming.apart)
    details = Details(snapshot, lines, edits)
    details.take(aimed, identities.animals)
    identities.tell(aimed, details.told)
    n_moved = sum(
        image_id in edits.stations and of_image[0].image.station is not None
        for image_id, of_image in by_image.items()
    )
    unlisted = {Code.OTHER_STATION: n_moved} if n_moved else {}
    return Plan(source.name, lines.in_order(), edits, snapshot.stamp, facts, unlisted)


class _Aiming:
    """Finds out which animal of its photograph an entry is about."""

    def __init__(self, snapshot: Snapshot, lines: LineTaker, edits: Edits) -> None:
        self._snapshot = snapshot
        self._lines = lines
        self._edits = edits
        self.apart: list[tuple[Target, Target]] = []  # two animals in one photograph

    def aim(self, entries: Sequence[Entry]) -> list[tuple[Entry, Target]]:
        """Find the animals of the entries about one photograph."""
        animals = self._snapshot.animals_in.get(entries[0].image.image_id, ())
        boxes: dict[Target, Box] = {
            one.annotation_id: one.box for one in animals if one.box is not None
        }
        n_known = len(boxes)
        whole = next((one for one in animals if one.box is None), None)
        n_boxes = len({entry.box for entry in entries} - {None})
        aimed = []
        for entry in entries:
            target = self._aim(entry, animals, boxes, whole, n_boxes)
            if isinstance(target, Code):
                self._lines.add(entry.number, LineKind.CONFLICT, target, entry.file, entry.name)
            else:
                aimed.append((entry, target))
        if len(boxes) > n_known:
            self._note_apart(boxes)
        return aimed

    def _aim(  # noqa: PLR0911 - each is one reason
        self,
        entry: Entry,
        animals: Sequence[KnownAnnotation],
        boxes: dict[Target, Box],
        whole: KnownAnnotation | None,
        n_boxes: int,
    ) -> Target | Code:
        if entry.box is None:
            if len(animals) != 1 or n_boxes > 1:
                return Code.SEVERAL_ANIMALS
            return Code.EXCLUDED if animals[0].excluded else animals[0].annotation_id
        like = [(overlap(box, entry.box), target) for target, box in boxes.items()]
        best, target = max(like, default=(0.0, 0))
        if best > DOUBLE:
            is_out = any(one.annotation_id == target and one.excluded for one in animals)
            return Code.EXCLUDED if is_out else target
        if whole is None or whole.annotation_id in boxes:
            return self._make(entry, entry.box, None, boxes)
        if whole.excluded:
            return Code.EXCLUDED
        if n_boxes > 1 and self._snapshot.is_decided(whole):
            return Code.SEVERAL_ANIMALS
        return self._make(entry, entry.box, whole, boxes)

    def _make(
        self, entry: Entry, box: Box, whole: KnownAnnotation | None, boxes: dict[Target, Box]
    ) -> Target:
        assert entry.image.sha256 is not None, "it has a size, so it was read"
        annotation_id = None if whole is None else whole.annotation_id
        self._edits.boxes.append(
            NewBox(
                entry.image.image_id,
                annotation_id,
                box,
                crop_key_of(entry.image.sha256, box),
                _ORIGIN,
            )
        )
        target: Target = annotation_id or -len(self._edits.boxes)
        boxes[target] = box
        return target

    def _note_apart(self, boxes: dict[Target, Box]) -> None:
        known = list(boxes.items())
        self.apart += [
            (one, other)
            for place, (one, box) in enumerate(known)
            for other, other_box in known[:place]
            if overlap(box, other_box) <= DOUBLE
        ]
