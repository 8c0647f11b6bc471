import io
import json
import zipfile
from datetime import UTC
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reid_desktop.core.records import Box
from reid_desktop.core.types import AssignmentStatus, ImageId
from reid_desktop.project.exporting.camtrap_dp import CAMTRAP_DP
from reid_desktop.project.exporting.camtrap_standard import COLUMNS
from reid_desktop.project.exporting.camtrap_tables import is_complete
from reid_desktop.project.exporting.choices import Choices, chosen
from reid_desktop.project.exporting.contents import Content, Copied, Made, Mend, Problem
from reid_desktop.project.exporting.study import Study
from tests.project.exporting.camtrap_packages import (
    faults,
    here,
    package_of,
    rows,
    study_with,
)
from tests.project.exporting.studies import seen, station


def _refusals(study: Study, choices: Choices) -> list[Problem]:
    return [one for one in CAMTRAP_DP.problems(study, choices) if one.refused]


def _warnings(study: Study) -> list[str]:
    return [one.message for one in CAMTRAP_DP.problems(study, Choices(places=True))]


# What a standard asks for, whatever the study is.

_ODD = ["007", "1E5", "=cmd", "a,b", "a\nb", '"', "true", "{}", "None", "🐆 قطة", "-"]
_names = st.one_of(st.none(), st.sampled_from(["Ana", *_ODD]), st.text("abé_", min_size=1))
_told = st.one_of(_names, st.sampled_from(["NA", "nan", "", " ", "a\0\rb"]))
_degrees = st.one_of(st.floats(-90, 90), st.floats(-90, 90), st.sampled_from([None, 91.0, -181.0]))
_stations = st.lists(
    st.tuples(st.text(min_size=1, max_size=8), _degrees, _degrees), min_size=1, max_size=3
).map(lambda found: [station(i, *facts) for i, facts in enumerate(found)])
_px = st.floats(-50, 450)
_boxes = st.one_of(st.none(), st.builds(Box, _px, _px, st.floats(1e-6, 900), st.floats(1e-6, 900)))
_ZONES = [
    "Africa/Nairobi",
    "Europe/Zurich",
    "America/St_Johns",
    "Africa/Monrovia",
    "UTC",
    "+05:45",
    "-03",
    "Mars",
    None,
]


@st.composite
def _studies(draw: st.DrawFn) -> Study:
    stations = draw(_stations)
    facts = draw(
        st.lists(
            st.fixed_dictionaries(
                {
                    "individual": _names,
                    "captured_at": st.one_of(st.datetimes(), st.datetimes(), st.none()),
                    "station": st.one_of(st.none(), st.sampled_from(stations)),
                    "latitude": _degrees,
                    "longitude": _degrees,
                    "box": _boxes,
                    "size_px": st.one_of(st.none(), st.just((400, 300)), st.just((0, 0))),
                    "camera": _told,
                    "species": _told,
                    "side": st.sampled_from([None, "left", "right"]),
                    "encounter_id": st.one_of(st.none(), st.integers(1, 2)),
                    "image_id": st.integers(1, 4).map(ImageId),
                    "status": st.sampled_from(AssignmentStatus),
                    "probability": st.one_of(st.none(), st.floats(0, 1)),
                    "accepted_by": _told,
                    "accepted_at": st.one_of(st.none(), st.datetimes(timezones=st.just(UTC))),
                    "relative_path": st.text(min_size=1, max_size=20),
                }
            ),
            min_size=1,
            max_size=6,
        )
    )
    # One photograph is taken once, at one place, by one camera.
    of_image: dict[int, dict[str, Any]] = {}
    sightings = []
    for number, one in enumerate(facts, start=1):
        first = of_image.setdefault(one["image_id"], one)
        same = (
            "captured_at",
            "station",
            "latitude",
            "longitude",
            "size_px",
            "camera",
            "encounter_id",
            "relative_path",
        )
        sightings.append(seen(number, **{**one, **{key: first[key] for key in same}}))
    return study_with(
        *sightings, name=draw(st.text(max_size=10)), zone=draw(st.sampled_from(_ZONES))
    )


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a smaller failure would take minutes
)
@given(_studies(), st.sampled_from(["exact", "0.01", "0.1"]))
def test_every_package_that_is_not_refused_is_valid(study: Study, positions: str) -> None:
    choices = Choices(places=True, options={"camtrap-dp.positions": positions})
    package = {} if _refusals(study, choices) else package_of(study, choices)

    assert not package or faults(package) == []


@settings(max_examples=50, deadline=None)
@given(_studies())
def test_every_animal_with_time_and_place_is_one_observation(study: Study) -> None:
    package = {} if _refusals(study, Choices(places=True)) else package_of(study)

    told = (
        [(row["observationID"], row["count"]) for row in rows(package, "observations")]
        if package
        else []
    )
    wanted = [(f"o{one.annotation_id}", "1") for one in study.sightings if is_complete(one)]
    assert not package or sorted(told) == sorted(wanted)


def test_positions_may_be_rounded_and_the_package_says_how_far() -> None:
    choices = Choices(places=True, options={"camtrap-dp.positions": "0.1"})
    there = station(1, "Cam 1", -1.2345, 36.789)

    package = package_of(study_with(here(station=there)), choices)

    told = rows(package, "deployments")[0]
    assert (told["latitude"], told["longitude"], told["coordinateUncertainty"]) == (
        "-1.2",
        "36.8",
        "7872",
    )
    assert json.loads(package["datapackage.json"])["coordinatePrecision"] == 0.1
    assert b"1.2345" not in b"".join(package.values())


