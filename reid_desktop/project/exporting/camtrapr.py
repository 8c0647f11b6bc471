"""The record table of camtrapR: every visit of an animal to a station, for R."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from reid_desktop.core.errors import ReidError
from reid_desktop.core.independence import ComparedTo, Visit, visits
from reid_desktop.project.exporting.cells import csv_chunks
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import (
    Content,
    Format,
    Made,
    Mend,
    Problem,
    Value,
    examples,
    without_time,
)
from reid_desktop.project.exporting.options import Option, OptionKind, OptionValue, Settings
from reid_desktop.project.exporting.study import Sighting, Study, station_names

_NAME = "camtrapr"
_PATH = "camtrapr-record-table.csv"
UNKNOWN_SPECIES = "unknown"
COLUMNS = (
    "Station",
    "Species",
    "Individual",
    "DateTimeOriginal",
    "Date",
    "Time",
    "delta.time.secs",
    "delta.time.mins",
    "delta.time.hours",
    "delta.time.days",
    "Directory",
    "FileName",
    "n_images",
)
SPECIES_OPTION = Option(
    "species",
    "Species",
    about="Where none is noted of a photograph: Panthera pardus.",
)
_OPTIONS = (
    Option(
        "minutes",
        "Minutes between independent records",
        OptionKind.NUMBER,
        "60",
        "minDeltaTime of camtrapR: with 0 every second with a photograph is a record.",
    ),
    Option(
        "compared",
        "Counted from",
        OptionKind.CHOICE,
        ComparedTo.LAST_RECORD.value,
        "deltaTimeComparedTo of camtrapR.",
        (
            OptionValue(ComparedTo.LAST_RECORD.value, "The last photograph"),
            OptionValue(ComparedTo.LAST_INDEPENDENT.value, "The last independent record"),
        ),
    ),
    SPECIES_OPTION,
)


@dataclass(frozen=True, slots=True)
class _Record:
    sighting: Sighting
    station: str
    individual: str
    visit: Visit


def _settings(choices: Choices) -> Settings:
    return Settings(_NAME, _OPTIONS, choices.options)


def _records(study: Study, settings: Settings) -> list[_Record]:
    """Return the independent records by station, individual and time, as camtrapR sorts them."""
    names = station_names(study)
    stays: dict[tuple[str, str, int], list[Sighting]] = {}
    for one in study.sightings:
        if one.individual is not None and one.station is not None and one.captured_at is not None:
            number = one.station.station_id
            key = (names[number], one.individual, number)
            stays.setdefault(key, []).append(one)
    minutes, compared = settings.number("minutes"), ComparedTo(settings.text("compared"))
    found = []
    for (station, individual, _), stay in sorted(stays.items()):
        timed = sorted(
            ((one.captured_at, one) for one in stay if one.captured_at is not None),
            key=lambda pair: (pair[0], pair[1].annotation_id),
        )
        found += [
            _Record(timed[visit.place][1], station, individual, visit)
            for visit in visits([time for time, _ in timed], minutes, compared)
        ]
    return found


def _contents(study: Study, choices: Choices) -> Iterator[Content]:
    settings = _settings(choices)
    records = _records(study, settings)
    rows = (_row(one, settings.text("species")) for one in records)
    yield Made(_PATH, csv_chunks(COLUMNS, rows, plain=True), len(records))


def _row(record: _Record, species: str) -> tuple[Value, ...]:
    one, seconds, at = record.sighting, record.visit.since_s, record.sighting.captured_at
    directory = "/".join([one.folder.rstrip("/\\"), *one.relative_path.split("/")[:-1]])
    return (
        record.station,
        one.species or species or UNKNOWN_SPECIES,
        record.individual,
        f"{at:%Y-%m-%d %H:%M:%S}",
        f"{at:%Y-%m-%d}",
        f"{at:%H:%M:%S}",
        seconds,
        *_units(seconds),
        directory,
        one.file_name,
        record.visit.n_photographs,
    )


def _units(seconds: int) -> tuple[float | int, ...]:
    """Return minutes, hours and days to a tenth, each from what was rounded before, as there."""
    minutes = _rounded(seconds / 60)
    hours = _rounded(minutes / 60)
    days = _rounded(hours / 24)
    return tuple(int(one) if one.is_integer() else one for one in (minutes, hours, days))


def _rounded(value: float) -> float:
    """Round to a tenth as R 4 does: to the nearer of the two, of equally near ones the even."""
    below = math.floor(value * 10)
    low, high = below / 10, math.ceil(value * 10) / 10
    nearer_low = value - low < high - value
    return low if nearer_low or (value - low == high - value and below % 2 == 0) else high


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    settings = _settings(choices)
    try:
        records = _records(study, settings)
    except ReidError as error:
        yield Problem(str(error), error.hint, mend=Mend.OPTIONS)
        return
    known = [one for one in study.sightings if one.individual is not None]
    if not records:
        yield _nothing(known)
        return
    yield from without(known)
    if any("NA" in {one.individual, one.station} for one in records):
        yield Problem(
            "R takes the name NA for nothing known.",
            "Give the animal or the station another name, or read the table with na.strings empty.",
            refused=False,
            mend=Mend.NAMES,
        )
    if not settings.text("species") and any(one.species is None for one in known):
        yield Problem(
            f"Photographs without a species are called {UNKNOWN_SPECIES}.",
            "Enter the species.",
            refused=False,
            mend=Mend.OPTIONS,
            option="species",
        )


def _nothing(known: list[Sighting]) -> Problem:
    if known and all(one.station is None for one in known):
        return Problem(
            "No photograph of a known animal has a station.",
            "Tell which stations the photographs come from.",
            mend=Mend.STATIONS,
        )
    return Problem(
        "No photograph of a known animal has both a station and a time.",
        "Identify animals, and give their photographs stations and times.",
        mend=Mend.TIMES,
    )


def without(known: list[Sighting]) -> Iterator[Problem]:
    """Say which photographs are left out for want of a station or a time."""
    stationless = [one for one in known if one.station is None]
    if stationless:
        n_stationless = len(stationless)
        yield Problem(
            f"Photographs without a station, which are left out: {n_stationless}.",
            examples(stationless),
            refused=False,
            mend=Mend.STATIONS,
        )
    yield from without_time(known)


CAMTRAPR = Format(
    _NAME,
    "Record table for camtrapR",
    "Every independent visit of an individual to a station, as recordTableIndividual writes it.",
    _contents,
    _problems,
    _OPTIONS,
)
