"""A project as an export sees it: plain records, read in one go and worked on anywhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from reid_desktop.core.records import Box, Decision, Individual
from reid_desktop.core.types import (
    AnnotationId,
    AssignmentStatus,
    ImageId,
    IndividualId,
    Sureness,
    Verdict,
)
from reid_desktop.project.exporting.manifest import manifest_facts
from reid_desktop.project.exporting.places import tells_places
from reid_desktop.project.project import Project
from reid_desktop.store.annotations import box_of
from reid_desktop.store.export_rows import (
    constraint_rows,
    identity_rows,
    station_rows,
)
from reid_desktop.store.values import (
    absolute_path,
    path_from_database,
    readable,
    time_from_database,
)

CONFIRMED = (AssignmentStatus.ACCEPTED, AssignmentStatus.PROVEN)
_LEAST_ESTABLISHED_LAST = (
    *CONFIRMED,
    AssignmentStatus.PROPOSED,
    AssignmentStatus.UNIDENTIFIED,
    AssignmentStatus.NOT_IDENTIFIABLE,
)


@dataclass(frozen=True, slots=True)
class Station:
    """A place where photographs were taken.

    Attributes
    ----------
    latitude, longitude : float, optional
        Degrees, WGS 84; None where they are unknown or not told.
    """

    station_id: int
    name: str
    survey: str = ""
    latitude: float | None = field(default=None, repr=False)
    longitude: float | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Sighting:
    """One animal in one photograph: an annotation with all that is known of it.

    Attributes
    ----------
    source : str
        Where the photograph lies, exactly: to read it, never to be written down.
    folder : str
        What to call the folder of photographs it lies in.
    relative_path : str
        Below that folder, ``/`` between parts, fit to be written down.
    box : Box, optional
        None is the whole image.
    size_px : tuple of int, optional
        Width and height of the photograph as displayed.
    captured_at : datetime, optional
        Corrected by what is known of the clock of the camera, without a zone: see `Study.zone`.
    camera : str, optional
        Make, model and serial number, as far as they are known.
    latitude, longitude : float, optional
        Of the photograph itself, in degrees, WGS 84; None where unknown or not told.
    individual_id : IndividualId, optional
        None unless a person named the animal.
    individual : str, optional
        Its name, or else the label of its cluster; None for nobody.
    accepted_at, accepted_by
        When which person said who it is; None where nobody did.
    """

    annotation_id: AnnotationId
    image_id: ImageId
    folder_id: int
    source: str
    folder: str
    relative_path: str
    sha256: str | None
    n_bytes: int
    is_there: bool
    box: Box | None
    size_px: tuple[int, int] | None
    origin: str
    detector_score: float | None
    captured_at: datetime | None
    captured_from: str | None
    station: Station | None
    camera: str | None
    latitude: float | None = field(repr=False)
    longitude: float | None = field(repr=False)
    encounter_id: int | None
    side: str | None
    quality: str | None
    species: str | None
    cluster: str | None
    individual_id: IndividualId | None
    individual: str | None
    status: AssignmentStatus
    probability: float | None
    accepted_at: datetime | None
    accepted_by: str | None

    @property
    def file_name(self) -> str:
        """The last part of its path."""
        return self.relative_path.rpartition("/")[2]

    @property
    def is_confirmed(self) -> bool:
        """Whether people said who it is: they accepted it, or their answers prove it."""
        return self.status in CONFIRMED


@dataclass(frozen=True, slots=True)
class Constraint:
    """Two annotations that are, or are not, one individual.

    Attributes
    ----------
    verdict : Verdict
        SAME is a must-link, DIFFERENT a cannot-link.
    source : str
        ``answer``, ``person``, ``fact`` or ``catalogue``.
    """

    low: AnnotationId
    high: AnnotationId
    verdict: Verdict
    source: str
    sureness: Sureness
    reason: str | None
    reviewer: str | None
    since: datetime


@dataclass(frozen=True, slots=True)
class Study:
    """Everything an export may tell.

    Attributes
    ----------
    facts : Mapping
        What the manifest says of program, engine and models.
    zone : str, optional
        The time zone of all camera times: an IANA name, or an offset such as ``+02:00``.
    tells_places : bool
        Whether the project remembers that places may be told.
    sightings : tuple of Sighting
        By rising annotation id.
    individuals : Mapping of IndividualId to Individual
        Those named, also the ones of whom no photograph is left.
    decisions : tuple of (Decision, bool)
        In the order they were given, and whether they count.
    stations : tuple of Station
        All there are, also those at which no animal was photographed.
    """

    name: str | None
    facts: Mapping[str, object]
    zone: str | None
    tells_places: bool
    sightings: tuple[Sighting, ...]
    individuals: Mapping[IndividualId, Individual]
    decisions: tuple[tuple[Decision, bool], ...]
    constraints: tuple[Constraint, ...]
    stations: tuple[Station, ...] = ()


@dataclass(frozen=True, slots=True)
class Animal:
    """An individual with its photographs, or a group that nobody named yet.

    Attributes
    ----------
    known : Individual, optional
        What was noted of it; None for a group.
    """

    name: str
    known: Individual | None
    sightings: tuple[Sighting, ...]

    @property
    def status(self) -> AssignmentStatus:
        """How well the best established of its photographs is."""
        statuses = {one.status for one in self.sightings} or {AssignmentStatus.ACCEPTED}
        return next(status for status in _LEAST_ESTABLISHED_LAST if status in statuses)

    def best(self, side: str | None = None) -> Sighting | None:
        """Return the photograph of that side that belongs most surely, of equals the first."""
        return max(
            (one for one in self.sightings if side is None or one.side == side),
            key=lambda one: (one.status == AssignmentStatus.ACCEPTED, one.probability or 0.0),
            default=None,
        )


def read_study(project: Project) -> Study:
    """Read who is who. On the project's thread; what it returns belongs to no thread.

    Raises
    ------
    ProjectFileError
        If the project cannot be read.
    """
    store = project.store
    with store.transaction():
        stations = {row["station_id"]: _station(row) for row in station_rows(store)}
        return Study(
            name=project.name,
            facts=manifest_facts(project, places=True),
            zone=store.info.get("time_zone") or None,
            tells_places=tells_places(project),
            sightings=tuple(_sighting(row, stations) for row in identity_rows(store)),
            individuals={one.individual_id: one for one in store.individuals.all()},
            decisions=tuple(store.decisions.all()),
            constraints=tuple(map(_constraint, constraint_rows(store))),
            stations=tuple(stations.values()),
        )


def animals(study: Study) -> list[Animal]:
    """Return the individuals by name, then the groups nobody named yet by label."""
    members: dict[IndividualId, list[Sighting]] = {one: [] for one in study.individuals}
    proposed: dict[str, list[Sighting]] = {}
    for one in study.sightings:
        if one.individual_id is not None:
            members[one.individual_id].append(one)
        elif one.individual is not None:
            proposed.setdefault(one.individual, []).append(one)
    return [*_named(study.individuals.values(), members), *_groups(proposed)]


def station_names(study: Study) -> dict[int, str]:
    """Return what to call each station: by its name, or with its survey if two have one name."""
    stations = {one.station_id: one for one in study.stations}
    stations |= {
        one.station.station_id: one.station for one in study.sightings if one.station is not None
    }
    n_called = Counter(one.name for one in stations.values())
    return {
        number: f"{one.survey} {one.name}".strip() if n_called[one.name] > 1 else one.name
        for number, one in stations.items()
    }


def _named(
    known: Iterable[Individual], members: Mapping[IndividualId, list[Sighting]]
) -> Iterator[Animal]:
    for one in sorted(known, key=lambda individual: individual.name):
        yield Animal(one.name, one, tuple(members[one.individual_id]))


def _groups(proposed: Mapping[str, list[Sighting]]) -> Iterator[Animal]:
    for label in sorted(proposed):
        yield Animal(label, None, tuple(proposed[label]))


def _station(row: Any) -> Station:
    return Station(row["station_id"], row["name"], row["survey"], row["latitude"], row["longitude"])


def _sighting(row: Any, stations: Mapping[int, Station]) -> Sighting:
    folder = path_from_database(row["folder"])
    relative_path = path_from_database(row["relative_path"])
    camera = " ".join(
        part for part in (row["camera_make"], row["camera_model"], row["camera_serial"]) if part
    )
    return Sighting(
        annotation_id=row["annotation_id"],
        image_id=row["image_id"],
        folder_id=row["folder_id"],
        source=absolute_path(folder, relative_path),
        folder=readable(folder),
        relative_path=readable(relative_path),
        sha256=row["sha256"],
        n_bytes=row["n_bytes"],
        is_there=row["image_status"] == "ok",
        box=box_of(row),
        size_px=None if row["width_px"] is None else (row["width_px"], row["height_px"]),
        origin=row["origin"],
        detector_score=row["detector_score"],
        captured_at=time_from_database(row["captured_at"]),
        captured_from=row["captured_from"],
        station=None if row["station_id"] is None else stations[row["station_id"]],
        camera=camera or None,
        latitude=row["latitude"],
        longitude=row["longitude"],
        encounter_id=row["encounter_id"],
        side=row["side"],
        quality=row["quality"],
        species=row["species"],
        cluster=row["cluster"],
        individual_id=row["individual_id"],
        individual=row["individual"] or row["cluster"],
        status=AssignmentStatus(row["status"]),
        probability=row["probability"],
        accepted_at=time_from_database(row["accepted_at"]),
        accepted_by=row["accepted_by"],
    )


def _constraint(row: Any) -> Constraint:
    return Constraint(
        low=row["low"],
        high=row["high"],
        verdict=Verdict(row["verdict"]),
        source=row["source"],
        sureness=Sureness(row["sureness"]),
        reason=row["reason"],
        reviewer=row["reviewer"],
        since=datetime.fromisoformat(row["since"]),
    )
