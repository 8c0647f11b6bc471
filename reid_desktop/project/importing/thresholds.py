"""Counts what a threshold would leave of the boxes of a detector, before it is chosen."""

from array import array
from bisect import bisect_left
from dataclasses import dataclass

from reid_desktop.core.progress import Progress
from reid_desktop.project.importing.detections import DetectionSource

_PROGRESS_EVERY = 500


@dataclass(frozen=True, slots=True)
class Confidences:
    """How sure a detector was of its animals.

    Attributes
    ----------
    boxes : array of float
        Of every animal, ascending.
    photographs : array of float
        Of the surest animal of each photograph that has one, ascending.
    n_photographs : int
        That the detector could read.
    """

    boxes: "array[float]"
    photographs: "array[float]"
    n_photographs: int

    def n_boxes(self, threshold: float) -> int:
        """Count the animals that are at least so sure."""
        return len(self.boxes) - bisect_left(self.boxes, threshold)

    def n_with(self, threshold: float) -> int:
        """Count the photographs with such an animal."""
        return len(self.photographs) - bisect_left(self.photographs, threshold)

    def n_without(self, threshold: float) -> int:
        """Count the photographs without one."""
        return self.n_photographs - self.n_with(threshold)


def read_confidences(source: DetectionSource, progress: Progress) -> Confidences:
    """Read how sure a detector was. Needs no project."""
    boxes, surest = array("d"), dict[str, float]()
    for detected in source.detected():
        if detected.number % _PROGRESS_EVERY == 0:
            progress.advance(detected.number, detected.number + 1)
        if detected.detections is None:
            continue
        of_animals = [
            1.0 if one.confidence is None else one.confidence
            for one in detected.detections
            if one.problem is None and source.is_animal(one.category)
        ]
        boxes.extend(of_animals)
        surest[detected.file] = max([surest.get(detected.file, 0.0), *of_animals])
    return Confidences(
        array("d", sorted(boxes)),
        array("d", sorted(one for one in surest.values() if one > 0.0)),
        len(surest),
    )
