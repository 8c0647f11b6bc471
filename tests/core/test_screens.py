"""What is answered to a screen says of its pairs exactly what the person saw."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reid_desktop.core.constraints import ConstraintGraph, Link
from reid_desktop.core.engine import Question, Screen
from reid_desktop.core.screens import Said, said_of_five, said_of_sheet
from reid_desktop.core.types import AskedAs, Purpose, Sureness, Verdict

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE
SURE, PROBABLY = Sureness.SURE, Sureness.PROBABLY


def screen(asked_as: AskedAs, row: int, others: list[int]) -> Screen:
    questions = tuple(
        Question(min(row, o), max(row, o), 0.5, 0.3, float(o), Purpose.QUERY, None, "screens")
        for o in others
    )
    return Screen(asked_as, row, questions)


def test_a_choice_says_same_of_one_and_nothing_of_the_others() -> None:
    assert said_of_five(5, 3) == (Said(0, 3, SAME, SURE),)
    assert said_of_five(5, 3, PROBABLY) == (Said(0, 3, SAME, PROBABLY),)


def test_none_of_them_says_different_of_each() -> None:
    assert said_of_five(3, 0) == tuple(Said(0, k, DIFFERENT, SURE) for k in (1, 2, 3))


def test_not_knowing_says_so_of_each() -> None:
    assert said_of_five(2, None) == tuple(Said(0, k, UNSURE, SURE) for k in (1, 2))


def test_a_sheet_without_strangers_is_probably_one_animal() -> None:
    assert said_of_sheet(4, ()) == tuple(Said(0, k, SAME, PROBABLY) for k in (1, 2, 3))


def test_a_stranger_is_one_to_the_first_that_belongs() -> None:
    assert said_of_sheet(4, (0, 2)) == (
        Said(1, 3, SAME, PROBABLY),
        Said(1, 0, DIFFERENT, PROBABLY, stranger=0),
        Said(1, 2, DIFFERENT, PROBABLY, stranger=2),
    )


def test_somebody_must_belong() -> None:
    with pytest.raises(ValueError, match="belong"):
        said_of_sheet(2, (0, 1))


@given(st.integers(3, 24), st.data())
def test_what_stays_is_joined_by_as_few_answers_as_can_be(n: int, data: st.DataObject) -> None:
    strangers = data.draw(st.sets(st.integers(0, n - 1), max_size=n - 1))

    said = said_of_sheet(n, strangers)

    graph = ConstraintGraph(Link(min(s.one, s.other), max(s.one, s.other), s.verdict) for s in said)
    stay = set(range(n)) - strangers
    assert graph.component(min(stay)) == stay
    assert len(said) == n - 1
    assert {s.stranger for s in said if s.verdict is DIFFERENT} == strangers


def test_answers_are_about_the_rows_that_were_shown() -> None:
    shown = screen(AskedAs.FIVE, 7, [9, 2])

    found = shown.answered(said_of_five(2, 0), reviewer="Ana")

    assert shown.rows == (7, 9, 2)
    assert [(a.a, a.b, a.verdict, a.merge_score, a.stranger) for a in found] == [
        (7, 9, DIFFERENT, 9.0, None),
        (2, 7, DIFFERENT, 2.0, None),
    ]
    assert {a.reviewer for a in found} == {"Ana"}


def test_an_answer_names_its_stranger_also_when_the_first_is_one() -> None:
    found = screen(AskedAs.STRANGER, 7, [9, 2]).answered(said_of_sheet(3, (0,)), reviewer="")

    assert [(a.a, a.b, a.verdict, a.stranger) for a in found] == [
        (2, 9, SAME, None),
        (7, 9, DIFFERENT, 7),
    ]
