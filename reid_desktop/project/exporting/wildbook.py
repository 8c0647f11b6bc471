"""Sheets and photographs for the bulk import of Wildbook."""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import PurePosixPath

from reid_desktop.core.errors import ReidError
from reid_desktop.core.file_names import Distinct, plain_name
from reid_desktop.core.records import Individual
from reid_desktop.project.exporting.camtrapr import SPECIES_OPTION
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import (
    Content,
    Format,
    Mend,
    Problem,
    Table,
    Value,
    without_time,
)
from reid_desktop.project.exporting.copies import common_copy, copying_problems, original_names
from reid_desktop.project.exporting.options import Option, OptionKind, Settings
from reid_desktop.project.exporting.photograph_folders import NAMES_OPTION
from reid_desktop.project.exporting.spreadsheets import workbook_file
from reid_desktop.project.exporting.study import Sighting, Study, animals
from reid_desktop.vision.placeless import placeless_name

_NAME = _FOLDER = "wildbook"
_MOST_ENCOUNTERS = 200  # in one import, says the manual of Wildbook
_MOST_NAME_LETTERS = 60
_SPECIES = re.compile(r"([^\W\d_]+)((?: [^\W\d_]+(?:-[^\W\d_]+)*\.?)+)")
_QUALITIES = {"good": 3, "fair": 2, "poor": 1}  # of 0 to 4
_OPTIONS = (
    Option(
        "location",
        "Location ID",
        about="As Wildbook lists it, large and small letters included.",
    ),
    Option(
        "submitter",
        "Submitter ID",
        about="Your user name in Wildbook, large and small letters included.",
    ),
    SPECIES_OPTION,
    Option(
        "unidentified",
        "Also photographs of animals nobody identified",
        OptionKind.FLAG,
        "no",
    ),
    NAMES_OPTION,
)


class WildbookError(ReidError):
    """The bulk import of Wildbook would refuse the sheets."""


@dataclass(frozen=True, slots=True)
class _Encounter:
    """One animal at one place and time: a row.

    Attributes
    ----------
    sightings : tuple of Sighting
        A photograph each, by time.
    """

    sightings: tuple[Sighting, ...]
    at: datetime

    @property
    def first(self) -> Sighting:
        return self.sightings[0]


def _settings(choices: Choices) -> Settings:
    return Settings(_NAME, _OPTIONS, choices.options)


def _wanted(study: Study, settings: Settings) -> list[Sighting]:
    nobody = settings.flag("unidentified")
    return [one for one in study.sightings if nobody or one.individual is not None]


def _encounters(study: Study, settings: Settings) -> list[_Encounter]:
    """Return the rows, by time; photographs that are away or have no time are in none."""
    groups: dict[Hashable, dict[int, tuple[datetime, Sighting]]] = {}
    for one in _wanted(study, settings):
        if one.captured_at is None or not one.is_there:
            continue
        together = one.individual is not None and one.encounter_id is not None
        key = (one.individual, one.encounter_id) if together else one.annotation_id
        groups.setdefault(key, {}).setdefault(one.image_id, (one.captured_at, one))
    found = []
    for group in groups.values():
        timed = sorted(group.values(), key=lambda pair: (pair[0], pair[1].annotation_id))
        found.append(_Encounter(tuple(one for _, one in timed), timed[0][0]))
    return sorted(found, key=lambda one: (one.at, one.first.annotation_id))


