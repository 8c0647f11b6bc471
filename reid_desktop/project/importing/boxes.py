"""Plans how the boxes of a detector become those of the animals of a project."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reid_desktop.core.boxes import DOUBLE, crop_key_of, overlap
from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box
from reid_desktop.core.types import ImageId, ImageStatus
from reid_desktop.project.importing.boxing import box_in
from reid_desktop.project.importing.detections import Detected, Detection, DetectionSource
from reid_desktop.project.importing.plan import (
    Code,
    Edits,
    LineKind,
    LineTaker,
    NewBox,
    Plan,
)
from reid_desktop.project.importing.snapshot import Snapshot
from reid_desktop.store.import_rows import KnownAnnotation, KnownImage

_PROGRESS_EVERY = 500
_SAME_ANIMAL = 0.85  # overlap of two detections that are one animal, not two close together
_ORIGIN = "detector"


@dataclass(slots=True)
class _Found:
    """What the source says of one photograph."""

    number: int
    file: str
    image: KnownImage
    boxes: list[tuple[int, Box, float | None]] = field(default_factory=list)
    is_whole: bool = True  # everything that was found in it was understood


def plan_boxes(
    source: DetectionSource,
    snapshot: Snapshot,
    *,
    threshold: float | None = None,
    progress: Progress,
) -> Plan:
    """Find out what the boxes of a detector would change. Needs no project.

    Photographs in which no animal is found leave the study; what people drew or decided stays.

    Parameters
    ----------
    threshold : float, optional
        The least confidence, 0…1; else what is usual for the source.
    """
    planner = _Planner(source, snapshot, source.threshold if threshold is None else threshold)
    n_about = source.table.n_rows_about() if source.table is not None else len(snapshot.images)
    for detected in source.detected():
        if detected.number % _PROGRESS_EVERY == 0:
            progress.advance(detected.number, max(n_about, detected.number + 1))
        planner.take(detected)
    return planner.plan()


class _Planner:
    def __init__(self, source: DetectionSource, snapshot: Snapshot, threshold: float) -> None:
        self._source = source
        self._snapshot = snapshot
        self._threshold = threshold
        self._finder = snapshot.finder(source.path)
        self._lines = LineTaker()
        self._unlisted: Counter[Code] = Counter()
        self._found: dict[ImageId, _Found] = {}
        self._edits = Edits()

    def take(self, detected: Detected) -> None:
        """Understand what is said of a photograph."""
        number, file = detected.number, detected.file
        if detected.problem is not None:
            self._refuse(number, detected.problem, file)
            return
        image, code = self._finder.find(file)
        if image is None:
            self._refuse(number, code or Code.NO_PHOTOGRAPH, file)
            return
        if image.status is ImageStatus.REMOVED:
            self._lines.add(number, LineKind.CONFLICT, Code.REMOVED, file)
            return
        if detected.detections is None:
            self._refuse(number, Code.FAILED_FILE, file, detected.failure)
            return
        if image.size_px is None:
            self._refuse(number, Code.UNREADABLE, file)
            return
        found = self._found.setdefault(image.image_id, _Found(number, file, image))
        for one in detected.detections:
            self._take_one(found, number, one, image.size_px)

    def plan(self) -> Plan:
        """Decide what becomes of each photograph."""
        for found in self._found.values():
            self._decide(found)
        return Plan(
            self._source.path.name,
            self._lines.in_order(),
            self._edits,
            self._snapshot.stamp,
            self._source.facts,
            self._unlisted,
        )

    def _take_one(
        self, found: _Found, number: int, one: Detection, size_px: tuple[int, int]
    ) -> None:
        if one.problem is not None:
            found.is_whole = False
            self._refuse(number, one.problem, found.file)
            return
        if one.confidence is not None and one.confidence < self._threshold:
            self._unlisted[Code.BELOW_THRESHOLD] += 1
            return
        if not self._source.is_animal(one.category):
            self._lines.add(
                number,
                LineKind.SET_ASIDE,
                Code.NOT_ANIMAL,
                found.file,
                self._source.name_of(one.category),
            )
            return
        box = box_in(one.numbers, self._source.unit, size_px)
        if isinstance(box, Code):
            found.is_whole = False
            numbers = ", ".join(f"{value:g}" for value in one.numbers)
            self._refuse(number, box, found.file, numbers)
            return
        found.boxes.append((number, box, one.confidence))

    def _decide(self, found: _Found) -> None:
        animals = self._snapshot.animals_in.get(found.image.image_id, ())
        code = self._refusal(found, animals)
        if code is not None:
            kind = LineKind.KNOWN if code is Code.OUT_ALREADY else LineKind.CONFLICT
            self._lines.add(found.number, kind, code, found.file)
        elif found.boxes:
            self._take_boxes(found, animals)
        elif found.is_whole:
            self._edits.excluded += [one.annotation_id for one in animals]
            self._lines.add(found.number, LineKind.SET_ASIDE, Code.NO_ANIMAL, found.file)

    def _refusal(self, found: _Found, animals: Sequence[KnownAnnotation]) -> Code | None:
        """Tell why what is known of a photograph stays as it is."""
        if not animals:
            return Code.REMOVED
        if all(one.excluded for one in animals):
            return Code.EXCLUDED if found.boxes else Code.OUT_ALREADY
        if any(one.origin == "person" for one in animals):
            return Code.DRAWN_BOXES
        return (
            self._refusal_of_boxes(found, animals)
            if found.boxes
            else self._refusal_of_none(found, animals)
        )

    def _refusal_of_boxes(self, found: _Found, animals: Sequence[KnownAnnotation]) -> Code | None:
        whole = next((one for one in animals if one.box is None), None)
        is_unclear = whole is not None and len(found.boxes) > 1 and self._snapshot.is_decided(whole)
        return Code.DECIDED if is_unclear else None

    def _refusal_of_none(self, found: _Found, animals: Sequence[KnownAnnotation]) -> Code | None:
        if not found.is_whole:
            return None
        if any(one.box is not None for one in animals):
            return Code.EARLIER_BOXES
        return Code.DECIDED if any(map(self._snapshot.is_decided, animals)) else None

    def _take_boxes(self, found: _Found, animals: Sequence[KnownAnnotation]) -> None:
        assert found.image.sha256 is not None, "it has a size, so it was read"
        known = [one.box for one in animals if one.box is not None]
        whole = next((one for one in animals if one.box is None), None)
        taken: list[Box] = []
        for number, box, confidence in _surest_first(found.boxes):
            if any(overlap(box, other) > _SAME_ANIMAL for other in taken):
                self._say(number, LineKind.SET_ASIDE, Code.DOUBLE_BOX, found.file, confidence)
                continue
            if any(overlap(box, other) > DOUBLE for other in known):
                self._say(number, LineKind.KNOWN, Code.KNOWN_BOX, found.file, confidence)
                continue
            taken.append(box)
            self._edits.boxes.append(
                NewBox(
                    found.image.image_id,
                    None if whole is None else whole.annotation_id,
                    box,
                    crop_key_of(found.image.sha256, box),
                    _ORIGIN,
                    confidence,
                )
            )
            whole = None
            self._say(number, LineKind.ADDED, Code.BOX, found.file, confidence)

    def _say(
        self, number: int, kind: LineKind, code: Code, file: str, confidence: float | None
    ) -> None:
        self._lines.add(number, kind, code, file, "" if confidence is None else f"{confidence:g}")

    def _refuse(self, number: int, code: Code, file: str, detail: str = "") -> None:
        self._lines.add(number, LineKind.NOT_UNDERSTOOD, code, file, detail)


def _surest_first(
    boxes: Sequence[tuple[int, Box, float | None]],
) -> Iterator[tuple[int, Box, float | None]]:
    yield from sorted(boxes, key=lambda one: -(one[2] or 0.0))
