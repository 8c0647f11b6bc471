"""Captures and traps for spatial capture-recapture: the text files that secr and DENSITY read."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reid_desktop.core.capture_history import Occasion, Span
from reid_desktop.core.errors import ReidError
from reid_desktop.core.file_names import Distinct, plain_name
from reid_desktop.core.projection import Plane, plane_of
from reid_desktop.project.exporting.captures import (
    SIDE_OPTION,
    Captured,
    captured,
    columns_of,
    left_out,
    occasion_options,
    occasions,
)
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Content, Format, Made, Mend, Problem
from reid_desktop.project.exporting.options import Option, OptionKind, Settings
from reid_desktop.project.exporting.study import Sighting, Station, Study, station_names

_NAME = _FOLDER = "secr"
_MOST_NAMED = 3
_NO_NAMES = {"", "NA", "NONE"}  # R takes the second for nothing known, secr the third for nobody
_OPTIONS = (
    *occasion_options(Occasion.DAY),
    SIDE_OPTION,
    Option("session", "Session", default="study", about="What the survey is called."),
    Option(
        "counts",
        "Every photograph counts",
        OptionKind.FLAG,
        "no",
        "For detectors of the type count; else an animal is caught once an occasion at a station.",
    ),
)


@dataclass(frozen=True, slots=True)
class _Survey:
    """All that the two files say.

    Attributes
    ----------
    captures : tuple of (animal, occasion, station)
        Places in `animals` and in `stations`; occasions count from 1.
    """

    caught: Captured
    span: Span
    columns: NDArray[np.int64]
    stations: tuple[Station, ...]
    metres: Mapping[int, tuple[float, float]]
    plane: Plane
    captures: tuple[tuple[int, int, int], ...]


class UnplacedError(ReidError):
    """It cannot be told where the stations are."""


def _settings(choices: Choices) -> Settings:
    return Settings(_NAME, _OPTIONS, choices.options)


def _survey(study: Study, settings: Settings) -> _Survey:
    stations = _stations(study)
    positions = _positions(stations, study.sightings)
    plane = plane_of(list(positions.values()))
    if plane is None:
        raise UnplacedError(
            "The stations lie too far from each other, or too near to a pole, for one map.",
            hint="Check their positions: latitude first, then longitude.",
        )
    caught = captured(study, settings.text("side"))
    span = occasions(caught.sightings, settings)
    columns = columns_of(caught, span, settings)
    numbers = {one.station_id: number for number, one in enumerate(stations)}
    captures = [
        (who, column + 1, numbers[one.station.station_id])
        for one, who, column in zip(caught.sightings, caught.who, columns.tolist(), strict=True)
        if one.station is not None and column >= 0
    ]
    kept = captures if settings.flag("counts") else set(captures)
    metres = {number: plane.metres(*position) for number, position in positions.items()}
    return _Survey(caught, span, columns, stations, metres, plane, tuple(sorted(kept)))


def _stations(study: Study) -> tuple[Station, ...]:
    """Return every station, also those at which nobody was caught: they say as much."""
    found = {one.station_id: one for one in study.stations}
    found |= {one.station.station_id: one.station for one in study.sightings if one.station}
    if not found:
        raise UnplacedError(
            "There are no stations.", hint="Tell which stations the photographs come from."
        )
    return tuple(sorted(found.values(), key=lambda one: (one.survey, one.name, one.station_id)))


def _positions(
    stations: Sequence[Station], sightings: Sequence[Sighting]
) -> dict[int, tuple[float, float]]:
    """Return latitude and longitude of each: as noted, else the middle of its photographs."""
    found, missing = {}, []
    for one in stations:
        if one.latitude is not None and one.longitude is not None:
            found[one.station_id] = (one.latitude, one.longitude)
            continue
        told = [
            (seen.latitude, seen.longitude)
            for seen in sightings
            if seen.station is not None
            and seen.station.station_id == one.station_id
            and seen.latitude is not None
            and seen.longitude is not None
        ]
        if told:
            latitudes, longitudes = zip(*told, strict=True)
            found[one.station_id] = (
                math.fsum(latitudes) / len(told),
                math.fsum(longitudes) / len(told),
            )
        else:
            missing.append(one.name)
    if missing:
        n = len(missing)
        names = ", ".join([*missing[:_MOST_NAMED], *(["…"] if n > _MOST_NAMED else [])])
        raise UnplacedError(
            f"Stations without a position: {n}.",
            hint=f"Enter latitude and longitude of {names}.",
        )
    return found


def _contents(study: Study, choices: Choices) -> Iterator[Content]:
    settings = _settings(choices)
    survey = _survey(study, settings)
    names = station_names(study)
    animals = _plain([one.name for one in survey.caught.animals], "animal")
    stations = _plain([names[one.station_id] for one in survey.stations], "station")
    session = plain_name(settings.text("session"), "-") or "study"
    detector = "count" if settings.flag("counts") else "proximity"
    captures = _captures(survey, animals, stations, session, detector)
    yield Made(f"{_FOLDER}/captures.txt", captures, len(survey.captures))
    yield Made(f"{_FOLDER}/traps.txt", _traps(survey, stations), len(survey.stations))


def _plain(names: Sequence[str], otherwise: str) -> list[str]:
    """Return identifiers that secr takes: no spaces, commas, quotes, ``#`` or underscores."""
    distinct, found = Distinct("-"), []
    for number, name in enumerate(names):
        plain = plain_name(name, "-")
        if plain in _NO_NAMES:
            plain = f"{otherwise}-{plain}" if plain else f"{otherwise}-{number + 1}"
        found.append(distinct.of(number, plain))
    return found


