"""Studies made by hand, for the tests of formats."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from reid_desktop.core.records import Individual
from reid_desktop.core.types import AnnotationId, AssignmentStatus, ImageId, IndividualId
from reid_desktop.project.exporting.study import Sighting, Station, Study


def at(text: str) -> datetime:
    """Return a time as a camera tells it."""
    return datetime.fromisoformat(text)


def seen(number: int, who: str | None = None, when: str | None = None, **more: Any) -> Sighting:
    """Return a sighting of a named animal, or of nobody."""
    status = AssignmentStatus.UNIDENTIFIED if who is None else AssignmentStatus.ACCEPTED
    facts: dict[str, Any] = {
        "annotation_id": AnnotationId(number),
        "image_id": ImageId(number),
        "folder_id": 1,
        "source": f"/photographs/Cam 1/IMG_{number:04d}.JPG",
        "folder": "/photographs",
        "relative_path": f"Cam 1/IMG_{number:04d}.JPG",
        "sha256": f"{number:04x}".ljust(64, "0"),
        "n_bytes": 1000,
        "is_there": True,
        "box": None,
        "size_px": (400, 300),
        "origin": "whole",
        "detector_score": None,
        "captured_at": None if when is None else at(when),
        "captured_from": None if when is None else "exif:DateTimeOriginal",
        "station": None,
        "camera": None,
        "latitude": None,
        "longitude": None,
        "encounter_id": None,
        "side": None,
        "quality": None,
        "species": None,
        "cluster": None,
        "individual_id": None,
        "individual": who,
        "status": status,
        "probability": None,
        "accepted_at": None,
        "accepted_by": None,
    }
    return Sighting(**{**facts, **more})


def study_of(
    sightings: Sequence[Sighting], individuals: Sequence[Individual] = (), **more: Any
) -> Study:
    """Return a study of these sightings; who is named like an individual is that one."""
    ids = {one.name: one.individual_id for one in individuals}
    facts: dict[str, Any] = {
        "name": "Leopards",
        "facts": {"program": "ReID Desktop"},
        "zone": "Africa/Nairobi",
        "tells_places": False,
        "sightings": tuple(_known(one, ids) for one in sightings),
        "individuals": {one.individual_id: one for one in individuals},
        "decisions": (),
        "constraints": (),
    }
    return Study(**{**facts, **more})


def individual(number: int, name: str, **more: Any) -> Individual:
    """Return an animal that a person named."""
    facts: dict[str, Any] = {
        "alternate_ids": "",
        "sex": None,
        "life_stage": None,
        "notes": "",
        "tags": (),
    }
    return Individual(IndividualId(number), name, **{**facts, **more})


def station(
    number: int, name: str, latitude: float | None = None, longitude: float | None = None
) -> Station:
    """Return a place."""
    return Station(number, name, "", latitude, longitude)


def _known(one: Sighting, ids: dict[str, IndividualId]) -> Sighting:
    found = ids.get(one.individual or "")
    return one if found is None else replace(one, individual_id=found)
