import csv
import io
import re
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reid_desktop.project.exporting.capture_histories import CAPTURE_HISTORIES
from reid_desktop.project.exporting.choices import Choices
from reid_desktop.project.exporting.contents import Made, Problem
from reid_desktop.project.exporting.study import Study
from tests.project.exporting.studies import individual, seen, study_of

NAMES = ["Ana", "Bo; /* x */", "007", "قطة"]


def files(study: Study, **options: str) -> dict[str, str]:
    made = CAPTURE_HISTORIES.contents(study, chosen(**options))
    return {
        one.path.rpartition("/")[2]: b"".join(one.chunks).decode("utf-8-sig")
        for one in made
        if isinstance(one, Made)
    }


def problems(study: Study, **options: str) -> list[Problem]:
    return list(CAPTURE_HISTORIES.problems(study, chosen(**options)))


def chosen(**options: str) -> Choices:
    return Choices(options={f"capture-histories.{name}": text for name, text in options.items()})


def inp_rows(text: str) -> list[tuple[str, list[str], str]]:
    """Read an .inp as RMark's convert.inp does: history, frequencies, comment."""
    lines = [line for line in text.split("\r\n") if line and not line.startswith("/*")]
    found = []
    for line in lines:
        match = re.fullmatch(r"([01]+) ([\d ]+); /\* (.*) \*/", line)
        assert match is not None, line
        found.append((match[1], match[2].split(), match[3]))
    return found


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


STUDY = study_of(
    [
        seen(1, "Ana", "2024-01-31 23:59:59", side="left"),
        seen(2, "Ana", "2024-03-01 00:00:00", side="right"),
        seen(3, "Bo", "2024-01-01", side="left"),
        seen(4, "Bo", "2024-01-02", side="left"),
        seen(5, "Cleo", "2024-04-30 12:00", side="right"),
        seen(6, None, "2024-02-15"),
        seen(7, "Dino"),
    ],
    [individual(1, "Ana", sex="female"), individual(2, "Bo", sex="male")],
)


def test_months_without_captures_are_zeros_for_mark() -> None:
    text = files(STUDY)["histories.inp"]

    assert text == (
        "/* Animals: 3 */\r\n"
        "/* Occasions: 4 from 2024-01-01 to 2024-04-30, see occasions.csv */\r\n"
        "1000 1; /* Bo */\r\n"
        "1010 1; /* Ana */\r\n"
        "0001 1; /* Cleo */\r\n"
    )


def test_groups_by_sex_are_columns_of_frequencies() -> None:
    made = files(STUDY, sex="yes")

    assert "/* Groups: female male unknown */\r\n" in made["histories.inp"]
    assert [row[1:] for row in inp_rows(made["histories.inp"])] == [
        (["0", "1", "0"], "Bo"),
        (["1", "0", "0"], "Ana"),
        (["0", "0", "1"], "Cleo"),
    ]
    assert table(made["histories.csv"])[:2] == [["id", "ch", "sex"], ["Bo", "1000", "male"]]


def test_r_reads_histories_as_text() -> None:
    made = files(STUDY)

    assert table(made["histories.csv"]) == [
        ["id", "ch"],
        ["Bo", "1000"],
        ["Ana", "1010"],
        ["Cleo", "0001"],
    ]
    assert 'ch = "character"' in made["read-histories.R"]


def test_the_matrix_is_zeros_and_ones_or_numbers_of_photographs() -> None:
    ones, counts = (table(files(STUDY, counts=flag)["matrix.csv"])[1] for flag in ("no", "yes"))

    assert ones == ["Bo", "1", "0", "0", "0"]
    assert counts == ["Bo", "2", "0", "0", "0"]


def test_occasions_are_told_with_their_days() -> None:
    assert table(files(STUDY)["occasions.csv"])[:3] == [
        ["occasion", "first_day", "last_day", "n_individuals", "n_photographs"],
        ["1", "2024-01-01", "2024-01-31", "2", "3"],
        ["2", "2024-02-01", "2024-02-29", "0", "0"],
    ]


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        ("left", {"Bo": "1", "Ana": "1"}),
        ("right", {"Ana": "10", "Cleo": "01"}),
        ("both", {"Ana": "101"}),
    ],
)
def test_one_side_can_count_alone(side: str, expected: dict[str, str]) -> None:
    rows = inp_rows(files(STUDY, side=side)["histories.inp"])

    assert {name: text for text, _, name in rows} == expected


