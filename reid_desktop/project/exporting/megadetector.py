"""Boxes with identities in the JSON of MegaDetector, which camera-trap programs read."""

import json
from collections.abc import Iterator, Sequence

from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Content, Format, Made, Mend, Problem, examples
from reid_desktop.project.exporting.study import Sighting, Study

_PATH = "megadetector.json"
_VERSION = "1.4"  # of the format
_ANIMAL = "1"
_DIGITS, _CONFIDENCE_DIGITS = 4, 3  # as MegaDetector rounds
_LEGEND = {
    "individual": "Name of the animal, or label of a group that nobody named yet; null: nobody.",
    "individual_status": (
        "accepted: a person said so. proven: answers of people prove it. proposed: the program"
        " thinks so. unidentified: not known. not_identifiable: nobody could tell."
    ),
    "side": "Which side of the animal is seen.",
}


def _contents(study: Study, _choices: Choices) -> Iterator[Content]:
    photographs = _photographs(study)
    yield Made(_PATH, _json(study, photographs), len(photographs))


def _photographs(study: Study) -> list[list[Sighting]]:
    """Return the sightings that can be told, of each photograph together."""
    found: dict[int, list[Sighting]] = {}
    for one in study.sightings:
        if one.box is None or one.size_px is not None:
            found.setdefault(one.image_id, []).append(one)
    return list(found.values())


def _json(study: Study, photographs: Sequence[Sequence[Sighting]]) -> Iterator[bytes]:
    """Yield the file a photograph at a time: a hundred thousand fit in any memory so."""
    info = {
        "format_version": _VERSION,
        "detector": study.facts.get("program"),  # without it readers think of MegaDetector 4
        "individuals": _LEGEND,
    }
    head = {"info": info, "detection_categories": {_ANIMAL: "animal"}}
    yield f"{json.dumps(head, indent=1)[:-2]},\n".encode("ascii") + b' "images": ['
    several = len({one.folder_id for one in study.sightings}) > 1
    for number, sightings in enumerate(photographs):
        image = {
            "file": _file(sightings[0], several=several),
            "detections": [_detection(one) for one in sightings],
        }
        text = json.dumps(image, ensure_ascii=False)
        yield f"{',' if number else ''}\n  {text}".encode("utf-8", "replace")
    yield b"\n ]\n}\n"


def _file(one: Sighting, *, several: bool) -> str:
    """Return the path below the folder of photographs; if there are several, with its name."""
    if not several:
        return one.relative_path
    folder = one.folder.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return f"{folder}/{one.relative_path}"


def _detection(one: Sighting) -> dict[str, object]:
    # Whoever drew the box, or took the whole photograph, is sure that an animal is there.
    confidence = 1.0 if one.detector_score is None else one.detector_score
    return {
        "category": _ANIMAL,
        "conf": round(float(confidence), _CONFIDENCE_DIGITS),
        "bbox": _fractions(one),
        "individual": one.individual,
        "individual_status": one.status.value,
        "side": one.side,
    }


def _fractions(one: Sighting) -> list[float]:
    """Return left, top, width and height as parts of the photograph, within it."""
    if one.box is None or one.size_px is None:
        return [0.0, 0.0, 1.0, 1.0]
    width, height = one.size_px
    left, right = _within(one.box.left_px, one.box.width_px, width)
    top, bottom = _within(one.box.top_px, one.box.height_px, height)
    return [round(part, _DIGITS) for part in (left, top, right - left, bottom - top)]


def _within(start_px: float, length_px: float, whole_px: int) -> tuple[float, float]:
    """Return where a side of a box starts and ends, as parts of that of the photograph."""
    start, end = start_px / whole_px, (start_px + length_px) / whole_px
    return min(max(start, 0.0), 1.0), min(max(end, 0.0), 1.0)


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    unsized = [one for one in study.sightings if one.box is not None and one.size_px is None]
    if unsized:
        n_unsized = len(unsized)
        yield Problem(
            f"Boxes in photographs whose size is not known, which are left out: {n_unsized}.",
            examples(unsized),
            refused=False,
            mend=Mend.PHOTOGRAPHS,
        )
    if choices.anonymous_names or (not choices.places and _tells_folders(study)):
        yield Problem(
            "No program will find the photographs by these paths: names are replaced by numbers.",
            "Tell places and names of files if it should.",
            refused=False,
            mend=None if choices.places else Mend.PLACES,
        )
    if not _photographs(study):
        yield Problem("There is no photograph to tell of.", "Add photographs first.")


def _tells_folders(study: Study) -> bool:
    """Whether paths hold names of folders, which are numbers where places are not told."""
    folders = {one.folder_id for one in study.sightings}
    return len(folders) > 1 or any("/" in one.relative_path for one in study.sightings)


MEGADETECTOR = Format(
    "megadetector",
    "MegaDetector JSON with identities",
    "Boxes as MegaDetector writes them, with the individual in each; for Timelapse and others.",
    _contents,
    _problems,
)
