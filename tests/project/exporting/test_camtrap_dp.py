import io
import json
import zipfile
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, AssignmentStatus, ImageId, Sureness, Verdict
from reid_desktop.project.exporting.camtrap_dp import CAMTRAP_DP
from reid_desktop.project.exporting.camtrap_standard import COLUMNS, kept
from reid_desktop.project.exporting.camtrap_tables import is_complete
from reid_desktop.project.exporting.choices import Choices, chosen
from reid_desktop.project.exporting.contents import Content, Copied, Made, Mend, Problem
from reid_desktop.project.exporting.study import Constraint, Sighting, Study
from tests.project.exporting.camtrap_packages import faults, package_of, rows
from tests.project.exporting.studies import individual, seen, station, study_of

_NOON = "2024-05-01T12:00:00"
_FACTS = {
    "program": "ReID Desktop 1",
    "exported_at": "2026-01-01T12:00:00.123+00:00",
    "models": ["net"],
    "solved_at": "2025-12-31T12:00:00.5+00:00",
}
_CAM = station(1, "Cam 1", -1.5, 36.75)


def _study(*sightings: Sighting, **more: Any) -> Study:
    return study_of(sightings, **{"facts": _FACTS, **more})


def _here(
    number: int = 1, who: str | None = "Ana", when: str | None = _NOON, **more: Any
) -> Sighting:
    return seen(number, who, when, **{"station": _CAM, **more})


def _refusals(study: Study, choices: Choices) -> list[Problem]:
    return [one for one in CAMTRAP_DP.problems(study, choices) if one.refused]


def _warnings(study: Study) -> list[str]:
    return [one.message for one in CAMTRAP_DP.problems(study, Choices(places=True))]


def _observation(*sightings: Sighting, **more: Any) -> dict[str, str]:
    return rows(package_of(_study(*sightings, **more)), "observations")[0]


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
    return _study(*sightings, name=draw(st.text(max_size=10)), zone=draw(st.sampled_from(_ZONES)))


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


def test_an_observation_tells_who_it_is() -> None:
    ana = individual(1, "Ana", sex="female", life_stage="adult")
    one = _here(
        side="left",
        species="Panthera onca",
        box=Box(100, 30, 200, 150),
        accepted_by="Bo",
        accepted_at=datetime(2025, 1, 1, tzinfo=UTC),
        encounter_id=7,
    )

    told = rows(package_of(study_of([one], [ana], facts=_FACTS)), "observations")[0]

    assert {key: value for key, value in told.items() if value} == {
        "observationID": "o1",
        "deploymentID": "d1",
        "mediaID": "m1",
        "eventID": "d1-e7",
        "eventStart": "2024-05-01T12:00:00+03:00",
        "eventEnd": "2024-05-01T12:00:00+03:00",
        "observationLevel": "media",
        "observationType": "animal",
        "scientificName": "Panthera onca",
        "count": "1",
        "lifeStage": "adult",
        "sex": "female",
        "individualID": "Ana",
        "bboxX": "0.25",
        "bboxY": "0.1",
        "bboxWidth": "0.5",
        "bboxHeight": "0.5",
        "classificationMethod": "human",
        "classifiedBy": "Bo",
        "classificationTimestamp": "2025-01-01T00:00:00+00:00",
        "observationTags": "side:left | identity:accepted",
    }


def test_several_animals_of_a_photograph_are_several_rows_of_one_medium() -> None:
    two = [_here(1, image_id=ImageId(9)), _here(2, "Bo", image_id=ImageId(9))]

    package = package_of(_study(*two))

    assert [row["mediaID"] for row in rows(package, "observations")] == ["m9", "m9"]
    assert [row["mediaID"] for row in rows(package, "media")] == ["m9"]


def test_what_a_program_proposed_is_told_to_be_a_machines() -> None:
    told = _observation(_here(status=AssignmentStatus.PROPOSED, probability=0.75))

    assert told["classificationMethod"] == "machine"
    assert told["classifiedBy"] == "ReID Desktop 1 | net"
    assert told["classificationTimestamp"] == "2025-12-31T12:00:00+00:00"
    assert told["classificationProbability"] == "0.75"


def test_what_answers_prove_is_told_by_those_who_answered() -> None:
    link = Constraint(
        AnnotationId(1),
        AnnotationId(2),
        Verdict.SAME,
        "answer",
        Sureness.SURE,
        None,
        "Bo",
        datetime(2025, 1, 1, tzinfo=UTC),
    )

    told = _observation(_here(status=AssignmentStatus.PROVEN, probability=0.9), constraints=(link,))

    assert (told["classificationMethod"], told["classifiedBy"]) == ("human", "Bo")
    assert told["classificationProbability"] == ""


