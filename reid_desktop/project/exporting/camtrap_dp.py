"""Camtrap DP: the package in which camera trap studies are shared and published (GBIF)."""

import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from reid_desktop.project.exporting.camtrap_standard import ADDRESS, COLUMNS, kept, vanishes
from reid_desktop.project.exporting.camtrap_tables import (
    Deployment,
    Style,
    camtrap_tables,
    deployments_of,
    is_complete,
    is_on_earth,
    media_path,
    place_of,
    rounded,
    species_of,
)
from reid_desktop.project.exporting.cells import csv_chunks
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import (
    Content,
    Format,
    Made,
    Mend,
    Problem,
    Table,
    examples,
)
from reid_desktop.project.exporting.copies import whole_copy
from reid_desktop.project.exporting.options import Option, OptionKind, OptionValue, Settings
from reid_desktop.project.exporting.study import Sighting, Study
from reid_desktop.project.exporting.zones import zone_of
from reid_desktop.vision.placeless import placeless_name

_NAME = "camtrap-dp"
_DESCRIPTOR = "datapackage.json"
_FOLDER, _WITH_PHOTOGRAPHS, _ZIP = "folder", "photographs", "zip"
_EXACT = "exact"
_OPTIONS = (
    Option(
        "package",
        "Package",
        OptionKind.CHOICE,
        _FOLDER,
        values=(
            OptionValue(_FOLDER, "A folder with the tables"),
            OptionValue(_WITH_PHOTOGRAPHS, "A folder with the tables and the photographs"),
            OptionValue(_ZIP, "One zip file with the tables"),
        ),
    ),
    Option(
        "positions",
        "Positions",
        OptionKind.CHOICE,
        _EXACT,
        about="Rounded positions keep rare animals safer; the package tells how exact they are.",
        values=(
            OptionValue(_EXACT, "As they are"),
            OptionValue("0.001", "To a thousandth of a degree, about 100 m"),
            OptionValue("0.01", "To a hundredth of a degree, about 1 km"),
            OptionValue("0.1", "To a tenth of a degree, about 10 km"),
        ),
    ),
    Option(
        "sampling",
        "Sampling design",
        OptionKind.CHOICE,
        "opportunistic",
        values=(
            OptionValue("opportunistic", "Opportunistic"),
            OptionValue("targeted", "Targeted"),
            OptionValue("simpleRandom", "Simple random"),
            OptionValue("systematicRandom", "Systematic random"),
            OptionValue("clusteredRandom", "Clustered random"),
            OptionValue("experimental", "Experimental"),
        ),
    ),
    Option(
        "capture",
        "The cameras took photographs",
        OptionKind.CHOICE,
        "activityDetection",
        values=(
            OptionValue("activityDetection", "When something moved"),
            OptionValue("timeLapse", "At fixed times"),
        ),
    ),
)
_INDIVIDUAL_TYPES = {"numberOfMedia": "integer", "firstSeen": "datetime", "lastSeen": "datetime"}
_TIME_FORMAT = "%Y-%m-%dT%H:%M:%S%z"
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def _contents(study: Study, choices: Choices) -> Iterator[Content]:
    settings = _settings(choices)
    style = _style(study, settings)
    exact = style.precision is None
    with_photographs = settings.text("package") == _WITH_PHOTOGRAPHS
    if with_photographs and not exact:
        study = _as_cleaned(study)
    deployments = deployments_of(filter(is_complete, study.sightings))
    tables = camtrap_tables(study, deployments, style)
    found = _descriptor(study, deployments, style, settings)
    descriptor = json.dumps(found, indent=2, ensure_ascii=False).encode(errors="replace")
    files = [
        Made(_DESCRIPTOR, [descriptor + b"\n"]),
        *(Made(f"{table.name}.csv", _csv(table), len(table.rows)) for table in tables),
    ]
    if settings.text("package") == _ZIP:
        n_rows = sum(one.n_rows or 0 for one in files)
        yield Made(f"{_NAME}.zip", _zipped(files), n_rows)
        return
    for one in files:
        yield Made(f"{_NAME}/{one.path}", one.chunks, one.n_rows)
    if with_photographs:
        yield from _photographs(deployments, replace(choices, places=exact))


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    if not choices.places:
        yield Problem(
            "Camtrap DP requires the positions of the stations, and places are not to be told.",
            "Choose to tell places, and have positions rounded if the animals are rare.",
            mend=Mend.PLACES,
        )
        return
    if zone_of(study.zone) is None:
        yield _no_zone(study.zone)
    yield from _vanishing(study)
    if not any(map(is_complete, study.sightings)):
        yield _nothing_complete(study)
        return
    yield from _left_out(study.sightings)


