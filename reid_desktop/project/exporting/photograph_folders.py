"""Photographs in folders by individual, as people and camtrapR look through them."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from reid_desktop.core.errors import ReidError
from reid_desktop.core.file_names import Distinct, safe_name
from reid_desktop.project.exporting.camtrapr import SPECIES_OPTION, UNKNOWN_SPECIES
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Content, Format, Mend, Problem
from reid_desktop.project.exporting.copies import (
    copy_name,
    copying_problems,
    crop_copy,
    original_names,
    whole_copy,
)
from reid_desktop.project.exporting.options import Option, OptionKind, OptionValue, Settings
from reid_desktop.project.exporting.study import Sighting, Study, station_names

_NAME = _FOLDER = "photographs"
_BY_INDIVIDUAL, _BY_STATION = "individual", "station"
_WHOLE, _CROP = "whole", "crop"
NOBODY, _NOWHERE = "unidentified", "no station"
NAMES_OPTION = Option(
    "names",
    "List of the original names",
    OptionKind.FLAG,
    "no",
    "In the folder keep-private: which copy comes of which photograph.",
)
_OPTIONS = (
    Option(
        "layout",
        "Folders",
        OptionKind.CHOICE,
        _BY_INDIVIDUAL,
        values=(
            OptionValue(_BY_INDIVIDUAL, "Individual"),
            OptionValue(_BY_STATION, "Species / Station / Individual, for camtrapR"),
        ),
    ),
    Option(
        "show",
        "Photographs",
        OptionKind.CHOICE,
        _WHOLE,
        values=(OptionValue(_WHOLE, "Whole"), OptionValue(_CROP, "Only the animal")),
    ),
    Option(
        "unidentified",
        "Also photographs of animals nobody identified",
        OptionKind.FLAG,
        "no",
    ),
    SPECIES_OPTION,
    NAMES_OPTION,
)


@dataclass(frozen=True, slots=True)
class _Copy:
    path: str
    sighting: Sighting


def _settings(choices: Choices) -> Settings:
    return Settings(_NAME, _OPTIONS, choices.options)


def _wanted(study: Study, settings: Settings) -> list[Sighting]:
    nobody = settings.flag("unidentified")
    return [one for one in study.sightings if nobody or one.individual is not None]


def _copies(study: Study, choices: Choices, settings: Settings) -> Iterator[_Copy]:
    """Yield each photograph once for each animal it shows; crops once for each box."""
    crops, by_station = settings.text("show") == _CROP, settings.text("layout") == _BY_STATION
    species, stations = settings.text("species") or UNKNOWN_SPECIES, station_names(study)
    tree = _Tree()
    done = set()
    for one in _wanted(study, settings):
        if not one.is_there:
            continue
        parent = _FOLDER
        if by_station:
            station = stations[one.station.station_id] if one.station else _NOWHERE
            parent = tree.below(tree.below(parent, one.species or species), station)
        parent = tree.below(parent, one.individual or NOBODY, key=one.individual)
        key = (parent, one.annotation_id if crops else one.image_id)
        if key in done:
            continue
        done.add(key)
        stem, dot, ending = copy_name(one, choices).rpartition(".")
        stem, ending = (stem, f".{ending}") if dot else (ending, "")
        yield _Copy(tree.file(parent, key, stem, ".jpg" if crops else ending), one)


class _Tree:
    """Finds a path of its own for every folder and file, on every system."""

    def __init__(self) -> None:
        self._folders: dict[str, Distinct] = {}
        self._files: dict[str, Distinct] = {}

    def below(self, parent: str, name: str, *, key: str | None = "") -> str:
        """Return the folder called `name`, or as like it as can be; `key` tells two apart."""
        distinct = self._folders.setdefault(parent, Distinct())
        return f"{parent}/{distinct.of((name, key), safe_name(name))}"

    def file(self, parent: str, key: Hashable, stem: str, ending: str) -> str:
        distinct = self._files.setdefault(parent, Distinct())
        return f"{parent}/{distinct.of(key, stem, ending)}"


def _contents(study: Study, choices: Choices) -> Iterator[Content]:
    settings = _settings(choices)
    copies = list(_copies(study, choices, settings))
    crops = settings.text("show") == _CROP
    for one in copies:
        if crops:
            yield crop_copy(one.sighting, one.path)
        else:
            yield whole_copy(one.sighting, one.path, choices)
    if settings.flag("names"):
        pairs = [(one.path, one.sighting) for one in copies]
        yield original_names(_NAME, ("copy", "photograph"), pairs)


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    settings = _settings(choices)
    try:
        wanted = _wanted(study, settings)
        copies = list(_copies(study, choices, settings))
    except ReidError as error:
        yield Problem(str(error), error.hint, mend=Mend.OPTIONS)
        return
    yield from copying_problems(wanted, choices, crops=settings.text("show") == _CROP)
    if not copies:
        yield Problem(
            "There is no photograph to copy.",
            "Identify animals first, or take the others along, and connect the photographs.",
            mend=Mend.OPTIONS,
        )


PHOTOGRAPH_FOLDERS = Format(
    _NAME,
    "Photographs in folders",
    "Copies of the photographs, whole or cropped, in a folder for each individual.",
    _contents,
    _problems,
    _OPTIONS,
)
