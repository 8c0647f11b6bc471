from datetime import datetime

import pytest

from reid_desktop.project.importing.values import (
    Order,
    four_numbers,
    life_stage_of,
    moment_of,
    name_of,
    number_of,
    order_of,
    quality_of,
    sex_of,
    side_of,
)


@pytest.mark.parametrize("name", ["007", "NA", "O'Brien", "🐆", "None", "1E5", "=cmd"])
def test_names_stay_as_they_are(name: str) -> None:
    assert name_of(f" {name} ") == name


@pytest.mark.parametrize(
    ("date", "time", "wanted"),
    [
        ("2025-05-03", "", datetime(2025, 5, 3)),  # noqa: DTZ001 - a camera time
        ("2025-05-03T10:11:12+02:00", "", datetime(2025, 5, 3, 10, 11, 12)),  # noqa: DTZ001
        ("2025:05:03 10:11:12", "", datetime(2025, 5, 3, 10, 11, 12)),  # noqa: DTZ001
        ("2025/5/3", "9:05 pm", datetime(2025, 5, 3, 21, 5)),  # noqa: DTZ001
        ("03.05.2025", "10:11", datetime(2025, 5, 3, 10, 11)),  # noqa: DTZ001
    ],
)
def test_moments_are_understood(date: str, time: str, wanted: datetime) -> None:
    assert moment_of(date, time, Order.DAY_FIRST) == wanted


@pytest.mark.parametrize("date", ["soon", "2025-13-01", "31/31/2025", "2025-05-03 25:00", "5/2025"])
def test_what_is_no_moment_is_not_understood(date: str) -> None:
    assert moment_of(date, "", Order.DAY_FIRST) is None


def test_the_order_of_days_and_months_is_found() -> None:
    assert order_of(["03/04/2025", "13/04/2025"]) is Order.DAY_FIRST
    assert order_of(["03/04/2025", "04/13/2025"]) is Order.MONTH_FIRST
    assert order_of(["03.04.2025"]) is Order.DAY_FIRST
    assert order_of(["03/04/2025", ""]) is Order.NOT_TOLD


def test_a_day_that_could_be_two_is_not_understood() -> None:
    assert moment_of("03/04/2025", "", Order.NOT_TOLD) is None
    assert moment_of("04/04/2025", "", Order.NOT_TOLD) == datetime(2025, 4, 4)  # noqa: DTZ001
    assert moment_of("04/13/2025", "", Order.MONTH_FIRST) == datetime(2025, 4, 13)  # noqa: DTZ001


def test_words_are_understood_in_some_languages() -> None:
    assert (side_of("Left"), sex_of("hembra"), life_stage_of("Cub")) == (
        "left",
        "female",
        "juvenile",
    )
    assert (side_of("NA"), quality_of("good")) == ("", "good")
    assert (side_of("askew"), sex_of("perhaps"), quality_of("7")) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[1, 2.5, 3, 4]", (1.0, 2.5, 3.0, 4.0)),
        ("1 2 3 4", (1.0, 2.0, 3.0, 4.0)),
        ("(1, 2, 3, 4)", (1.0, 2.0, 3.0, 4.0)),
        ("[1, 2, 3]", None),
        ("[1, 2, 3, null]", None),
        ("[1, 2, 3, 1e999]", None),
        ("a box", None),
    ],
)
def test_boxes_in_one_cell_are_read(text: str, wanted: tuple[float, ...] | None) -> None:
    assert four_numbers(text) == wanted


def test_numbers_have_points_or_commas() -> None:
    assert [number_of(text) for text in ("0,5", "1,234.5", "1.234,5", "inf", "")] == [
        0.5,
        1234.5,
        1234.5,
        None,
        None,
    ]