CAMTRAP_DP = Format(
    _NAME,
    "Camtrap DP",
    "The standard package of camera trap studies, for GBIF, Agouti, TRAPPER and camtrapdp in R.",
    _contents,
    _problems,
    _OPTIONS,
)


def _settings(choices: Choices) -> Settings:
    return Settings(_NAME, _OPTIONS, choices.options)


def _style(study: Study, settings: Settings) -> Style:
    zone = zone_of(study.zone)
    assert zone is not None  # refused before
    positions = settings.text("positions")
    return Style(
        zone,
        precision=None if positions == _EXACT else float(positions),
        capture_method=settings.text("capture"),
    )


def _csv(table: Table) -> Iterator[bytes]:
    return csv_chunks(table.columns, table.rows, plain=True)


def _zipped(files: Iterable[Made]) -> Iterator[bytes]:
    """Yield a zip file, which is made in memory: tables shrink to a tenth."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in files:
            entry = zipfile.ZipInfo(one.path)  # of 1980: the same tables are the same bytes
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as part:
                for chunk in one.chunks:
                    part.write(chunk)
                    yield b""  # to be heard, and to be stopped
    yield data.getvalue()


def _photographs(deployments: Iterable[Deployment], choices: Choices) -> Iterator[Content]:
    """Yield the photographs; where positions are rounded, without the exact ones they carry."""
    found = {one.image_id: one for each in deployments for one in each.sightings}
    for one in found.values():
        yield whole_copy(one, f"{_NAME}/{media_path(one)}", choices)


def _as_cleaned(study: Study) -> Study:
    """Return the study with the names that photographs have without their position."""
    sightings = (
        replace(one, relative_path=placeless_name(one.relative_path)) for one in study.sightings
    )
    return replace(study, sightings=tuple(sightings))


def _no_zone(zone: str | None) -> Problem:
    hint = "Say in which time zone the clocks of the cameras were, then export again."
    if zone is None:
        return Problem(
            "Camtrap DP requires a time zone, and the project has none.", hint, mend=Mend.TIME_ZONE
        )
    return Problem(f"There is no time zone “{zone}”.", hint, mend=Mend.TIME_ZONE)


def _vanishing(study: Study) -> Iterator[Problem]:
    """Tell which names Camtrap DP would take for nothing."""
    individuals = {one.individual for one in study.sightings if one.individual is not None}
    for name in sorted(filter(vanishes, individuals)):
        yield Problem(
            f"The individual “{name}” would vanish: Camtrap DP takes this name for nothing known.",
            "Give it another name.",
            mend=Mend.NAMES,
        )
    alike = Counter(kept(name) for name in individuals)
    for name in sorted(name for name in individuals if alike[kept(name)] > 1):
        yield Problem(
            f"The name of “{name}” differs from another one only by what nobody sees.",
            "Give one of them another name.",
            mend=Mend.NAMES,
        )
    others = {one.station.name for one in study.sightings if one.station is not None}
    others |= {one.accepted_by for one in study.sightings if one.accepted_by is not None}
    for name in sorted(filter(vanishes, others)):
        yield Problem(
            f"“{name}” is written as “{kept(name)}”: Camtrap DP takes it for nothing known.",
            refused=False,
        )


def _nothing_complete(study: Study) -> Problem:
    if not study.sightings:
        return Problem("There are no photographs to write.", "Add some first.")
    if not any(one.captured_at for one in study.sightings):
        return Problem(
            "Camtrap DP requires times, and none of the photographs tells when it was taken.",
            "Import their times from a table.",
            mend=Mend.TIMES,
        )
    return Problem(
        "Camtrap DP requires positions, and none is known of a photograph that tells its time.",
        "Enter latitude and longitude of the stations.",
        mend=Mend.STATIONS,
    )


def _left_out(sightings: Sequence[Sighting]) -> Iterator[Problem]:
    timeless = [one for one in sightings if one.captured_at is None]
    if timeless:
        yield Problem(
            f"Photographs without a time are left out: {examples(timeless)}",
            "Import their times from a table.",
            refused=False,
            mend=Mend.TIMES,
        )
    placeless = [one for one in sightings if place_of(one) is None]
    names = sorted({one.station.name for one in placeless if one.station is not None})
    if names:
        yield Problem(
            f"Stations without a position are left out: {', '.join(names)}",
            "Enter their latitude and longitude.",
            refused=False,
            mend=Mend.STATIONS,
        )
    stationless = [one for one in placeless if one.station is None]
    if stationless:
        yield Problem(
            f"Photographs without a station are left out: {examples(stationless)}",
            "Import their stations from a table, or choose which folder names them.",
            refused=False,
            mend=Mend.STATIONS,
        )
    strange = [one for one in sightings if (place := place_of(one)) and not is_on_earth(*place)]
    if strange:
        yield Problem(
            f"Photographs whose position is none are left out: {examples(strange)}",
            "Latitudes are between -90 and 90, longitudes between -180 and 180.",
            refused=False,
            mend=Mend.STATIONS,
        )


def _descriptor(
    study: Study, deployments: Sequence[Deployment], style: Style, settings: Settings
) -> dict[str, Any]:
    """Return what datapackage.json says; the addresses name the standard, nobody visits them."""
    title = study.name or "Study"
    sightings = [one for each in deployments for one in each.sightings]
    found: dict[str, Any] = {
        "resources": [
            *(_resource(name) for name in ("deployments", "media", "observations")),
            _individuals_resource(),
        ],
        "profile": f"{ADDRESS}/camtrap-dp-profile.json",
        "name": _NOT_IN_SLUG.sub("-", title.casefold()).strip("-") or "study",
        "created": str(study.facts["exported_at"]),
        "title": title,
        "contributors": [{"title": name, "role": "contributor"} for name in _people(study)],
        "sources": [{"title": str(study.facts.get("program", "ReID Desktop"))}],
        "project": {
            "title": title,
            "samplingDesign": settings.text("sampling"),
            "captureMethod": [style.capture_method],
            "individualAnimals": True,
            "observationLevel": ["media"],
        },
        "spatial": _spatial(deployments, style.precision),
        "temporal": _temporal(sightings),
        "taxonomic": [
            {"scientificName": name}
            for name in sorted({name for name in map(species_of, sightings) if name})
        ],
    }
    if style.precision is not None:
        found["coordinatePrecision"] = style.precision
    return found


def _resource(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": f"{ADDRESS}/{name}-table-schema.json",
    }


def _individuals_resource() -> dict[str, Any]:
    fields = [_field(name) for name in COLUMNS["individuals"]]
    return {
        **_resource("individuals"),
        "description": "The animals that were told apart: what observations.individualID names.",
        "schema": {"fields": fields, "primaryKey": "individualID"},
    }


def _field(name: str) -> dict[str, Any]:
    kind = _INDIVIDUAL_TYPES.get(name, "string")
    return {"name": name, "type": kind, **({"format": _TIME_FORMAT} if kind == "datetime" else {})}


def _people(study: Study) -> list[str]:
    people = {one.accepted_by for one in study.sightings if one.accepted_by}
    people |= {decision.reviewer for decision, in_force in study.decisions if in_force}
    return sorted(people) or ["ReID Desktop"]


def _spatial(deployments: Iterable[Deployment], precision: float | None) -> dict[str, Any]:
    """Return where the study was, as GeoJSON: what spans all stations."""
    lats = [rounded(one.latitude, precision) for one in deployments]
    lons = [rounded(one.longitude, precision) for one in deployments]
    south, north, west, east = min(lats), max(lats), min(lons), max(lons)
    if south == north or west == east:
        points = sorted({(lon, lat) for lon, lat in zip(lons, lats, strict=True)})
        return {"type": "MultiPoint", "coordinates": [list(point) for point in points]}
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def _temporal(sightings: Iterable[Sighting]) -> dict[str, str]:
    times: list[datetime] = [one.captured_at for one in sightings if one.captured_at is not None]
    return {"start": min(times).date().isoformat(), "end": max(times).date().isoformat()}
