from datetime import date

import pytest

from reid_desktop.core.capture_history import Occasion
from reid_desktop.project.exporting.captures import (
    SIDE_OPTION,
    captured,
    columns_of,
    days_of,
    left_out,
    occasion_options,
    occasions,
)
from reid_desktop.project.exporting.options import Settings
from tests.project.exporting.studies import seen, study_of

STUDY = study_of(
    [
        seen(1, "Ana", "2024-01-31 23:59:59", side="left"),
        seen(2, "Ana", "2024-02-03", side="right"),
        seen(3, "Bo", "2024-02-01", side="left"),
        seen(4, "Bo", side="left"),
        seen(5, None, "2024-02-01"),
    ]
)


def settings(**texts: str) -> Settings:
    options = (*occasion_options(Occasion.DAY), SIDE_OPTION)
    return Settings("x", options, {f"x.{name}": text for name, text in texts.items()})


@pytest.mark.parametrize(
    ("side", "numbers", "n_timeless"),
    [("any", [1, 2, 3], 1), ("left", [1, 3], 1), ("right", [2], 0), ("both", [1, 2], 0)],
)
def test_captures_are_timed_photographs_of_somebody_from_a_side(
    side: str, numbers: list[int], n_timeless: int
) -> None:
    found = captured(STUDY, side)

    assert [one.annotation_id for one in found.sightings] == numbers
    assert found.n_timeless == n_timeless
    assert [found.animals[who].name for who in found.who] == [
        one.individual for one in found.sightings
    ]


def test_the_day_is_that_of_the_camera() -> None:
    found = captured(STUDY)

    epoch = date(1970, 1, 1).toordinal()
    assert (days_of(found) + epoch).tolist() == [
        date(2024, 1, 31).toordinal(),
        date(2024, 2, 3).toordinal(),
        date(2024, 2, 1).toordinal(),
    ]


def test_days_before_the_first_and_after_the_last_do_not_count() -> None:
    found = captured(STUDY)
    wish = settings(**{"from": "2024-02-01", "to": "2024-02-02", "occasion": "month"})

    span = occasions(found.sightings, wish)

    columns = columns_of(found, span, wish)
    assert columns.tolist() == [-1, -1, 0]
    assert [one.message[-2:] for one in left_out(found, columns)] == ["1.", "2."]


def test_the_occasions_go_from_the_first_photograph_to_the_last() -> None:
    span = occasions(captured(STUDY).sightings, settings())

    assert span.starts[0] == date(2024, 1, 31)
    assert span.lasts()[-1] == date(2024, 2, 3)
