from datetime import UTC, datetime

import pytest

from reid_desktop.core.records import Box
from reid_desktop.core.types import AnnotationId, AssignmentStatus, ImageId, Sureness, Verdict
from reid_desktop.project.exporting.study import Constraint
from tests.project.exporting.camtrap_packages import (
    FACTS,
    here,
    observation,
    package_of,
    rows,
    study_with,
)
from tests.project.exporting.studies import individual, study_of


def test_an_observation_tells_who_it_is() -> None:
    ana = individual(1, "Ana", sex="female", life_stage="adult")
    one = here(
        side="left",
        species="Panthera onca",
        box=Box(100, 30, 200, 150),
        accepted_by="Bo",
        accepted_at=datetime(2025, 1, 1, tzinfo=UTC),
        encounter_id=7,
    )

    told = rows(package_of(study_of([one], [ana], facts=FACTS)), "observations")[0]

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
    two = [here(1, image_id=ImageId(9)), here(2, "Bo", image_id=ImageId(9))]

    package = package_of(study_with(*two))

    assert [row["mediaID"] for row in rows(package, "observations")] == ["m9", "m9"]
    assert [row["mediaID"] for row in rows(package, "media")] == ["m9"]


def test_what_a_program_proposed_is_told_to_be_a_machines() -> None:
    told = observation(here(status=AssignmentStatus.PROPOSED, probability=0.75))

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

    told = observation(here(status=AssignmentStatus.PROVEN, probability=0.9), constraints=(link,))

    assert (told["classificationMethod"], told["classifiedBy"]) == ("human", "Bo")
    assert told["classificationProbability"] == ""


def test_who_nobody_told_is_classified_by_nobody() -> None:
    told = observation(here(who=None))

    assert (told["individualID"], told["classificationMethod"]) == ("", "")


def test_a_deployment_is_a_camera_at_a_station_from_first_to_last() -> None:
    package = package_of(
        study_with(
            here(1, when="2024-05-03T08:00:00", camera="A"),
            here(2, when="2024-05-01T08:00:00", camera="A"),
            here(3, camera="B"),
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
    package = package_of(study_with(here(station=None, latitude=1.0, longitude=2.0)))

    told = rows(package, "deployments")[0]
    assert (told["latitude"], told["longitude"], told["locationName"]) == ("1.0", "2.0", "")


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
        study_with(
            here(1, when="2024-01-01T12:00:00"), here(2, when="2024-07-01T12:00:00.5"), zone=zone
        )
    )

    assert [row["timestamp"] for row in rows(package, "media")] == [
        f"2024-01-01T12:00:00{winter}",
        f"2024-07-01T12:00:00{summer}",
    ]


def test_a_box_is_clipped_to_its_photograph() -> None:
    told = observation(here(box=Box(-100, 150, 300, 600)))

    assert [told[f"bbox{name}"] for name in ("X", "Y", "Width", "Height")] == [
        "0.0",
        "0.5",
        "0.5",
        "0.5",
    ]


def test_the_best_photograph_of_an_animal_is_a_favourite() -> None:
    package = package_of(study_with(here(1, probability=0.5), here(2, probability=0.9)))

    assert [row["favorite"] for row in rows(package, "media")] == ["false", "true"]


def test_a_species_that_means_nothing_known_is_none() -> None:
    assert observation(here(species="nan"))["scientificName"] == ""
