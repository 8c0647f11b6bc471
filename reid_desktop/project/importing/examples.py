"""Chooses photographs that show what a threshold for the boxes of a detector does."""

from dataclasses import dataclass, field

from reid_desktop.core.progress import Progress
from reid_desktop.core.records import Box
from reid_desktop.core.types import ImageId
from reid_desktop.project.importing.boxing import box_in
from reid_desktop.project.importing.detections import Detected, DetectionSource
from reid_desktop.project.importing.snapshot import Snapshot
from reid_desktop.store.import_rows import KnownImage
from reid_desktop.store.values import absolute_path

_MOST = 6
_MOST_CROWDED = 2  # of them with the most animals
_LOOKED_THROUGH = 3_000  # photographs or rows: a second at most
_PROGRESS_EVERY = 500


@dataclass(frozen=True, slots=True)
class BoxExample:
    """A photograph with the boxes a detector put into it.

    Attributes
    ----------
    path : str
        Of the file.
    size_px : (int, int)
        Of the upright photograph.
    boxes : tuple of (Box, float)
        Around animals, with how sure the detector was, 0…1; 1 where it does not tell.
    """

    path: str
    size_px: tuple[int, int]
    boxes: tuple[tuple[Box, float], ...]


@dataclass(slots=True)
class _Found:
    image: KnownImage
    boxes: list[tuple[Box, float]] = field(default_factory=list)

    @property
    def surest(self) -> float:
        """How sure the detector was of an animal in it."""
        return max(confidence for _, confidence in self.boxes)


def find_examples(
    source: DetectionSource, snapshot: Snapshot, progress: Progress
) -> list[BoxExample]:
    """Choose some photographs: with several animals, then those the detector doubts most.

    Needs no project. Looks through the beginning of the source only.
    """
    finder = snapshot.finder(source.path)
    found: dict[ImageId, _Found] = {}
    for n, detected in enumerate(source.detected()):
        if n % _PROGRESS_EVERY == 0:
            progress.advance(n, _LOOKED_THROUGH)
        if n >= _LOOKED_THROUGH:
            break
        image, _ = finder.find(detected.file) if detected.detections else (None, None)
        if image is not None and image.size_px is not None:
            boxes = _boxes(source, detected, image.size_px)
            if boxes:
                found.setdefault(image.image_id, _Found(image)).boxes += boxes
    several = [one for one in found.values() if len(one.boxes) > 1]
    crowded = sorted(several, key=lambda one: -len(one.boxes))[:_MOST_CROWDED]
    others = [one for one in found.values() if one not in crowded]
    others.sort(key=lambda one: abs(one.surest - source.threshold))
    return [
        BoxExample(
            absolute_path(snapshot.roots[one.image.folder_id], one.image.relative_path),
            one.image.size_px or (1, 1),
            tuple(one.boxes),
        )
        for one in (*crowded, *others)[:_MOST]
    ]


def _boxes(
    source: DetectionSource, detected: Detected, size_px: tuple[int, int]
) -> list[tuple[Box, float]]:
    boxes = []
    for one in detected.detections or ():
        if one.problem is None and source.is_animal(one.category):
            box = box_in(one.numbers, source.unit, size_px)
            if isinstance(box, Box):
                boxes.append((box, 1.0 if one.confidence is None else one.confidence))
    return boxes
