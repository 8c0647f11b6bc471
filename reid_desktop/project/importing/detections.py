"""Reads what a detector found: MegaDetector JSON of any version, or a table of boxes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ijson

from reid_desktop.project.importing.boxing import (
    UNIT_SENTENCES,
    Numbers,
    Unit,
    numbers_of,
    unit_of,
)
from reid_desktop.project.importing.columns import Cells, Field, Mapped, has_box
from reid_desktop.project.importing.plan import Code, ImportRefusedError
from reid_desktop.project.importing.tables import Table, said_plainly
from reid_desktop.project.importing.values import number_of

USUAL_THRESHOLD = 0.2  # of MegaDetector 5, by its documentation
_OLD_THRESHOLD = 0.8  # of MegaDetector 4 and before
_SNIFFED_ROWS = 500
_NOT_ANIMALS = frozenset({"person", "human", "people", "vehicle", "car", "truck", "empty", "blank"})
_ANIMAL = "animal"


@dataclass(frozen=True, slots=True)
class Detection:
    """A box that a detector found.

    Attributes
    ----------
    problem : Code, optional
        Why it cannot be used.
    """

    numbers: Numbers
    confidence: float | None
    category: str
    problem: Code | None = None


@dataclass(frozen=True, slots=True)
class Detected:
    """What a detector found in a photograph, or could not read it.

    Attributes
    ----------
    number : int
        Of the row, or of the photograph in the file.
    detections : tuple of Detection, optional
        None where the detector failed.
    """

    number: int
    file: str
    detections: tuple[Detection, ...] | None
    failure: str = ""
    problem: Code | None = None


@dataclass(frozen=True, slots=True)
class DetectionSource:
    """A file of detections that can be read again and again.

    Attributes
    ----------
    threshold : float
        What its detector is usually asked for; 0 where no confidence is told.
    table : Table, optional
        None for JSON.
    """

    path: Path
    unit: Unit
    threshold: float
    facts: tuple[str, ...]
    categories: Mapping[str, str]
    table: Table | None = None
    mapped: Mapped | None = None

    def is_animal(self, category: str) -> bool:
        """Whether a category is one of animals; where none is told, all are."""
        name = self.categories.get(category, "" if self.categories else category).casefold()
        if _ANIMAL in map(str.casefold, self.categories.values()):
            return name == _ANIMAL
        if self.categories and not name:
            return False  # the specification: not listed is no detection
        return name not in _NOT_ANIMALS

    def name_of(self, category: str) -> str:
        """Name a category."""
        return self.categories.get(category, category)

    def detected(self) -> Iterator[Detected]:
        """Yield what was found, a photograph or a row at a time."""
        return _of_json(self.path) if self.table is None else self._of_table(self.table)

    def _of_table(self, table: Table) -> Iterator[Detected]:
        cells = Cells(table, self.mapped or {})
        for row in table.rows():
            file, folder = (cells.of(row, one) for one in (Field.FILE, Field.FOLDER))
            if folder and file:
                file = f"{folder.rstrip('/')}/{file}"
            if row.problem:
                yield Detected(row.number, file, None, problem=Code(row.problem))
                continue
            numbers = numbers_of(row, cells)
            written = cells.of(row, Field.CONFIDENCE)
            confidence = number_of(written)
            is_wrong = bool(written) and (confidence is None or not 0 <= confidence <= 1)
            found = (
                ()
                if numbers is None
                else (
                    Detection(
                        numbers,
                        confidence,
                        cells.of(row, Field.CATEGORY),
                        Code.BAD_NUMBER if is_wrong else None,
                    ),
                )
            )
            yield Detected(row.number, file, found)


def is_json(path: Path) -> bool:
    """Whether a file looks like JSON."""
    with said_plainly(path), path.open("rb") as stream:
        return stream.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def open_detections(path: Path) -> DetectionSource:
    """Find out what a MegaDetector file says of itself.

    Raises
    ------
    ImportRefusedError
        If it is not there, no JSON, or has no list of images.
    """
    if not _has_images(path):
        raise ImportRefusedError(
            f"{path.name} has no list of images, so it is no result of MegaDetector.",
            hint="Choose the JSON file that MegaDetector or AddaxAI wrote.",
        )
    info = _part(path, "info")
    named = _part(path, "detection_categories")
    categories = {str(one): str(name) for one, name in named.items()}
    return DetectionSource(
        path, Unit.SHARES, _threshold_of(info), (UNIT_SENTENCES[Unit.SHARES],), categories
    )


def open_box_table(table: Table, mapped: Mapped) -> DetectionSource:
    """Take a table as detections.

    Raises
    ------
    ImportRefusedError
        If it does not tell files and boxes.
    """
    if Field.FILE not in mapped or not has_box(mapped):
        raise ImportRefusedError(
            f"{table.path.name} does not tell the boxes of photographs.",
            hint="Say which columns are the file, and left, top, width and height.",
        )
    cells = Cells(table, mapped)
    boxes = [numbers_of(row, cells) for row in table.head(_SNIFFED_ROWS)]
    titles = (title for one, title in mapped.items() if one is not Field.FILE)
    unit = unit_of(titles, boxes)
    return DetectionSource(
        table.path,
        unit,
        USUAL_THRESHOLD if Field.CONFIDENCE in mapped else 0.0,
        (*table.facts, UNIT_SENTENCES[unit]),
        {},
        table,
        mapped,
    )


def _threshold_of(info: Mapping[str, Any]) -> float:
    """Follow what the file recommends, else what its version of MegaDetector needs."""
    told = info.get("detector_metadata")
    typical = told.get("typical_detection_threshold") if isinstance(told, dict) else None
    if isinstance(typical, int | float) and 0 < typical < 1:
        return float(typical)
    detector = str(info.get("detector") or "").casefold()
    is_old = not detector or "v4" in detector or "v3" in detector
    return _OLD_THRESHOLD if info and is_old else USUAL_THRESHOLD


def _has_images(path: Path) -> bool:
    with _plainly(path), path.open("rb") as stream:
        for prefix, event, _ in ijson.parse(stream):
            if prefix == "images" and event == "start_array":
                return True
    return False


def _part(path: Path, key: str) -> dict[str, Any]:
    """Read a small part of the file, wherever it is."""
    with _plainly(path), path.open("rb") as stream:
        found = next(ijson.items(stream, key, use_float=True), None)
    return found if isinstance(found, dict) else {}


def _of_json(path: Path) -> Iterator[Detected]:
    with _plainly(path), path.open("rb") as stream:
        images = ijson.items(stream, "images.item", use_float=True)
        for number, image in enumerate(images, start=1):
            yield _detected(number, image)


def _detected(number: int, image: Any) -> Detected:
    if not isinstance(image, dict) or not isinstance(image.get("file"), str):
        return Detected(number, "", None, problem=Code.NO_FILE)
    file: str = image["file"]
    found = image.get("detections")
    if "frame_rate" in image or "frames_processed" in image:
        return Detected(number, file, None, problem=Code.VIDEO)
    if image.get("failure") or not isinstance(found, list):
        return Detected(number, file, None, failure=str(image.get("failure") or ""))
    return Detected(number, file, tuple(_detection(one) for one in found))


def _detection(one: Any) -> Detection:
    if not isinstance(one, dict):
        return Detection((0, 0, 0, 0), None, "", Code.BAD_BOX)
    box, confidence = one.get("bbox"), one.get("conf")
    category = str(one.get("category", ""))
    if not (isinstance(box, list) and len(box) == 4 and all(map(_is_number, box))):
        return Detection((0, 0, 0, 0), None, category, Code.BAD_BOX)
    if not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        return Detection((0, 0, 0, 0), None, category, Code.BAD_NUMBER)
    return Detection((box[0], box[1], box[2], box[3]), float(confidence), category)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@contextmanager
def _plainly(path: Path) -> Iterator[None]:
    with said_plainly(path):
        try:
            yield
        except (ijson.JSONError, UnicodeDecodeError) as error:
            raise ImportRefusedError(
                f"{path.name} is no whole JSON file.",
                hint="Perhaps it was cut off when it was copied: copy it again.",
            ) from error