def test_who_nobody_told_is_classified_by_nobody() -> None:
    told = _observation(_here(who=None))

    assert (told["individualID"], told["classificationMethod"]) == ("", "")


def test_a_deployment_is_a_camera_at_a_station_from_first_to_last() -> None:
    package = package_of(
        _study(
            _here(1, when="2024-05-03T08:00:00", camera="A"),
            _here(2, when="2024-05-01T08:00:00", camera="A"),
            _here(3, camera="B"),
        )
    )

    told = [
        (
            row["deploymentID"],
            row["locationID"],
            row["locationName"],
            row["cameraID"],
            row["deploymentStart"],
            row["deploymentEnd"],
        )
        for row in rows(package, "deployments")
    ]
    assert told == [
        ("d1", "l1", "Cam 1", "A", "2024-05-01T08:00:00+03:00", "2024-05-03T08:00:00+03:00"),
        ("d2", "l1", "Cam 1", "B", "2024-05-01T12:00:00+03:00", "2024-05-01T12:00:00+03:00"),
    ]


def test_a_photograph_without_a_station_lies_where_it_says_itself() -> None:
    package = package_of(_study(_here(station=None, latitude=1.0, longitude=2.0)))

    told = rows(package, "deployments")[0]
    assert (told["latitude"], told["longitude"], told["locationName"]) == ("1.0", "2.0", "")


def test_positions_may_be_rounded_and_the_package_says_how_far() -> None:
    choices = Choices(places=True, options={"camtrap-dp.positions": "0.1"})
    there = station(1, "Cam 1", -1.2345, 36.789)

    package = package_of(_study(_here(station=there)), choices)

    told = rows(package, "deployments")[0]
    assert (told["latitude"], told["longitude"], told["coordinateUncertainty"]) == (
        "-1.2",
        "36.8",
        "7872",
    )
    assert json.loads(package["datapackage.json"])["coordinatePrecision"] == 0.1
    assert b"1.2345" not in b"".join(package.values())


@pytest.mark.parametrize(
    ("zone", "winter", "summer"),
    [
        ("Europe/Zurich", "+01:00", "+02:00"),
        ("+05:45", "+05:45", "+05:45"),
        ("UTC", "+00:00", "+00:00"),
    ],
)
def test_times_are_in_the_zone_of_the_project(zone: str, winter: str, summer: str) -> None:
    package = package_of(
        _study(
            _here(1, when="2024-01-01T12:00:00"), _here(2, when="2024-07-01T12:00:00.5"), zone=zone
        )
    )

    assert [row["timestamp"] for row in rows(package, "media")] == [
        f"2024-01-01T12:00:00{winter}",
        f"2024-07-01T12:00:00{summer}",
    ]


def test_a_box_is_clipped_to_its_photograph() -> None:
    told = _observation(_here(box=Box(-100, 150, 300, 600)))

    assert [told[f"bbox{name}"] for name in ("X", "Y", "Width", "Height")] == [
        "0.0",
        "0.5",
        "0.5",
        "0.5",
    ]


def test_the_package_names_the_standard_the_people_and_the_animals() -> None:
    species: dict[str, Any] = {"species": "Panthera onca", "accepted_by": "Zoë"}

    package = package_of(_study(_here(**species), _here(2, "Bo", **species)))

    told = json.loads(package["datapackage.json"])
    assert told["profile"].endswith("/1.0.2/camtrap-dp-profile.json")
    assert told["project"]["individualAnimals"] is True
    assert told["contributors"] == [{"title": "Zoë", "role": "contributor"}]
    assert told["taxonomic"] == [{"scientificName": "Panthera onca"}]
    assert [row["individualID"] for row in rows(package, "individuals")] == ["Ana", "Bo"]
    assert list(rows(package, "media")[0]) == list(COLUMNS["media"])


def test_the_best_photograph_of_an_animal_is_a_favourite() -> None:
    package = package_of(_study(_here(1, probability=0.5), _here(2, probability=0.9)))

    assert [row["favorite"] for row in rows(package, "media")] == ["false", "true"]


