"""Camtrap DP packages out of studies, and what the standard says of them."""

import csv
import io
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import frictionless
import jsonschema

from reid_desktop.project.exporting.camtrap_dp import CAMTRAP_DP
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Made
from reid_desktop.project.exporting.study import Sighting, Study
from tests.project.exporting.studies import seen, station, study_of

_STANDARD = Path(__file__).parents[2] / "data" / "camtrap_dp"
_CHOICES = Choices(places=True)

NOON = "2024-05-01T12:00:00"
FACTS = {
    "program": "ReID Desktop 1",
    "exported_at": "2026-01-01T12:00:00.123+00:00",
    "models": ["net"],
    "solved_at": "2025-12-31T12:00:00.5+00:00",
}
CAM = station(1, "Cam 1", -1.5, 36.75)


def study_with(*sightings: Sighting, **more: Any) -> Study:
    """Return a study that is fit for a package."""
    return study_of(sightings, **{"facts": FACTS, **more})


def here(
    number: int = 1, who: str | None = "Ana", when: str | None = NOON, **more: Any
) -> Sighting:
    """Return a sighting at a station whose position is known."""
    return seen(number, who, when, **{"station": CAM, **more})


def observation(*sightings: Sighting, **more: Any) -> dict[str, str]:
    """Return the first row of the observations of a package."""
    return rows(package_of(study_with(*sightings, **more)), "observations")[0]


def package_of(study: Study, choices: Choices = _CHOICES) -> dict[str, bytes]:
    """Return the files of a package by their names."""
    return {
        one.path.removeprefix("camtrap-dp/"): b"".join(one.chunks)
        for one in CAMTRAP_DP.contents(study, choices)
        if isinstance(one, Made) and not one.is_photograph
    }


def rows(package: dict[str, bytes], table: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    text = package[f"{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def faults(package: dict[str, bytes]) -> list[Any]:
    """Return what the standard has against a package; no network is used."""
    descriptor = json.loads(package["datapackage.json"])
    checker = jsonschema.Draft7Validator(
        _standard("profile"), format_checker=jsonschema.FormatChecker()
    )
    found: list[Any] = [error.message for error in checker.iter_errors(descriptor)]
    with tempfile.TemporaryDirectory() as folder:
        for name, data in package.items():
            (Path(folder) / name).write_bytes(data)
        local = frictionless.Package.from_descriptor(_local(descriptor), basepath=folder)
        found += local.validate().flatten(["type", "note", "rowNumber", "fieldName"])
    return found


def _local(descriptor: dict[str, Any]) -> dict[str, Any]:
    """Put the standard in the place of the addresses that name it."""
    return {
        **{key: value for key, value in descriptor.items() if key != "profile"},
        "resources": list(_resources(descriptor["resources"])),
    }


def _resources(resources: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    for one in resources:
        named = isinstance(one["schema"], str)
        yield {**one, "schema": _standard(f"{one['name']}-table-schema")} if named else one


def _standard(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_STANDARD / f"{name}.json").read_bytes())
    return found