def _captures(
    survey: _Survey, animals: list[str], stations: list[str], session: str, detector: str
) -> Iterator[bytes]:
    n = len(survey.span.starts)
    caught = sorted({who for who, _, _ in survey.captures})
    known = survey.caught.animals
    noted = {who: known[who].known for who in caught}
    sexes = {who: one.sex for who, one in noted.items() if one is not None}
    has_sex = any(sexes.values())
    how = f"detector = '{detector}', noccasions = {n}" + (", covnames = 'sex'" if has_sex else "")
    yield _lines(
        [
            f"# read.capthist('captures.txt', 'traps.txt', {how})",
            f"# Occasions {survey.span.starts[0]} to {survey.span.lasts()[-1]}: {n}",
            *_renamed("Animal", [(animals[who], known[who].name) for who in caught]),
            f"# Session ID Occasion Detector{' sex' if has_sex else ''}",
        ]
    )
    yield _lines(
        f"{session} {animals[who]} {occasion} {stations[where]}"
        + (f" {sexes.get(who) or 'NA'}" if has_sex else "")
        for who, occasion, where in survey.captures
    )


def _traps(survey: _Survey, stations: list[str]) -> Iterator[bytes]:
    plane, named = survey.plane, list(zip(stations, survey.stations, strict=True))
    yield _lines(
        [
            f"# Metres in {plane.name}, WGS 84 (EPSG:{plane.epsg})",
            "# When each station was at work is not known: all are taken to have been, always",
            *_renamed("Station", [(plain, one.name) for plain, one in named]),
            "# Detector X Y",
        ]
    )
    rows = [(plain, *survey.metres[one.station_id]) for plain, one in named]
    yield _lines(f"{plain} {x:.1f} {y:.1f}" for plain, x, y in rows)


def _renamed(word: str, names: Sequence[tuple[str, str]]) -> list[str]:
    """Say in comments who is called otherwise here."""
    return [
        f"# {word} {plain} is {' '.join(name.translate(_NO_QUOTES).split())}"
        for plain, name in names
        if plain != name
    ]


_NO_QUOTES = str.maketrans({"'": "’", '"': "”"})  # R would wait for the other one


def _lines(lines: Sequence[str] | Iterator[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _problems(study: Study, choices: Choices) -> Iterator[Problem]:
    if not choices.places:
        yield Problem(
            "Where the stations are is what this format is about, and places are not told.",
            "Let places be told, and keep the files to yourself.",
            mend=Mend.PLACES,
        )
        return
    try:
        survey = _survey(study, _settings(choices))
    except UnplacedError as error:
        yield Problem(str(error), error.hint, mend=Mend.STATIONS)
        return
    except ReidError as error:
        yield Problem(str(error), error.hint, mend=Mend.OPTIONS)
        return
    if not survey.captures:
        yield Problem(
            "No animal was photographed at a station on any of these occasions.",
            "Choose other days, or tell which stations the photographs come from.",
            mend=Mend.STATIONS,
        )
        return
    n_stationless = sum(one.station is None for one in survey.caught.sightings)
    if n_stationless:
        yield Problem(
            f"Photographs without a station, which are left out: {n_stationless}.",
            "Tell which stations they come from.",
            refused=False,
            mend=Mend.STATIONS,
        )
    yield from left_out(survey.caught, survey.columns)


SECR = Format(
    _NAME,
    "Captures and traps for secr",
    "Spatial capture-recapture: who was caught when at which station, and where stations are.",
    _contents,
    _problems,
    _OPTIONS,
)