@pytest.mark.parametrize(
    ("options", "starts"),
    [
        ({"occasion": "length", "days": "60"}, ["2024-01-01", "2024-03-01", "2024-04-30"]),
        ({"occasion": "dates", "starts": "2024-03-01,2024-01-15"}, ["2024-01-15", "2024-03-01"]),
        ({"from": "2024-03-15", "to": "2024-06-01"}, [f"2024-0{n}-01" for n in (3, 4, 5, 6)]),
    ],
)
def test_occasions_can_be_ones_own(options: dict[str, str], starts: list[str]) -> None:
    rows = table(files(STUDY, **options)["matrix.csv"])

    assert rows[0][1:] == starts


TWICE = (
    "Some animals may be counted twice: known from the left side only are 1, from the right side"
    " only 1."
)


def test_what_is_left_out_is_said() -> None:
    found = problems(STUDY, **{"from": "2024-01-31", "to": "2024-02-02", "occasion": "day"})

    assert not any(one.refused for one in found)
    assert [one.message for one in found] == [
        "Photographs without a time, which are left out: 1.",
        "Photographs on other days, which are left out: 4.",
        TWICE,
    ]


def test_only_the_days_that_count_count() -> None:
    made = files(STUDY, **{"from": "2024-01-02", "to": "2024-03-31"})

    assert [(text, name) for text, _, name in inp_rows(made["histories.inp"])] == [
        ("100", "Bo"),
        ("101", "Ana"),
    ]
    assert table(made["occasions.csv"])[1] == ["1", "2024-01-01", "2024-01-31", "2", "2"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"occasion": "year"}, "cannot be “year”"),
        ({"occasion": "dates"}, "No first day"),
        ({"occasion": "length", "days": "0"}, "0 days"),
        ({"occasion": "length", "days": "x"}, "cannot be “x”"),
        ({"from": "2024-05-01"}, "comes before"),
        ({"from": "1.5.2024"}, "no date"),
        ({"from": "1980-01-01", "occasion": "day"}, "occasions from 1980-01-01"),
        ({"from": "2023-01-01", "to": "2023-02-01"}, "No animal was photographed"),
    ],
)
def test_what_cannot_be_is_refused_in_words(options: dict[str, str], words: str) -> None:
    found = problems(STUDY, **options)

    assert [one.refused for one in found] == [True]
    assert words in found[0].message
    assert found[0].hint


def test_a_study_of_nobody_is_refused() -> None:
    [found] = problems(study_of([seen(1, None, "2024-01-01"), seen(2, "Ana")]))

    assert found.refused
    assert "has a time" in found.message


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 500)), min_size=1, max_size=30),
    st.sampled_from(["day", "week", "month", "length"]),
)
def test_all_forms_tell_the_same_captures(
    captures: Sequence[tuple[str, int]], occasion: str
) -> None:
    days = [(who, date(2024, 1, 1) + timedelta(days=day)) for who, day in captures]
    study = study_of([seen(n, who, f"{day}") for n, (who, day) in enumerate(days, 1)])

    made = files(study, occasion=occasion, counts="yes")

    inp, matrix = inp_rows(made["histories.inp"]), table(made["matrix.csv"])[1:]
    starts = [date.fromisoformat(one) for one in table(made["matrix.csv"])[0][1:]]
    expected = {(who, max(one for one in starts if one <= day)) for who, day in days}
    assert {row[0] for row in matrix} == {who for who, _ in days}
    assert sum(text.count("1") for text, _, _ in inp) == len(expected)
    assert {
        (row[0], start)
        for row in matrix
        for start, cell in zip(starts, row[1:], strict=True)
        if cell != "0"
    } == expected
    assert [text for text, _, _ in inp] == [ch for _, ch in table(made["histories.csv"])[1:]]
    assert sum(int(cell) for row in matrix for cell in row[1:]) == len(days)