def test_a_package_may_be_one_zip_file() -> None:
    choices = Choices(places=True, options={"camtrap-dp.package": "zip"})

    package = package_of(_study(_here()), choices)

    [(name, data)] = package.items()
    assert name == "camtrap-dp.zip"
    inside = zipfile.ZipFile(io.BytesIO(data))
    assert faults({one: inside.read(one) for one in inside.namelist()}) == []


def test_a_package_may_hold_the_photographs_it_names() -> None:
    choices = Choices(places=True, options={"camtrap-dp.package": "photographs"})
    study = _study(_here(), _here(2, relative_path="../..hidden/~a\nb.jpg"))

    contents: list[Content] = list(CAMTRAP_DP.contents(study, choices))

    named = [row["filePath"] for row in rows(package_of(study, choices), "media")]
    copied = [one.path for one in contents if isinstance(one, Copied)]
    assert copied == [f"camtrap-dp/{path}" for path in named]
    assert faults(package_of(study, choices)) == []


def test_where_positions_are_rounded_photographs_carry_none() -> None:
    options = {"camtrap-dp.package": "photographs", "camtrap-dp.positions": "0.1"}
    choices = Choices(places=True, options=options)

    study = _study(_here(relative_path="a.heic"))

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
        for one in CAMTRAP_DP.contents(_study(_here()), Choices(places=True))
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

    [problem] = _refusals(chosen(_study(_here()), choices), choices)

    assert (problem.mend, problem.refused) == (Mend.PLACES, True)
    assert problem.hint


@pytest.mark.parametrize("zone", [None, "Mars", "+99:00", "../etc"])
def test_without_a_time_zone_it_is_refused(zone: str | None) -> None:
    [problem] = _refusals(_study(_here(), zone=zone), Choices(places=True))

    assert (problem.mend, bool(problem.hint)) == (Mend.TIME_ZONE, True)


@pytest.mark.parametrize("name", ["NA", "NaN", "nan", " NA ", "\r\0"])
def test_an_individual_whose_name_would_vanish_is_refused(name: str) -> None:
    [problem] = _refusals(_study(_here(who=name)), Choices(places=True))

    assert problem.mend is Mend.NAMES
    assert f"“{name}”" in problem.message


def test_names_that_look_the_same_are_refused() -> None:
    problems = _refusals(_study(_here(), _here(2, "Ana\0")), Choices(places=True))

    assert {one.mend for one in problems} == {Mend.NAMES}


@pytest.mark.parametrize("name", ["NA", "nan"])
def test_a_station_whose_name_would_vanish_is_written_otherwise(name: str) -> None:
    study = _study(_here(station=station(1, name, 1.0, 2.0)))

    assert _warnings(study) == [
        f"“{name}” is written as “_{name}”: Camtrap DP takes it for nothing known."
    ]
    assert rows(package_of(study), "deployments")[0]["locationName"] == f"_{name}"


def test_a_species_that_means_nothing_known_is_none() -> None:
    assert _observation(_here(species="nan"))["scientificName"] == ""


def test_stations_without_a_position_are_refused_when_there_are_no_others() -> None:
    [problem] = _refusals(_study(_here(station=station(1, "B"))), Choices(places=True))

    assert problem.mend is Mend.STATIONS


def test_a_position_is_never_made_up() -> None:
    study = _study(
        _here(), _here(2, station=station(2, "B")), _here(3, station=None), _here(4, when=None)
    )

    package = package_of(study)

    assert _warnings(study) == [
        "Photographs without a time are left out: Cam 1/IMG_0004.JPG",
        "Stations without a position are left out: B",
        "Photographs without a station are left out: Cam 1/IMG_0003.JPG",
    ]
    assert [row["mediaID"] for row in rows(package, "media")] == ["m1"]


def test_a_position_that_is_none_is_left_out() -> None:
    assert _warnings(_study(_here(), _here(2, station=station(2, "B", 95.0, 0.0)))) == [
        "Photographs whose position is none are left out: Cam 1/IMG_0002.JPG"
    ]


def test_photographs_without_any_time_are_refused() -> None:
    [problem] = _refusals(_study(_here(when=None)), Choices(places=True))

    assert problem.mend is Mend.TIMES


def test_an_empty_study_is_refused() -> None:
    [problem] = _refusals(_study(), Choices(places=True))

    assert "no photographs" in problem.message


@pytest.mark.parametrize(("text", "told"), [("a\0b\rc", "a b c"), ("a\nb", "a\nb"), ("  x ", "x")])
def test_letters_that_nobody_sees_are_left_out(text: str, told: str) -> None:
    assert kept(text) == told