def _contents(study: Study, choices: Choices) -> Iterator[Content]:
    settings = _settings(choices)
    encounters = _encounters(study, settings)
    names = _Names()
    rows = _Rows(study, settings, names)
    n_batches = -(-len(encounters) // _MOST_ENCOUNTERS)
    for number in range(n_batches):
        folder = f"{_FOLDER}/import-{number + 1:0{max(2, len(str(n_batches)))}d}"
        batch = encounters[number * _MOST_ENCOUNTERS : (number + 1) * _MOST_ENCOUNTERS]
        yield workbook_file(f"{folder}/encounters.xlsx", [rows.table(batch)])
        photographs = {one.image_id: one for row in batch for one in row.sightings}
        for one in photographs.values():
            yield common_copy(one, f"{folder}/photographs/{names.of(one)}", choices)
    if settings.flag("names"):
        yield original_names(_NAME, ("Encounter.mediaAsset", "photograph"), names.given())


class _Names:
    """Calls photographs as Wildbook takes them: English letters, digits, a dot and spaces."""

    def __init__(self) -> None:
        self._distinct = Distinct()
        self._given: dict[int, tuple[str, Sighting]] = {}

    def of(self, one: Sighting) -> str:
        given = self._given.get(one.image_id)
        if given is not None:
            return given[0]
        path = PurePosixPath(placeless_name(one.file_name))
        stem = plain_name(path.stem)[:_MOST_NAME_LETTERS].strip() or "photograph"
        name = self._distinct.of(one.image_id, stem, f".{plain_name(path.suffix).lower()}")
        self._given[one.image_id] = (name, one)
        return name

    def given(self) -> list[tuple[str, Sighting]]:
        return list(self._given.values())


class _Rows:
    def __init__(self, study: Study, settings: Settings, names: _Names) -> None:
        self._known: Mapping[str, Individual | None] = {
            one.name: one.known for one in animals(study)
        }
        self._location = settings.text("location") or None
        self._submitter = settings.text("submitter") or None
        self._species = settings.text("species")
        self._names = names
        self._meetings = _meetings(study)

    def table(self, batch: Sequence[_Encounter]) -> Table:
        """Return a sheet: only columns with something in them, as Wildbook wants it."""
        rows = [self._cells(one) for one in batch]
        n_most = max(len(one.sightings) for one in batch)
        columns = [
            column
            for column in _columns(n_most)
            if any(row.get(column) is not None for row in rows)
        ]
        cells = tuple(tuple(row.get(column) for column in columns) for row in rows)
        return Table("encounters", tuple(columns), cells)

    def _cells(self, row: _Encounter) -> dict[str, Value]:
        one, at = row.first, row.at
        known = self._known.get(one.individual) if one.individual else None
        genus, epithet = species_of(one, self._species)
        latitude, longitude = _position(one)
        confirmed = all(seen.is_confirmed for seen in row.sightings)
        cells: dict[str, Value] = {
            "MarkedIndividual.individualID": one.individual,
            "Encounter.sightingID": self._meetings.get(one.encounter_id),
            "Encounter.verbatimLocality": None if one.station is None else one.station.name,
            "Encounter.locationID": self._location,
            "Encounter.decimalLatitude": latitude,
            "Encounter.decimalLongitude": longitude,
            "Encounter.year": at.year,
            "Encounter.month": at.month,
            "Encounter.day": at.day,
            "Encounter.hour": at.hour,
            "Encounter.minutes": at.minute,
            "Encounter.genus": genus,
            "Encounter.specificEpithet": epithet,
            "Encounter.sex": known.sex if known else None,
            "Encounter.lifeStage": known.life_stage if known else None,
            "Encounter.submitterID": self._submitter,
            "Encounter.state": "approved" if confirmed else "unapproved",
        }
        for place, seen in enumerate(row.sightings):
            asset = f"Encounter.mediaAsset{place}"
            cells[asset] = self._names.of(seen)
            cells[f"{asset}.keywords"] = seen.side
            cells[f"{asset}.quality"] = _QUALITIES.get(seen.quality or "")
        return cells


def _columns(n_assets: int) -> Iterator[str]:
    for place in range(n_assets):
        asset = f"Encounter.mediaAsset{place}"
        yield from (asset, f"{asset}.keywords", f"{asset}.quality")
    yield "MarkedIndividual.individualID"
    yield from (
        f"Encounter.{name}"
        for name in (
            "sightingID", "verbatimLocality", "locationID", "decimalLatitude",
            "decimalLongitude", "year", "month", "day", "hour", "minutes", "genus",
            "specificEpithet", "sex", "lifeStage", "submitterID", "state",
        )
    )  # fmt: skip


def _meetings(study: Study) -> dict[int | None, str]:
    """Name each encounter of ours after its first photograph: no other study has that one.

    What Wildbook calls a sighting; one that it knows by the same name is taken for the same.
    """
    found: dict[int | None, str] = {}
    for one in study.sightings:
        if one.encounter_id is not None and one.sha256 is not None:
            found.setdefault(one.encounter_id, f"sighting-{one.sha256[:12]}")
    return found


def _position(one: Sighting) -> tuple[float | None, float | None]:
    if one.latitude is not None and one.longitude is not None:
        return one.latitude, one.longitude
    return (None, None) if one.station is None else (one.station.latitude, one.station.longitude)


def species_of(one: Sighting, otherwise: str) -> tuple[str, str]:
    """Return genus and epithet, written as Wildbook wants them; `otherwise` if none is noted.

    Raises
    ------
    WildbookError
        If none is told.
    """
    for text in (one.species or "", otherwise):
        match = _SPECIES.fullmatch(" ".join(text.split()))
        if match:
            return match[1].capitalize(), match[2].strip().lower()
    raise WildbookError(
        "Wildbook needs genus and species, and some photographs have none.",
        hint="Enter the species in two words, as in Panthera pardus.",
    )


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    settings = _settings(choices)
    wanted = _wanted(study, settings)
    yield from copying_problems(wanted, choices)
    encounters = _encounters(study, settings)
    if not encounters:
        yield Problem(
            "There is no photograph with a time to send.",
            "Identify animals first, and give their photographs a time.",
            mend=Mend.TIMES,
        )
        return
    try:
        species = settings.text("species")
        for row in encounters:
            species_of(row.first, species)
    except WildbookError as error:
        yield Problem(str(error), error.hint, mend=Mend.OPTIONS, option="species")
    if not settings.text("location"):
        yield from _without_location(encounters, places=choices.places)
    yield from _worth_knowing(wanted, encounters, settings)


def _without_location(encounters: Sequence[_Encounter], *, places: bool) -> Iterator[Problem]:
    nowhere = any(
        row.first.station is None and _position(row.first) == (None, None) for row in encounters
    )
    if nowhere or not places:
        yield Problem(
            "Wildbook needs to know where the animals were.",
            "Enter a location ID as Wildbook lists it: a coarse one tells no poacher anything.",
            mend=Mend.OPTIONS,
            option="location",
        )


def _worth_knowing(
    wanted: Sequence[Sighting], encounters: Sequence[_Encounter], settings: Settings
) -> Iterator[Problem]:
    yield from without_time(wanted)
    if not settings.text("submitter"):
        yield Problem(
            "Without a submitter ID the encounters belong to nobody in Wildbook.",
            "Enter your user name there.",
            refused=False,
            mend=Mend.OPTIONS,
            option="submitter",
        )
    labels = (
        row.first.individual
        for row in encounters
        if row.first.individual is not None and row.first.individual_id is None
    )
    for label in islice(labels, 1):
        yield Problem(
            f"Groups that nobody named go by their label, such as {label}.",
            "Wildbook may know another animal by that name: name them, or send confirmed ones.",
            refused=False,
            mend=Mend.NAMES,
        )


WILDBOOK = Format(
    _NAME,
    "Bulk import of Wildbook",
    "Sheets of at most 200 encounters each, with copies of their photographs.",
    _contents,
    _problems,
    _OPTIONS,
)
