"""The three tables of a Camtrap DP package, and one more: which animals there are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import PurePosixPath

from reid_desktop.core.types import AnnotationId, Verdict
from reid_desktop.project.exporting.camtrap_standard import (
    COLUMNS,
    MEDIA_TYPES,
    kept,
    vanishes,
)
from reid_desktop.project.exporting.contents import Table, Value
from reid_desktop.project.exporting.study import Sighting, Study, animals
from reid_desktop.project.exporting.zones import instant

_SPAN_NOTE = "From the first to the last photograph of an animal; the camera may have run longer."
_LIST_SEPARATOR = " | "
_METRES_PER_DEGREE = 111_320.0
_SMALLEST_FRACTION = 1e-6  # of a side of a box; 0 is not allowed


@dataclass(frozen=True, slots=True)
class Deployment:
    """What stands for the placement of a camera: photographs of one camera at one place.

    Attributes
    ----------
    location : str
        What to call its place in the table, the same for all cameras there.
    latitude, longitude : float
        Degrees, WGS 84.
    """

    name: str
    location: str
    latitude: float
    longitude: float
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """How the tables are to be written.

    Attributes
    ----------
    zone : tzinfo
        Of all camera times.
    precision : float, optional
        To which fraction of a degree positions are rounded; None: not at all.
    capture_method : str
        ``activityDetection`` or ``timeLapse``.
    """

    zone: tzinfo
    precision: float | None = None
    capture_method: str = "activityDetection"


def place_of(one: Sighting) -> tuple[float, float] | None:
    """Return where a photograph was taken: at its station, or else where it says itself."""
    station = one.station
    if station is not None and station.latitude is not None and station.longitude is not None:
        return station.latitude, station.longitude
    if one.latitude is None or one.longitude is None:
        return None
    return one.latitude, one.longitude


def is_complete(one: Sighting) -> bool:
    """Whether it has what the standard requires: a time, and a place on Earth."""
    place = place_of(one)
    return one.captured_at is not None and place is not None and is_on_earth(*place)


def is_on_earth(latitude: float, longitude: float) -> bool:
    """Whether these are degrees."""
    return -90 <= latitude <= 90 and -180 <= longitude <= 180


def deployments_of(sightings: Iterable[Sighting]) -> list[Deployment]:
    """Gather photographs that are complete by place and camera, in their order."""
    found: dict[tuple[object, str | None], list[Sighting]] = {}
    for one in sightings:
        where: object = place_of(one) if one.station is None else one.station.station_id
        found.setdefault((where, one.camera), []).append(one)
    locations: dict[object, str] = {}
    deployments = []
    for number, ((where, _), members) in enumerate(found.items(), start=1):
        location = locations.setdefault(where, f"l{len(locations) + 1}")
        place = place_of(members[0])
        assert place is not None
        deployments.append(Deployment(f"d{number}", location, *place, tuple(members)))
    return deployments


def camtrap_tables(study: Study, deployments: Sequence[Deployment], style: Style) -> list[Table]:
    """Make the tables, in the order of the standard."""
    return [
        _table("deployments", _deployment_rows(deployments, style)),
        _table("media", _media_rows(study, deployments, style)),
        _table("observations", _observation_rows(study, deployments, style)),
        _table("individuals", _individual_rows(study, deployments, style)),
    ]


def media_path(one: Sighting) -> str:
    """Return where a photograph lies in the package: below media, without ``..`` or breaks.

    One path for one photograph, whatever else is called alike.
    """
    parts = [_part(part) for part in one.relative_path.split("/")]
    return "/".join(["media", f"f{one.folder_id}", *parts[:-1], f"{one.image_id}-{parts[-1]}"])


def _part(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else "_" for letter in text)
    return plain.replace("..", "__").replace("\\", "_").replace(":", "_").rstrip(" .") or "_"


def _table(name: str, rows: Iterable[Mapping[str, Value]]) -> Table:
    columns = COLUMNS[name]
    return Table(name, columns, tuple(tuple(map(row.get, columns)) for row in rows))


def _deployment_rows(deployments: Iterable[Deployment], style: Style) -> Iterator[dict[str, Value]]:
    for one in deployments:
        times = _times(one.sightings, style)
        station = one.sightings[0].station
        survey = kept(station.survey) if station else None
        yield {
            "deploymentID": one.name,
            "locationID": one.location,
            "locationName": kept(station.name) if station else None,
            "latitude": rounded(one.latitude, style.precision),
            "longitude": rounded(one.longitude, style.precision),
            "coordinateUncertainty": uncertainty_m(style.precision),
            "deploymentStart": times[0],
            "deploymentEnd": times[1],
            "cameraID": kept(one.sightings[0].camera),
            "deploymentGroups": f"survey:{survey}" if survey else None,
            "deploymentComments": _SPAN_NOTE,
        }


def rounded(degrees: float, precision: float | None) -> float:
    """Return degrees to a fraction of one.

    >>> rounded(12.3456, 0.01), rounded(-0.001, 0.1), rounded(12.3456, None)
    (12.35, 0.0, 12.3456)
    """
    if precision is None:
        return degrees
    return round(round(degrees / precision) * precision, 6) + 0.0  # no -0.0


def uncertainty_m(precision: float | None) -> int | None:
    """Return how far rounding may have moved a position, in metres."""
    if precision is None:
        return None
    return int(precision / 2 * 2**0.5 * _METRES_PER_DEGREE) + 1


def _times(sightings: Iterable[Sighting], style: Style) -> tuple[str, str]:
    times = [one.captured_at for one in sightings if one.captured_at is not None]
    return instant(min(times), style.zone), instant(max(times), style.zone)


def _media_rows(
    study: Study, deployments: Iterable[Deployment], style: Style
) -> Iterator[dict[str, Value]]:
    best = {one.image_id for one in (animal.best() for animal in animals(study)) if one}
    for deployment in deployments:
        for one in {one.image_id: one for one in deployment.sightings}.values():
            assert one.captured_at is not None
            ending = PurePosixPath(one.relative_path).suffix.lstrip(".").casefold()
            yield {
                "mediaID": f"m{one.image_id}",
                "deploymentID": deployment.name,
                "captureMethod": style.capture_method,
                "timestamp": instant(one.captured_at, style.zone),
                "filePath": media_path(one),
                "filePublic": "false",
                "fileName": kept(one.file_name),
                "fileMediatype": MEDIA_TYPES.get(ending, "image/jpeg"),
                "favorite": "true" if one.image_id in best else "false",
            }


def _observation_rows(
    study: Study, deployments: Iterable[Deployment], style: Style
) -> Iterator[dict[str, Value]]:
    answered = _answers(study)
    machine = _machine(study)
    for deployment in deployments:
        events = _events(deployment, style)
        for one in deployment.sightings:
            event, start, end = events[_event_key(one)]
            known = None if one.individual_id is None else study.individuals[one.individual_id]
            yield {
                "observationID": f"o{one.annotation_id}",
                "deploymentID": deployment.name,
                "mediaID": f"m{one.image_id}",
                "eventID": event,
                "eventStart": start,
                "eventEnd": end,
                "observationLevel": "media",
                "observationType": "animal",
                "scientificName": species_of(one),
                "count": 1,
                "lifeStage": known.life_stage if known else None,
                "sex": known.sex if known else None,
                "individualID": kept(one.individual),
                **_box(one),
                **_classified(one, answered, machine, style),
                "observationTags": _tags(one),
            }


def species_of(one: Sighting) -> str | None:
    """Return the species; what means nothing known is none."""
    return None if vanishes(one.species or "") else kept(one.species)


def _event_key(one: Sighting) -> str:
    return f"m{one.image_id}" if one.encounter_id is None else f"e{one.encounter_id}"


def _events(deployment: Deployment, style: Style) -> dict[str, tuple[str, str, str]]:
    """Return name, start and end of every encounter there; a lone photograph is one."""
    members: dict[str, list[Sighting]] = {}
    for one in deployment.sightings:
        members.setdefault(_event_key(one), []).append(one)
    return {
        key: (f"{deployment.name}-{key}", *_times(sightings, style))
        for key, sightings in members.items()
    }


def _box(one: Sighting) -> dict[str, Value]:
    """Return the box in fractions of the photograph, clipped to it; nothing for the whole."""
    if one.box is None or one.size_px is None or min(one.size_px) <= 0:
        return {}
    width_px, height_px = one.size_px
    left, right = _within(one.box.left_px, one.box.width_px, width_px)
    top, bottom = _within(one.box.top_px, one.box.height_px, height_px)
    if right - left < _SMALLEST_FRACTION or bottom - top < _SMALLEST_FRACTION:
        return {}
    return {
        "bboxX": left,
        "bboxY": top,
        "bboxWidth": round(right - left, 6),
        "bboxHeight": round(bottom - top, 6),
    }


def _within(start_px: float, length_px: float, whole_px: int) -> tuple[float, float]:
    start = min(max(start_px / whole_px, 0.0), 1.0)
    end = min(max((start_px + length_px) / whole_px, 0.0), 1.0)
    return round(start, 6), round(end, 6)


def _answers(study: Study) -> dict[AnnotationId, tuple[set[str], datetime]]:
    """Return who said of an annotation that it is the same as another, and when last."""
    found: dict[AnnotationId, tuple[set[str], datetime]] = {}
    for link in study.constraints:
        if link.verdict is not Verdict.SAME or link.reviewer is None:
            continue
        for annotation_id in (link.low, link.high):
            reviewers, since = found.get(annotation_id, (set(), link.since))
            reviewers.add(link.reviewer)
            found[annotation_id] = reviewers, max(since, link.since)
    return found


def _machine(study: Study) -> tuple[str, datetime | None]:
    """Return what proposed identities, and when."""
    models = study.facts.get("models")
    named = [str(one) for one in models] if isinstance(models, list) else []
    solved_at = study.facts.get("solved_at")
    return (
        _LIST_SEPARATOR.join([str(study.facts.get("program") or "ReID Desktop"), *named]),
        datetime.fromisoformat(solved_at) if isinstance(solved_at, str) else None,
    )


def _classified(
    one: Sighting,
    answered: Mapping[AnnotationId, tuple[set[str], datetime]],
    machine: tuple[str, datetime | None],
    style: Style,
) -> dict[str, Value]:
    """Tell who said who it is: a person only if people confirmed it."""
    if one.individual is None:
        return {}
    reviewers, at = answered.get(one.annotation_id, (set(), None))
    if one.accepted_by is not None:
        reviewers, at = {one.accepted_by}, one.accepted_at
    if one.is_confirmed:
        return {
            "classificationMethod": "human",
            "classifiedBy": kept(_LIST_SEPARATOR.join(sorted(reviewers))) or None,
            "classificationTimestamp": None if at is None else instant(at, style.zone),
        }
    program, solved_at = machine
    return {
        "classificationMethod": "machine",
        "classifiedBy": kept(program),
        "classificationTimestamp": None if solved_at is None else instant(solved_at, style.zone),
        "classificationProbability": one.probability,
    }


def _tags(one: Sighting) -> str:
    told = {"side": one.side, "quality": one.quality, "identity": one.status.value}
    return _LIST_SEPARATOR.join(f"{key}:{value}" for key, value in told.items() if value)


def _individual_rows(
    study: Study, deployments: Iterable[Deployment], style: Style
) -> Iterator[dict[str, Value]]:
    """Yield the animals that are seen in the package."""
    seen = {one.annotation_id for deployment in deployments for one in deployment.sightings}
    for animal in animals(study):
        here = [one for one in animal.sightings if one.annotation_id in seen]
        if not here:
            continue
        known = animal.known
        first, last = _times(here, style)
        yield {
            "individualID": kept(animal.name),
            "status": animal.status.value,
            "sex": known.sex if known else None,
            "lifeStage": known.life_stage if known else None,
            "scientificName": _listed(species_of(one) for one in here),
            "alternateIDs": kept(known.alternate_ids) if known else None,
            "numberOfMedia": len({one.image_id for one in here}),
            "firstSeen": first,
            "lastSeen": last,
            "tags": _listed(map(kept, known.tags)) if known else None,
            "notes": kept(known.notes) if known else None,
        }


def _listed(values: Iterable[str | None]) -> str | None:
    return _LIST_SEPARATOR.join(sorted({value for value in values if value})) or None
