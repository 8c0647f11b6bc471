"""What a person chooses for an export, and a study that tells no more than that."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reid_desktop.core.types import AssignmentStatus
from reid_desktop.project.exporting.study import Sighting, Station, Study


class Copying(StrEnum):
    """How a photograph gets into the folder of an export; the photograph itself stays."""

    COPY = "copy"
    HARD_LINK = "hard-link"  # the same bytes under a second name: takes no space, same disk only
    SYMLINK = "symlink"  # points to the photograph: broken as soon as either is moved


@dataclass(frozen=True, slots=True)
class Choices:
    """What to tell, and how.

    Attributes
    ----------
    confirmed_only : bool
        Whether only identities count that people confirmed: accepted, or proven by answers.
        What is left out is unidentified then.
    places : bool
        Whether coordinates and the names of stations and folders are told.
    anonymous_names : bool
        Whether files are called by their number instead of by their name.
    separator : str
        Between the cells of CSV files; what a standard fixes stays as it is.
    options : Mapping of str to str
        What is set for single formats, by format and option: ``capture-histories.side``.
    say : callable
        Says in the language of the reader what a person reads on a page; tables stay English.
    language : str
        Its code: ``en``, ``es`` …
    """

    confirmed_only: bool = False
    places: bool = False
    anonymous_names: bool = False
    separator: str = ","
    copying: Copying = Copying.COPY
    options: Mapping[str, str] = field(default_factory=dict)
    say: Callable[[str], str] = field(default=str, compare=False)
    language: str = "en"


def chosen(study: Study, choices: Choices) -> Study:
    """Return a study that tells what may be told and nothing else.

    Every format works on what this returns, so that none can forget to keep a place quiet.

    Where places are not told, `folder` is folder-1, folder-2 …, every folder within
    `relative_path` is replaced the same way (one name, one number), stations are station-1,
    station-2 …, coordinates are unknown, and the name of the project stays out; numbers follow
    the order of the sightings. Notes, tags and reasons stay as they were typed.
    """
    folders, stations = _Names("folder"), _Stations()
    sightings = []
    for one in study.sightings:
        told = one
        if choices.confirmed_only and not one.is_confirmed:
            told = _unidentified(told)
        if not choices.places:
            told = _placeless(told, folders, stations)
        if choices.anonymous_names:
            told = _nameless(told)
        sightings.append(told)
    facts = {**study.facts, "places": choices.places}
    return replace(
        study,
        name=study.name if choices.places else None,
        facts=facts if choices.places else {**facts, "project": None},
        sightings=tuple(sightings),
        stations=study.stations if choices.places else tuple(map(stations.of, study.stations)),
    )


class _Names:
    """Puts a number in the place of each name; things of different keys get different ones."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._numbers: dict[Hashable, int] = {}

    def of(self, key: Hashable) -> str:
        """Return what to write."""
        return f"{self._word}-{self._numbers.setdefault(key, len(self._numbers) + 1)}"


class _Stations:
    """Puts a number in the place of each station."""

    def __init__(self) -> None:
        self._names = _Names("station")
        self._told: dict[int, Station] = {}

    def of(self, station: Station) -> Station:
        """Return the station without its name and position."""
        told = self._told.get(station.station_id)
        if told is None:
            told = Station(station.station_id, self._names.of(station.station_id))
            self._told[station.station_id] = told
        return told


def _unidentified(one: Sighting) -> Sighting:
    status = one.status
    if status != AssignmentStatus.NOT_IDENTIFIABLE:
        status = AssignmentStatus.UNIDENTIFIED
    return replace(
        one, cluster=None, individual_id=None, individual=None, status=status, probability=None
    )


def _placeless(one: Sighting, folders: _Names, stations: _Stations) -> Sighting:
    root = folders.of(("", one.folder_id))
    *parts, file_name = one.relative_path.split("/")
    return replace(
        one,
        folder=root,
        relative_path="/".join([*map(folders.of, parts), file_name]),
        station=None if one.station is None else stations.of(one.station),
        latitude=None,
        longitude=None,
    )


def _nameless(one: Sighting) -> Sighting:
    folder, slash, name = one.relative_path.rpartition("/")
    _, dot, ending = name.rpartition(".")
    return replace(
        one, relative_path=f"{folder}{slash}photograph-{one.image_id}{dot}{ending if dot else ''}"
    )
