from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from reid_desktop.core.types import AnnotationId, EncounterId, ImageId
from reid_desktop.ui.apart import distance, flanks, gap, metres_apart, time_apart, travel
from tests.ui.review_context import side_row

_NOON = datetime(2024, 5, 3, 12)  # noqa: DTZ001 - cameras write no zone


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (timedelta(milliseconds=200), "same moment"),
        (timedelta(seconds=1), "1 second apart"),
        (timedelta(seconds=90), "90 seconds apart"),
        (timedelta(minutes=3), "3 minutes apart"),
        (timedelta(hours=5), "5 hours apart"),
        (timedelta(days=4), "4 days apart"),
        (timedelta(days=800), "2 years apart"),
    ],
)
def test_a_gap_is_told_in_the_largest_unit_that_counts_two(gap: timedelta, said: str) -> None:
    assert time_apart(_NOON, _NOON + gap) == said
    assert time_apart(_NOON + gap, _NOON) == said


def test_time_and_station_are_told_as_far_as_they_are_known() -> None:
    left, right = side_row(AnnotationId(1)), side_row(AnnotationId(2))

    assert gap(left, right) == "60 seconds apart"
    assert gap(replace(left, captured_at=None), right) == ""
    assert distance(left, right) == "same station"
    assert distance(replace(left, station=None), right) == ""


def test_one_photograph_and_one_encounter_are_told() -> None:
    left, right = side_row(AnnotationId(1)), side_row(AnnotationId(2))
    beside = (replace(left, image_id=ImageId(7)), replace(right, image_id=ImageId(7)))
    stay = (replace(left, encounter_id=EncounterId(3)), replace(right, encounter_id=EncounterId(3)))

    assert gap(*beside) == "one photograph: two different animals"
    assert gap(*stay) == "same encounter, 60 seconds apart"


def test_a_journey_no_animal_makes_is_told() -> None:
    left = replace(side_row(AnnotationId(1)), position=(51.0, 7.0))
    right = replace(side_row(AnnotationId(2)), position=(52.0, 7.0))

    assert travel(left, right) == "too far for the time between"
    assert travel(left, replace(right, position=(51.001, 7.0))) == ""
    assert travel(left, replace(right, position=None)) == ""
    assert travel(replace(left, fastest_kmh=1e6), right) == ""
    assert travel(replace(left, fastest_kmh=None), right) == ""


def test_opposite_sides_are_told_and_others_are_not() -> None:
    left, right = side_row(AnnotationId(1)), side_row(AnnotationId(2))

    assert flanks(replace(left, side="right"), replace(right, side="left")) == "opposite sides"
    assert flanks(replace(left, side="left"), replace(right, side="left")) == ""
    assert flanks(left, replace(right, side="left")) == ""


@pytest.mark.parametrize(
    ("metres", "said"),
    [
        (3, "same place"),
        (14, "10 m apart"),
        (996, "1.0 km apart"),
        (1840, "1.8 km apart"),
        (42_400, "42 km apart"),
    ],
)
def test_a_distance_is_told_no_more_exactly_than_it_is_known(metres: float, said: str) -> None:
    assert metres_apart(metres) == said


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    left = replace(side_row(AnnotationId(1)), station="Mill", position=(51.0, 7.0))
    right = replace(side_row(AnnotationId(2)), station="Weir", position=(52.0, 7.0))

    assert distance(left, right) == "another station  ·  111 km apart"
    assert distance(left, replace(right, position=(51.0, 7.0))) == "another station  ·  same place"