def test_the_package_names_the_standard_the_people_and_the_animals() -> None:
    species: dict[str, Any] = {"species": "Panthera onca", "accepted_by": "Zoë"}

    package = package_of(study_with(here(**species), here(2, "Bo", **species)))

    told = json.loads(package["datapackage.json"])
    assert told["profile"].endswith("/1.0.2/camtrap-dp-profile.json")
    assert told["project"]["individualAnimals"] is True
    assert told["contributors"] == [{"title": "Zoë", "role": "contributor"}]
    assert told["taxonomic"] == [{"scientificName": "Panthera onca"}]
    assert [row["individualID"] for row in rows(package, "individuals")] == ["Ana", "Bo"]
    assert list(rows(package, "media")[0]) == list(COLUMNS["media"])


def test_a_package_may_be_one_zip_file() -> None:
    choices = Choices(places=True, options={"camtrap-dp.package": "zip"})

    package = package_of(study_with(here()), choices)

    [(name, data)] = package.items()
    assert name == "camtrap-dp.zip"
    inside = zipfile.ZipFile(io.BytesIO(data))
    assert faults({one: inside.read(one) for one in inside.namelist()}) == []


def test_a_package_may_hold_the_photographs_it_names() -> None:
    choices = Choices(places=True, options={"camtrap-dp.package": "photographs"})
    study = study_with(here(), here(2, relative_path="../..hidden/~a\nb.jpg"))

    contents: list[Content] = list(CAMTRAP_DP.contents(study, choices))

    named = [row["filePath"] for row in rows(package_of(study, choices), "media")]
    copied = [one.path for one in contents if isinstance(one, Copied)]
    assert copied == [f"camtrap-dp/{path}" for path in named]
    assert faults(package_of(study, choices)) == []


def test_where_positions_are_rounded_photographs_carry_none() -> None:
    options = {"camtrap-dp.package": "photographs", "camtrap-dp.positions": "0.1"}
    choices = Choices(places=True, options=options)
    study = study_with(here(relative_path="a.heic"))

    contents = list(CAMTRAP_DP.contents(study, choices))

    [written] = [one for one in contents if isinstance(one, Made) and one.is_photograph]
    [named] = rows(package_of(study, choices), "media")
    assert not any(isinstance(one, Copied) for one in contents)
    assert written.path == f"camtrap-dp/{named['filePath']}"
    assert named["filePath"].endswith("a.jpg")
    assert named["fileMediatype"] == "image/jpeg"


def test_it_counts_rows_without_making_them() -> None:
    counts = {
        one.path: one.n_rows
        for one in CAMTRAP_DP.contents(study_with(here()), Choices(places=True))
        if isinstance(one, Made)
    }

    assert counts == {
        "camtrap-dp/datapackage.json": None,
        "camtrap-dp/deployments.csv": 1,
        "camtrap-dp/media.csv": 1,
        "camtrap-dp/observations.csv": 1,
        "camtrap-dp/individuals.csv": 1,
    }


# What is refused, and what is left out.


def test_without_places_it_is_refused_and_leads_to_that_choice() -> None:
    choices = Choices()

    [problem] = _refusals(chosen(study_with(here()), choices), choices)

    assert (problem.mend, problem.refused) == (Mend.PLACES, True)
    assert problem.hint


@pytest.mark.parametrize("zone", [None, "Mars", "+99:00", "../etc"])
def test_without_a_time_zone_it_is_refused(zone: str | None) -> None:
    [problem] = _refusals(study_with(here(), zone=zone), Choices(places=True))

    assert (problem.mend, bool(problem.hint)) == (Mend.TIME_ZONE, True)


@pytest.mark.parametrize("name", ["NA", "NaN", "nan", " NA ", "\r\0"])
def test_an_individual_whose_name_would_vanish_is_refused(name: str) -> None:
    [problem] = _refusals(study_with(here(who=name)), Choices(places=True))

    assert problem.mend is Mend.NAMES
    assert f"“{name}”" in problem.message


def test_names_that_look_the_same_are_refused() -> None:
    problems = _refusals(study_with(here(), here(2, "Ana\0")), Choices(places=True))

    assert {one.mend for one in problems} == {Mend.NAMES}


@pytest.mark.parametrize("name", ["NA", "nan"])
def test_a_station_whose_name_would_vanish_is_written_otherwise(name: str) -> None:
    study = study_with(here(station=station(1, name, 1.0, 2.0)))

    assert _warnings(study) == [
        f"“{name}” is written as “_{name}”: Camtrap DP takes it for nothing known."
    ]
    assert rows(package_of(study), "deployments")[0]["locationName"] == f"_{name}"


def test_stations_without_a_position_are_refused_when_there_are_no_others() -> None:
    [problem] = _refusals(study_with(here(station=station(1, "B"))), Choices(places=True))

    assert problem.mend is Mend.STATIONS


def test_a_position_is_never_made_up() -> None:
    study = study_with(
        here(), here(2, station=station(2, "B")), here(3, station=None), here(4, when=None)
    )

    package = package_of(study)

    assert _warnings(study) == [
        "Photographs without a time are left out: Cam 1/IMG_0004.JPG",
        "Stations without a position are left out: B",
        "Photographs without a station are left out: Cam 1/IMG_0003.JPG",
    ]
    assert [row["mediaID"] for row in rows(package, "media")] == ["m1"]


def test_a_position_that_is_none_is_left_out() -> None:
    assert _warnings(study_with(here(), here(2, station=station(2, "B", 95.0, 0.0)))) == [
        "Photographs whose position is none are left out: Cam 1/IMG_0002.JPG"
    ]


def test_photographs_without_any_time_are_refused() -> None:
    [problem] = _refusals(study_with(here(when=None)), Choices(places=True))

    assert problem.mend is Mend.TIMES


def test_an_empty_study_is_refused() -> None:
    [problem] = _refusals(study_with(), Choices(places=True))

    assert "no photographs" in problem.message
